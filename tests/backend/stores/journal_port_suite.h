// What every journal store must do, whatever it is made of: the port's promises as tests. A store's own test folder
// instantiates the suite with a Rig:
//   engine::JournalStore& store();
//   void reopen();                                    as after a restart of the process
//   absl::Status removeBefore(BatchNumber first);
//   absl::StatusOr<BatchNumber> firstKept();
//   void damage(BatchNumber number);                  the stored batch loses a bit; may reopen
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/backend/stores/journal_batches.h"

namespace meridian::stores {

template <class Rig>
class JournalPort : public testing::Test {
  protected:
    engine::JournalStore& store() { return rig.store(); }
    std::uint64_t headNumber() {
        const auto head = store().head();
        EXPECT_TRUE(head.ok()) << head.status();
        return head.ok() ? head->batch.value : std::numeric_limits<std::uint64_t>::max();
    }

    Rig rig;
};
TYPED_TEST_SUITE_P(JournalPort);

TYPED_TEST_P(JournalPort, ANewJournalHasAnEmptyHead) {
    const auto head = this->store().head();
    ASSERT_TRUE(head.ok()) << head.status();
    EXPECT_EQ(head->epoch.value, 0u);
    EXPECT_EQ(head->batch.value, 0u);
    EXPECT_EQ(head->hash, engine::BatchHash{});
}

TYPED_TEST_P(JournalPort, TheEpochOnlyRises) {
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().claim(Epoch{0})));
    EXPECT_TRUE(this->store().claim(Epoch{2}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().claim(Epoch{2})));
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().claim(Epoch{1})));
    EXPECT_TRUE(this->store().claim(Epoch{7}).ok());
    EXPECT_EQ(this->store().head()->epoch.value, 7u);
}

TYPED_TEST_P(JournalPort, AnAppendMovesTheHead) {
    fill(this->store(), 3);
    const auto head = this->store().head();
    ASSERT_TRUE(head.ok()) << head.status();
    EXPECT_EQ(head->epoch.value, 1u);
    EXPECT_EQ(head->batch.value, 3u);
    EXPECT_EQ(head->hash, batchFor(3).hash);
}

TYPED_TEST_P(JournalPort, AnotherEpochIsRefusedAndNothingIsWritten) {
    fill(this->store(), 2);
    ASSERT_TRUE(this->store().claim(Epoch{5}).ok());
    const absl::Status old = this->store().append(batchFor(3, 1));
    EXPECT_TRUE(absl::IsFailedPrecondition(old)) << old;
    EXPECT_THAT(std::string(old.message()), testing::HasSubstr("epoch 5"));
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().append(batchFor(3, 6))));
    EXPECT_EQ(this->headNumber(), 2u);
    EXPECT_TRUE(this->store().append(batchFor(3, 5)).ok());
}

TYPED_TEST_P(JournalPort, NumbersAreDense) {
    fill(this->store(), 2);
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().append(batchFor(2))));
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().append(batchFor(4))));
    EXPECT_EQ(this->headNumber(), 2u);
    EXPECT_TRUE(this->store().append(batchFor(3)).ok());
    absl::Status status;
    EXPECT_THAT(numbersFrom(this->store(), 1, status), testing::ElementsAre(1, 2, 3));
}

TYPED_TEST_P(JournalPort, ABatchThatBreaksTheHashChainIsRefused) {
    fill(this->store(), 2);
    engine::JournalBatch batch = batchFor(3);
    batch.previousHash[31] ^= 1;
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().append(batch)));
    EXPECT_EQ(this->headNumber(), 2u);
}

TYPED_TEST_P(JournalPort, ReadGivesBackEveryField) {
    ASSERT_TRUE(this->store().claim(Epoch{~0ULL >> 1}).ok());
    engine::JournalBatch batch;
    batch.number = BatchNumber{1};
    batch.epoch = Epoch{~0ULL >> 1};
    batch.time = CellTime{-5};
    batch.records = ~0U;
    batch.stateDigest = ~0ULL;
    batch.hash.fill(0xff);
    ASSERT_TRUE(this->store().append(batch).ok());
    engine::JournalBatch big = batch;
    big.number = BatchNumber{2};
    big.previousHash = batch.hash;
    big.payload.assign(3'000'000, '\0');
    big.payload.back() = '\xff';
    ASSERT_TRUE(this->store().append(big).ok());
    this->rig.reopen();
    std::vector<engine::JournalBatch> found;
    const auto visit = [&](const engine::JournalBatch& each) {
        found.push_back(each);
        return true;
    };
    ASSERT_TRUE(this->store().read(BatchNumber{1}, visit).ok());
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(sameBatch(found[0], batch));
    EXPECT_TRUE(sameBatch(found[1], big));
}

TYPED_TEST_P(JournalPort, ReadStartsInTheMiddleAndStopsWhenTold) {
    fill(this->store(), 200);
    absl::Status status;
    const auto tail = numbersFrom(this->store(), 131, status);
    EXPECT_TRUE(status.ok()) << status;
    ASSERT_EQ(tail.size(), 70u);
    EXPECT_EQ(tail.front(), 131u);
    EXPECT_EQ(tail.back(), 200u);
    int visits = 0;
    EXPECT_TRUE(this->store().read(BatchNumber{5}, [&](const auto&) { return ++visits < 3; }).ok());
    EXPECT_EQ(visits, 3);
}

TYPED_TEST_P(JournalPort, ReadBeyondTheHeadVisitsNothing) {
    fill(this->store(), 2);
    absl::Status status;
    EXPECT_TRUE(numbersFrom(this->store(), 3, status).empty());
    EXPECT_TRUE(status.ok()) << status;
    EXPECT_TRUE(numbersFrom(this->store(), 0, status).empty());
    EXPECT_TRUE(absl::IsInvalidArgument(status)) << status;
}

