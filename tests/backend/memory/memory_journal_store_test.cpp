#include "backend/stores/memory/memory_journal_store.h"

#include <gtest/gtest.h>

#include "tests/backend/stores/journal_port_suite.h"

namespace meridian::stores {
namespace {

using Fault = MemoryJournalStore::Fault;

std::uint64_t headOf(MemoryJournalStore& store) {
    return store.head()->batch.value;
}

TEST(MemoryJournalStore, AFaultBeforeLandingLeavesTheHead) {
    MemoryJournalStore store;
    fill(store, 1);
    store.failNextAppend(Fault::kBeforeLanding);
    EXPECT_TRUE(absl::IsUnavailable(store.append(batchFor(2))));
    EXPECT_EQ(headOf(store), 1u);
    EXPECT_TRUE(store.append(batchFor(2)).ok()) << "the fault was for one append";
}

TEST(MemoryJournalStore, AFaultAfterLandingMovesTheHead) {
    MemoryJournalStore store;
    fill(store, 1);
    store.failNextAppend(Fault::kAfterLanding);
    EXPECT_TRUE(absl::IsUnavailable(store.append(batchFor(2))));
    EXPECT_EQ(headOf(store), 2u);
    store.crash();
    EXPECT_EQ(headOf(store), 2u) << "what head() told is final";
}

TEST(MemoryJournalStore, ACrashBeforeAnybodyAskedTakesAnAmbiguousBatchBack) {
    MemoryJournalStore store;
    fill(store, 1);
    store.failNextAppend(Fault::kAfterLanding);
    EXPECT_TRUE(absl::IsUnavailable(store.append(batchFor(2))));
    store.crash();
    EXPECT_EQ(headOf(store), 1u);
    EXPECT_TRUE(store.append(batchFor(2)).ok());
}

TEST(MemoryJournalStore, WithoutSpaceNothingIsWritten) {
    MemoryJournalStore store;
    fill(store, 1);
    store.setFaults([](const engine::JournalBatch&) { return Fault::kNoSpace; });
    EXPECT_TRUE(absl::IsResourceExhausted(store.append(batchFor(2))));
    EXPECT_TRUE(absl::IsResourceExhausted(store.append(batchFor(2))));
    EXPECT_EQ(headOf(store), 1u);
    store.setFaults(nullptr);
    EXPECT_TRUE(store.append(batchFor(2)).ok());
}

TEST(MemoryJournalStore, AFailedFsyncKillsTheStoreUntilItRestarts) {
    MemoryJournalStore store;
    fill(store, 1);
    store.failNextAppend(Fault::kFsyncFailed);
    EXPECT_TRUE(absl::IsDataLoss(store.append(batchFor(2))));
    EXPECT_TRUE(absl::IsDataLoss(store.head().status()));
    EXPECT_TRUE(absl::IsDataLoss(store.claim(Epoch{9})));
    EXPECT_TRUE(absl::IsDataLoss(store.removeBefore(BatchNumber{1})));
    store.crash();
    EXPECT_EQ(headOf(store), 1u);
}

TEST(MemoryJournalStore, AFaultIsOnlyAskedForWhatTheFenceLetsThrough) {
    MemoryJournalStore store;
    fill(store, 1);
    store.failNextAppend(Fault::kNoSpace);
    EXPECT_TRUE(absl::IsFailedPrecondition(store.append(batchFor(7))));
    EXPECT_TRUE(absl::IsResourceExhausted(store.append(batchFor(2))));
}

TEST(MemoryJournalStore, ACrashDropsWhatALazyStoreHadNotSynced) {
    MemoryJournalStore store(MemoryJournalStore::Durability::kOnSync);
    fill(store, 3);
    store.sync();
    ASSERT_TRUE(store.append(batchFor(4)).ok());
    ASSERT_TRUE(store.append(batchFor(5)).ok());
    EXPECT_EQ(headOf(store), 5u);
    store.crash();
    EXPECT_EQ(headOf(store), 3u);
    absl::Status status;
    EXPECT_EQ(numbersFrom(store, 1, status).size(), 3u);
}

}  // namespace
}  // namespace meridian::stores
