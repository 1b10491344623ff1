// Writes the rows of orders: one insert or update per order and delta, whatever happened to it in between, and the keys
// by which the order is found.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <absl/container/flat_hash_map.h>
#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/order_keys.h"
#include "backend/stores/sqlite/view_order_row.h"

namespace meridian::stores {

// Used by the thread that owns the writing connection, inside its transactions.
class ViewOrders {
  public:
    using PersonRows = absl::flat_hash_map<OrderId, std::int64_t>;

    static absl::StatusOr<ViewOrders> prepare(Database& database);

    // `persons` names the row of `persons` for each order whose personal data the delta brought; every new order is
    // there.
    absl::Status write(const engine::ViewDelta& delta, const PersonRows& persons);

  private:
    // What a delta says of one order.
    struct Touch {
        OrderId id;
        const engine::OrderRow* row = nullptr;  // null when only lists that people read changed
        bool hasOrder = false;  // the row names no order when a report came after the order had left hot state
        std::span<const engine::EventPosition* const> events;
        std::span<const engine::PaymentNote* const> payments;
        std::span<const engine::ParcelRow* const> parcels;
        std::span<const engine::EntryRow* const> entries;
        std::int64_t person = 0;  // 0: as it was
    };
    using CountKey = std::pair<OrderState, HoldState>;

    ViewOrders() = default;
    absl::Status insert(const Touch& touch);
    absl::Status update(const Touch& touch);
    absl::Status updateExtrasOnly(const Touch& touch);
    absl::Status mergeExtras(const Touch& touch);
    absl::Status writeKeys(OrderId order);
    absl::Status writeCounts();
    void encode(const Order& order);

    Statement m_select;
    Statement m_insert;
    Statement m_update;
    Statement m_updateState;
    Statement m_updatePerson;
    Statement m_updateExtras;
    Statement m_insertKeys;
    Statement m_count;

    // Kept from order to order for their memory.
    StoredOrder m_stored;
    OrderExtras m_extras;
    std::string m_packed;
    std::string m_packedExtras;
    OrderKeys m_keys;
    std::map<CountKey, std::int64_t> m_counts;  // changes within the delta
};

}  // namespace meridian::stores
