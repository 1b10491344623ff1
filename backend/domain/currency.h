// The current ISO 4217 list, so that every part of the product agrees on letters and decimals. Codes without a minor
// unit (metals, drawing rights, test and "no currency") are left out on purpose: an amount in minor units cannot be in
// them.
#pragma once

#include <span>
#include <string_view>

#include "backend/domain/money.h"

namespace meridian {

struct CurrencyInfo {
    Currency currency;
    std::string_view letters;
    int exponent;  // digits after the point
};

// ISO 4217 list one with amendments up to 180 (January 2026), sorted by numeric code.
std::span<const CurrencyInfo> currencies();

}  // namespace meridian
