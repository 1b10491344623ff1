// The shadow believes no batch that is not exactly what the decider meant.
#include "backend/engine/shadow.h"

#include "backend/engine/batch_hash.h"
#include "backend/engine/record_frame.h"
#include "backend/engine/timers.h"

#include "tests/backend/engine/cell_fixture.h"

namespace meridian::engine {
namespace {

class ShadowTest : public CellTest {
  protected:
    void SetUp() override {
        CellTest::SetUp();
        stockShop(100);
        for (int i = 0; i < 3; ++i)
            ask(command(basket(1)));
        stop();
        batches = committed();
        for (std::size_t i = 0; i + 1 < batches.size(); ++i)
            ASSERT_TRUE(shadow.apply(batches[i]).ok());
        next = batches.back();
    }
    void TearDown() override {}

    std::string verdict(JournalBatch batch, bool chained = true) {
        if (chained) batch.hash = hashOf(batch);
        const absl::Status status = shadow.apply(batch);
        EXPECT_TRUE(status.ok() || absl::IsDataLoss(status)) << status;
        return std::string(status.message());
    }

    std::vector<JournalBatch> batches;
    JournalBatch next;
    Shadow shadow{emptyState(), {}, {}};
};

TEST_F(ShadowTest, AppliesTheNextBatchAndNoOther) {
    EXPECT_NE(verdict(batches.front(), false).find("stands after"), std::string::npos);
    EXPECT_EQ(verdict(next), "");
}

TEST_F(ShadowTest, ABatchWhoseBytesAreBrokenIsRefused) {
    next.payload.pop_back();
    EXPECT_NE(verdict(next), "");
}

TEST_F(ShadowTest, ARecordThatNobodyCanReadIsRefused) {
    appendFrame(next.payload, "\xff\xff\xff");
    EXPECT_NE(verdict(next), "");
}

TEST_F(ShadowTest, ABatchThatHoldsFewerRecordsThanItSaysIsRefused) {
    ++next.records;
    EXPECT_NE(verdict(next).find("records instead of"), std::string::npos);
}

TEST_F(ShadowTest, ABatchThatLeadsElsewhereIsRefused) {
    next.stateDigest ^= 1;
    EXPECT_NE(verdict(next).find("another state"), std::string::npos);
}

TEST(Timers, WhatIsNotDueAnyMoreIsPassedOver) {
    State state;
    Timers timers;
    timers.set({7}, {});
    EXPECT_EQ(timers.next(), CellTime{});
    timers.set({7}, {1'500'000});
    EXPECT_EQ(timers.next(), CellTime{2'000'000});
    std::vector<OrderId> due;
    timers.takeDue(state, {1'999'999}, 10, due);
    EXPECT_TRUE(due.empty());
    timers.takeDue(state, {2'000'000}, 10, due);
    EXPECT_TRUE(due.empty()) << "the order is gone";
    EXPECT_EQ(timers.next(), CellTime{});
}

}  // namespace
}  // namespace meridian::engine
