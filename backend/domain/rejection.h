// Why a command was refused, in words that a person can act on. A refusal is a business answer, not an error: it is
// journalled, remembered under the command's id and returned again when the same command is sent again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace meridian {

// Numbers are part of the journal and of the contract: never reused.
enum class Reason : std::uint16_t {
    kNone = 0,
    kUnknownSku = 1,
    kInvalidQuantity = 2,
    kNoLines = 3,
    kTooManyLines = 4,
    kMixedCurrencies = 5,
    kUnknownCurrency = 6,
    kNoPrice = 7,
    kPriceChanged = 8,
    kOutOfStock = 9,
    kUnknownCountry = 10,
    kNoShippingPrice = 11,
    kAmountTooLarge = 12,
    kUnknownOrder = 13,
    kIllegalState = 14,
    kVersionConflict = 15,
    kOnHold = 16,
    kNothingToShip = 17,
    kUnknownParcel = 18,
    kUnknownLocation = 19,
    kUnknownProduct = 20,
    kInsufficientStock = 21,
    kMissingReason = 22,
    kInvalidText = 23,
    kCardNumber = 24,
    kMissingPaymentToken = 25,
    kNoAttemptLeft = 26,
    kCommandIdExpired = 27,
    kCommandIdConflict = 28,
    kUnknownPayment = 29,
    kUnknownDeadLetter = 30,
    kDuplicateSku = 31,
    kTooMany = 32,  // a limit of the cell is reached
    kUnknownCustomer = 33,
    kSkuWithdrawn = 34,
    kInvalidMovement = 35,
    kStorageFull = 36,
    kQuarantined = 37,
};
inline constexpr std::size_t kReasons = 38;

struct Rejection {
    Reason reason = Reason::kNone;
    std::string detail;  // what exactly: a SKU, a position, the state found; never personal data

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

std::string_view codeOf(Reason reason);    // "OUT_OF_STOCK"
std::string_view textOf(Reason reason);    // "There is not enough stock for this order."
std::string_view remedyOf(Reason reason);  // "Lower the quantity, or wait until stock arrives."

}  // namespace meridian
