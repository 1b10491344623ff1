// Shopify has named the columns of its product file in two ways over the years, people reorder and drop columns, and
// spreadsheets change their case. This file finds the columns by name, so that the importer can ask for what it means.
// Source: Shopify Help Center, "Using CSV files to import and export products", both layouts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/catalogue/csv_reader.h"

namespace meridian::catalogue {

enum class ShopifyColumn : std::uint8_t {
    kHandle,
    kTitle,
    kBody,
    kVendor,
    kType,
    kTags,
    kPublished,
    kStatus,
    kOption1Name,
    kOption1Value,
    kOption2Name,
    kOption2Value,
    kOption3Name,
    kOption3Value,
    kSku,
    kGrams,
    kTracker,
    kQuantity,
    kPolicy,
    kPrice,
    kCompareAtPrice,
    kRequiresShipping,
    kTaxable,
    kBarcode,
    kImageSource,
    kImagePosition,
    kImageText,
    kVariantImage,
    kWeightUnit,
};
inline constexpr std::size_t kShopifyColumns = 29;
inline constexpr std::size_t kShopifyOptions = 3;

constexpr ShopifyColumn optionName(std::size_t option) {
    return static_cast<ShopifyColumn>(static_cast<std::size_t>(ShopifyColumn::kOption1Name) + 2 * option);
}
constexpr ShopifyColumn optionValue(std::size_t option) {
    return static_cast<ShopifyColumn>(static_cast<std::size_t>(ShopifyColumn::kOption1Value) + 2 * option);
}

class ShopifyHeader {
  public:
    // InvalidArgument when a required column (handle, title, price) is missing or a column stands there twice.
    static absl::StatusOr<ShopifyHeader> fromRow(const CsvRow& row);

    std::size_t width() const { return m_width; }
    bool has(ShopifyColumn column) const { return m_positions[static_cast<std::size_t>(column)] >= 0; }
    // Without blanks around it; empty when the file has no such column. `row` must be `width()` fields wide.
    std::string_view cell(const CsvRow& row, ShopifyColumn column) const;
    // As this file spells it, for messages; the present layout's name when the file has no such column.
    std::string_view nameOf(ShopifyColumn column) const { return m_names[static_cast<std::size_t>(column)]; }
    // Columns that Meridian has no place for, as the file spells them.
    const std::vector<std::string>& ignored() const { return m_ignored; }

  private:
    ShopifyHeader();

    std::array<std::ptrdiff_t, kShopifyColumns> m_positions;
    std::array<std::string, kShopifyColumns> m_names;
    std::vector<std::string> m_ignored;
    std::size_t m_width = 0;
};

}  // namespace meridian::catalogue
