#include "backend/stores/sqlite/view_store.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backend/stores/sqlite/view_digest.h"

#include "tests/backend/sqlite/view_shop.h"

namespace meridian::stores {
namespace {

using testing::HasSubstr;

class SqliteViews : public ViewTest {
  protected:
    OrderId placeOne() { return m_shop.place({7}, Shop::person("Anna", "anna@example.com"), {{"PEN", 1}}); }
};

TEST_F(SqliteViews, ANewFileHasOffsetZeroAndIsReadableByItsOwnerOnly) {
    EXPECT_EQ(m_store->offset()->value, 0U);
    project();
    for (const char* suffix : {"", "-wal", "-shm"})
        EXPECT_EQ(modeOf(path() + suffix), kOwnerOnly) << suffix;
}

TEST_F(SqliteViews, AFileThatOthersCouldReadIsMadePrivate) {
    m_store.reset();
    std::filesystem::permissions(path(), kReadableByAll);
    open();
    EXPECT_EQ(modeOf(path()), kOwnerOnly);
}

TEST_F(SqliteViews, AfterOpeningAgainTheyContinueWhereTheyStopped) {
    const OrderId first = placeOne();
    project();
    const BatchNumber offset = *m_store->offset();
    open();
    EXPECT_EQ(*m_store->offset(), offset);
    const OrderId second = placeOne();
    project();
    EXPECT_EQ(list("").size(), 2U);
    EXPECT_EQ(list("customer:7"), (std::vector{second, first}));
}

TEST_F(SqliteViews, ADeltaThatDoesNotFollowIsRefusedAndChangesNothing) {
    placeOne();
    project();
    const auto before = digestOfViews(path());
    placeOne();
    m_shop.closeBatch();
    m_projector.feed(m_shop.batches().back());
    const auto delta = m_projector.take();
    for (const std::int64_t shift : {-1, 1, 100}) {
        engine::ViewDelta shifted = *delta;
        shifted.from.value += static_cast<std::uint64_t>(shift);
        shifted.to.value += static_cast<std::uint64_t>(shift);
        const absl::Status refused = m_store->write(shifted);
        EXPECT_TRUE(absl::IsFailedPrecondition(refused)) << refused;
        EXPECT_THAT(std::string(refused.message()), HasSubstr("continue with batch"));
    }
    EXPECT_EQ(digestOfViews(path())->tables, before->tables);
    EXPECT_TRUE(m_store->write(*delta).ok());
    EXPECT_TRUE(absl::IsFailedPrecondition(m_store->write(*delta))) << "the same delta twice";
}

TEST_F(SqliteViews, ADeltaThatFailsHalfWayLeavesNoTraceAndTheNextOneSucceeds) {
    project();
    const auto before = digestOfViews(path());
    const OrderId id = placeOne();
    m_shop.closeBatch();
    m_projector.feed(m_shop.batches().back());
    const auto delta = m_projector.take();
    engine::ViewDelta broken = *delta;
    broken.orders.at(id).isNew = false;  // an update of a row that is not there
    EXPECT_TRUE(absl::IsDataLoss(m_store->write(broken)));
    EXPECT_EQ(digestOfViews(path())->tables, before->tables);
    ASSERT_TRUE(m_store->write(*delta).ok());
    EXPECT_EQ(find("anna"), std::vector{id}) << "what the store remembered of the customer was rolled back too";
}

TEST_F(SqliteViews, ABatchWithoutRowsMovesTheOffset) {
    project();
    const BatchNumber offset = *m_store->offset();
    project();
    EXPECT_EQ(m_store->offset()->value, offset.value + 1);
    EXPECT_EQ(m_queries.position()->batch.value, offset.value + 1);
    EXPECT_EQ(m_queries.position()->time, m_shop.state().time);
}

TEST_F(SqliteViews, OrdersOfAnotherCellAreRefused) {
    const OrderId id = placeOne();
    project();
    placeOne();
    m_shop.closeBatch();
    m_projector.feed(m_shop.batches().back());
    auto delta = m_projector.take();
    engine::OrderRow row = delta->orders.begin()->second;
    row.order.id = makeOrderId(makeCell(Region::kAp, 1), runningOf(id) + 5);
    delta->orders[row.order.id] = row;
    EXPECT_TRUE(absl::IsFailedPrecondition(m_store->write(*delta)));
}

TEST_F(SqliteViews, ASecondWriterIsRefused) {
    SqliteViewStore::Options options;
    options.path = path();
    const auto second = SqliteViewStore::open(options, m_vault);
    EXPECT_TRUE(absl::IsFailedPrecondition(second.status())) << second.status();
}

TEST_F(SqliteViews, AnotherVersionStartsOver) {
    placeOne();
    project();
    m_store.reset();
    {
        Database::Options options;
        options.path = path();
        auto database = Database::open(options);
        ASSERT_TRUE(database.ok());
        ASSERT_TRUE(database->execute("PRAGMA user_version=77").ok());
    }
    ViewReaders readers(readerOptions());
    EXPECT_TRUE(absl::IsFailedPrecondition(OrderQueries(readers).position().status())) << "readers do not guess";
    open();
    EXPECT_EQ(m_store->offset()->value, 0U);
    EXPECT_EQ((bytesOfFile(path()) + bytesOfFile(path() + "-wal")).find("anna@example.com"), std::string::npos);
}

TEST_F(SqliteViews, AnotherProgramsDatabaseIsRefusedAndLeftAsItWas) {
    const std::string other = m_folder.file("other.db");
    {
        Database::Options options;
        options.path = other;
        auto database = Database::open(options);
        ASSERT_TRUE(database.ok());
        ASSERT_TRUE(database->execute("CREATE TABLE notes (text)").ok());
    }
    const std::string before = bytesOfFile(other);
    SqliteViewStore::Options options;
    options.path = other;
    EXPECT_TRUE(absl::IsFailedPrecondition(SqliteViewStore::open(options, m_vault).status()));
    EXPECT_EQ(bytesOfFile(other), before);
}

TEST_F(SqliteViews, TheWalIsEmptiedWhenIdleAndMovedWhenItGrows) {
    m_store.reset();
    SqliteViewStore::Options options;
    options.path = path();
    options.passiveBytes = 200'000;
    options.truncateBytes = 10'000;
    m_store = *SqliteViewStore::open(options, m_vault);
    for (int i = 0; i < 40; ++i) {
        for (int k = 0; k < 50; ++k)
            placeOne();
        project();
        m_store->maintain(false);
        ASSERT_TRUE(m_store->maintenanceStatus().ok()) << m_store->maintenanceStatus();
    }
    EXPECT_LT(m_store->walBytes(), 1'000'000) << "a busy store moves its WAL and begins it anew";
    m_store->maintain(true);
    EXPECT_EQ(std::filesystem::file_size(path() + "-wal"), 0U);
    EXPECT_EQ(list("").size(), 50U);
}

TEST_F(SqliteViews, AReaderSeesOneDeltaWholeOrNotAtAll) {
    project();
    const absl::Status read = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto before = reader.position().batch;
        placeOne();
        project();
        const auto rows =
            reader.prepare("SELECT (SELECT count(*) FROM orders), (SELECT value FROM meta WHERE key = 1)");
        EXPECT_EQ((*rows)->step(), Step::kRow);
        EXPECT_EQ((*rows)->integer(0), 0);
        EXPECT_EQ(static_cast<std::uint64_t>((*rows)->integer(1)), before.value);
        return absl::OkStatus();
    });
    EXPECT_TRUE(read.ok()) << read;
    EXPECT_EQ(list("").size(), 1U);
}

TEST_F(SqliteViews, AQuestionThatTakesTooLongIsGivenUp) {
    for (int k = 0; k < 2'000; ++k)
        placeOne();
    project();
    ViewReaders::Options options = readerOptions();
    options.stepsMax = 5'000;
    ViewReaders readers(options);
    OrderListRequest request;
    request.query = "total:>100000eur";
    const auto page = OrderQueries(readers).list(request);
    EXPECT_TRUE(absl::IsDeadlineExceeded(page.status())) << page.status();
    request.query = "";
    EXPECT_TRUE(OrderQueries(readers).list(request).ok()) << "the connection is fit for the next question";
}

TEST_F(SqliteViews, ReadersOfAFileThatIsNotThereSayIt) {
    ViewReaders::Options options;
    options.path = m_folder.file("absent.db");
    ViewReaders readers(options);
    EXPECT_TRUE(absl::IsNotFound(OrderQueries(readers).position().status()));
    EXPECT_TRUE(absl::IsNotFound(digestOfViews(options.path).status()));
}

}  // namespace
}  // namespace meridian::stores
