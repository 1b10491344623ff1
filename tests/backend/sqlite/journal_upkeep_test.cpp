#include <atomic>
#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

#include "tests/backend/sqlite/journal_fixture.h"

namespace meridian::stores {
namespace {

using Load = engine::JournalStore::Load;

class SqliteJournalUpkeep : public SqliteJournal {};

TEST_F(SqliteJournalUpkeep, ABusyCellKeepsItsWalNearTheThreshold) {
    SqliteJournalStore::Options options;
    options.passiveBytes = 512 * 1024;
    const auto store = open(options);
    ASSERT_TRUE(store->claim(Epoch{1}).ok());
    for (std::uint64_t number = 1; number <= 200; ++number) {
        ASSERT_TRUE(store->append(batchFor(number, 1, 30'000)).ok());
        store->maintain(Load::kBusy);
    }
    EXPECT_LT(walFileBytes(), 2u * 512 * 1024) << "200 batches of 30 kB are six megabytes";
    EXPECT_TRUE(store->maintenanceStatus().ok());
}

TEST_F(SqliteJournalUpkeep, AnIdleCellEmptiesItsWalEvenWhileAVisitorIsSlow) {
    SqliteJournalStore::Options options;
    options.truncateBytes = 64 * 1024;
    const auto store = open(options);
    fill(*store, 100, 5'000);
    EXPECT_GT(store->walBytes(), 500'000);
    const absl::Status status = store->read(BatchNumber{1}, [&](const engine::JournalBatch&) {
        store->maintain(Load::kIdle);
        return false;
    });
    EXPECT_TRUE(status.ok()) << status;
    EXPECT_EQ(store->walBytes(), 0);
    EXPECT_EQ(walFileBytes(), 0u);
}

TEST_F(SqliteJournalUpkeep, ACleanEndLeavesEverythingInOneFile) {
    {
        const auto store = open();
        fill(*store, 20);
    }
    EXPECT_EQ(walFileBytes(), 0u);
    std::filesystem::remove(path() + "-wal");
    const auto store = open();
    EXPECT_EQ(store->head()->batch.value, 20u);
}

TEST_F(SqliteJournalUpkeep, RetentionFreesItsPagesForNewBatches) {
    const auto store = open();
    fill(*store, 100, 30'000);
    store->maintain(Load::kIdle);
    const auto before = std::filesystem::file_size(path());
    ASSERT_TRUE(store->removeBefore(BatchNumber{101}).ok());
    for (std::uint64_t number = 101; number <= 200; ++number) {
        ASSERT_TRUE(store->append(batchFor(number, 1, 30'000)).ok());
    }
    store->maintain(Load::kIdle);
    EXPECT_LT(std::filesystem::file_size(path()), before + before / 5);
}

TEST_F(SqliteJournalUpkeep, ABackupTakenBesideAppendsIsAWholeJournal) {
    const auto store = open();
    fill(*store, 400, 20'000);
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (std::uint64_t number = 401; !done; ++number) {
            EXPECT_TRUE(store->append(batchFor(number, 1, 20'000)).ok());
            store->maintain(Load::kBusy);
        }
    });
    const absl::Status status = store->backup(m_folder.file("copy.db"));
    done = true;
    writer.join();
    ASSERT_TRUE(status.ok()) << status;
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("copy.db.partial")));
    EXPECT_TRUE(absl::IsAlreadyExists(store->backup(m_folder.file("copy.db"))));
    SqliteJournalStore::Options options;
    options.path = m_folder.file("copy.db");
    const auto copy = open(options);
    const auto head = copy->head();
    ASSERT_TRUE(head.ok()) << head.status();
    EXPECT_GE(head->batch.value, 400u);
    absl::Status read;
    EXPECT_EQ(numbersFrom(*copy, 1, read).size(), head->batch.value);
    EXPECT_TRUE(read.ok()) << read;
    EXPECT_TRUE(copy->quickCheck().ok());
}

}  // namespace
}  // namespace meridian::stores
