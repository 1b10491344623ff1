// Sums of the counts that the cache keeps (OrderSource::counts), so that what stands beside a view costs nothing.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/orders/order_types.h"

namespace meridian::core {

// How many orders the query finds among those that are delivered to the region ("us", "eu", "ap"; empty: anywhere).
// None for a query that asks for more than states, and for one that cannot be read: then only a walk through the orders
// would say. Any thread.
std::optional<qint64> ordersIn(const std::vector<OrderStateCount>& counts, const QString& query,
                               const QString& region = {});

}  // namespace meridian::core
