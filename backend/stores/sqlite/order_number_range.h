// The orders whose number begins with what a person typed: EU-104* is a handful of ranges of running numbers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "backend/domain/ids.h"

namespace meridian::stores {

struct RunningRange {
    std::int64_t first = 0;
    std::int64_t last = 0;  // included
};

// Of exactly the orders of `cell` whose formatted number begins with `prefix`, in any case. Empty when none can.
std::vector<RunningRange> runningRangesOf(CellId cell, std::string_view prefix);

}  // namespace meridian::stores
