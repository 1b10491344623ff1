// Reads stock: levels by SKU and location, what moved them and why, and what is short.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/event.h"
#include "backend/domain/limits.h"
#include "backend/domain/stock.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct StockView {
    SkuId sku;
    LocationId location;
    std::string skuCode;
    std::string locationCode;
    std::string locationName;
    std::string region;   // of the location
    std::string product;  // title
    std::string variant;  // title
    StockLevel level;
    BatchNumber changedBatch;
};

struct MovementView {
    StockMoved moved;
    std::string skuCode;
    std::string locationCode;
    CellTime at;
    BatchNumber batch;
    std::uint32_t index = 0;  // of the record within the batch
    std::string actor;
    std::string reason;
};

struct StockFilter {
    std::string skuPrefix;     // without regard to case; empty for all
    std::string locationCode;  // empty for all
};

// One SKU, one location; what is empty is not asked for. Without regard to case.
struct StockPlace {
    std::string sku;
    std::string location;
};

// Where a reader of changes stands: behind all levels that changed last in `batch` up to this one.
struct StockCursor {
    BatchNumber batch;
    SkuId sku;
    LocationId location;
};

struct StockChanges {
    std::vector<StockView> rows;  // oldest change first
    StockCursor next;
    bool more = false;
    ViewPosition asOf;
};

// Any thread. The readers outlive it.
class StockQueries {
  public:
    explicit StockQueries(ViewReaders& readers) : m_readers(readers) {}

    // One SKU at all its locations. NotFound when the SKU is unknown.
    absl::StatusOr<ViewPage<StockView>> ofSku(std::string_view skuCode);
    // By SKU and location.
    absl::StatusOr<ViewPage<StockView>> list(const StockFilter& filter, const PageRequest& page);
    // Levels where more is promised than is there, by SKU and location.
    absl::StatusOr<ViewPage<StockView>> shortages(const PageRequest& page, const StockPlace& place = {});
    // Newest first. NotFound when the SKU is unknown; `locationCode` may be empty.
    absl::StatusOr<ViewPage<MovementView>> movements(std::string_view skuCode, std::string_view locationCode,
                                                     const PageRequest& page);
    absl::StatusOr<ViewPage<LocationDefined>> locations();
    // Up to `limit` levels (at most limits::kChangesMax of order_queries.h) that changed after the cursor.
    absl::StatusOr<StockChanges> changes(const StockCursor& after, std::size_t limit);

  private:
    ViewReaders& m_readers;
};

}  // namespace meridian::stores
