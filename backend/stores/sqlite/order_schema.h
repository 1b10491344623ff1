// Where the fields of the query language live that are plain columns of an order, for query/sql.h. The fields that are
// found through an index of their own (numbers, persons, SKUs, keys) are order_lookup.h's.
#pragma once

#include "backend/query/schema.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

enum class StateIndex { kUse, kAvoid };  // whether SQLite may walk the index by state

// Fields that `access` hides are left out, so that the lowering refuses them.
query::Schema orderSchema(CellId cell, const ViewAccess& access, StateIndex stateIndex);

// True for the fields that order_lookup.h answers.
bool isLookup(query::Field field);

}  // namespace meridian::stores
