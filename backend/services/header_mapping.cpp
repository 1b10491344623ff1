#include "backend/services/header_mapping.h"

#include <cstring>

#include "backend/domain/digest.h"
#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/services/customer_number.h"

namespace meridian::services {

namespace {

constexpr std::uint64_t kDerived = 0x6d657269'6469616eULL;

bool hasOrderNumberForm(std::string_view text) {
    if (text.size() < 6 || text[2] != '-') return false;
    for (const char byte : text.substr(3)) {
        if (!isDigit(byte)) return false;
    }
    return regionFromCode(toLowerAscii(text.substr(0, 2))).has_value();
}

}  // namespace

absl::Status readHeader(const v1::CommandHeader& header, const FieldPath& path, const Caller& caller,
                        Command& command) {
    const std::string& id = header.command_id();
    if (id.size() != command.id.bytes.size()) {
        return invalidField(path.child("command_id"), concat("must be a UUIDv7 of 16 bytes, is ", id.size(), " bytes"));
    }
    std::memcpy(command.id.bytes.data(), id.data(), id.size());
    const int version = command.id.bytes[6] >> 4;
    if (version != 7 || (command.id.bytes[8] >> 6) != 2) {
        return invalidField(path.child("command_id"), concat("must be a UUID of version 7, is of version ", version));
    }
    command.actor = caller.actor;
    command.reason = header.reason();
    return absl::OkStatus();
}

CommandId derivedCommandId(const CommandId& base, std::uint64_t number) {
    std::uint64_t high;
    std::uint64_t low;
    std::memcpy(&high, base.bytes.data(), sizeof high);
    std::memcpy(&low, base.bytes.data() + sizeof high, sizeof low);
    const std::uint64_t seed = mix64(mix64(high ^ kDerived) ^ low);
    return CommandId::make(base.unixMilliseconds(), mix64(seed + 2 * number), mix64(seed + 2 * number + 1));
}

absl::Status readOrderNumber(std::string_view text, const FieldPath& path, OrderId& order) {
    if (const auto parsed = parseOrderNumber(text)) {
        order = *parsed;
        return absl::OkStatus();
    }
    if (text.empty()) return invalidField(path, "is missing; send an order number such as EU-1048217", Fault::kMissing);
    const bool hasForm = hasOrderNumberForm(text);
    const char* why = hasForm ? "its check digit is wrong" : "write it like EU-1048217";
    return invalidField(path, concat(quoted(text), " is not an order number: ", why),
                        hasForm ? Fault::kCheckDigit : Fault::kOrderNumber);
}

absl::Status readCustomerNumber(std::string_view text, const FieldPath& path, CustomerId& customer) {
    if (const auto parsed = parseCustomerNumber(text)) {
        customer = *parsed;
        return absl::OkStatus();
    }
    if (text.empty()) return invalidField(path, "is missing; send a customer number such as CUS-4471902");
    return invalidField(path, concat(quoted(text), " is not a customer number; write it like CUS-4471902"));
}

absl::Status readCurrency(std::string_view letters, const FieldPath& path, Currency& currency) {
    if (const auto found = currencyFromLetters(letters)) {
        currency = *found;
        return absl::OkStatus();
    }
    return invalidField(path, concat(quoted(letters), " is not an ISO 4217 currency; send three letters such as EUR"));
}

absl::Status readAmount(const v1::Money& money, const FieldPath& path, Money& amount) {
    if (absl::Status status = readCurrency(money.currency(), path.child("currency"), amount.currency); !status.ok()) {
        return status;
    }
    if (money.minor() < 0 || money.minor() > limits::kAmountMax) {
        return outOfRange(path.child("minor"), {0, limits::kAmountMax}, money.minor());
    }
    amount.minor = money.minor();
    return absl::OkStatus();
}

}  // namespace meridian::services
