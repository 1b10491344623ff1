#include "backend/stores/sqlite/database.h"

#include <array>
#include <filesystem>
#include <optional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::stores {
namespace {

class DatabaseTest : public testing::Test {
  protected:
    Database open(Database::Options options = {}) {
        options.path = m_folder.file("test.db");
        options.busyTimeout = std::chrono::milliseconds(10);
        auto database = Database::open(options);
        EXPECT_TRUE(database.ok()) << database.status();
        return *std::move(database);
    }
    Database openWithTable() {
        Database database = open();
        EXPECT_TRUE(database.execute("PRAGMA journal_mode=WAL; CREATE TABLE t (id INTEGER PRIMARY KEY, value)").ok());
        return database;
    }

    TemporaryFolder m_folder;
};

TEST_F(DatabaseTest, EveryKindOfValueComesBack) {
    Database database = open();
    ASSERT_TRUE(database.execute("CREATE TABLE t (a, b, c, d, e, f, g, h, i)").ok());
    const std::string text = "caf\u00e9";
    const std::array<std::uint8_t, 3> bytes{0, 255, 7};
    auto insert = database.prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    ASSERT_TRUE(insert.ok()) << insert.status();
    ASSERT_TRUE(insert
                    ->run(-3, ~std::uint64_t{0}, 2.5, text, Blob(bytes), nullptr, std::optional<int>(), BatchNumber{9},
                          CellTime{-1})
                    .ok());
    auto select = database.prepare("SELECT * FROM t");
    ASSERT_EQ(select->step(), Step::kRow);
    EXPECT_EQ(select->integer(0), -3);
    EXPECT_EQ(static_cast<std::uint64_t>(select->integer(1)), ~std::uint64_t{0});
    EXPECT_EQ(select->real(2), 2.5);
    EXPECT_EQ(select->text(3), text);
    EXPECT_EQ(select->blob(4), std::string_view("\0\xff\x07", 3));
    EXPECT_TRUE(select->isBlob(4));
    EXPECT_TRUE(select->isNull(5));
    EXPECT_TRUE(select->isNull(6));
    EXPECT_EQ(select->integer(7), 9);
    EXPECT_EQ(select->integer(8), -1);
    EXPECT_EQ(select->step(), Step::kDone);
    EXPECT_TRUE(select->status().ok());
}

TEST_F(DatabaseTest, EmptyTextAndEmptyBytesAreNotNull) {
    Database database = openWithTable();
    auto insert = database.prepare("INSERT INTO t (value) VALUES (?1)");
    ASSERT_TRUE(insert->run(std::string_view()).ok());
    ASSERT_TRUE(insert->run(Blob(std::string_view())).ok());
    EXPECT_EQ(*database.queryText("SELECT group_concat(typeof(value)) FROM t"), "text,blob");
}

TEST_F(DatabaseTest, AParameterThatIsNotBoundAgainIsNull) {
    Database database = open();
    auto select = database.prepare("SELECT ?1, ?2");
    ASSERT_EQ(select->bind(1, 2).step(), Step::kRow);
    ASSERT_EQ(select->bind(3).step(), Step::kRow);
    EXPECT_EQ(select->integer(0), 3);
    EXPECT_TRUE(select->isNull(1));
}

TEST_F(DatabaseTest, ABindingThatDoesNotFitFailsAtTheStep) {
    Database database = open();
    auto select = database.prepare("SELECT ?1");
    EXPECT_EQ(select->bind(1, 2).step(), Step::kError);
    EXPECT_FALSE(select->status().ok());
    EXPECT_EQ(select->bind(1).step(), Step::kRow) << "the next binding starts afresh";
}

TEST_F(DatabaseTest, ATakenKeyIsAlreadyExistsAndShowsNoValue) {
    Database database = openWithTable();
    auto insert = database.prepare("INSERT INTO t VALUES (?1, ?2)");
    ASSERT_TRUE(insert->run(1, "first").ok());
    const absl::Status status = insert->run(1, "a customer's name");
    EXPECT_TRUE(absl::IsAlreadyExists(status)) << status;
    EXPECT_EQ(sqliteCode(status), SQLITE_CONSTRAINT_PRIMARYKEY);
    EXPECT_THAT(status.ToString(), testing::Not(testing::HasSubstr("customer")));
    EXPECT_TRUE(insert->run(2, "second").ok());
    EXPECT_EQ(database.lastInsertId(), 2);
    EXPECT_EQ(database.changedRows(), 1);
}

TEST_F(DatabaseTest, AFullFileIsResourceExhausted) {
    Database database = openWithTable();
    ASSERT_TRUE(database.execute("PRAGMA max_page_count=4").ok());
    auto insert = database.prepare("INSERT INTO t (value) VALUES (zeroblob(1000000))");
    EXPECT_TRUE(absl::IsResourceExhausted(insert->run()));
    EXPECT_FALSE(database.inTransaction());
}

TEST_F(DatabaseTest, AnotherWritersLockIsAborted) {
    Database first = openWithTable();
    Database second = open();
    const auto held = Transaction::begin(first, Transaction::Kind::kWrite);
    ASSERT_TRUE(held.ok());
    EXPECT_TRUE(absl::IsAborted(Transaction::begin(second, Transaction::Kind::kWrite).status()));
    EXPECT_TRUE(Transaction::begin(second, Transaction::Kind::kRead).ok());
}

TEST_F(DatabaseTest, AReaderCannotWriteAndDoesNotMakeAFile) {
    Database::Options options;
    options.mode = Database::Mode::kReadOnly;
    options.path = m_folder.file("absent.db");
    const absl::Status absent = Database::open(options).status();
    EXPECT_TRUE(absl::IsNotFound(absent)) << absent;
    EXPECT_FALSE(std::filesystem::exists(options.path));
    const Database writer = openWithTable();
    Database reader = open(options);
    EXPECT_TRUE(absl::IsPermissionDenied(reader.execute("INSERT INTO t (value) VALUES (1)")));
}

TEST_F(DatabaseTest, ATransactionIsRolledBackUnlessCommitted) {
    Database database = openWithTable();
    {
        auto transaction = Transaction::begin(database, Transaction::Kind::kWrite);
        ASSERT_TRUE(database.execute("INSERT INTO t (value) VALUES (1)").ok());
    }
    EXPECT_FALSE(database.inTransaction());
    EXPECT_EQ(*database.queryInteger("SELECT count(*) FROM t"), 0);
    auto transaction = Transaction::begin(database, Transaction::Kind::kWrite);
    ASSERT_TRUE(database.execute("INSERT INTO t (value) VALUES (1)").ok());
    ASSERT_TRUE(transaction->commit().ok());
    EXPECT_EQ(*database.queryInteger("SELECT count(*) FROM t"), 1);
}

TEST_F(DatabaseTest, AStatementThatReachedItsEndHoldsNoSnapshot) {
    Database database = openWithTable();
    Database reader = open({.path = {}, .mode = Database::Mode::kReadOnly, .vfs = {}});
    auto select = reader.prepare("SELECT * FROM t");
    ASSERT_EQ(select->step(), Step::kDone);
    ASSERT_TRUE(database.execute("INSERT INTO t (value) VALUES (1)").ok());
    const auto result = database.checkpoint(Database::Checkpoint::kTruncate);
    ASSERT_TRUE(result.ok()) << result.status();
    EXPECT_TRUE(result->complete);
}

TEST_F(DatabaseTest, ACheckpointDoesNotWaitForAReader) {
    Database database = openWithTable();
    Database reader = open({.path = {}, .mode = Database::Mode::kReadOnly, .vfs = {}});
    auto snapshot = Transaction::begin(reader, Transaction::Kind::kRead);
    ASSERT_TRUE(reader.queryInteger("SELECT count(*) FROM t").ok());
    ASSERT_TRUE(database.execute("INSERT INTO t (value) VALUES (1)").ok());
    const auto held = database.checkpoint(Database::Checkpoint::kTruncate);
    ASSERT_TRUE(held.ok()) << held.status();
    EXPECT_FALSE(held->complete);
    EXPECT_GT(database.walPages(), 0);
    ASSERT_TRUE(snapshot->commit().ok());
    EXPECT_TRUE(database.checkpoint(Database::Checkpoint::kTruncate)->complete);
    EXPECT_EQ(database.walPages(), 0);
}

TEST_F(DatabaseTest, ClosingTheLastConnectionDoesNotCheckpoint) {
    { const Database database = openWithTable(); }
    EXPECT_GT(std::filesystem::file_size(m_folder.file("test.db-wal")), 0u);
}

TEST_F(DatabaseTest, TheWalIsCountedAlsoAfterAMove) {
    Database first = openWithTable();
    Database database = std::move(first);
    const std::int64_t before = database.walPages();
    ASSERT_TRUE(database.execute("INSERT INTO t (value) VALUES (zeroblob(100000))").ok());
    EXPECT_GT(database.walPages(), before + 10);
}

TEST_F(DatabaseTest, AnInterruptedStatementIsCancelled) {
    Database database = open();
    auto endless = database.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    ASSERT_EQ(endless->step(), Step::kRow);
    database.interrupt();
    Step step = Step::kRow;
    for (int i = 0; i < 100'000 && step == Step::kRow; ++i)
        step = endless->step();
    EXPECT_EQ(step, Step::kError);
    EXPECT_TRUE(absl::IsCancelled(endless->status())) << endless->status();
}

TEST_F(DatabaseTest, AFileThatIsNoDatabaseIsDataLoss) {
    writeFile(m_folder.file("test.db"), std::string(9'000, 'x'), kOwnerOnly);
    Database::Options options;
    options.path = m_folder.file("test.db");
    EXPECT_TRUE(absl::IsDataLoss(Database::open(options).status()));
}

TEST_F(DatabaseTest, AQueryWithoutARowIsNotFound) {
    Database database = openWithTable();
    EXPECT_TRUE(absl::IsNotFound(database.queryInteger("SELECT id FROM t").status()));
    EXPECT_TRUE(absl::IsNotFound(database.queryText("SELECT id FROM t").status()));
}

TEST(SqliteStatus, AFailedFsyncIsDataLossAndRecognised) {
    for (const int code : {SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC}) {
        const absl::Status status = statusFromSqlite(nullptr, code);
        EXPECT_TRUE(absl::IsDataLoss(status)) << status;
        EXPECT_TRUE(isFsyncFailure(during("writing", status))) << "the code survives a longer message";
    }
    EXPECT_FALSE(isFsyncFailure(statusFromSqlite(nullptr, SQLITE_IOERR_WRITE)));
    EXPECT_FALSE(isFsyncFailure(absl::DataLossError("something else")));
    EXPECT_TRUE(statusFromSqlite(nullptr, SQLITE_OK).ok());
}

}  // namespace
}  // namespace meridian::stores
