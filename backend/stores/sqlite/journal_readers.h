// Read-only connections to journal.db, so that consumers read while the committer writes. Every read is cut into short
// transactions, because a snapshot that stays open keeps the WAL from being reset.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/journal_rows.h"

namespace meridian::stores {

// Any thread. A connection is made when all others are in use and kept for the next reader.
class JournalReaders {
  public:
    JournalReaders(std::string path, std::string vfs) : m_path(std::move(path)), m_vfs(std::move(vfs)) {}

    absl::StatusOr<FenceRow> fence();
    // As JournalStore::read(). `visit` runs outside of any transaction and may take its time.
    absl::Status read(BatchNumber first, const std::function<bool(const engine::JournalBatch&)>& visit);
    absl::Status quickCheck();

  private:
    struct Reader {
        Database database;
        Statement fence;
        Statement batches;
    };
    // What one short transaction saw.
    struct Chunk {
        BatchNumber head;
        std::vector<engine::JournalBatch> batches;
    };

    absl::StatusOr<std::unique_ptr<Reader>> take();
    void giveBack(std::unique_ptr<Reader> reader);
    absl::StatusOr<Chunk> readChunk(Reader& reader, BatchNumber first);

    const std::string m_path;
    const std::string m_vfs;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Reader>> m_idle;
};

}  // namespace meridian::stores
