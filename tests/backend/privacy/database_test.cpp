#include "backend/privacy/database.h"

#include <gtest/gtest.h>

#include "tests/backend/privacy/temporary_folder.h"

namespace meridian::privacy {
namespace {

class PrivateDatabase : public testing::Test {
  protected:
    Database opened(Database::Access access = Database::Access::kReadWriteCreate) {
        absl::StatusOr<Database> database = Database::open(m_folder.file("some.db"), access);
        EXPECT_TRUE(database.ok()) << database.status();
        return *std::move(database);
    }
    TemporaryFolder m_folder;
};

TEST_F(PrivateDatabase, ReadsWhatWasBound) {
    Database database = opened();
    ASSERT_TRUE(database.execute("CREATE TABLE t(a INTEGER, b TEXT, c BLOB) STRICT").ok());
    Statement insert = *database.prepare("INSERT INTO t VALUES(?,?,?)");
    const std::string blob("\0\1\2", 3);
    ASSERT_TRUE(insert.bind(1, -7).bindText(2, "tên").bindBlob(3, blob).run().ok());
    ASSERT_TRUE(insert.bind(1, 8).bindText(2, {}).bindBlob(3, {}).run().ok());
    Statement select = *database.prepare("SELECT a, b, c FROM t ORDER BY a");
    ASSERT_TRUE(*select.step());
    EXPECT_EQ(select.integer(0), -7);
    EXPECT_EQ(select.text(1), "tên");
    EXPECT_EQ(select.blob(2), blob);
    ASSERT_TRUE(*select.step());
    EXPECT_EQ(select.text(1), "");
    EXPECT_FALSE(*select.step());
    EXPECT_EQ(*database.readInteger("SELECT count(*) FROM t"), 2);
}

TEST_F(PrivateDatabase, RollsBackWithoutACommit) {
    Database database = opened();
    ASSERT_TRUE(database.execute("CREATE TABLE t(a INTEGER PRIMARY KEY)").ok());
    {
        const absl::StatusOr<Transaction> transaction = Transaction::begin(database);
        ASSERT_TRUE(transaction.ok());
        ASSERT_TRUE(database.execute("INSERT INTO t VALUES(1)").ok());
    }
    EXPECT_EQ(*database.readInteger("SELECT count(*) FROM t"), 0);
    absl::StatusOr<Transaction> transaction = Transaction::begin(database);
    ASSERT_TRUE(database.execute("INSERT INTO t VALUES(1)").ok());
    ASSERT_TRUE(transaction->commit().ok());
    EXPECT_EQ(*database.readInteger("SELECT count(*) FROM t"), 1);
    EXPECT_TRUE(absl::IsAlreadyExists(database.execute("INSERT INTO t VALUES(1)")));
}

TEST_F(PrivateDatabase, BelongsToItsOwnerAlone) {
    { Database database = opened(); }
    EXPECT_EQ(modeOf(m_folder.file("some.db")), kOwnerOnly);
    std::filesystem::permissions(m_folder.file("some.db"), kReadableByAll);
    EXPECT_TRUE(absl::IsFailedPrecondition(
        Database::open(m_folder.file("some.db"), Database::Access::kReadWriteCreate).status()));
}

TEST_F(PrivateDatabase, IsNotMadeByAReader) {
    EXPECT_TRUE(absl::IsNotFound(Database::open(m_folder.file("none.db"), Database::Access::kReadOnly).status()));
    { Database database = opened(); }
    Database reader = opened(Database::Access::kReadOnly);
    EXPECT_FALSE(reader.execute("CREATE TABLE t(a)").ok());
}

TEST_F(PrivateDatabase, ReportsAFileThatIsNoDatabase) {
    writeFile(m_folder.file("some.db"), std::string(8'192, 'x'), kOwnerOnly);
    const absl::StatusOr<Database> database =
        Database::open(m_folder.file("some.db"), Database::Access::kReadWriteCreate);
    const absl::Status status = database.ok() ? absl::OkStatus() : database.status();
    EXPECT_TRUE(absl::IsDataLoss(status)) << status;
}

}  // namespace
}  // namespace meridian::privacy
