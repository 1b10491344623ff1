// A cache of orders in a folder of its own: what tests of lists write into it and read from it.
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>
#include <optional>
#include <random>

#include "backend/domain/order_number.h"

#include "core/orders/order_cache.h"
#include "core/store/cache_file.h"
#include "core/sync/cache_writer.h"
#include "meridian/v1/sync.pb.h"

namespace meridian::core {

inline constexpr CellId kCell = makeCell(Region::kEu, 1);
inline constexpr qint64 kStart = 1'763'000'000'000'000;

// Of all regions, one that no list names, and none.
inline constexpr const char* kCountries[] = {"US", "PL", "JP", "CA", "DE", "SG", "ZZ", ""};

inline v1::OrderSummary orderOf(std::uint64_t running, std::uint32_t version = 1) {
    v1::OrderSummary order;
    order.set_order(formatOrderNumber(makeOrderId(kCell, running)));
    order.set_version(version);
    order.set_state(running % 3 == 0 ? v1::ORDER_STATE_CONFIRMED : v1::ORDER_STATE_DELIVERED);
    order.set_placed_at_us(kStart + static_cast<std::int64_t>(running / 2));  // pairs share a time
    order.set_name("Zoë Kowalczyk");
    order.set_email("zoe" + std::to_string(running) + ".kowalczyk@mail.example");
    order.set_country("PL");
    order.mutable_total()->set_currency("EUR");
    order.mutable_total()->set_minor(static_cast<std::int64_t>(1000 + running % 7));
    return order;
}

class OrderCacheDesk {
  protected:
    void setUp() {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = CacheWriter::open(m_folder->path());
        QVERIFY(opened.ok());
        m_writer.emplace(std::move(opened.value()));
    }
    void tearDown() {
        m_reader.reset();
        m_writer.reset();
        m_folder.reset();
    }

    static v1::SyncResponse pieceOf(const std::vector<v1::OrderSummary>& orders) {
        v1::SyncResponse piece;
        piece.set_scope(v1::SYNC_SCOPE_ORDERS);
        for (const v1::OrderSummary& order : orders)
            *piece.add_orders() = order;
        return piece;
    }
    CacheChange put(const std::vector<v1::OrderSummary>& orders) {
        const auto change = m_writer->write(pieceOf(orders));
        return change.ok() ? *change : CacheChange{-1, -1, -1, false, 0};
    }
    // Orders `from` to `to`, in any order.
    void write(std::uint64_t from, std::uint64_t to) {
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = from; running <= to; ++running)
            orders.push_back(orderOf(running));
        std::shuffle(orders.begin(), orders.end(), std::mt19937(7));
        QCOMPARE(put(orders).newOrders, static_cast<qint64>(to - from + 1));
    }
    Database& reader() {
        if (!m_reader) m_reader.emplace(std::move(CacheFile::openForReading(m_folder->path()).value()));
        return *m_reader;
    }
    // The running numbers of the rows, the newest first.
    QList<quint64> numbersIn(const QString& query) {
        const auto rows = readPage(reader(), {query, OrderSort::kNewest}, {}, 100, {});
        if (!rows.ok()) qWarning() << query << rows.error().text;
        QList<quint64> numbers;
        for (const OrderRow& row : rows.ok() ? *rows : std::vector<OrderRow>())
            numbers.append(runningOf(OrderId{row.id}));
        return numbers;
    }
    qint64 total(QStringView query) {
        const auto frame = readFrame(reader(), {query.toString(), OrderSort::kNewest}, {});
        if (!frame.ok()) qWarning() << frame.error().text;
        return frame.ok() ? frame->total : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<CacheWriter> m_writer;
    std::optional<Database> m_reader;
};

}  // namespace meridian::core
