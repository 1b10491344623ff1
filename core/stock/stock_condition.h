// What the text of a stock query means in the cache. Words are looked for in SKU, title and location; filters are
//
//   sku:NMB-DJM      beginnings of SKUs           location:BER-2   one location, or several: BER-2,LYS-1
//   region:eu        of the location              available:<=10   also on_hand, committed, unavailable, incoming,
//                                                                  with < <= > >= or a number alone
//
// A minus before any of them turns it round. All of them have to hold.
#pragma once

#include <QStringList>
#include <string>
#include <variant>
#include <vector>

#include "core/async/outcome.h"

namespace meridian::core {

// Whether the index of words is asked, or whoever meets the rows compares their words.
enum class StockWords { kAsked, kCompared };

struct StockCondition {
    std::string sql;  // over `stock s`; with kCompared without the words
    std::vector<std::variant<qint64, std::string>> parameters;
    QStringList words;      // that a row has to have, without those that it must not have
    std::string match;      // the same for FTS5; empty: there are none
    bool isNarrow = false;  // a filter is there that an index begins with
};

// Fault::kInvalid with a sentence that says what cannot be read.
Outcome<StockCondition> stockConditionOf(const QString& text, StockWords words = StockWords::kAsked);

}  // namespace meridian::core
