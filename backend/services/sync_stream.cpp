#include "backend/services/sync_stream.h"

#include "backend/services/order_rows.h"
#include "backend/services/product_mapping.h"
#include "backend/services/stock_service.h"

namespace meridian::services {

namespace {

// A cache that has seen more than there is belongs to another journal.
absl::Status checkPosition(const SyncStream::Scope& scope, const stores::ViewPosition& asOf) {
    if (scope.cursor.batch <= asOf.batch) return absl::OkStatus();
    return absl::OutOfRangeError("the cursor is ahead of this server; start that scope anew");
}

std::uint64_t totalOf(const stores::OrderCounts& counts) {
    std::int64_t total = 0;
    for (const stores::OrderCount& count : counts.rows)
        total += count.orders;
    return static_cast<std::uint64_t>(total);
}

}  // namespace

SyncStream::SyncStream(ServerStreamStart start, const QueryPort& port, const SyncSources& sources, Plan plan)
    : PieceStream(std::move(start), Threads{port.pool, port.follower}),
      m_sources(sources),
      m_cellId(port.cellId),
      m_plan(std::move(plan)) {}

absl::StatusOr<PieceStream::Made> SyncStream::make(grpc::ByteBuffer& piece) {
    for (std::size_t looked = 0; looked < m_plan.scopes.size(); ++looked) {
        Scope& scope = m_plan.scopes[m_turn];
        m_turn = (m_turn + 1) % m_plan.scopes.size();
        if (scope.caughtUp && !m_plan.follow) continue;
        v1::SyncResponse response;
        const auto more = read(scope, response);
        if (!more.ok()) return more.status();
        const bool hasRows = response.orders_size() + response.stock_size() + response.products_size() > 0;
        if (!hasRows && scope.caughtUp) continue;
        scope.caughtUp = !*more;
        response.set_scope(scope.scope);
        response.set_cursor(formatCursor(scope.scope, m_cellId, scope.cursor));
        response.set_caught_up(scope.caughtUp);
        if (absl::Status status = encode(response, piece); !status.ok()) return status;
        return Made::kPiece;
    }
    return m_plan.follow ? Made::kNothingYet : Made::kEnd;
}

absl::StatusOr<bool> SyncStream::read(Scope& scope, v1::SyncResponse& response) {
    switch (scope.scope) {
        case v1::SYNC_SCOPE_ORDERS: return readOrders(scope, response);
        case v1::SYNC_SCOPE_STOCK: return readStock(scope, response);
        default: return readProducts(scope, response);
    }
}

absl::StatusOr<bool> SyncStream::readOrders(Scope& scope, v1::SyncResponse& response) {
    const stores::ChangeCursor after{scope.cursor.batch, OrderId{scope.cursor.key}};
    const auto changes = m_sources.orders.changes(after, m_plan.rowsPerPiece, accessOf(caller()));
    if (!changes.ok()) return changes.status();
    if (absl::Status status = checkPosition(scope, changes->asOf); !status.ok()) return status;
    for (const stores::OrderSummary& row : changes->rows)
        fillSummary(row, *response.add_orders());
    scope.cursor = {changes->next.batch, changes->next.order.value, 0};
    fillAsOf(changes->asOf, m_cellId, *response.mutable_as_of());
    if (changes->more) {
        const auto counts = m_sources.orders.counts();
        if (!counts.ok()) return counts.status();
        response.set_orders_total(totalOf(*counts));
    }
    return changes->more;
}

absl::StatusOr<bool> SyncStream::readStock(Scope& scope, v1::SyncResponse& response) {
    const stores::StockCursor after{scope.cursor.batch, SkuId{static_cast<std::uint32_t>(scope.cursor.key)},
                                    LocationId{static_cast<std::uint16_t>(scope.cursor.subKey)}};
    const auto changes = m_sources.stock.changes(after, m_plan.rowsPerPiece);
    if (!changes.ok()) return changes.status();
    if (absl::Status status = checkPosition(scope, changes->asOf); !status.ok()) return status;
    for (const stores::StockView& row : changes->rows)
        fillLevel(row, *response.add_stock());
    scope.cursor = {changes->next.batch, changes->next.sku.value, changes->next.location.value};
    fillAsOf(changes->asOf, m_cellId, *response.mutable_as_of());
    return changes->more;
}

absl::StatusOr<bool> SyncStream::readProducts(Scope& scope, v1::SyncResponse& response) {
    const stores::ProductCursor after{scope.cursor.batch, static_cast<std::uint32_t>(scope.cursor.key)};
    const auto changes = m_sources.products.changes(after, m_plan.rowsPerPiece);
    if (!changes.ok()) return changes.status();
    if (absl::Status status = checkPosition(scope, changes->asOf); !status.ok()) return status;
    for (const stores::ProductView& row : changes->rows)
        fillProduct(row, *response.add_products());
    scope.cursor = {changes->next.batch, changes->next.product, 0};
    fillAsOf(changes->asOf, m_cellId, *response.mutable_as_of());
    return changes->more;
}

}  // namespace meridian::services
