#include "backend/domain/text.h"
#include "backend/stores/sqlite/journal_store.h"

#include "tests/backend/privacy/temporary_folder.h"
#include "tests/backend/stores/journal_port_suite.h"

namespace meridian::stores {
namespace {

class SqliteRig {
  public:
    SqliteRig() { reopen(); }
    engine::JournalStore& store() { return *m_store; }
    void reopen() {
        m_store.reset();
        SqliteJournalStore::Options options;
        options.path = m_folder.file("journal.db");
        options.passiveBytes = 256 * 1024;
        options.truncateBytes = 64 * 1024;
        auto opened = SqliteJournalStore::open(options);
        ASSERT_TRUE(opened.ok()) << opened.status();
        m_store = *std::move(opened);
    }
    absl::Status removeBefore(BatchNumber first) { return m_store->removeBefore(first); }
    absl::StatusOr<BatchNumber> firstKept() { return m_store->firstKept(); }
    // Behind the checksum of the page, which would refuse its other batches too.
    void damage(BatchNumber number) {
        Database::Options options;
        options.path = m_folder.file("journal.db");
        auto database = Database::open(options);
        ASSERT_TRUE(database.ok()) << database.status();
        const std::string change =
            concat("UPDATE journal SET payload = CAST(payload || 'x' AS BLOB) WHERE batch = ", number.value);
        ASSERT_TRUE(database->execute(change.c_str()).ok());
        ASSERT_EQ(database->changedRows(), 1);
    }

  private:
    TemporaryFolder m_folder;
    std::unique_ptr<SqliteJournalStore> m_store;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, JournalPort, SqliteRig);

}  // namespace
}  // namespace meridian::stores
