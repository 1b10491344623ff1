#include "backend/demo/demo_day.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace meridian::demo {

namespace {

struct RegionDay {
    double share;        // of the shop's orders
    double hourAtStart;  // of the region's day, when the demonstration starts
};

RegionDay dayOf(Region region) {
    switch (region) {
        case Region::kUs: return {0.31, 12.5};
        case Region::kAp: return {0.23, 21.0};
        default: return {0.46, 19.0};
    }
}

// A hump around an hour, over midnight as well.
double around(double hour, double peak, double width) {
    double apart = std::abs(hour - peak);
    apart = std::min(apart, 24 - apart) / width;
    return std::exp(-apart * apart);
}

// Few at night, some at lunch, most in the evening.
double ofTheHour(double hour) {
    return 0.12 + 0.75 * around(hour, 12.5, 3.5) + 1.0 * around(hour, 20, 3.2);
}

// Weeks have better and worse days, and at the end is the sale before the holidays.
double ofTheDay(double daysBefore) {
    const double week = 1 + 0.15 * std::cos(2 * std::numbers::pi * daysBefore / 7);
    return week * (0.8 + 2.2 * std::exp(-std::max(daysBefore, 0.0) / 3));
}

}  // namespace

double busyness(Region region, Duration beforeStart) {
    const double hours = std::chrono::duration<double, std::ratio<3600>>(beforeStart).count();
    const RegionDay day = dayOf(region);
    double hour = std::fmod(day.hourAtStart - hours, 24.0);
    if (hour < 0) hour += 24;
    return day.share * ofTheHour(hour) * ofTheDay(hours / 24);
}

}  // namespace meridian::demo
