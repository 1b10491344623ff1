// How long to wait before trying again. Waits double, so that a server that is down is not hammered, and are spread at
// random, so that consoles that lost it together do not come back together.
#pragma once

#include <chrono>
#include <functional>

namespace meridian::core {

// Gives numbers in [0, 1); any thread. A parameter, so that tests know what comes.
using Random = std::function<double()>;
Random systemRandom();

struct Backoff {
    std::chrono::milliseconds first{100};
    std::chrono::milliseconds longest{5'000};
    double spread = 0.5;  // the share of a wait that chance may take off, 0 to 1
};

// After `failures` failures in a row (1 or more; less counts as 1). `random` lies in [0, 1). Never more than
// backoff.longest, never less than what `spread` leaves of backoff.first. Pure.
std::chrono::milliseconds delayAfter(int failures, const Backoff& backoff, double random);

}  // namespace meridian::core
