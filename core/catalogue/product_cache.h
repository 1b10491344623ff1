// Questions about products that the cache answers. Functions of a connection, for the reader thread; ProductSource
// (product_source.h) puts them there.
#pragma once

#include <vector>

#include "core/catalogue/product_types.h"
#include "core/store/database.h"

namespace meridian::core {

// kInvalid with a sentence for words that cannot be looked for.
Outcome<ProductFrame> readProductFrame(Database& cache, const ProductQuery& query);
// `limit` rows from the key on, it included; from the beginning when `from` is the default.
Outcome<std::vector<ProductRow>> readProductPage(Database& cache, const ProductQuery& query, const ProductKey& from,
                                                 int limit);
// Without its description. kNotFound when it is not on this computer.
Outcome<ProductRecord> readProduct(Database& cache, const ProductRef& which);

}  // namespace meridian::core
