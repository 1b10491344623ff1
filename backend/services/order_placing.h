// Placing orders, one, many or in a stream: reads the request, seals the personal fields, hands the rest to the cell.
#pragma once

#include <absl/status/status.h>

#include "backend/services/command_calls.h"
#include "backend/services/gate.h"
#include "backend/services/order_mapping.h"
#include "backend/services/personal_vault.h"
#include "backend/services/rpc_call.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

// All of it outlives the calls.
struct PlacingPort {
    CommandPort commands;
    PersonalVault& vault;
    Gate& gate;
};

// What became of a request before the cell was asked.
struct PreparedOrder {
    Command command;
    Reason refused = Reason::kNone;  // with a reason, there is nothing to send to the cell
};

// INVALID_ARGUMENT as readPlaceOrder(). `scratch` is reused from order to order. Seals with the customer's key, which
// costs about two microseconds, or a read of the key store for a customer who was not seen for long.
absl::Status prepareOrder(const v1::PlaceOrderRequest& request, const FieldPath& path, const Caller& caller,
                          PersonalVault& vault, PersonalData& scratch, PreparedOrder& prepared);

void placeOrder(const PlacingPort& port, Call<v1::PlaceOrderRequest, v1::Receipt>& call);
void placeOrders(const PlacingPort& port, Call<v1::PlaceOrdersRequest, v1::PlaceOrdersResponse>& call);

}  // namespace meridian::services
