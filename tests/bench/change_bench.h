// The console's rows about what others do: from the moment at which the server has decided until it is painted, and
// which part of that passes before it is in the cache. Server and console run on the same machine, so there is one
// clock.
#pragma once

#include <QString>
#include <mutex>
#include <optional>
#include <vector>

#include "core/sync/sync_thread.h"
#include "tests/bench/order_list_bench.h"

namespace meridian::bench {

class ChangeBench {
  public:
    // Make it before the changes that it is to see.
    ChangeBench(OrderListBench& list, core::SyncThread& sync);
    // New orders of a load beside it, at the top of the list; each of them counts, not the newest alone.
    void newOrders();
    // Orders that stand still further down the list, put on hold by somebody else: by meridianctl, on the server with
    // this data directory.
    void changes(const QString& serverDirectory);

  private:
    struct Piece {
        qint64 asOf = 0;       // both in microseconds since 1970
        qint64 writtenAt = 0;  // when it was in the cache
    };
    std::optional<qint64> inTheCacheAt(qint64 decidedAt);

    OrderListBench& m_list;
    QObject m_context;
    std::mutex m_mutex;  // guards m_pieces, which the sync thread writes
    std::vector<Piece> m_pieces;
};

}  // namespace meridian::bench
