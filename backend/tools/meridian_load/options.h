// What meridian-load is asked to do.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "backend/client/target.h"

namespace meridian::load {

struct Options {
    client::TargetChoice target;

    // How much.
    std::uint64_t orders = 0;  // either this
    double seconds = 0;        // or this
    std::uint32_t batch = 1;   // orders in one call; 1 is the unary PlaceOrder

    // How fast.
    double rate = 0;             // orders per second, open loop; 0: closed loop
    bool peaks = false;          // ten times the rate for one second in ten
    std::uint32_t inflight = 0;  // calls at most; in the closed loop always that many
    std::uint32_t channels = 1;  // TCP connections

    // What.
    std::uint32_t skus = 0;  // 0: the whole catalogue
    bool setup = false;
    std::string onlySku;
    std::int64_t quantity = 0;  // of onlySku
    double declines = 0.03;     // share of orders whose payment is declined
    double cancels = 0.02;      // share of accepted orders that are cancelled at once
    double returning = 0.30;    // share of orders by customers who bought before
    std::uint64_t seed = 0;     // 0: another one in every run

    // What comes out.
    bool untilConfirmed = false;
    double confirmSeconds = 300;  // at most, after the last order
    double giveUpSeconds = 60;    // after which an order without an answer is an error
    std::string ackLog;
    bool json = false;
};

// Empty, after printing why, when there is nothing to run: help, version (then `exit` is 0), or a mistake (2).
std::optional<Options> parseOptions(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
                                    int& exit);

}  // namespace meridian::load
