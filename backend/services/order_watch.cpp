#include "backend/services/order_watch.h"

#include <absl/container/flat_hash_map.h>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/header_mapping.h"
#include "backend/services/order_rows.h"

namespace meridian::services {

namespace {

class OrderWatch final : public PieceStream {
  public:
    OrderWatch(ServerStreamStart start, const QueryPort& port, stores::OrderQueries& orders,
               std::vector<OrderId> watched)
        : PieceStream(std::move(start), Threads{port.pool, port.follower}),
          m_orders(orders),
          m_cellId(port.cellId),
          m_watched(std::move(watched)) {}

  private:
    absl::StatusOr<Made> make(grpc::ByteBuffer& piece) override {
        // Taken before the rows, so that it never says more than they hold.
        const auto position = m_orders.position();
        if (!position.ok()) return position.status();
        const auto rows = m_orders.summaries(m_watched, accessOf(caller()));
        if (!rows.ok()) return rows.status();
        v1::WatchOrdersResponse response;
        for (const stores::OrderSummary& row : *rows) {
            std::uint32_t& sent = m_sentVersions[row.id];
            if (sent == row.version) continue;
            sent = row.version;
            fillSummary(row, *response.add_orders());
        }
        if (response.orders().empty() && !m_first) return Made::kNothingYet;
        m_first = false;
        fillAsOf(*position, m_cellId, *response.mutable_as_of());
        if (absl::Status status = encode(response, piece); !status.ok()) return status;
        return Made::kPiece;
    }

    stores::OrderQueries& m_orders;
    const CellId m_cellId;
    const std::vector<OrderId> m_watched;
    absl::flat_hash_map<OrderId, std::uint32_t> m_sentVersions;
    bool m_first = true;
};

absl::Status readWatched(const v1::WatchOrdersRequest& request, std::vector<OrderId>& watched) {
    const FieldPath root;
    const int count = request.orders_size();
    if (count < 1 || static_cast<std::size_t>(count) > limits::kPageRowsMax) {
        return invalidField(root.child("orders"),
                            concat("must be 1 to ", limits::kPageRowsMax, " orders, are ", count));
    }
    for (int i = 0; i < count; ++i) {
        absl::Status status = readOrderNumber(request.orders(i), root.child("orders", i), watched.emplace_back());
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

}  // namespace

void watchOrders(ServerStreamStart start, const v1::WatchOrdersRequest& request, const QueryPort& port,
                 stores::OrderQueries& orders) {
    std::vector<OrderId> watched;
    if (absl::Status status = readWatched(request, watched); !status.ok()) {
        return start.call.finish(status);
    }
    PieceStream::start(std::make_shared<OrderWatch>(std::move(start), port, orders, std::move(watched)));
}

}  // namespace meridian::services
