// The server's answers about one order as plain values: protobuf and the JSON of events end here.
#pragma once

#include "core/orders/order_timeline.h"

namespace meridian::v1 {
class GetOrderResponse;
class GetOrderTimelineResponse;
class ListEntriesResponse;
class OrderSummary;
}  // namespace meridian::v1

namespace meridian::core {

// Any thread.
OrderRow rowOf(const v1::OrderSummary& from);
OrderRecord recordOf(const v1::GetOrderResponse& from);
OrderTimeline timelineOf(const v1::GetOrderTimelineResponse& from);
// Oldest first.
QVector<Posting> postingsOf(const v1::ListEntriesResponse& from);

}  // namespace meridian::core
