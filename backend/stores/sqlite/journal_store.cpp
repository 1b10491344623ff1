#include "backend/stores/sqlite/journal_store.h"

#include <utility>

#include <absl/strings/str_cat.h>

#include "backend/domain/planted.h"
#include "backend/stores/sqlite/wal_inspection.h"

namespace meridian::stores {

namespace {

using engine::JournalBatch;
using engine::JournalHead;

absl::Status refuseEpochOrNumber(const FenceRow& fence, const JournalBatch& batch) {
    if (fence.epoch != batch.epoch && !planted(Defect::kDropFenceCheck)) {
        return absl::FailedPreconditionError(absl::StrCat("batch ", batch.number.value, " has epoch ",
                                                          batch.epoch.value, ", but epoch ", fence.epoch.value,
                                                          " owns the journal"));
    }
    if (fence.batch.value + 1 != batch.number.value) {
        return absl::FailedPreconditionError(absl::StrCat(
            "batch ", batch.number.value, " does not follow the journal's head, batch ", fence.batch.value));
    }
    if (fence.hash != batch.previousHash) {
        return absl::FailedPreconditionError(absl::StrCat("batch ", batch.number.value,
                                                          " does not name the hash of batch ", fence.batch.value,
                                                          " as its previous one"));
    }
    return absl::OkStatus();
}

}  // namespace

SqliteJournalStore::SqliteJournalStore(Options options, FileLock lock)
    : m_options(std::move(options)), m_lock(std::move(lock)), m_readers(m_options.path, m_options.vfs) {}

absl::StatusOr<std::unique_ptr<SqliteJournalStore>> SqliteJournalStore::open(Options options) {
    auto lock = FileLock::take(options.path + ".lock");
    if (!lock.ok()) return lock.status();
    auto store = std::unique_ptr<SqliteJournalStore>(new SqliteJournalStore(std::move(options), *std::move(lock)));
    const std::lock_guard guard(store->m_mutex);
    if (absl::Status status = store->ensureWriter(); !status.ok()) return status;
    return store;
}

// A clean end leaves everything in journal.db. A store that is dead or unsettled touches nothing more.
SqliteJournalStore::~SqliteJournalStore() {
    const std::lock_guard guard(m_mutex);
    m_backup.reset();
    if (m_writer != nullptr && !m_dead) checkpoint(Database::Checkpoint::kTruncate).IgnoreError();
}

absl::StatusOr<std::unique_ptr<SqliteJournalStore::Writer>> SqliteJournalStore::openWriter() {
    if (absl::Status status = checkWal(); !status.ok()) return status;
    Database::Options options;
    options.path = m_options.path;
    options.vfs = m_options.vfs;
    options.synchronous = planted(Defect::kSkipFsync) ? Database::Synchronous::kOff : m_options.synchronous;
    options.cacheKib = m_options.cacheKib;
    auto database = Database::open(options);
    if (!database.ok()) return database.status();
    if (absl::Status status = createOrCheckSchema(*database, journalSchema()); !status.ok()) return status;
    // Debian's SQLite overwrites deleted content by default; retention would write every page a third time for nothing,
    // because personal data in the journal is sealed and erased by its key.
    if (absl::Status status = database->execute("PRAGMA secure_delete=FAST"); !status.ok()) return status;
    auto selectFence = database->prepare(kSelectFence);
    if (!selectFence.ok()) return selectFence.status();
    auto updateFence = database->prepare(kUpdateFence);
    if (!updateFence.ok()) return updateFence.status();
    auto insertBatch = database->prepare(kInsertBatch);
    if (!insertBatch.ok()) return insertBatch.status();
    auto deleteBatches = database->prepare(kDeleteBatches);
    if (!deleteBatches.ok()) return deleteBatches.status();
    return std::unique_ptr<Writer>(new Writer{*std::move(database), *std::move(selectFence), *std::move(updateFence),
                                              *std::move(insertBatch), *std::move(deleteBatches)});
}

absl::Status SqliteJournalStore::ensureWriter() {
    if (m_dead) return deadStatus();
    if (m_writer != nullptr) return absl::OkStatus();
    auto writer = openWriter();
    absl::Status status = writer.status();
    if (status.ok()) status = checkMark(**writer);
    if (status.ok()) status = settle(**writer);
    if (mustStop(status)) die(status);
    if (!status.ok()) return during(absl::StrCat("opening the journal ", m_options.path), status);
    m_writer = *std::move(writer);
    m_settled = true;
    return absl::OkStatus();
}

// Before SQLite recovers the WAL, because then it is too late.
absl::Status SqliteJournalStore::checkWal() const {
    if (planted(Defect::kDamageNotChecked)) return absl::OkStatus();
    const auto report = inspectWal(m_options.vfs, m_options.path, WalCommits::kSynced);
    if (!report.ok()) return report.status();
    if (!report->damage) return absl::OkStatus();
    JournalReaders readers(m_options.path, m_options.vfs);
    const auto fence = readers.fence();
    return absl::DataLossError(
        absl::StrCat(*report->damage, fence.ok() ? absl::StrCat(": batch ", fence->batch.value + 1) : ": some batch",
                     " and those after it cannot be read; restore the journal from a follower or a backup"));
}

absl::Status SqliteJournalStore::checkMark(Writer& writer) {
    if (!m_mark) {
        auto mark = JournalMark::open(m_options.vfs, m_options.path);
        if (!mark.ok()) return mark.status();
        m_mark = *std::move(mark);
    }
    const auto fence = loadFence(writer.selectFence);
    if (!fence.ok()) return fence.status();
    if (fence->batch >= m_mark->last() || planted(Defect::kDamageNotChecked)) return absl::OkStatus();
    return absl::DataLossError(absl::StrCat(
        "the journal ends at batch ", fence->batch.value, ", but batch ", m_mark->last().value,
        " was acknowledged: the end of the journal is lost; restore it from a follower or a backup, or, if an older "
        "journal was put here on purpose, remove ",
        journalMarkPath(m_options.path)));
}

// Makes the journal's present state final. Two things could still change it: a commit that a crash cut off may be
// visible but not on the disk, and a commit that failed may lie complete in the WAL, invisible until the next recovery
// finds it. The checkpoint writes everything visible into the database file (afresh, in case the kernel dropped it
// after a failed fsync); the commit that follows puts a new frame over whatever lies behind the last visible one, and
// its fsync covers all.
absl::Status SqliteJournalStore::settle(Writer& writer) {
    if (const auto fence = loadFence(writer.selectFence); !fence.ok()) return fence.status();
    const auto moved = writer.database.checkpoint(Database::Checkpoint::kTruncate);
    if (!moved.ok()) return moved.status();
    return transact(writer, [](Writer&, FenceRow& fence) {
        ++fence.openings;  // a page that does not change would not be written
        return absl::OkStatus();
    });
}

absl::Status SqliteJournalStore::transact(Writer& writer, const Change& change) {
    auto transaction = Transaction::begin(writer.database, Transaction::Kind::kWrite);
    if (!transaction.ok()) return transaction.status();
    auto fence = loadFence(writer.selectFence);
    if (!fence.ok()) return fence.status();
    if (absl::Status status = change(writer, *fence); !status.ok()) return status;
    if (absl::Status status = storeFence(writer.updateFence, *fence); !status.ok()) return status;
    return transaction->commit();
}

absl::Status SqliteJournalStore::write(const Change& change) {
    if (absl::Status status = ensureWriter(); !status.ok()) return status;
    absl::Status status = transact(*m_writer, change);
    if (!status.ok()) afterFailure(status);
    return mustStop(status) ? during("the journal can no longer be trusted, end this process", status) : status;
}

void SqliteJournalStore::afterFailure(const absl::Status& status) {
    if (mustStop(status)) return die(status);
    const bool refused = sqliteCode(status) == 0;  // by this store and not by SQLite: nothing was written
    // Without space the write of a frame fails, so the WAL lacks the frame that would commit the batch.
    const bool noSpace = absl::IsResourceExhausted(status);
    if ((refused || noSpace) && !m_writer->database.inTransaction()) return;
    m_settled = false;
    m_backup.reset();
    m_writer.reset();
    ensureWriter().IgnoreError();  // when it fails, the next call tries again and reports
}

absl::StatusOr<FenceRow> SqliteJournalStore::settledFence() {
    if (m_dead) return deadStatus();
    if (!m_settled) {
        const std::lock_guard guard(m_mutex);
        if (absl::Status status = ensureWriter(); !status.ok()) return status;
    }
    return m_readers.fence();
}

absl::StatusOr<JournalHead> SqliteJournalStore::head() {
    const auto fence = settledFence();
    if (!fence.ok()) return fence.status();
    return headOf(*fence);
}

absl::StatusOr<BatchNumber> SqliteJournalStore::firstKept() {
    const auto fence = settledFence();
    if (!fence.ok()) return fence.status();
    return fence->firstKept;
}

absl::Status SqliteJournalStore::claim(Epoch next) {
    const std::lock_guard guard(m_mutex);
    return write([next](Writer&, FenceRow& fence) -> absl::Status {
        if (next <= fence.epoch) {
            return absl::FailedPreconditionError(
                absl::StrCat("epoch ", next.value, " is not above the journal's epoch ", fence.epoch.value));
        }
        fence.epoch = next;
        return absl::OkStatus();
    });
}

absl::Status SqliteJournalStore::append(const JournalBatch& batch) {
    const std::lock_guard guard(m_mutex);
    const absl::Status status = write([&batch](Writer& writer, FenceRow& fence) -> absl::Status {
        if (absl::Status refusal = refuseEpochOrNumber(fence, batch); !refusal.ok()) return refusal;
        fence.batch = batch.number;
        fence.hash = batch.hash;
        absl::Status stored = storeBatch(writer.insertBatch, batch);
        if (absl::IsAlreadyExists(stored)) {
            return absl::DataLossError("the journal holds this batch although its fence row names an earlier one");
        }
        return stored;
    });
    if (!status.ok()) return during(absl::StrCat("appending batch ", batch.number.value), status);
    m_mark->note(batch.number).IgnoreError();  // the batch is durable; the mark then stays a lower bound
    return status;
}

absl::Status SqliteJournalStore::read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) {
    if (m_dead) return deadStatus();
    return m_readers.read(first, visit);
}

void SqliteJournalStore::die(const absl::Status& reason) {
    if (m_dead) return;
    m_deadReason = std::string(reason.message());
    m_dead = true;
}

absl::Status SqliteJournalStore::deadStatus() const {
    return absl::DataLossError(absl::StrCat("the journal ", m_options.path,
                                            " cannot be trusted any more: end this process, check the disk and start "
                                            "again. The first failure was: ",
                                            m_deadReason));
}

}  // namespace meridian::stores
