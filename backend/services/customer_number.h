// Customers as people name them, CUS-4471902, and how a customer who gives only an e-mail address gets a number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "backend/domain/ids.h"

namespace meridian::services {

std::string formatCustomerNumber(CustomerId customer);
// Empty unless the text is "CUS-" and a number from 1 to 2^52 - 1 without leading zeros. Accepts lower case.
std::optional<CustomerId> parseCustomerNumber(std::string_view text);

// The same address always gives the same number, in every region, without a table that would outlive the person: the
// first 52 bits of SHA-256 over "customer:" and the address, trimmed and in lower case. A customer who was erased and
// comes back is somebody new: `generation` counts how often that happened.
CustomerId customerOfEmail(std::string_view email, std::uint32_t generation);

}  // namespace meridian::services
