// The figures of a run, as people and programs read them.
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "backend/tools/meridian_load/status_watch.h"
#include "backend/tools/meridian_load/tally.h"

namespace meridian::load {

struct Report {
    std::uint64_t seed = 0;
    Tally tally;
    ServerFigures server;
    double confirmedPerSecond = 0;  // up to the last confirmation that was seen
    std::uint64_t unconfirmed = 0;  // accepted, neither cancelled nor declined, and still not confirmed at the end
};

// Figures that only the server knows are null when it did not tell them.
boost::json::object toJson(const Report& report);
// The same in one line, with plain decimals: Boost.JSON writes 2500.0 as 2.5E3.
std::string toJsonText(const Report& report);
std::string toText(const Report& report);

}  // namespace meridian::load
