// Units of stock. Signed, because a movement has a direction; levels are checked by stock.h.
#pragma once

#include <compare>
#include <cstdint>

namespace meridian {

struct Quantity {
    std::int64_t units = 0;

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.units + b.units}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.units - b.units}; }
    friend constexpr Quantity operator-(Quantity a) { return {-a.units}; }
    constexpr Quantity& operator+=(Quantity b) { return units += b.units, *this; }
    constexpr Quantity& operator-=(Quantity b) { return units -= b.units, *this; }
};

}  // namespace meridian
