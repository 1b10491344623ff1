// What keeps a product from being saved: the same limits that the server has, said before anything is sent and in the
// person's words.
#pragma once

#include "core/catalogue/product_fields.h"

namespace meridian::core {

struct ProductProblem {
    ProductField field;  // where it is; kVariant: the SKU itself, or that there is no variant
    int variant = -1;    // its place, for a field of a variant
    QString text;        // a sentence that says what to enter
};

// In the order of the page; empty: it can be saved.
std::vector<ProductProblem> problemsOf(const ProductDraft& product);

}  // namespace meridian::core
