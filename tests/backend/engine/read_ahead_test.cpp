#include "backend/engine/read_ahead.h"

#include <thread>

#include <gtest/gtest.h>

#include "backend/engine/record_frame.h"

namespace meridian::engine {
namespace {

// Batches of three records each, made as they are asked for.
class Batches final : public JournalStore {
  public:
    explicit Batches(std::uint64_t batches) : count(batches) {}
    absl::StatusOr<JournalHead> head() override { return JournalHead{Epoch{1}, {count}, {}}; }
    absl::Status claim(Epoch /*next*/) override { return absl::UnimplementedError("only read here"); }
    absl::Status append(const JournalBatch& /*batch*/) override { return absl::UnimplementedError("only read here"); }
    absl::Status read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) override {
        reader = std::this_thread::get_id();
        for (BatchNumber number = first; number.value <= count; ++number.value) {
            if (number == failsAt) return absl::UnavailableError("the disk is away");
            JournalBatch batch;
            batch.number = number;
            batch.records = 3;
            for (std::uint32_t index = 0; index < batch.records; ++index) {
                Record record;
                record.actor = std::to_string(number.value);
                record.reason = std::string(padding, 'x');
                record.version = index;
                appendRecord(batch.payload, record);
            }
            if (number == damagedAt) batch.payload.back() = static_cast<char>(batch.payload.back() ^ 1);
            given = number;
            if (!visit(batch)) return absl::OkStatus();
        }
        return absl::OkStatus();
    }
    void maintain(Load /*load*/) override {}

    const std::uint64_t count;
    std::size_t padding = 10;
    BatchNumber failsAt;
    BatchNumber damagedAt;
    BatchNumber given;
    std::thread::id reader;
};

class ReadAheadTest : public testing::TestWithParam<Reading> {
  protected:
    // The number of the last batch that was visited whole and in its turn.
    absl::Status readAll(Batches& journal, BatchNumber first, std::uint64_t until = ~0ULL) {
        return readDecoded(journal, first, GetParam(),
                           [&](const JournalBatch& batch, const std::vector<Record>& records) {
                               EXPECT_EQ(batch.number.value, seen == 0 ? first.value : seen + 1);
                               EXPECT_EQ(std::this_thread::get_id(), caller);
                               seen = batch.number.value;
                               EXPECT_EQ(records.size(), 3U);
                               for (std::uint32_t index = 0; index < records.size(); ++index) {
                                   EXPECT_EQ(records[index].actor, std::to_string(seen));
                                   EXPECT_EQ(records[index].version, index);
                               }
                               return seen < until;
                           });
    }

    std::uint64_t seen = 0;
    const std::thread::id caller = std::this_thread::get_id();
};

TEST_P(ReadAheadTest, GivesEveryBatchOnceAndInOrderOnTheCallersThread) {
    Batches journal(2'000);
    EXPECT_TRUE(readAll(journal, {17}).ok());
    EXPECT_EQ(seen, 2'000U);
    EXPECT_EQ(journal.reader != caller, GetParam() == Reading::kAhead);
}

TEST_P(ReadAheadTest, NothingToReadIsNoError) {
    Batches journal(5);
    EXPECT_TRUE(readAll(journal, {6}).ok());
    EXPECT_EQ(seen, 0U);
}

TEST_P(ReadAheadTest, WhoeverWantsNoMoreGetsNoMore) {
    Batches journal(1'000'000);
    journal.padding = 100'000;
    EXPECT_TRUE(readAll(journal, {1}, 40).ok());
    EXPECT_EQ(seen, 40U);
    // Eight mebibytes of payload are 28 batches, and one more waits to be put down.
    EXPECT_LE(journal.given.value, 40U + 30U);
}

TEST_P(ReadAheadTest, WhatCouldNotBeReadIsToldAfterWhatCould) {
    Batches journal(100);
    journal.failsAt = {60};
    EXPECT_EQ(readAll(journal, {1}).code(), absl::StatusCode::kUnavailable);
    EXPECT_EQ(seen, 59U);
}

TEST_P(ReadAheadTest, ADamagedRecordEndsItBeforeItsBatch) {
    Batches journal(100);
    journal.damagedAt = {30};
    EXPECT_EQ(readAll(journal, {1}).code(), absl::StatusCode::kDataLoss);
    EXPECT_EQ(seen, 29U);
}

INSTANTIATE_TEST_SUITE_P(BothWays, ReadAheadTest, testing::Values(Reading::kInStep, Reading::kAhead),
                         [](const auto& given) { return given.param == Reading::kAhead ? "Ahead" : "InStep"; });

}  // namespace
}  // namespace meridian::engine
