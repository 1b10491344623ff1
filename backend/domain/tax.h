// Tax on an order by its country of delivery. One standard rate per country: reduced rates, thresholds and
// registrations belong to a tax service that a shop can put in front. Tax is computed once on the whole order and then
// split, so that the invoice shows exactly what the law's formula gives and its lines still add up to the unit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "backend/domain/country.h"

namespace meridian {

// Whether prices shown to the customer contain the tax. Part of the wire and journal formats: never renumber.
enum class PriceBasis : std::uint8_t {
    kNet = 1,    // tax comes on top
    kGross = 2,  // tax is inside
};

struct TaxRule {
    Country country;
    std::int32_t ratePartsPerMillion = 0;  // 20 % is 200'000
    PriceBasis basis = PriceBasis::kGross;

    friend constexpr bool operator==(const TaxRule&, const TaxRule&) = default;
};

// Minor units of the order's currency.
struct TaxedAmount {
    std::int64_t net = 0;
    std::int64_t tax = 0;

    friend constexpr bool operator==(TaxedAmount, TaxedAmount) = default;
    constexpr std::int64_t gross() const { return net + tax; }
};

// The built-in table, sorted by country: standard rates in force in November 2026.
std::span<const TaxRule> taxRules();

// Empty when there is no rate for the country: such an order has to be rejected, because a guess would be a wrong
// invoice.
std::optional<TaxRule> taxRuleFor(Country country);

// The tax inside (gross) or on top of (net) `amount`, rounded half away from zero.
std::int64_t taxOn(std::int64_t amount, const TaxRule& rule);

// `amount` as priced, split into net and tax.
TaxedAmount applyTax(std::int64_t amount, const TaxRule& rule);

// Taxes `amounts` (each >= 0, as priced) together: one rounding on their sum, then by largest remainder to the parts,
// so that the parts' tax adds up to taxOn(sum). No heap for up to 128 parts. `parts` is as long as `amounts`.
void applyTaxToParts(std::span<const std::int64_t> amounts, const TaxRule& rule, std::span<TaxedAmount> parts);

}  // namespace meridian
