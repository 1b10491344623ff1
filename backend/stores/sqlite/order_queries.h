// What people ask about orders: find by one box, list by a query, one order with everything, and what changed since.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/limits.h"
#include "backend/query/moments.h"
#include "backend/stores/sqlite/order_list.h"
#include "backend/stores/sqlite/order_views.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct OrderListRequest {
    std::string query;                 // in the query language; empty for all
    std::optional<Currency> currency;  // of amounts that name none
    query::Clock clock;                // what "today" and ages mean
    OrderSort sort = OrderSort::kNewest;
    PageRequest page;
    ViewAccess access;
};

enum class FoundBy { kNumber, kKey, kSku, kPerson };  // kKey: reference, provider's reference, tracking number

struct FoundOrder {
    OrderSummary order;
    FoundBy by = FoundBy::kNumber;
};

struct FoundOrders {
    std::vector<FoundOrder> rows;
    ViewPosition asOf;
};

struct OrderCount {
    OrderState state = OrderState::kNone;
    HoldState hold = HoldState::kFree;
    std::int64_t orders = 0;
};

struct OrderCounts {
    std::vector<OrderCount> rows;  // those that are not 0, by state and hold
    ViewPosition asOf;
};

// Where a reader of changes stands: behind all rows that changed last in `batch` with an order up to `order`.
struct ChangeCursor {
    BatchNumber batch;
    OrderId order;
};

struct OrderChanges {
    std::vector<OrderSummary> rows;  // oldest change first
    ChangeCursor next;
    bool more = false;  // there are rows behind `next`
    ViewPosition asOf;
};

struct TouchedOrders {
    std::vector<OrderSummary> rows;  // oldest first
    std::size_t total = 0;           // also those that are not in `rows`
    ViewPosition asOf;
};

// Any thread. The readers outlive it. All functions also fail as ViewReaders::read() does.
class OrderQueries {
  public:
    explicit OrderQueries(ViewReaders& readers) : m_readers(readers) {}

    // One box for everything: a whole order number gives that order alone; otherwise references and tracking numbers,
    // then SKUs, then parts of names, e-mail addresses and phone numbers; newest first within each. Of a person each
    // word must be found, and when more persons than `limit` have it, those seen last are shown. InvalidArgument below
    // two characters.
    absl::StatusOr<FoundOrders> find(std::string_view text, std::size_t limit, const ViewAccess& access);

    // InvalidArgument when the query or the cursor is wrong, PermissionDenied when it asks for what is hidden.
    absl::StatusOr<ViewPage<OrderSummary>> list(const OrderListRequest& request);

    // NotFound when the cell has no such order.
    absl::StatusOr<OrderDetail> show(OrderId order, const ViewAccess& access);

    // Of those orders that are there, in the order of `orders`.
    absl::StatusOr<std::vector<OrderSummary>> summaries(const std::vector<OrderId>& orders, const ViewAccess& access);

    // Up to `limit` rows (at most limits::kChangesMax) that changed after the cursor. A row that changes again comes
    // again.
    absl::StatusOr<OrderChanges> changes(const ChangeCursor& after, std::size_t limit, const ViewAccess& access);

    // Orders that still wait for units of the SKU from the location: who is affected when they are not there.
    absl::StatusOr<TouchedOrders> ordersTouchedByShortage(SkuId sku, LocationId location, std::size_t limit,
                                                          const ViewAccess& access);

    absl::StatusOr<OrderCounts> counts();
    absl::StatusOr<ViewPosition> position();

  private:
    ViewReaders& m_readers;
};

}  // namespace meridian::stores
