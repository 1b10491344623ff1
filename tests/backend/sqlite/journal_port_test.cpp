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
    void damage(BatchNumber number) {
        m_store.reset();
        std::string bytes = bytesOfFile(m_folder.file("journal.db"));
        const std::size_t at = bytes.find("payload-of-" + std::to_string(number.value) + ".");
        ASSERT_NE(at, std::string::npos);
        bytes[at + 20] = static_cast<char>(bytes[at + 20] ^ 0x10);
        writeFile(m_folder.file("journal.db"), bytes, kOwnerOnly);
        reopen();
    }

  private:
    TemporaryFolder m_folder;
    std::unique_ptr<SqliteJournalStore> m_store;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, JournalPort, SqliteRig);

}  // namespace
}  // namespace meridian::stores
