#include "core/stock/stock_source.h"

#include "core/rpc/unary.h"
#include "core/stock/stock_cache.h"
#include "meridian/v1/stock.grpc.pb.h"

namespace meridian::core {

namespace {

using namespace std::chrono_literals;
using Stock = class v1::StockService::Stub::async;

constexpr CallOptions kAsking{.deadline = 10s, .repeat = Repeat::kSafe};
constexpr int kMovementsPerPage = 50;

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

StockMovements movementsOf(const v1::ListMovementsResponse& response) {
    StockMovements movements;
    for (const v1::StockMovement& from : response.movements()) {
        StockMovement& row = movements.rows.emplace_back();
        row.at = from.at_us();
        row.location = textOf(from.location());
        row.from = static_cast<StockAccount>(from.from());
        row.to = static_cast<StockAccount>(from.to());
        row.quantity = from.quantity();
        row.actor = textOf(from.actor());
        row.reason = textOf(from.reason());
    }
    movements.next = textOf(response.page().next_cursor());
    return movements;
}

StockShortage shortageOf(const v1::ListShortagesResponse& response) {
    StockShortage shortage;
    for (const v1::Shortage& from : response.shortages()) {
        for (const std::string& order : from.orders())
            shortage.orders.append(textOf(order));
        shortage.total += static_cast<qint64>(from.orders_total());
    }
    return shortage;
}

}  // namespace

Call<StockList> CachedStock::list(const StockQuery& query) {
    return m_readers.counts.run<StockList>([query](Database& cache) { return readStockList(cache, query); });
}

Call<StockList> CachedStock::first(const StockQuery& query) {
    return m_readers.rows.run<StockList>([query](Database& cache) { return readFirstStock(cache, query); });
}

Call<std::vector<StockRow>> CachedStock::rows(const std::vector<qint64>& ids) {
    return m_readers.rows.run<std::vector<StockRow>>([ids](Database& cache) { return readStockRows(cache, ids); });
}

Call<std::vector<StockRow>> CachedStock::ofSku(const QString& sku) {
    return m_readers.rows.run<std::vector<StockRow>>([sku](Database& cache) { return readStockOf(cache, sku); });
}

Call<StockCounts> CachedStock::counts() {
    return m_readers.counts.run<StockCounts>([](Database& cache) { return readStockCounts(cache); });
}

Call<StockMovements> CachedStock::movements(const QString& sku, const QString& location, const QString& from) {
    v1::ListMovementsRequest request;
    request.set_sku(sku.toStdString());
    request.set_location(location.toStdString());
    request.mutable_page()->set_size(kMovementsPerPage);
    request.mutable_page()->set_cursor(from.toStdString());
    return unary<v1::StockService>(m_transport, &Stock::ListMovements, std::move(request), kAsking,
                                   [](const v1::ListMovementsResponse& response) { return movementsOf(response); });
}

Call<StockShortage> CachedStock::shortage(const QString& sku, const QString& location) {
    v1::ListShortagesRequest request;
    request.set_sku(sku.toStdString());
    request.set_location(location.toStdString());
    return unary<v1::StockService>(m_transport, &Stock::ListShortages, std::move(request), kAsking,
                                   [](const v1::ListShortagesResponse& response) { return shortageOf(response); });
}

}  // namespace meridian::core
