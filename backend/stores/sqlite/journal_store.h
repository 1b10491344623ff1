// The journal in one SQLite file: one row per batch and one fence row, moved together in one transaction with one
// fsync. It is the default store of a cell because it needs no server and its failure modes can be tried out one by
// one.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/stores/sqlite/backup.h"
#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/file_lock.h"
#include "backend/stores/sqlite/journal_mark.h"
#include "backend/stores/sqlite/journal_readers.h"
#include "backend/stores/sqlite/journal_rows.h"

namespace meridian::stores {

// Any thread may call any method; those that write take turns. Beyond the port's contract:
//  * A failed fsync makes the store dead: that call and every later one returns DataLoss, because neither SQLite nor
//  the
//    kernel can say any more what the disk holds. The process should end and start again. A damaged page that the
//    writer meets does the same: what would be appended after it could not be opened again.
//  * After any other ambiguous failure the writing connection is opened anew, and head() answers only when its answer
//  can
//    no longer change (see settle()).
//  * A batch whose previousHash is not the hash in the fence row is refused with FailedPrecondition.
class SqliteJournalStore final : public engine::JournalStore {
  public:
    struct Options {
        std::string path;   // of journal.db; its directory must exist on a local file system
        std::string vfs{};  // empty: the platform's own under page checksums
        Database::Synchronous synchronous = Database::Synchronous::kFull;
        int cacheKib = 32 * 1024;                            // holds the largest batch several times over
        std::int64_t passiveBytes = std::int64_t{4} << 20;   // growth of the WAL after which a busy cell checkpoints
        std::int64_t truncateBytes = std::int64_t{4} << 20;  // size of the WAL above which an idle cell empties it
    };

    // Makes the file when it is missing. FailedPrecondition when another process writes to it or when it is not a
    // journal of this format; DataLoss when it is damaged, its WAL included, or ends before the last batch that was
    // acknowledged (journal_mark.h). What was written before is durable when this returns.
    static absl::StatusOr<std::unique_ptr<SqliteJournalStore>> open(Options options);
    ~SqliteJournalStore() override;

    absl::StatusOr<engine::JournalHead> head() override;
    absl::Status claim(Epoch next) override;
    absl::Status append(const engine::JournalBatch& batch) override;
    absl::Status read(BatchNumber first, const std::function<bool(const engine::JournalBatch&)>& visit) override;
    void maintain(Load load) override;

    // Retention: removes the batches before `first`, some at a time, so that appends go on in between. Nothing happens
    // when they are gone already; InvalidArgument beyond the head.
    absl::Status removeBefore(BatchNumber first);
    // The oldest batch that read() can start from.
    absl::StatusOr<BatchNumber> firstKept();
    // Copies the journal, as it is when the copy ends, to a new file. Appends go on in between.
    absl::Status backup(const std::string& path);
    // DataLoss unless SQLite finds the file's structure sound. Reads the whole file and holds a snapshot meanwhile.
    absl::Status quickCheck();
    // How the last maintain() ended. Appending goes on without checkpoints, but the WAL grows, so somebody should look.
    absl::Status maintenanceStatus() const;
    // Bytes of the WAL as the last commit left it.
    std::int64_t walBytes() const;

  private:
    struct Writer {
        Database database;
        Statement selectFence;
        Statement updateFence;
        Statement insertBatch;
        Statement deleteBatches;
        std::int64_t movedPages = 0;  // of the WAL, known to be in the database file
    };
    using Change = std::function<absl::Status(Writer&, FenceRow&)>;

    SqliteJournalStore(Options options, FileLock lock);
    // All of these with m_mutex held.
    absl::StatusOr<std::unique_ptr<Writer>> openWriter();
    absl::Status checkWal() const;
    absl::Status checkMark(Writer& writer);
    absl::Status ensureWriter();
    static absl::Status settle(Writer& writer);
    absl::Status write(const Change& change);
    static absl::Status transact(Writer& writer, const Change& change);
    void afterFailure(const absl::Status& status);
    absl::Status checkpoint(Database::Checkpoint kind);
    absl::StatusOr<bool> continueBackup();

    absl::StatusOr<FenceRow> settledFence();
    static bool mustStop(const absl::Status& status) { return isFsyncFailure(status) || isDamage(status); }
    void die(const absl::Status& reason);
    absl::Status deadStatus() const;

    const Options m_options;
    const FileLock m_lock;
    JournalReaders m_readers;
    std::string m_deadReason;  // written once, before m_dead
    std::atomic<bool> m_dead{false};
    std::atomic<bool> m_settled{false};  // false while a commit's outcome could still change

    mutable std::mutex m_mutex;
    std::unique_ptr<Writer> m_writer;  // empty while it cannot be opened
    std::unique_ptr<Backup> m_backup;  // uses m_writer, so it goes first
    std::optional<JournalMark> m_mark;
    absl::Status m_maintenance;
};

}  // namespace meridian::stores
