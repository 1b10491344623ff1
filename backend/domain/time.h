// Time as the cell sees it. The decider assigns it (strictly rising, never read from a clock below the engine), so that
// the simulator can run years in a second and a replay sees what the first run saw.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace meridian {

using Duration = std::chrono::microseconds;

struct CellTime {
    std::int64_t micros = 0;  // since 1970-01-01 UTC

    friend constexpr auto operator<=>(CellTime, CellTime) = default;
    friend constexpr CellTime operator+(CellTime t, Duration d) { return {t.micros + d.count()}; }
    friend constexpr CellTime operator-(CellTime t, Duration d) { return {t.micros - d.count()}; }
    friend constexpr Duration operator-(CellTime a, CellTime b) { return Duration(a.micros - b.micros); }
    constexpr explicit operator bool() const { return micros != 0; }
};

}  // namespace meridian
