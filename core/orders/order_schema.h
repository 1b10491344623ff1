// What a query means in the cache: the condition of a WHERE clause over `orders o`. One language for the server and the
// cache (decision 1); fields that the cache does not keep are refused with a sentence that says so.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "backend/query/fields.h"

#include "core/async/outcome.h"
#include "core/orders/order_types.h"

namespace meridian::core {

struct AskedAt;

struct OrderCondition {
    // What the word index (order_text) is asked for; empty: it is not asked. Then the list is walked through the index,
    // newest first, because putting the matches of a common word in order would take longer than a person waits.
    std::string words;
    std::string sql;
    std::vector<std::variant<std::int64_t, std::string>> parameters;
};

// Whether the cache keeps what the field asks for.
bool isCached(query::Field field);

Outcome<OrderCondition> conditionOf(const OrderQuery& query, const AskedAt& asked);

}  // namespace meridian::core
