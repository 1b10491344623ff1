// The beginning of a list of stock where very many rows have the words. The index of words would gather all of them
// first (25 to 50 ms of 200,000 rows); here rows are met in the order of the list and their own words compared, until
// there are enough.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/stock/stock_condition.h"
#include "core/stock/stock_types.h"
#include "core/store/database.h"

namespace meridian::core {

struct StockWalkLimits {
    int fewMatches = 25'000;  // the index of words gathers and orders as many in ten milliseconds
    int fewPassing = 4'000;   // rows that pass the filters: the words of as many are compared at once
    int rowsMet = 5'000;      // on the way through the list
};

// The first `wanted` rows, or all when there are fewer. None when the index of words is the better way: the words are
// rare, there are none, the list has an order that no index has, or too many rows were met in vain. Faults as those of
// stockConditionOf(), kStorage.
Outcome<std::optional<std::vector<qint64>>> walkStock(Database& cache, const StockQuery& query, int wanted,
                                                      const StockWalkLimits& limits);

// " ORDER BY ..." over `stock s`.
std::string stockOrder(StockSort sort);
void bindCondition(Statement& statement, const StockCondition& condition);

}  // namespace meridian::core
