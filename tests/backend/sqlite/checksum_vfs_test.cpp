#include "backend/stores/sqlite/checksum_vfs.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/page_format.h"

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::stores {
namespace {

class Checksums : public testing::Test {
  protected:
    std::string path() const { return m_folder.file("some.db"); }
    Database open(Database::Mode mode = Database::Mode::kReadWrite, int cacheKib = 1'024) const {
        Database::Options options;
        options.path = path();
        options.mode = mode;
        options.cacheKib = cacheKib;
        auto opened = Database::open(options);
        EXPECT_TRUE(opened.ok()) << opened.status();
        return *std::move(opened);
    }
    Database made(const std::string& more = "") const {
        Database database = open();
        run(database,
            "PRAGMA journal_mode=WAL; CREATE TABLE facts (id INTEGER PRIMARY KEY, text TEXT NOT NULL); " + more);
        return database;
    }
    static void run(Database& database, const std::string& sql) {
        const absl::Status status = database.execute(sql.c_str());
        ASSERT_TRUE(status.ok()) << status;
    }
    static std::string rows(int from, int count) {
        return "WITH RECURSIVE n(i) AS (SELECT " + std::to_string(from) + " UNION ALL SELECT i + 1 FROM n WHERE i < " +
               std::to_string(from + count - 1) +
               ") INSERT OR REPLACE INTO facts SELECT i, hex(zeroblob(500)) || i FROM n; ";
    }
    static absl::StatusOr<std::int64_t> sumOfLengths(Database& database) {
        return database.queryInteger("SELECT sum(length(text)) FROM facts");
    }
    void flip(const std::string& file, std::size_t byte, int bit = 3) const {
        std::string bytes = bytesOfFile(file);
        ASSERT_LT(byte, bytes.size());
        bytes[byte] = static_cast<char>(bytes[byte] ^ (1 << bit));
        writeFile(file, bytes, kOwnerOnly);
    }

    TemporaryFolder m_folder;
};

TEST_F(Checksums, AreKeptInTheReservedBytesOfEveryPage) {
    Database database = made(rows(1, 100));
    ASSERT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate).ok());
    const std::string bytes = bytesOfFile(path());
    EXPECT_EQ(bytes[20], 4);
    EXPECT_EQ(bytes.size() % kPageBytes, 0U);
    for (std::size_t page = 0; page < bytes.size() / kPageBytes; ++page) {
        EXPECT_NE(bytes.substr((page + 1) * kPageBytes - kPageTailBytes, kPageTailBytes), std::string(4, '\0')) << page;
    }
}

TEST_F(Checksums, AFlippedBitAnywhereInThePageIsNamedAndNotServed) {
    {
        Database database = made(rows(1, 100));
        ASSERT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate).ok());
    }
    const std::string good = bytesOfFile(path());
    for (std::size_t page = 0; page < good.size() / kPageBytes; ++page) {
        for (const std::size_t within : {0UL, 16UL, 17UL, 20UL, 150UL, 4'000UL, kPageBytes - 5, kPageBytes - 1}) {
            flip(path(), page * kPageBytes + within, static_cast<int>((page + within) % 8));
            Database::Options options;
            options.path = path();
            options.mode = Database::Mode::kReadOnly;
            auto database = Database::open(options);
            const absl::Status read = database.ok() ? sumOfLengths(*database).status() : database.status();
            EXPECT_TRUE(absl::IsDataLoss(read)) << "page " << page + 1 << ", byte " << within << ": " << read;
            EXPECT_TRUE(isDamage(read)) << read;
            writeFile(path(), good, kOwnerOnly);
        }
    }
}

TEST_F(Checksums, TheMessageSaysWhichPageOfWhichFile) {
    {
        Database database = made(rows(1, 100));
        ASSERT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate).ok());
    }
    flip(path(), 4 * kPageBytes + 100);
    Database database = open(Database::Mode::kReadOnly);
    EXPECT_THAT(std::string(sumOfLengths(database).status().message()), testing::HasSubstr("page 5 of " + path()));
}

// Also a disk that lost a write, or put it elsewhere.
TEST_F(Checksums, APageOfZerosOrInAnothersPlaceIsDamage) {
    {
        Database database = made(rows(1, 200));
        ASSERT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate).ok());
    }
    const std::string good = bytesOfFile(path());
    for (const std::string& page : {std::string(kPageBytes, '\0'), good.substr(6 * kPageBytes, kPageBytes)}) {
        std::string bad = good;
        bad.replace(4 * kPageBytes, kPageBytes, page);
        writeFile(path(), bad, kOwnerOnly);
        Database database = open(Database::Mode::kReadOnly);
        EXPECT_TRUE(absl::IsDataLoss(sumOfLengths(database).status()));
    }
}

