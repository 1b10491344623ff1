// The figures of a run, as people and programs read them.
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "backend/tools/meridian_load/status_watch.h"
#include "backend/tools/meridian_load/tally.h"

namespace meridian::load {

struct Report {
    Tally tally;
    ServerFigures server;
    double confirmedPerSecond = 0;  // up to the last confirmation that was seen
    std::uint64_t unconfirmed = 0;  // accepted, neither cancelled nor declined, and still not confirmed at the end
};

// Figures that only the server knows are null when it did not tell them.
boost::json::object toJson(const Report& report);
std::string toText(const Report& report);

}  // namespace meridian::load
