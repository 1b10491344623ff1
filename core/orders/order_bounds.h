// What a condition on the time of confirmation says about the time at which orders were placed. Nearly every order is
// confirmed, soon after it was placed and never before: so a list by the one time is a stretch of the list by the
// other, which has an index already. Without it such a list would walk all orders, and an index of its own costs a
// twentieth of the cache.
#pragma once

#include "backend/query/ast.h"
#include "backend/query/moments.h"
#include "backend/query/sql.h"

namespace meridian::core {

// Adds the bounds of `o.placed_at` that follow from the query and from what the cache knows of delays (order_delays in
// order_tables.h). What the condition finds stays the same. Thread-safe.
void addPlacedBounds(const query::Query& query, const query::Clock& clock, query::Where& where);

}  // namespace meridian::core
