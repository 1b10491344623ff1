// Orders of the views as the contract shows them.
#pragma once

#include "backend/services/caller.h"
#include "backend/stores/sqlite/order_views.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

void fillSummary(const stores::OrderSummary& from, v1::OrderSummary& to);
// What the caller may not see was left blank by the views; payments are left out here.
void fillOrder(const stores::OrderDetail& from, const Caller& caller, v1::Order& to);
void fillPayments(const stores::OrderDetail& from, google::protobuf::RepeatedPtrField<v1::Payment>& to);

}  // namespace meridian::services
