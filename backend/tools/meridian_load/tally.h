// What a run has come to so far.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "backend/client/histogram.h"

namespace meridian::load {

struct Tally {
    std::uint64_t sent = 0;  // orders, each counted once
    std::uint64_t accepted = 0;
    std::uint64_t acceptedDeclines = 0;             // of which the payment will be declined
    std::uint64_t cancelled = 0;                    // by the generator, accepted
    std::uint64_t errors = 0;                       // orders that never got an answer
    std::map<std::string, std::uint64_t> rejected;  // by reason code
    std::map<std::string, std::uint64_t> retried;   // orders that were sent again, by status code
    client::Histogram latency;                      // of answered orders
    double seconds = 0;                             // until no order was outstanding
    double generatorSeconds = 0;                    // of processor time meanwhile
    std::string firstError;
    bool isNotAllowed = false;
};

}  // namespace meridian::load