TYPED_TEST_P(JournalPort, TheVisitorMayUseTheStore) {
    fill(this->store(), 1);
    std::vector<std::uint64_t> seen;
    const absl::Status status = this->store().read(BatchNumber{1}, [&](const engine::JournalBatch& batch) {
        seen.push_back(batch.number.value);
        if (batch.number.value < 5) {
            EXPECT_TRUE(this->store().append(batchFor(batch.number.value + 1)).ok());
        }
        return this->headNumber() >= batch.number.value;
    });
    EXPECT_TRUE(status.ok()) << status;
    EXPECT_FALSE(seen.empty());
    EXPECT_EQ(this->headNumber(), seen.back() < 5 ? seen.back() + 1 : 5);
}

TYPED_TEST_P(JournalPort, RetentionTakesOldBatchesAway) {
    fill(this->store(), 150);
    ASSERT_TRUE(this->rig.removeBefore(BatchNumber{141}).ok());
    ASSERT_TRUE(this->rig.removeBefore(BatchNumber{10}).ok()) << "what is gone already is no error";
    EXPECT_EQ(this->rig.firstKept()->value, 141u);
    absl::Status status;
    EXPECT_TRUE(numbersFrom(this->store(), 140, status).empty());
    EXPECT_TRUE(absl::IsOutOfRange(status)) << status;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("141"));
    EXPECT_EQ(numbersFrom(this->store(), 141, status).size(), 10u);
    EXPECT_TRUE(status.ok()) << status;
    this->rig.reopen();
    EXPECT_EQ(this->rig.firstKept()->value, 141u);
}

TYPED_TEST_P(JournalPort, RetentionMayTakeEverythingButNotMore) {
    fill(this->store(), 3);
    EXPECT_TRUE(absl::IsInvalidArgument(this->rig.removeBefore(BatchNumber{5})));
    EXPECT_EQ(this->rig.firstKept()->value, 1u);
    EXPECT_TRUE(this->rig.removeBefore(BatchNumber{4}).ok());
    EXPECT_EQ(this->headNumber(), 3u);
    EXPECT_TRUE(this->store().append(batchFor(4)).ok());
    absl::Status status;
    EXPECT_THAT(numbersFrom(this->store(), 4, status), testing::ElementsAre(4));
}

TYPED_TEST_P(JournalPort, ADamagedBatchIsNamedAndNotServed) {
    fill(this->store(), 5);
    this->rig.damage(BatchNumber{4});
    absl::Status status;
    EXPECT_THAT(numbersFrom(this->store(), 4, status), testing::IsEmpty());
    EXPECT_TRUE(absl::IsDataLoss(status)) << status;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("batch 4"));
    EXPECT_THAT(numbersFrom(this->store(), 5, status), testing::ElementsAre(5));
}

TYPED_TEST_P(JournalPort, ReopeningKeepsEverything) {
    fill(this->store(), 4);
    this->rig.reopen();
    EXPECT_EQ(this->headNumber(), 4u);
    EXPECT_TRUE(absl::IsFailedPrecondition(this->store().claim(Epoch{1})));
    ASSERT_TRUE(this->store().claim(Epoch{2}).ok());
    EXPECT_TRUE(this->store().append(batchFor(5, 2)).ok());
    absl::Status status;
    EXPECT_THAT(numbersFrom(this->store(), 1, status), testing::ElementsAre(1, 2, 3, 4, 5));
}

TYPED_TEST_P(JournalPort, AReaderBesideTheWriterSeesAWholePrefix) {
    ASSERT_TRUE(this->store().claim(Epoch{1}).ok());
    constexpr std::uint64_t kBatches = 300;
    std::atomic<bool> done{false};
    std::thread reader([&] {
        for (std::size_t before = 0; !done;) {
            const auto head = this->store().head();
            absl::Status status;
            const auto numbers = numbersFrom(this->store(), 1, status);
            EXPECT_TRUE(head.ok()) << head.status();
            EXPECT_TRUE(status.ok()) << status;
            EXPECT_GE(numbers.size(), before);
            if (head.ok()) {
                EXPECT_GE(numbers.size(), head->batch.value);
            }
            before = numbers.size();
        }
    });
    for (std::uint64_t number = 1; number <= kBatches; ++number) {
        const absl::Status status = this->store().append(batchFor(number));
        EXPECT_TRUE(status.ok()) << status;
        this->store().maintain(number % 3 == 0 ? engine::JournalStore::Load::kIdle : engine::JournalStore::Load::kBusy);
    }
    done = true;
    reader.join();
    EXPECT_EQ(this->headNumber(), kBatches);
}

REGISTER_TYPED_TEST_SUITE_P(JournalPort, ANewJournalHasAnEmptyHead, TheEpochOnlyRises, AnAppendMovesTheHead,
                            AnotherEpochIsRefusedAndNothingIsWritten, NumbersAreDense,
                            ABatchThatBreaksTheHashChainIsRefused, ReadGivesBackEveryField,
                            ReadStartsInTheMiddleAndStopsWhenTold, ReadBeyondTheHeadVisitsNothing,
                            TheVisitorMayUseTheStore, RetentionTakesOldBatchesAway,
                            RetentionMayTakeEverythingButNotMore, ADamagedBatchIsNamedAndNotServed,
                            ReopeningKeepsEverything, AReaderBesideTheWriterSeesAWholePrefix);

}  // namespace meridian::stores
