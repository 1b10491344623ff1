// How a batch and the fence look as rows of journal.db. Every row carries a CRC32C over all of its columns, so that a
// bit that flips on the disk is found when the row is read, wherever in the row it is.
#pragma once

#include <cstdint>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/stores/sqlite/schema.h"
#include "backend/stores/sqlite/statement.h"

namespace meridian::stores {

// The one row of cell_head.
struct FenceRow {
    Epoch epoch;
    BatchNumber batch;
    engine::BatchHash hash{};
    BatchNumber firstKept{1};    // older batches were removed by retention
    std::uint64_t openings = 0;  // how often a writer opened the file; see SqliteJournalStore::settle()
};

const Schema& journalSchema();

inline constexpr const char* kSelectFence =
    "SELECT epoch, batch, hash, first_kept, openings, crc FROM cell_head WHERE id = 1";
inline constexpr const char* kUpdateFence =
    "UPDATE cell_head SET epoch = ?1, batch = ?2, hash = ?3, first_kept = ?4, openings = ?5, crc = ?6 WHERE id = 1";
inline constexpr const char* kInsertBatch =
    "INSERT INTO journal (batch, epoch, time, records, digest, previous_hash, hash, payload, crc) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
inline constexpr const char* kSelectBatches =
    "SELECT batch, epoch, time, records, digest, previous_hash, hash, payload, crc FROM journal "
    "WHERE batch >= ?1 ORDER BY batch LIMIT ?2";
inline constexpr const char* kDeleteBatches = "DELETE FROM journal WHERE batch < ?1";

// Runs the statement of kSelectFence. DataLoss when the row is missing or damaged.
absl::StatusOr<FenceRow> loadFence(Statement& select);
// Runs the statement of kUpdateFence.
absl::Status storeFence(Statement& update, const FenceRow& fence);

// Runs the statement of kInsertBatch; the payload is not copied.
absl::Status storeBatch(Statement& insert, const engine::JournalBatch& batch);
// The batch in the current row of kSelectBatches. DataLoss, naming the batch, when the row is damaged.
absl::StatusOr<engine::JournalBatch> batchInRow(const Statement& row);

// What the cell may know of the fence.
inline engine::JournalHead headOf(const FenceRow& fence) {
    return {fence.epoch, fence.batch, fence.hash};
}

}  // namespace meridian::stores
