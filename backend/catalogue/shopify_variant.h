// What one row of a Shopify file says about a variant. Used by shopify_builder.cpp.
#pragma once

#include "backend/catalogue/product.h"
#include "backend/catalogue/shopify_cells.h"
#include "backend/domain/money.h"

namespace meridian::catalogue {

// `product` gives the names of the options. The SKU is left as the file writes it. Faults are kept in `cells`, and the
// result means something only without one.
ImportedVariant readShopifyVariant(ShopifyCells& cells, const ImportedProduct& product, Currency currency);

}  // namespace meridian::catalogue
