// The orders whose number begins or ends with what a person typed: EU-104* is a handful of ranges of running numbers,
// and those that end in 8217 lie a power of ten apart.
#pragma once

#include <cstddef>
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

// Running numbers up to `newest` whose formatted number ends with `digits`, newest first, at most `most`. Digits only,
// as many as a number has at most; empty when there are others or none. Looks at one number in ten to the power of
// their count, so a few digits of a million orders cost some hundred microseconds at worst.
std::vector<std::int64_t> runningWithEnd(CellId cell, std::string_view digits, std::int64_t newest, std::size_t most);

}  // namespace meridian::stores
