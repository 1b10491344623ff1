// Journal records as JSON that people read: names instead of numbers, and nothing that is sealed or secret.
#pragma once

#include <string>

#include "backend/domain/command.h"
#include "backend/domain/record.h"

namespace meridian::services {

// {"command":"place_order",…,"events":[{"kind":"order_placed",…},…]}
std::string toJson(const Record& record);
// {"order":"EU-1048217","lines":[…],…}; without the kind.
std::string toJson(const Event& event);
std::string toJson(const ProviderReport& report);

// "order_placed".
std::string_view kindOf(const Event& event);
// The order that an event belongs to; 0 for none.
OrderId orderOf(const Event& event);
// "place_order" for a command's tag; empty for one that this program does not know.
std::string_view commandName(std::uint8_t tag);

}  // namespace meridian::services
