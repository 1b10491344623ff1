// Writes pieces of the Sync stream into the cache: rows, cursor and counts in one transaction. One thread.
#pragma once

#include <memory>
#include <string>

#include "core/store/cache_file.h"
#include "core/store/database.h"
#include "core/sync/order_writer.h"
#include "core/sync/product_writer.h"
#include "core/sync/stock_writer.h"
#include "core/sync/sync_thread.h"

namespace meridian::v1 {
class SyncResponse;
}

namespace meridian::core {

class CacheWriter {
  public:
    static Outcome<CacheWriter> open(const QString& directory);

    // Where the scope (v1::SyncScope) goes on; empty: from the beginning.
    std::string cursor(int scope);
    // When this fails nothing of the piece was written.
    Outcome<CacheChange> write(const v1::SyncResponse& piece);
    // The next stream begins at the beginning; rows stay until they are replaced.
    Outcome<Done> forgetCursors();
    // Nothing is left but the tables, and the next stream begins at the beginning.
    Outcome<Done> empty();
    qint64 pieces() const { return m_pieces; }
    // What was found when it was opened.
    CacheFile::Found found() const { return m_found; }

  private:
    struct Writers {
        OrderWriter orders;
        StockWriter stock;
        ProductWriter products;
    };
    CacheWriter(std::unique_ptr<Database> database, Writers writers)
        : m_database(std::move(database)), m_writers(std::move(writers)) {}
    Outcome<CacheChange> writePiece(const v1::SyncResponse& piece);
    Outcome<Done> writeRows(const v1::SyncResponse& piece, CacheChange& change);
    Outcome<Done> checkpointIfDue(bool caughtUp);

    std::unique_ptr<Database> m_database;
    Writers m_writers;
    Statement m_putMeta;
    CacheFile::Found m_found = CacheFile::Found::kKept;
    qint64 m_total = 0;
    qint64 m_pieces = 0;
    qint64 m_rowsSinceCheckpoint = 0;
};

}  // namespace meridian::core
