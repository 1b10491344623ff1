// Makes something to buy where there is nothing or too little: synthetic products with ample stock.
#pragma once

#include "backend/client/connection.h"
#include "backend/tools/meridian_load/options.h"

namespace meridian::load {

// Afterwards there are options.skus SKUs with prices in USD, EUR and JPY and at least a million units each. What is
// there already is not made again. Several calls at a time; an error of the server ends it.
grpc::Status setUpShop(client::Connection& connection, const Options& options);

}  // namespace meridian::load
