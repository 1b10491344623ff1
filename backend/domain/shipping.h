// What a shipment costs the customer. Prices are set per currency and never converted: a converted price would change
// with the day's rate and end in odd digits.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "backend/domain/money.h"

namespace meridian {

// Part of the wire and journal formats: never renumber. 0 is "none".
enum class ShippingMethod : std::uint8_t { kStandard = 1, kExpress = 2, kPickup = 3 };

std::string_view shippingMethodCode(ShippingMethod method);                        // "standard", "express", "pickup"
std::optional<ShippingMethod> shippingMethodFromCode(std::string_view lowerCase);  // of the same words

// Minor units, on the same basis (with or without tax) as the goods.
struct ShippingTariff {
    Currency currency;
    std::int64_t standard = 0;
    std::int64_t express = 0;
    std::int64_t standardFreeFrom = 0;  // goods of at least this much travel free by standard shipping
};

// The built-in table, sorted by currency.
std::span<const ShippingTariff> shippingTariffs();

// `goods` is the sum of the order's lines as priced. Pickup costs nothing. Empty when there is no tariff in this
// currency, for pickup too: a shop that cannot ship in a currency does not sell in it.
std::optional<std::int64_t> shippingPrice(ShippingMethod method, Currency currency, std::int64_t goods);

}  // namespace meridian
