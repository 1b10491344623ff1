// A cache with the orders that a test gives it, and the source that answers from it.
#pragma once

#include <QTemporaryDir>
#include <memory>
#include <vector>

#include "core/orders/order_cache.h"
#include "core/orders/order_source.h"
#include "core/store/cache_file.h"
#include "core/store/reader_thread.h"
#include "core/sync/cache_writer.h"
#include "meridian/v1/sync.pb.h"

namespace meridian::core {

class FilledCache {
  public:
    FilledCache()
        : m_writer(std::move(CacheWriter::open(m_folder.path()).value())),
          m_reader(m_folder.path()),
          m_orders(m_reader, [] { return AskedAt{}; }) {}

    // False when they could not be written.
    bool write(const std::vector<v1::OrderSummary>& orders) {
        constexpr std::size_t kPiece = 5'000;
        for (std::size_t first = 0; first < orders.size(); first += kPiece) {
            v1::SyncResponse piece;
            piece.set_scope(v1::SYNC_SCOPE_ORDERS);
            for (std::size_t i = first; i < std::min(first + kPiece, orders.size()); ++i)
                *piece.add_orders() = orders[i];
            if (!m_writer.write(piece).ok()) return false;
        }
        return true;
    }
    CachedOrders& orders() { return m_orders; }
    QString path() const { return m_folder.path(); }
    OrderFrame frame(const OrderQuery& query) const {
        auto cache = CacheFile::openForReading(m_folder.path());
        const auto frame = readFrame(cache.value(), query, {});
        return frame.ok() ? *frame : OrderFrame{-1, {}};
    }

  private:
    QTemporaryDir m_folder;
    CacheWriter m_writer;
    ReaderThread m_reader;
    CachedOrders m_orders;
};

}  // namespace meridian::core
