// WatchOrders of the contract: a few orders, as they are and whenever they change.
#pragma once

#include "backend/services/query_calls.h"
#include "backend/services/rpc_stream.h"
#include "backend/stores/sqlite/order_queries.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

// A stream that sends the named orders; INVALID_ARGUMENT through the stream when a number is wrong.
void watchOrders(ServerStreamStart start, const v1::WatchOrdersRequest& request, const QueryPort& port,
                 stores::OrderQueries& orders);

}  // namespace meridian::services
