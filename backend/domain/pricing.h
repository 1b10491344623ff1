// The one place that turns catalogue prices into what a customer owes. The result is kept in the order as its price
// snapshot; nothing is ever priced a second time. Runs for every order that the decider sees, so it touches no heap for
// up to eight lines.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include <absl/container/inlined_vector.h>

#include "backend/domain/country.h"
#include "backend/domain/money.h"
#include "backend/domain/shipping.h"
#include "backend/domain/tax.h"

namespace meridian {

struct PricingLine {
    std::int64_t unitPrice =
        0;  // minor units, as the price list shows it: with tax where the country's prices contain it
    std::int64_t quantity = 0;
    bool taxable = true;
};

struct PricingInput {
    Currency currency;
    Country shipTo;
    ShippingMethod shippingMethod = ShippingMethod::kStandard;
    std::span<const PricingLine> lines;  // read during the call only
};

enum class PricingError : std::uint8_t {
    kNone = 0,
    kInvalidLines = 1,    // no line, a negative price or a quantity below one
    kAmountTooLarge = 2,  // a line or a total above limits::kAmountMax
    kUnknownCountry = 3,
    kNoShippingPrice = 4,
};

// A sentence for the person who sent the order; empty for kNone.
std::string_view pricingErrorText(PricingError error);

// Minor units throughout. grandTotal = goodsNet + shipping.net + taxTotal, and every total is the exact sum of its
// parts.
struct PricedOrder {
    PricingError error = PricingError::kNone;
    TaxRule taxRule;
    absl::InlinedVector<TaxedAmount, 8> lines;  // in the order of the input; all of a line's units together
    TaxedAmount shipping;
    std::int64_t goodsNet = 0;
    std::int64_t taxTotal = 0;
    std::int64_t grandTotal = 0;

    friend bool operator==(const PricedOrder&, const PricedOrder&) = default;
};

// Shipping shares the fate of the goods: it is taxed when at least one line is. On an error all else is empty.
PricedOrder priceOrder(const PricingInput& input);

}  // namespace meridian
