// Counts what records did, for the sums over minutes and hours that people steer by. The counting is part of the delta,
// so that it shares the views' transaction and offset: nothing is counted twice or lost, and a rebuild counts the same.
#pragma once

#include "backend/domain/record.h"
#include "backend/engine/ports/view_store.h"

namespace meridian::engine {

// `order` is what the record concerned, as it is afterwards. A record that ends an order for good counts nothing. The
// order's row keeps when it was counted, so that counts and lists of orders agree.
void countFigures(const Record& record, const Order& order, CellTime time, ViewDelta& delta);

// What countFigures() keeps with the order of a record that does not end it for good.
OrderMoments momentsOf(const Record& record, CellTime time);

}  // namespace meridian::engine
