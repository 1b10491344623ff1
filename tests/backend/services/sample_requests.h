// Requests that are right in every field, for tests to break in one.
#pragma once

#include <string>

#include "backend/domain/ids.h"
#include "backend/services/caller.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

inline std::string sampleId(std::uint64_t number, std::int64_t unixMilliseconds = 1'763'000'000'000) {
    const CommandId id = CommandId::make(unixMilliseconds, number, number * 0x9e3779b97f4a7c15ULL);
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

inline Caller sampleCaller(identity::Role role = identity::Role::kAdministrator) {
    Caller caller;
    caller.user = "anna";
    caller.actor = "person:anna";
    caller.role = role;
    caller.session = {1};
    return caller;
}

inline v1::PlaceOrderRequest sampleOrder(std::uint64_t number = 1) {
    v1::PlaceOrderRequest request;
    request.mutable_header()->set_command_id(sampleId(number));
    request.set_currency("EUR");
    request.set_country("DE");
    request.set_payment_token("tok_approve");
    request.set_reference("web-1");
    v1::PlaceOrderLine& line = *request.add_lines();
    line.set_sku("NMB-DJM-NVY");
    line.set_quantity(2);
    line.mutable_expected_unit_price()->set_currency("EUR");
    line.mutable_expected_unit_price()->set_minor(8'900);
    v1::Person& person = *request.mutable_person();
    person.set_name("Erika Mustermann");
    person.set_email("erika@example.org");
    person.set_phone("+49 30 901820");
    person.set_street("Heidestraße 17");
    person.set_city("Köln");
    person.set_postcode("51147");
    return request;
}

}  // namespace meridian::services
