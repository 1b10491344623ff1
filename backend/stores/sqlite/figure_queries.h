// Reads the sums over minutes, hours and days, and what sold best.
#pragma once

#include <optional>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/domain/figures.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

struct FigureFilter {
    CellTime from;  // included
    CellTime to;    // not included
    std::optional<Region> region;
    std::optional<Currency> currency;
    // Whether rows are told apart; amounts of several currencies are never added up.
    bool byRegion = false;
    bool byCurrency = false;
};

struct FigureRow {
    CellTime start;                    // of the span; of the period for totals
    std::optional<Region> region;      // when told apart
    std::optional<Currency> currency;  // when told apart or asked for; without it amounts are 0
    Figures figures;
};

struct FigureRows {
    std::vector<FigureRow> rows;
    ViewPosition asOf;
};

struct SoldProduct {
    std::string sku;
    std::string product;  // title
    std::string variant;  // title
    Currency currency;
    Sale sale;
};

struct SoldProducts {
    std::vector<SoldProduct> rows;  // those of one SKU need not stand together
    ViewPosition asOf;
};

// Units that are short or nearly so, over SKUs and locations.
struct StockSignals {
    std::int64_t below = 0;    // places with fewer units available than asked for
    std::int64_t shorted = 0;  // places where more is promised than is there
    ViewPosition asOf;
};

// Any thread. The readers outlive it.
class FigureQueries {
  public:
    explicit FigureQueries(ViewReaders& readers) : m_readers(readers) {}

    // One row for each span that something happened in, oldest first. The period is widened to whole spans.
    absl::StatusOr<FigureRows> series(FigureSpan span, const FigureFilter& filter);
    // Sums over the period, to the minute while minutes are kept; for kPlacedHour to the hour.
    absl::StatusOr<FigureRows> totals(FigureSpan span, const FigureFilter& filter);
    // Everything that was sold in the period, which is widened to whole days (UTC), one row for each SKU and currency.
    absl::StatusOr<SoldProducts> sold(const FigureFilter& filter);
    absl::StatusOr<StockSignals> stockSignals(std::int64_t below, std::optional<Region> region = std::nullopt);

  private:
    ViewReaders& m_readers;
};

}  // namespace meridian::stores
