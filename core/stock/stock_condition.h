// What the text of a stock query means in the cache. Words are looked for in SKU, title and location; filters are
//
//   sku:NMB-DJM      beginnings of SKUs           location:BER-2   one location, or several: BER-2,LYS-1
//   region:eu        of the location              available:<=10   also on_hand, committed, unavailable, incoming,
//                                                                  with < <= > >= or a number alone
//
// A minus before any of them turns it round. All of them have to hold.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/async/outcome.h"

namespace meridian::core {

// Which way rows are met: those that the words match, to be put in order afterwards, or all of them in order, each
// looked up among the matches.
enum class StockWalk { kMatches, kOrder };

struct StockCondition {
    std::string sql;  // over `stock s`
    std::vector<std::variant<qint64, std::string>> parameters;
    std::string words;  // for FTS5; empty: none has to match
};

// Fault::kInvalid with a sentence that says what cannot be read.
Outcome<StockCondition> stockConditionOf(const QString& text, StockWalk walk = StockWalk::kMatches);

}  // namespace meridian::core
