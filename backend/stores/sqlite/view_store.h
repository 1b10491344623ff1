// The views in one SQLite file, apart from the journal so that what people ask for never sits on the commit path.
// Written by one connection in large transactions, read by many through view_readers.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/personal_vault.h"
#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/file_lock.h"
#include "backend/stores/sqlite/view_books.h"
#include "backend/stores/sqlite/view_catalogue.h"
#include "backend/stores/sqlite/view_figures.h"
#include "backend/stores/sqlite/view_orders.h"
#include "backend/stores/sqlite/view_persons.h"
#include "backend/stores/sqlite/view_remarks.h"

namespace meridian::stores {

// One thread at a time. Commits are not synced: after a power failure the views continue from an older offset, which
// the projector fills from the journal again.
class SqliteViewStore final : public engine::ViewStore {
  public:
    struct Options {
        std::string path;   // of views.db; its directory must exist on a local file system
        std::string vfs{};  // empty: the platform's own under page checksums
        int cacheKib = 64 * 1024;
        std::int64_t passiveBytes = std::int64_t{64}
                                    << 20;  // growth of the WAL after which a busy projector checkpoints
        std::int64_t truncateBytes = std::int64_t{4} << 20;  // size of the WAL above which an idle one empties it
    };

    // Makes the file, readable by its owner only, when it is missing, and starts over with offset 0 when it is of
    // another version. FailedPrecondition when another process writes to it or when it is no views database; DataLoss
    // when it is damaged, which remove() and a rebuild cure. The vault outlives the store.
    static absl::StatusOr<std::unique_ptr<SqliteViewStore>> open(Options options, engine::PersonalVault& vault);
    // Removes the file and what SQLite keeps beside it. Nobody may have it open.
    static absl::Status remove(const std::string& path);

    absl::StatusOr<BatchNumber> offset() override;
    absl::Status write(const engine::ViewDelta& delta) override;
    void maintain(bool idle) override;

    // True while raw files may still hold parts of an erased person: call maintain() until it is false. Readers that
    // hold a transaction open delay it.
    bool erasurePending() const { return m_scrub != ViewPersons::Scrub::kNone; }
    // How the last maintain() ended. Writing goes on without checkpoints, but the WAL grows, so somebody should look.
    const absl::Status& maintenanceStatus() const { return m_maintenance; }
    std::int64_t walBytes() const;
    // DataLoss unless SQLite finds the file's structure sound. Reads the whole file.
    absl::Status quickCheck();
    // Moves everything into the database file, so that it can be renamed. Aborted while a reader is in the way.
    absl::Status gather();

  private:
    // What belongs to the writing connection and is made anew with it.
    struct Writer {
        std::unique_ptr<Database> database;  // on the heap: the persons keep its address
        Statement getMeta;
        Statement setMeta;
        std::optional<ViewPersons> persons;  // read before the first write, so that opening takes no time
        ViewOrders orders;
        ViewRemarks remarks;
        ViewCatalogue catalogue;
        ViewBooks books;
        ViewFigures figures;
    };

    SqliteViewStore(Options options, engine::PersonalVault& vault, FileLock lock)
        : m_options(std::move(options)), m_vault(vault), m_lock(std::move(lock)) {}
    absl::StatusOr<Database> openDatabase() const;
    absl::Status checkWal() const;
    absl::Status ensureWriter();
    absl::Status ensurePersons();
    absl::Status writeRows(const engine::ViewDelta& delta);
    absl::Status checkRange(const engine::ViewDelta& delta);
    absl::Status checkCell(const engine::ViewDelta& delta);
    absl::StatusOr<ViewOrders::PersonRows> writePersons(const engine::ViewDelta& delta);
    absl::Status scrubStep();
    absl::Status moveScrub(ViewPersons::Scrub next);
    absl::Status checkpoint(Database::Checkpoint kind);
    absl::StatusOr<std::int64_t> meta(int key);
    absl::Status setMeta(int key, std::int64_t value);

    const Options m_options;
    engine::PersonalVault& m_vault;
    const FileLock m_lock;
    std::unique_ptr<Writer> m_writer;  // empty after a failure, until the next use
    ViewPersons::Scrub m_scrub = ViewPersons::Scrub::kNone;
    std::int64_t m_movedPages = 0;  // of the WAL, known to be in the database file
    absl::Status m_maintenance;
};

}  // namespace meridian::stores
