// Writes pieces of the Sync stream into the cache: rows, cursor and counts in one transaction. One thread.
#pragma once

#include <memory>
#include <string>

#include "core/store/database.h"
#include "core/sync/order_writer.h"
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
    qint64 pieces() const { return m_pieces; }

  private:
    CacheWriter(std::unique_ptr<Database> database, OrderWriter orders)
        : m_database(std::move(database)), m_orders(std::move(orders)) {}
    Outcome<CacheChange> writeRows(const v1::SyncResponse& piece);
    Outcome<Done> checkpointIfDue();

    std::unique_ptr<Database> m_database;
    OrderWriter m_orders;
    Statement m_putMeta;
    qint64 m_total = 0;
    qint64 m_pieces = 0;
    qint64 m_rowsSinceCheckpoint = 0;
};

}  // namespace meridian::core
