// A placed order as the domain has it. This is the hot path: fields are checked one by one, without reflection.
#pragma once

#include <absl/status/status.h>

#include "backend/domain/command.h"
#include "backend/domain/personal_data.h"
#include "backend/services/caller.h"
#include "backend/services/refusal.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

// Everything that can be said about the request without asking anybody: INVALID_ARGUMENT with the field at fault, or
// `command` holds header and PlaceOrder, and `person` the personal fields in clear, still to be sealed. The customer is
// 0 when it is to be found by the e-mail address. `person` may be reused from order to order.
absl::Status readPlaceOrder(const v1::PlaceOrderRequest& request, const FieldPath& path, const Caller& caller,
                            Command& command, PersonalData& person);

// The fields of a person, each checked as text.
absl::Status readPerson(const v1::Person& from, const FieldPath& path, PersonalData& person);

// Tells two bodies under one command id apart. To be called before the customer is filled in.
std::uint64_t placeOrderDigest(const PlaceOrder& order);
std::uint64_t combineDigests(std::uint64_t body, std::uint64_t sealed);

}  // namespace meridian::services
