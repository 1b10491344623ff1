#include "backend/domain/shipping.h"

#include <algorithm>
#include <array>

namespace meridian {

namespace {

constexpr std::array<ShippingTariff, 9> kTariffs = {{
    {.currency = {36}, .standard = 9'95, .express = 19'95, .standardFreeFrom = 120'00},         // AUD
    {.currency = {156}, .standard = 12'00, .express = 30'00, .standardFreeFrom = 199'00},       // CNY
    {.currency = {392}, .standard = 600, .express = 1'200, .standardFreeFrom = 8'000},          // JPY
    {.currency = {702}, .standard = 3'90, .express = 9'90, .standardFreeFrom = 80'00},          // SGD
    {.currency = {704}, .standard = 30'000, .express = 60'000, .standardFreeFrom = 1'000'000},  // VND
    {.currency = {756}, .standard = 7'90, .express = 14'90, .standardFreeFrom = 100'00},        // CHF
    {.currency = {826}, .standard = 3'95, .express = 8'95, .standardFreeFrom = 60'00},          // GBP
    {.currency = {840}, .standard = 5'95, .express = 14'95, .standardFreeFrom = 75'00},         // USD
    {.currency = {978}, .standard = 4'90, .express = 9'90, .standardFreeFrom = 100'00},         // EUR
}};

constexpr bool currencyLess(const ShippingTariff& a, const ShippingTariff& b) {
    return a.currency < b.currency;
}

static_assert(std::is_sorted(kTariffs.begin(), kTariffs.end(), currencyLess));

struct MethodName {
    ShippingMethod method;
    std::string_view code;
};

constexpr std::array<MethodName, 3> kMethods = {{
    {ShippingMethod::kStandard, "standard"},
    {ShippingMethod::kExpress, "express"},
    {ShippingMethod::kPickup, "pickup"},
}};

}  // namespace

std::span<const ShippingTariff> shippingTariffs() {
    return kTariffs;
}

std::string_view shippingMethodCode(ShippingMethod method) {
    for (const MethodName& name : kMethods) {
        if (name.method == method) return name.code;
    }
    return "none";
}

std::optional<ShippingMethod> shippingMethodFromCode(std::string_view lowerCase) {
    for (const MethodName& name : kMethods) {
        if (name.code == lowerCase) return name.method;
    }
    return std::nullopt;
}

std::optional<std::int64_t> shippingPrice(ShippingMethod method, Currency currency, std::int64_t goods) {
    const auto tariff =
        std::lower_bound(kTariffs.begin(), kTariffs.end(), ShippingTariff{.currency = currency}, currencyLess);
    if (tariff == kTariffs.end() || tariff->currency != currency) return std::nullopt;
    switch (method) {
        case ShippingMethod::kStandard: return goods >= tariff->standardFreeFrom ? 0 : tariff->standard;
        case ShippingMethod::kExpress: return tariff->express;
        case ShippingMethod::kPickup: return 0;
    }
    return std::nullopt;  // a value from the wire that names no method
}

}  // namespace meridian
