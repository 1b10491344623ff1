#include "backend/sim/sim_journal.h"

#include <gtest/gtest.h>

#include "tests/backend/stores/journal_batches.h"

namespace meridian::sim {
namespace {

using stores::batchFor;
using stores::fill;
using stores::numbersFrom;

class SimJournalTest : public ::testing::Test {
  protected:
    // What a process finds that opens the journal after a crash.
    std::uint64_t lastAfterCrash(SimJournal& journal) {
        journal.crash();
        const auto head = journal.head();
        EXPECT_TRUE(head.ok()) << head.status();
        absl::Status status;
        const auto numbers = numbersFrom(journal, 1, status);
        EXPECT_TRUE(status.ok()) << status;
        EXPECT_EQ(numbers.size(), head->batch.value) << "what is left is whole, and the fence row names its end";
        return head->batch.value;
    }

    Random random{1};
    Faults faults;
};

TEST_F(SimJournalTest, WhatWasSyncedSurvivesEveryCrash) {
    SimJournal journal(random, faults);
    fill(journal, 5);
    journal.sync();
    for (int crash = 0; crash < 50; ++crash)
        EXPECT_EQ(lastAfterCrash(journal), 5U);
}

TEST_F(SimJournalTest, WhatWasNotSyncedIsLostInPartOrWhollyOrSurvives) {
    int lost = 0;
    int partly = 0;
    int survived = 0;
    for (int crash = 0; crash < 200; ++crash) {
        SimJournal journal(random, faults);
        fill(journal, 2);
        journal.sync();
        ASSERT_TRUE(journal.append(batchFor(3)).ok());
        ASSERT_TRUE(journal.append(batchFor(4)).ok());
        const std::uint64_t last = lastAfterCrash(journal);
        ASSERT_GE(last, 2U);
        lost += last == 2 ? 1 : 0;
        partly += last == 3 ? 1 : 0;
        survived += last == 4 ? 1 : 0;
    }
    EXPECT_GT(lost, 10);
    EXPECT_GT(partly, 10);
    EXPECT_GT(survived, 10);
}

// Half a batch lies on the disk until somebody opens the journal, which cuts it off.
TEST_F(SimJournalTest, AWriteThatWasNotSyncedMayBeTorn) {
    int torn = 0;
    for (int crash = 0; crash < 200; ++crash) {
        SimJournal journal(random, faults);
        fill(journal, 1);
        journal.sync();
        ASSERT_TRUE(journal.append(batchFor(2)).ok());
        journal.crash();
        const std::size_t written = journal.storedBatches();
        ASSERT_TRUE(journal.head().ok());
        torn += journal.storedBatches() < written ? 1 : 0;
    }
    EXPECT_GT(torn, 10);
    EXPECT_LT(torn, 190);
}

TEST_F(SimJournalTest, AFlippedBitIsNoticedUntilItIsHealed) {
    SimJournal journal(random, faults);
    fill(journal, 20);
    journal.sync();
    for (int i = 0; i < 100; ++i) {
        ASSERT_TRUE(journal.flipBit());
        const BatchNumber damaged = *journal.damagedFrom({1});
        absl::Status status;
        EXPECT_EQ(numbersFrom(journal, 1, status).size(), damaged.value - 1);
        EXPECT_TRUE(absl::IsDataLoss(status)) << status;
        EXPECT_FALSE(journal.servedDamage());
        journal.heal();
    }
    absl::Status status;
    EXPECT_EQ(numbersFrom(journal, 1, status).size(), 20U);
}

TEST_F(SimJournalTest, AnotherEpochIsRefused) {
    SimJournal journal(random, faults);
    fill(journal, 1);
    ASSERT_TRUE(journal.claim(Epoch{2}).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(journal.append(batchFor(2, 1))));
    EXPECT_TRUE(journal.append(batchFor(2, 2)).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(journal.claim(Epoch{2})));
}

TEST_F(SimJournalTest, AFullDiskTakesNothingAndLosesNothing) {
    SimJournal journal(random, faults);
    fill(journal, 1);
    journal.setFull(true);
    EXPECT_TRUE(absl::IsResourceExhausted(journal.append(batchFor(2))));
    journal.setFull(false);
    EXPECT_TRUE(journal.append(batchFor(2)).ok());
}

TEST_F(SimJournalTest, AfterAFailedFsyncItIsDeadUntilTheProcessStartsAgain) {
    SimJournal journal(random, faults);
    fill(journal, 1);
    journal.sync();
    faults.fsyncFails = 10'000;
    EXPECT_TRUE(absl::IsDataLoss(journal.append(batchFor(2))));
    faults.fsyncFails = 0;
    EXPECT_TRUE(absl::IsDataLoss(journal.head().status()));
    EXPECT_GE(lastAfterCrash(journal), 1U);
}

TEST_F(SimJournalTest, AnAppendThatFailsAfterItLandedIsThere) {
    SimJournal journal(random, faults);
    fill(journal, 1);
    faults.appendFailsAfter = 10'000;
    EXPECT_TRUE(absl::IsUnavailable(journal.append(batchFor(2))));
    EXPECT_EQ(journal.head()->batch.value, 2U);
    faults.appendFailsAfter = 0;
    faults.appendFailsBefore = 10'000;
    EXPECT_TRUE(absl::IsUnavailable(journal.append(batchFor(3))));
    EXPECT_EQ(journal.head()->batch.value, 2U);
}

}  // namespace
}  // namespace meridian::sim
