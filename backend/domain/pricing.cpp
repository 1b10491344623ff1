#include "backend/domain/pricing.h"

#include <algorithm>

#include "backend/domain/limits.h"

namespace meridian {

namespace {

// What each line costs as priced, then shipping.
using Amounts = absl::InlinedVector<std::int64_t, 9>;

PricingError priceLines(std::span<const PricingLine> lines, Amounts& amounts, std::int64_t& goods) {
    if (lines.empty()) return PricingError::kInvalidLines;
    for (const PricingLine& line : lines) {
        if (line.unitPrice < 0 || line.quantity < 1) return PricingError::kInvalidLines;
        const std::optional<std::int64_t> amount = multiplyAmount(line.unitPrice, line.quantity);
        if (!amount || *amount > limits::kAmountMax - goods) return PricingError::kAmountTooLarge;
        amounts.push_back(*amount);
        goods += *amount;
    }
    return PricingError::kNone;
}

void addTax(const PricingInput& input, const Amounts& amounts, PricedOrder& priced) {
    const std::size_t lineCount = input.lines.size();
    const bool anyTaxable =
        std::any_of(input.lines.begin(), input.lines.end(), [](const PricingLine& line) { return line.taxable; });
    const auto taxable = [&](std::size_t i) { return i < lineCount ? input.lines[i].taxable : anyTaxable; };

    Amounts taxableAmounts = amounts;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!taxable(i)) taxableAmounts[i] = 0;
    }
    absl::InlinedVector<TaxedAmount, 9> parts(amounts.size());
    applyTaxToParts(taxableAmounts, priced.taxRule, parts);
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (!taxable(i)) parts[i] = {.net = amounts[i], .tax = 0};
    }
    priced.lines.assign(parts.begin(), parts.end() - 1);
    priced.shipping = parts.back();
}

void addTotals(PricedOrder& priced) {
    priced.taxTotal = priced.shipping.tax;
    for (const TaxedAmount& line : priced.lines) {
        priced.goodsNet += line.net;
        priced.taxTotal += line.tax;
    }
    priced.grandTotal = priced.goodsNet + priced.shipping.net + priced.taxTotal;
}

PricedOrder refused(PricingError error) {
    PricedOrder priced;
    priced.error = error;
    return priced;
}

}  // namespace

PricedOrder priceOrder(const PricingInput& input) {
    Amounts amounts;
    std::int64_t goods = 0;
    const PricingError error = priceLines(input.lines, amounts, goods);
    if (error != PricingError::kNone) return refused(error);
    const std::optional<TaxRule> rule = taxRuleFor(input.shipTo);
    if (!rule) return refused(PricingError::kUnknownCountry);
    const std::optional<std::int64_t> shipping = shippingPrice(input.shippingMethod, input.currency, goods);
    if (!shipping) return refused(PricingError::kNoShippingPrice);
    amounts.push_back(*shipping);

    PricedOrder priced;
    priced.taxRule = *rule;
    addTax(input, amounts, priced);
    addTotals(priced);
    if (priced.grandTotal > limits::kAmountMax) return refused(PricingError::kAmountTooLarge);
    return priced;
}

std::string_view pricingErrorText(PricingError error) {
    switch (error) {
        case PricingError::kNone: return "";
        case PricingError::kInvalidLines:
            return "An order needs at least one line, and each line a price of zero or more and a quantity of one or "
                   "more.";
        case PricingError::kAmountTooLarge: return "The order's total is larger than one order may be.";
        case PricingError::kUnknownCountry: return "There is no tax rate for the country of delivery.";
        case PricingError::kNoShippingPrice: return "There is no shipping price in the order's currency.";
    }
    return "";
}

}  // namespace meridian