TEST_F(Checksums, AFrameOfTheWalThatChangesUnderARunningProcessIsDamage) {
    Database writer = made(rows(1, 100));
    Database reader = open(Database::Mode::kReadOnly, 64);
    ASSERT_TRUE(sumOfLengths(reader).ok());
    const std::string wal = path() + "-wal";
    const std::string good = bytesOfFile(wal);
    int found = 0;
    for (std::size_t byte = kWalHeaderBytes + 7; byte < good.size(); byte += 1'013) {
        flip(wal, byte);
        Database::Options options;
        options.path = path();
        options.mode = Database::Mode::kReadOnly;
        auto fresh = Database::open(options);
        const auto read = fresh.ok() ? sumOfLengths(*fresh) : absl::StatusOr<std::int64_t>(fresh.status());
        if (!read.ok()) {
            EXPECT_TRUE(isDamage(read.status())) << read.status();
            ++found;
        } else {
            EXPECT_EQ(*read, *sumOfLengths(writer)) << "byte " << byte << " belongs to an older version of a page";
        }
        writeFile(wal, good, kOwnerOnly);
    }
    EXPECT_GT(found, 20);
}

// What it moves gets a new checksum there, so it must be checked on the way.
TEST_F(Checksums, ACheckpointDoesNotMoveDamageIntoTheDatabase) {
    Database writer = made(rows(1, 100));
    flip(path() + "-wal", kWalHeaderBytes + 6 * kFrameBytes + 3'000);
    const auto moved = writer.checkpoint(Database::Checkpoint::kTruncate);
    EXPECT_TRUE(isDamage(moved.status())) << moved.status();
    EXPECT_THAT(std::string(moved.status().message()), testing::HasSubstr("frame 7 of "));
}

// SQLite then writes pages before the transaction ends, reads them again, and writes them once more over themselves.
TEST_F(Checksums, ATransactionThatIsLargerThanTheCacheIsNotMistakenForDamage) {
    std::int64_t expected = 0;
    {
        Database database = made(rows(1, 2'000));
        database = open(Database::Mode::kReadWrite, 64);
        run(database, "BEGIN; " + rows(500, 2'000) + "UPDATE facts SET text = text || 'y' WHERE id % 3 = 0; " +
                          rows(2'600, 300) + "UPDATE facts SET text = text || 'z' WHERE id % 7 = 0; COMMIT;");
        run(database, "BEGIN; " + rows(1, 2'500) + "UPDATE facts SET text = 'gone'; ROLLBACK;");
        run(database, "BEGIN; UPDATE facts SET text = text || '!' WHERE id % 11 = 0; " + rows(3'000, 200) + "COMMIT;");
        expected = *sumOfLengths(database);
        EXPECT_TRUE(database.quickCheck().ok());
    }
    Database database = open();
    EXPECT_EQ(*sumOfLengths(database), expected);
    ASSERT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate).ok());
    EXPECT_EQ(*sumOfLengths(database), expected);
    EXPECT_TRUE(database.quickCheck().ok());
}

TEST_F(Checksums, PagesThatSqliteNeverWroteAreNotHoles) {
    {
        Database database = made();
        run(database,
            "BEGIN; CREATE TABLE short (text); INSERT INTO short SELECT hex(zeroblob(60000)); DROP TABLE short; " +
                rows(1, 50) + "COMMIT;");
        ASSERT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate).ok());
    }
    const std::string bytes = bytesOfFile(path());
    for (std::size_t page = 0; page < bytes.size() / kPageBytes; ++page) {
        EXPECT_NE(bytes.substr(page * kPageBytes, kPageBytes), std::string(kPageBytes, '\0')) << page + 1;
    }
}

TEST_F(Checksums, ADatabaseOfAnotherProgramIsReadAndWrittenAsItIs) {
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "PRAGMA journal_mode=WAL; CREATE TABLE t (a); INSERT INTO t VALUES (7)", nullptr,
                           nullptr, nullptr),
              SQLITE_OK);
    {
        Database database = open();
        EXPECT_EQ(*database.queryInteger("SELECT a FROM t"), 7);
        run(database, "INSERT INTO t SELECT hex(zeroblob(9000))");
    }
    EXPECT_EQ(sqlite3_exec(other, "PRAGMA integrity_check", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
}

}  // namespace
}  // namespace meridian::stores
