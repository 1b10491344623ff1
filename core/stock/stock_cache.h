// Questions about stock that the cache answers. Functions of a connection, for the reader thread; CachedStock
// (stock_source.h) puts them there.
#pragma once

#include <vector>

#include "core/stock/stock_types.h"
#include "core/stock/stock_walk.h"
#include "core/store/database.h"

namespace meridian::core {

// Fault::kInvalid with a sentence that says what of the query cannot be read.
Outcome<StockList> readStockList(Database& cache, const StockQuery& query);
// Its beginning alone, which takes a fraction of the time where very much matches.
Outcome<StockList> readFirstStock(Database& cache, const StockQuery& query, const StockWalkLimits& limits = {});
// In the order of `ids`; those that are not there (any more) are left out.
Outcome<std::vector<StockRow>> readStockRows(Database& cache, const std::vector<qint64>& ids);
// One SKU at all its locations, by location.
Outcome<std::vector<StockRow>> readStockOf(Database& cache, const QString& sku);
Outcome<StockCounts> readStockCounts(Database& cache);

}  // namespace meridian::core
