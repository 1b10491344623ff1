#include "backend/catalogue/shopify_columns.h"

#include <algorithm>
#include <optional>

#include "backend/domain/text.h"

namespace meridian::catalogue {
namespace {

struct ColumnNames {
    std::string_view longStanding;
    std::string_view newer;  // empty when it is the same
};

// In the order of ShopifyColumn.
constexpr std::array<ColumnNames, kShopifyColumns> kNames = {{
    {"Handle", "URL handle"},
    {"Title", ""},
    {"Body (HTML)", "Description"},
    {"Vendor", ""},
    {"Type", ""},
    {"Tags", ""},
    {"Published", "Published on online store"},
    {"Status", ""},
    {"Option1 Name", ""},
    {"Option1 Value", ""},
    {"Option2 Name", ""},
    {"Option2 Value", ""},
    {"Option3 Name", ""},
    {"Option3 Value", ""},
    {"Variant SKU", "SKU"},
    {"Variant Grams", "Weight value (grams)"},
    {"Variant Inventory Tracker", "Inventory tracker"},
    {"Variant Inventory Qty", "Inventory quantity"},
    {"Variant Inventory Policy", "Continue selling when out of stock"},
    {"Variant Price", "Price"},
    {"Variant Compare At Price", "Compare-at price"},
    {"Variant Requires Shipping", "Requires shipping"},
    {"Variant Taxable", "Charge tax"},
    {"Variant Barcode", "Barcode"},
    {"Image Src", "Product image URL"},
    {"Image Position", ""},
    {"Image Alt Text", ""},
    {"Variant Image", "Variant image URL"},
    {"Variant Weight Unit", "Weight unit for display"},
}};

constexpr std::array kRequired = {ShopifyColumn::kHandle, ShopifyColumn::kTitle, ShopifyColumn::kPrice};

std::optional<std::size_t> columnNamed(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const bool matches = equalsIgnoringCase(name, kNames[i].longStanding) ||
                             (!kNames[i].newer.empty() && equalsIgnoringCase(name, kNames[i].newer));
        if (matches) return i;
    }
    return std::nullopt;
}

// The usual reasons for a header in which no column is found, told apart by what the first field looks like.
std::string whatItLooksLike(const CsvRow& row) {
    if (row.size() == 1 && row[0].find(';') != std::string_view::npos) {
        return " The file is separated by semicolons; save it with commas.";
    }
    if (row.size() == 1 && row[0].find('\t') != std::string_view::npos)
        return " The file is separated by tabs; save it with commas.";
    return " The first row must hold the column names of Shopify's product export.";
}

}  // namespace

ShopifyHeader::ShopifyHeader() {
    m_positions.fill(-1);
    for (std::size_t i = 0; i < kNames.size(); ++i)
        m_names[i] = kNames[i].longStanding;
}

absl::StatusOr<ShopifyHeader> ShopifyHeader::fromRow(const CsvRow& row) {
    ShopifyHeader header;
    header.m_width = row.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string_view name = trimmed(row[i]);
        const auto column = columnNamed(name);
        if (!column) {
            header.m_ignored.emplace_back(name);
            continue;
        }
        if (header.m_positions[*column] >= 0) {
            return absl::InvalidArgumentError(concat("The header names the column \"", header.m_names[*column],
                                                     "\" twice, as column ", header.m_positions[*column] + 1,
                                                     " and as column ", i + 1, "; remove one of them."));
        }
        header.m_positions[*column] = static_cast<std::ptrdiff_t>(i);
        header.m_names[*column] = std::string(name);
    }
    std::string missing;
    std::size_t count = 0;
    for (const ShopifyColumn column : kRequired) {
        if (header.has(column)) continue;
        missing += concat(missing.empty() ? "\"" : ", \"", header.nameOf(column), "\"");
        ++count;
    }
    if (count == 0) return header;
    return absl::InvalidArgumentError(concat("The header lacks the required ", count == 1 ? "column " : "columns ",
                                             missing, ".",
                                             count == kRequired.size() ? whatItLooksLike(row) : std::string()));
}

std::string_view ShopifyHeader::cell(const CsvRow& row, ShopifyColumn column) const {
    const std::ptrdiff_t position = m_positions[static_cast<std::size_t>(column)];
    return position < 0 ? std::string_view() : trimmed(row[static_cast<std::size_t>(position)]);
}

}  // namespace meridian::catalogue
