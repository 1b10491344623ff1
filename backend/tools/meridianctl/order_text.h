// An order as a person reads it on a terminal.
#pragma once

#include <string>

#include "meridian/v1/orders.pb.h"

namespace meridian::ctl {

std::string stateText(const v1::OrderSummary& order);  // "confirmed, held"

// The whole order, several lines with their ends.
std::string orderText(const v1::Order& order);

}  // namespace meridian::ctl
