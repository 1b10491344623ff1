// Writes what is sold and where it lies: products with variants and prices, locations, stock levels and movements.
#pragma once

#include <string>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/view_store.h"
#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

// `images` of a row of `products`.
struct StoredImages {
    std::vector<std::string> images;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "images", self.images);
    }
};

// Used by the thread that owns the writing connection, inside its transactions.
class ViewCatalogue {
  public:
    static absl::StatusOr<ViewCatalogue> prepare(Database& database);
    absl::Status write(const engine::ViewDelta& delta);

  private:
    ViewCatalogue() = default;
    absl::Status writeProduct(const ProductDefined& product, BatchNumber batch);
    absl::Status writeVariant(const ProductDefined& product, std::size_t position);
    absl::Status writeStock(const engine::ViewDelta& delta);
    absl::Status writeMovements(const engine::ViewDelta& delta);

    Statement m_location;
    Statement m_product;
    Statement m_productText;
    Statement m_unlist;
    Statement m_variant;
    Statement m_dropPrices;
    Statement m_price;
    Statement m_stock;
    Statement m_movement;
};

}  // namespace meridian::stores
