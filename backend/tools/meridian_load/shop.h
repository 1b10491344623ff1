// What can be bought on the server, sorted by the currencies that it can be bought in.
#pragma once

#include <string>
#include <vector>

#include "backend/client/connection.h"
#include "backend/tools/meridian_load/options.h"

namespace meridian::load {

// Buyers who pay in one currency.
struct Market {
    std::string currency;
    std::vector<std::string> countries;
    double share = 0;               // of all orders
    std::vector<std::string> skus;  // that have a price in this currency, most wanted first
};

// The three markets that have anything to buy, their shares adding up to 1. An error of the server, or NOT_FOUND when
// nothing can be bought.
grpc::Status readShop(client::Connection& connection, const Options& options, std::vector<Market>& markets);

// Begins the names of synthetic SKUs.
inline constexpr std::string_view kSyntheticPrefix = "LOAD-";

}  // namespace meridian::load
