#include "backend/stores/sqlite/journal_store.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/backend/sqlite/journal_fixture.h"

namespace meridian::stores {
namespace {

TEST_F(SqliteJournal, TheFileHasTheSettingsThatItsSafetyRestsOn) {
    const auto store = open();
    auto database = raw(Database::Mode::kReadOnly);
    ASSERT_TRUE(database.ok()) << database.status();
    EXPECT_EQ(*database->queryText("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(*database->queryInteger("PRAGMA page_size"), 8192);
    EXPECT_EQ(*database->queryInteger("PRAGMA application_id"), 0x4d4a4e4c);
    EXPECT_EQ(*database->queryInteger("PRAGMA user_version"), 1);
}

TEST_F(SqliteJournal, ASecondWriterIsRefused) {
    const auto store = open();
    SqliteJournalStore::Options options;
    options.path = path();
    const auto second = SqliteJournalStore::open(options);
    EXPECT_TRUE(absl::IsFailedPrecondition(second.status())) << second.status();
    EXPECT_THAT(std::string(second.status().message()), testing::HasSubstr("process " + std::to_string(::getpid())));
}

TEST_F(SqliteJournal, AnotherProgramsDatabaseIsRefusedAndLeftAsItWas) {
    {
        auto database = raw(Database::Mode::kReadWrite);
        ASSERT_TRUE(database.ok()) << database.status();
        ASSERT_TRUE(database->execute("CREATE TABLE notes (text)").ok());
    }
    const std::string before = bytesOfFile(path());
    SqliteJournalStore::Options options;
    options.path = path();
    const auto store = SqliteJournalStore::open(options);
    EXPECT_TRUE(absl::IsFailedPrecondition(store.status())) << store.status();
    EXPECT_EQ(bytesOfFile(path()), before);
}

TEST_F(SqliteJournal, ANewerFormatIsRefusedWithItsNumber) {
    open().reset();
    ASSERT_TRUE(raw(Database::Mode::kReadWrite)->execute("PRAGMA user_version=9").ok());
    SqliteJournalStore::Options options;
    options.path = path();
    const auto store = SqliteJournalStore::open(options);
    EXPECT_TRUE(absl::IsFailedPrecondition(store.status())) << store.status();
    EXPECT_THAT(std::string(store.status().message()), testing::HasSubstr("format 9"));
}

TEST_F(SqliteJournal, AFileThatIsNoDatabaseIsDataLoss) {
    writeFile(path(), std::string(20'000, 'x'), kOwnerOnly);
    SqliteJournalStore::Options options;
    options.path = path();
    EXPECT_TRUE(absl::IsDataLoss(SqliteJournalStore::open(options).status()));
}

TEST_F(SqliteJournal, ARowThatVanishedIsDataLoss) {
    auto store = open();
    fill(*store, 5);
    ASSERT_TRUE(raw(Database::Mode::kReadWrite)->execute("DELETE FROM journal WHERE batch IN (3, 5)").ok());
    absl::Status status;
    EXPECT_THAT(numbersFrom(*store, 1, status), testing::ElementsAre(1, 2));
    EXPECT_TRUE(absl::IsDataLoss(status)) << status;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("batch 3"));
    EXPECT_THAT(numbersFrom(*store, 4, status), testing::ElementsAre(4));
    EXPECT_TRUE(absl::IsDataLoss(status)) << status;
}

TEST_F(SqliteJournal, AChangedFenceRowIsDataLoss) {
    auto store = open();
    fill(*store, 2);
    auto database = raw(Database::Mode::kReadWrite);
    ASSERT_TRUE(database.ok()) << database.status();
    const std::string hash = *database->queryText("SELECT quote(hash) FROM cell_head");
    const std::string restore = "UPDATE cell_head SET epoch = 1, batch = 2, first_kept = 1, hash = " + hash;
    for (const char* change : {"epoch = 2", "batch = 1", "hash = zeroblob(32)", "hash = 'text'", "first_kept = 2"}) {
        ASSERT_TRUE(database->execute(("UPDATE cell_head SET " + std::string(change)).c_str()).ok());
        EXPECT_TRUE(absl::IsDataLoss(store->head().status())) << change;
        EXPECT_TRUE(absl::IsDataLoss(store->append(batchFor(3)))) << change;
        ASSERT_TRUE(database->execute(restore.c_str()).ok());
        EXPECT_TRUE(store->head().ok()) << change;
    }
    ASSERT_TRUE(database->execute("DELETE FROM cell_head").ok());
    EXPECT_TRUE(absl::IsDataLoss(store->head().status()));
}

// Whatever bit flips in the closed file: either everything still reads as it was written, or somebody says so.
TEST_F(SqliteJournal, NoFlippedBitGoesUnnoticed) {
    constexpr std::uint64_t kBatches = 12;
    {
        const auto store = open();
        fill(*store, kBatches, 3'000);
    }
    const std::string good = bytesOfFile(path());
    std::uint64_t found = 0;
    std::uint64_t random = 1;
    constexpr int kFlips = 400;
    for (int flip = 0; flip < kFlips; ++flip) {
        random = random * 6364136223846793005ULL + 1442695040888963407ULL;
        const std::size_t bit = (random >> 16) % (good.size() * 8);
        std::string bad = good;
        bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
        writeFile(path(), bad, kOwnerOnly);
        std::filesystem::remove(path() + "-wal");
        SqliteJournalStore::Options options;
        options.path = path();
        auto store = SqliteJournalStore::open(options);
        if (!store.ok()) {
            ++found;
            continue;
        }
        absl::Status status;
        const auto numbers = numbersFrom(**store, 1, status);  // compares every batch that is served
        const auto head = (*store)->head();
        if (!status.ok() || !head.ok()) {
            ++found;
            continue;
        }
        EXPECT_EQ(numbers.size(), kBatches) << "bit " << bit;
        EXPECT_EQ(head->batch.value, kBatches) << "bit " << bit;
        EXPECT_EQ(head->hash, batchFor(kBatches).hash) << "bit " << bit;
    }
    EXPECT_GT(found, kFlips / 2u) << "most of the file is payload";
}

TEST_F(SqliteJournal, QuickCheckFindsAZeroedPage) {
    {
        const auto store = open();
        fill(*store, 40, 300);
        EXPECT_TRUE(store->quickCheck().ok());
    }
    std::string bytes = bytesOfFile(path());
    bytes.replace(3 * 8192, 8192, 8192, '\0');
    writeFile(path(), bytes, kOwnerOnly);
    const auto store = open();
    EXPECT_TRUE(absl::IsDataLoss(store->quickCheck()));
}

// What is on the disk at the moment of a kill: the database file and the WAL, without the index in memory.
TEST_F(SqliteJournal, AKilledProcessLosesNothingThatWasAcknowledged) {
    const auto store = open();
    fill(*store, 30, 5'000);
    TemporaryFolder other;
    for (const char* suffix : {"", "-wal"}) {
        std::filesystem::copy_file(path() + suffix, other.file("journal.db") + suffix);
    }
    SqliteJournalStore::Options options;
    options.path = other.file("journal.db");
    const auto survivor = open(options);
    absl::Status status;
    EXPECT_EQ(numbersFrom(*survivor, 1, status).size(), 30u);
    EXPECT_TRUE(status.ok()) << status;
}

// SQLite would take the first frame that does not fit for the end of the WAL, and never say so.
TEST_F(SqliteJournal, AFlippedBitInTheWalOfAKilledProcessStopsTheStartAndNamesTheBatch) {
    const auto store = open();
    fill(*store, 8, 5'000);
    const std::string wal = bytesOfFile(path() + "-wal");
    TemporaryFolder other;
    SqliteJournalStore::Options options;
    options.path = other.file("journal.db");
    for (const std::size_t at : {std::size_t{9}, wal.find("payload-of-5."), wal.find("payload-of-8.")}) {
        ASSERT_NE(at, std::string::npos);
        std::string bad = wal;
        bad[at] = static_cast<char>(bad[at] ^ 0x20);
        writeFile(options.path, bytesOfFile(path()), kOwnerOnly);
        writeFile(options.path + "-wal", bad, kOwnerOnly);
        const auto opened = SqliteJournalStore::open(options);
        EXPECT_TRUE(absl::IsDataLoss(opened.status())) << opened.status();
        if (at == 9) continue;
        const std::string batch = "batch " + bad.substr(at + 11, 1) + " and those after it";
        EXPECT_THAT(std::string(opened.status().message()), testing::HasSubstr(batch));
        EXPECT_EQ(bytesOfFile(options.path + "-wal"), bad) << "nothing was changed, so that somebody can look";
    }
}

// What no look at the WAL alone can tell from a transaction that was cut off.
TEST_F(SqliteJournal, AnEndThatIsMissingIsNoticedByTheMark) {
    std::string older;
    std::string olderWal;
    {
        const auto store = open();
        fill(*store, 5);
        older = bytesOfFile(path());
        olderWal = bytesOfFile(path() + "-wal");
        ASSERT_TRUE(store->append(batchFor(6)).ok());
    }
    writeFile(path(), older, kOwnerOnly);
    writeFile(path() + "-wal", olderWal, kOwnerOnly);
    SqliteJournalStore::Options options;
    options.path = path();
    const absl::Status status = SqliteJournalStore::open(options).status();
    EXPECT_TRUE(absl::IsDataLoss(status)) << status;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("ends at batch 5, but batch 6 was acknowledged"));
    std::filesystem::remove(path() + "-mark");
    EXPECT_EQ(open()->head()->batch.value, 5U) << "on purpose";
}

TEST_F(SqliteJournal, ADamagedMarkProtectsNothingAndHindersNobody) {
    {
        const auto store = open();
        fill(*store, 3);
    }
    std::string mark = bytesOfFile(path() + "-mark");
    mark[1] = static_cast<char>(mark[1] ^ 1);
    writeFile(path() + "-mark", mark, kOwnerOnly);
    const auto store = open();
    ASSERT_NE(store, nullptr);
    EXPECT_TRUE(store->append(batchFor(4)).ok());
}

// Appending on would put batches where no later start can reach them.
TEST_F(SqliteJournal, DamageThatTheWriterMeetsEndsTheStore) {
    SqliteJournalStore::Options options;
    options.path = path();
    options.truncateBytes = 1;
    const auto store = open(options);
    fill(*store, 8, 5'000);
    const std::string wal = bytesOfFile(path() + "-wal");
    const std::size_t at = wal.find("payload-of-5.");
    ASSERT_NE(at, std::string::npos);
    {
        std::fstream file(path() + "-wal", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(at));
        file.put(static_cast<char>(wal[at] ^ 0x20));
    }
    absl::Status status;
    EXPECT_THAT(numbersFrom(*store, 1, status), testing::IsEmpty());
    EXPECT_TRUE(absl::IsDataLoss(status)) << status;
    EXPECT_THAT(std::string(status.message()), testing::HasSubstr("reading batch 5"));
    EXPECT_TRUE(store->append(batchFor(9, 1, 5'000)).ok()) << "the writer has not seen it";
    store->maintain(engine::JournalStore::Load::kIdle);
    EXPECT_TRUE(absl::IsDataLoss(store->maintenanceStatus())) << store->maintenanceStatus();
    EXPECT_TRUE(absl::IsDataLoss(store->append(batchFor(10))));
    EXPECT_THAT(std::string(store->head().status().message()), testing::HasSubstr("-wal is damaged"));
}

TEST_F(SqliteJournal, AMissingDirectoryIsNamed) {
    SqliteJournalStore::Options options;
    options.path = m_folder.file("absent/journal.db");
    const auto store = SqliteJournalStore::open(options);
    EXPECT_TRUE(absl::IsNotFound(store.status())) << store.status();
    EXPECT_THAT(std::string(store.status().message()), testing::HasSubstr("absent"));
}

}  // namespace
}  // namespace meridian::stores
