#include "backend/domain/tax.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <absl/container/inlined_vector.h>

#include "backend/domain/check.h"
#include "backend/domain/money.h"

namespace meridian {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

constexpr TaxRule included(const char (&country)[3], std::int32_t ratePartsPerMillion) {
    return {{{country[0], country[1]}}, ratePartsPerMillion, PriceBasis::kGross};
}

constexpr TaxRule onTop(const char (&country)[3], std::int32_t ratePartsPerMillion) {
    return {{{country[0], country[1]}}, ratePartsPerMillion, PriceBasis::kNet};
}

// Where a country changes its rate, orders that were placed before keep the rate of their price snapshot.
constexpr std::array kRules = {
    included("AE", 50'000),
    included("AR", 210'000),
    included("AT", 200'000),
    included("AU", 100'000),
    included("BE", 210'000),
    included("BG", 200'000),
    onTop("CA", 50'000),  // the federal tax; what provinces add is
                          // not in this table
    included("CH", 81'000),
    included("CL", 190'000),
    included("CN", 130'000),
    included("CO", 190'000),
    included("CY", 190'000),
    included("CZ", 210'000),
    included("DE", 190'000),
    included("DK", 250'000),
    included("EE", 240'000),
    included("ES", 210'000),
    included("FI", 255'000),
    included("FR", 200'000),
    included("GB", 200'000),
    included("GR", 240'000),
    included("HK", 0),
    included("HR", 250'000),
    included("HU", 270'000),
    included("IE", 230'000),
    included("IL", 180'000),
    included("IN", 180'000),
    included("IS", 240'000),
    included("IT", 220'000),
    included("JP", 100'000),
    included("KR", 100'000),
    included("LI", 81'000),
    included("LT", 210'000),
    included("LU", 170'000),
    included("LV", 210'000),
    included("MC", 200'000),
    included("MT", 180'000),
    included("MX", 160'000),
    included("NL", 210'000),
    included("NO", 250'000),
    included("NZ", 150'000),
    included("PE", 180'000),
    included("PH", 120'000),
    included("PL", 230'000),
    included("PT", 230'000),
    included("RO", 210'000),
    included("RS", 200'000),
    included("SA", 150'000),
    included("SE", 250'000),
    included("SG", 90'000),
    included("SI", 220'000),
    included("SK", 230'000),
    included("TH", 70'000),
    included("TR", 200'000),
    included("TW", 50'000),
    included("UA", 200'000),
    onTop("US", 0),  // sales tax is a matter of states, counties and cities, some 13,000 of
                     // them: no table here can be right
    included("VN", 100'000),
    included("ZA", 150'000),
};

constexpr bool countryLess(const TaxRule& a, const TaxRule& b) {
    return a.country < b.country;
}

static_assert(std::is_sorted(kRules.begin(), kRules.end(), countryLess));

TaxedAmount split(std::int64_t amount, std::int64_t tax, PriceBasis basis) {
    return {basis == PriceBasis::kGross ? amount - tax : amount, tax};
}

}  // namespace

std::span<const TaxRule> taxRules() {
    return kRules;
}

std::optional<TaxRule> taxRuleFor(Country country) {
    const auto found = std::lower_bound(kRules.begin(), kRules.end(), TaxRule{.country = country}, countryLess);
    if (found == kRules.end() || found->country != country) return std::nullopt;
    return *found;
}

std::int64_t taxOn(std::int64_t amount, const TaxRule& rule) {
    const std::int64_t whole = rule.basis == PriceBasis::kGross ? kMillion + rule.ratePartsPerMillion : kMillion;
    return scaleAmount(amount, rule.ratePartsPerMillion, whole);
}

TaxedAmount applyTax(std::int64_t amount, const TaxRule& rule) {
    return split(amount, taxOn(amount, rule), rule.basis);
}

void applyTaxToParts(std::span<const std::int64_t> amounts, const TaxRule& rule, std::span<TaxedAmount> parts) {
    MERIDIAN_CHECK(amounts.size() == parts.size());
    const std::int64_t sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    absl::InlinedVector<std::int64_t, 128> taxes(amounts.size(), 0);
    // An order that is free has nothing to weigh the parts by, and no tax.
    if (sum != 0) allocateInto(taxOn(sum, rule), amounts, taxes);
    for (std::size_t i = 0; i < amounts.size(); ++i)
        parts[i] = split(amounts[i], taxes[i], rule.basis);
}

}  // namespace meridian
