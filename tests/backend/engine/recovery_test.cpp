#include "backend/engine/recovery.h"

#include <filesystem>

#include "backend/engine/snapshot_directory.h"

#include "tests/backend/engine/cell_fixture.h"

namespace meridian::engine {
namespace {

class RecoveryTest : public CellTest {
  protected:
    void SetUp() override {
        directory = ::testing::TempDir() + "/meridian-recovery-" + std::to_string(::getpid());
        std::filesystem::create_directories(directory);
        snapshotDirectory = directory;
        snapshotEveryRecords = 50;
        CellTest::SetUp();
        stockShop(10'000);
    }
    void TearDown() override {
        if (cell) CellTest::TearDown();
        std::filesystem::remove_all(directory);
    }

    void placeOrders(int count) {
        for (int i = 0; i < count; ++i)
            last = ask(command(basket(1))).receipt.order;
    }
    // The state that each batch of the journal leads to, from the first one.
    State replayed() {
        Shadow shadow(emptyState(), {}, {});
        const absl::Status read =
            journal.read({1}, [&](const JournalBatch& batch) { return shadow.apply(batch).ok(); });
        EXPECT_TRUE(read.ok());
        return std::move(shadow).takeState();
    }
    absl::StatusOr<Recovered> recoverWith(ViewStore& store, std::size_t beforeServing,
                                          Reading reading = Reading::kInStep) {
        const SnapshotDirectory snapshots(directory);
        return recover(
            makeCell(Region::kEu, 1), journal, store,
            [&](BatchNumber latest, std::vector<std::string>& damaged) { return snapshots.load(latest, damaged); },
            {beforeServing, reading});
    }

    std::string directory;
    OrderId last;
};

TEST_F(RecoveryTest, ViewsThatAreFarBehindDoNotKeepTheStateFromTheHead) {
    placeOrders(200);
    ASSERT_EQ(awaitState(last, OrderState::kConfirmed), OrderState::kConfirmed);
    stop();
    RowStore empty;
    auto recovered = recoverWith(empty, 30);
    ASSERT_TRUE(recovered.ok()) << recovered.status();
    EXPECT_EQ(recovered->decided.batch, recovered->head.batch);
    EXPECT_EQ(recovered->decided.digest(), replayed().digest());
    Shadow& shadow = *recovered->shadow;
    EXPECT_LT(shadow.state().batch, recovered->head.batch);
    EXPECT_EQ(empty.at, shadow.state().batch) << "what was gathered for the views is in them";
    EXPECT_GE(empty.rows.size(), 30U);
    EXPECT_LT(empty.rows.size(), 200U);

    const absl::Status read = journal.read({shadow.state().batch.value + 1},
                                           [&](const JournalBatch& batch) { return shadow.apply(batch).ok(); });
    ASSERT_TRUE(read.ok());
    ASSERT_TRUE(empty.write(*shadow.takeDelta()).ok());
    EXPECT_EQ(shadow.state().digest(), recovered->decided.digest());
    EXPECT_EQ(empty.rows.size(), views.rows.size());
    EXPECT_EQ(empty.entries, views.entries) << "no batch was left out and none came twice";
}

TEST_F(RecoveryTest, ReadingAheadLeadsToTheSame) {
    placeOrders(200);
    ASSERT_EQ(awaitState(last, OrderState::kConfirmed), OrderState::kConfirmed);
    stop();
    for (const std::size_t beforeServing : {30U, 20'000U}) {
        RowStore one;
        RowStore other;
        const auto inStep = recoverWith(one, beforeServing);
        const auto ahead = recoverWith(other, beforeServing, Reading::kAhead);
        ASSERT_TRUE(inStep.ok() && ahead.ok()) << inStep.status() << ahead.status();
        EXPECT_EQ(ahead->decided.digest(), inStep->decided.digest());
        EXPECT_EQ(ahead->shadow->state().batch, inStep->shadow->state().batch);
        EXPECT_EQ(ahead->shadow->state().digest(), inStep->shadow->state().digest());
        EXPECT_EQ(other.at, one.at);
        EXPECT_EQ(other.entries, one.entries);
    }
}

TEST_F(RecoveryTest, AJournalThatEndsTooEarlyIsNoticedAlsoWhenTheViewsAreFarBehind) {
    placeOrders(100);
    stop();
    class ShortJournal final : public JournalStore {
      public:
        explicit ShortJournal(JournalStore& whole) : m_whole(whole) {}
        absl::StatusOr<JournalHead> head() override { return m_whole.head(); }
        absl::Status claim(Epoch next) override { return m_whole.claim(next); }
        absl::Status append(const JournalBatch& batch) override { return m_whole.append(batch); }
        absl::Status read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) override {
            const BatchNumber head = m_whole.head()->batch;
            return m_whole.read(first, [&](const JournalBatch& batch) { return batch.number < head && visit(batch); });
        }
        void maintain(Load load) override { m_whole.maintain(load); }

      private:
        JournalStore& m_whole;
    } cut(journal);
    const SnapshotSource none = [](BatchNumber, std::vector<std::string>&) {
        return absl::StatusOr<Snapshot>(absl::NotFoundError("none"));
    };
    for (const std::size_t beforeServing : {10U, 1'000U}) {
        RowStore empty;
        const auto recovered = recover(makeCell(Region::kEu, 1), cut, empty, none, {beforeServing});
        EXPECT_EQ(recovered.status().code(), absl::StatusCode::kDataLoss) << beforeServing;
    }
}

TEST_F(RecoveryTest, ADirectoryOfAnotherCellIsNotServed) {
    placeOrders(20);
    stop();
    const SnapshotDirectory snapshots(directory);
    RowStore empty;
    empty.at = journal.head()->batch;
    const auto source = [&](BatchNumber latest, std::vector<std::string>& damaged) {
        return snapshots.load(latest, damaged);
    };
    const auto recovered = recover(makeCell(Region::kUs, 1), journal, empty, source);
    EXPECT_TRUE(absl::IsFailedPrecondition(recovered.status())) << recovered.status();
}

TEST_F(RecoveryTest, WhatCannotBeReadIsAnErrorAndNoEmptyCell) {
    placeOrders(50);
    stop();
    const SnapshotSource away = [](BatchNumber, std::vector<std::string>&) {
        return absl::StatusOr<Snapshot>(absl::UnavailableError("the disk is away"));
    };
    RowStore empty;
    EXPECT_TRUE(absl::IsUnavailable(recover(makeCell(Region::kEu, 1), journal, empty, away).status()));
    int asked = 0;
    const SnapshotSource onlyOnce = [&](BatchNumber, std::vector<std::string>&) {
        return ++asked == 1 ? absl::StatusOr<Snapshot>(absl::NotFoundError("none"))
                            : absl::StatusOr<Snapshot>(absl::UnavailableError("the disk is away"));
    };
    EXPECT_TRUE(absl::IsUnavailable(recover(makeCell(Region::kEu, 1), journal, empty, onlyOnce, {5}).status()));
    EXPECT_EQ(asked, 2);
}

TEST_F(RecoveryTest, ACellServesWhileItsViewsAreBroughtUp) {
    placeOrders(200);
    ASSERT_EQ(awaitState(last, OrderState::kConfirmed), OrderState::kConfirmed);
    stop();
    const std::map<OrderId, Order> before = views.rows;
    {
        const std::lock_guard lock(views.mutex);
        views.rows.clear();
        views.entries = 0;
        views.at = {};
    }
    ordersBeforeServing = 30;
    start();
    views.failing = true;
    const Answer answer = ask(command(basket(1)));
    EXPECT_EQ(answer.receipt.reason, Reason::kNone) << "orders are taken";
    EXPECT_EQ(cell->statistics().openOrders >= 1, true);
    views.failing = false;
    ASSERT_TRUE(cell->waitForViews(answer.receipt.batch, std::chrono::seconds(10)).ok());
    const std::lock_guard lock(views.mutex);
    EXPECT_EQ(views.rows.size(), before.size() + 1);
    for (const auto& [id, order] : before)
        EXPECT_EQ(wire::toBytes(views.rows.at(id)), wire::toBytes(order));
}

}  // namespace
}  // namespace meridian::engine
