// When the invented customers order. Told backwards from the moment at which the demonstration starts, so that the same
// seed makes the same orders at whatever hour somebody starts it, and so that the last hours are busy in every region:
// lunch in one, evening in the two others.
#pragma once

#include <array>

#include "backend/domain/order_number.h"
#include "backend/domain/time.h"

namespace meridian::demo {

inline constexpr std::array kDemoRegions = {Region::kUs, Region::kEu, Region::kAp};

// How busy the customers of a region are so long before the start, beside other moments and regions; never 0. Negative
// times are after the start.
double busyness(Region region, Duration beforeStart);

}  // namespace meridian::demo
