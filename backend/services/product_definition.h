// Defining a product whose caller may not know all of it: what the caller leaves to the product as it is, is asked of
// the views and put in before the decision.
#pragma once

#include "backend/services/command_calls.h"
#include "backend/services/query_calls.h"
#include "backend/stores/sqlite/product_queries.h"

#include "meridian/v1/catalogue.pb.h"

namespace meridian::services {

// All of it outlives the calls.
struct ProductDefinitionPort {
    CommandPort commands;
    QueryPort queries;
    stores::ProductQueries& products;
};

void defineProduct(const ProductDefinitionPort& port, Call<v1::DefineProductRequest, v1::Receipt>& call);

}  // namespace meridian::services
