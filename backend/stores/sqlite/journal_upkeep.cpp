// The part of SqliteJournalStore that works between commits: checkpoints, retention and backups.
#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include <absl/strings/str_cat.h>

#include "backend/stores/sqlite/journal_store.h"
#include "backend/stores/sqlite/page_format.h"

namespace meridian::stores {

namespace {

constexpr auto kWalPageBytes = static_cast<std::int64_t>(kFrameBytes);
constexpr std::uint64_t kBatchesRemovedAtOnce = 64;
constexpr int kBackupPagesAtOnce = 512;
constexpr auto kBackupPause = std::chrono::milliseconds(1);

}  // namespace

void SqliteJournalStore::maintain(Load load) {
    const std::lock_guard guard(m_mutex);
    if (m_dead || m_writer == nullptr) return;
    const std::int64_t walPages = m_writer->database.walPages();
    if (walPages < m_writer->movedPages) m_writer->movedPages = 0;  // the WAL began anew
    if (load == Load::kIdle && walPages * kWalPageBytes > m_options.truncateBytes) {
        m_maintenance = checkpoint(Database::Checkpoint::kTruncate);
    } else if ((walPages - m_writer->movedPages) * kWalPageBytes > m_options.passiveBytes) {
        m_maintenance = checkpoint(Database::Checkpoint::kPassive);
    }
}

absl::Status SqliteJournalStore::checkpoint(Database::Checkpoint kind) {
    const auto result = m_writer->database.checkpoint(kind);
    if (mustStop(result.status())) die(result.status());
    // After a failure the next attempt waits until the WAL has grown as much again.
    m_writer->movedPages = result.ok() ? result->movedPages : m_writer->database.walPages();
    return result.status();
}

absl::Status SqliteJournalStore::removeBefore(BatchNumber first) {
    for (bool more = true; more;) {
        const std::lock_guard guard(m_mutex);
        const absl::Status status = write([first, &more](Writer& writer, FenceRow& fence) -> absl::Status {
            if (first.value > fence.batch.value + 1) {
                return absl::InvalidArgumentError(absl::StrCat("cannot remove the batches before ", first.value,
                                                               ", the head is batch ", fence.batch.value));
            }
            fence.firstKept.value =
                std::max(fence.firstKept.value, std::min(first.value, fence.firstKept.value + kBatchesRemovedAtOnce));
            more = fence.firstKept < first;
            return writer.deleteBatches.run(fence.firstKept);
        });
        if (!status.ok()) return during("removing old batches", status);
    }
    return absl::OkStatus();
}

absl::StatusOr<bool> SqliteJournalStore::continueBackup() {
    if (m_backup == nullptr)
        return absl::AbortedError("the journal was opened anew after a failure: start the backup again");
    auto done = m_backup->step(kBackupPagesAtOnce);
    if (!done.ok() || *done) m_backup.reset();
    return done;
}

absl::Status SqliteJournalStore::backup(const std::string& path) {
    {
        const std::lock_guard guard(m_mutex);
        if (absl::Status status = ensureWriter(); !status.ok()) return status;
        if (m_backup != nullptr) return absl::FailedPreconditionError("another backup of the journal is running");
        auto started = Backup::start(m_writer->database, path);
        if (!started.ok()) return started.status();
        m_backup = *std::move(started);
    }
    for (;;) {
        {
            const std::lock_guard guard(m_mutex);
            const auto done = continueBackup();
            if (!done.ok()) return during(absl::StrCat("backup to ", path), done.status());
            if (*done) return absl::OkStatus();
        }
        std::this_thread::sleep_for(kBackupPause);  // a mutex is not fair: let the committer in
    }
}

absl::Status SqliteJournalStore::quickCheck() {
    return m_dead ? deadStatus() : m_readers.quickCheck();
}

absl::Status SqliteJournalStore::maintenanceStatus() const {
    const std::lock_guard guard(m_mutex);
    return m_maintenance;
}

std::int64_t SqliteJournalStore::walBytes() const {
    const std::lock_guard guard(m_mutex);
    return m_writer == nullptr ? 0 : m_writer->database.walPages() * kWalPageBytes;
}

}  // namespace meridian::stores
