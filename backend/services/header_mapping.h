// What every command of the contract carries, as the domain has it.
#pragma once

#include <absl/status/status.h>

#include "backend/domain/command.h"
#include "backend/services/caller.h"
#include "backend/services/refusal.h"

#include "meridian/v1/common.pb.h"

namespace meridian::services {

// Sets id, actor and reason of `command`. INVALID_ARGUMENT when the id is missing or not a UUIDv7 (RFC 9562). The texts
// of the header are the caller's to check.
absl::Status readHeader(const v1::CommandHeader& header, const FieldPath& path, const Caller& caller, Command& command);

// A command of the same person at the same time as `base`, for calls that carry out many commands under one id. The
// same base and number give the same id, so that the call can be repeated.
CommandId derivedCommandId(const CommandId& base, std::uint64_t number);

// INVALID_ARGUMENT that says what is wrong with the number, such as its check digit.
absl::Status readOrderNumber(std::string_view text, const FieldPath& path, OrderId& order);
absl::Status readCustomerNumber(std::string_view text, const FieldPath& path, CustomerId& customer);
absl::Status readCurrency(std::string_view letters, const FieldPath& path, Currency& currency);
// 0 to limits::kAmountMax of a known currency.
absl::Status readAmount(const v1::Money& money, const FieldPath& path, Money& amount);

}  // namespace meridian::services
