// Reads Shopify's product CSV. In that layout a product takes several rows: the first has its title, text and first
// variant, the next ones repeat only the handle and add a variant, a picture, or both.
//
// Real exports have blank SKUs, SKUs used twice, stock below zero and rows that hold only a picture. What can be kept
// is kept, changed where it must be, and reported; what cannot be understood is refused by row, and the rest goes on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/catalogue/csv_reader.h"
#include "backend/catalogue/import_report.h"
#include "backend/catalogue/product.h"
#include "backend/domain/money.h"

namespace meridian::catalogue {

struct ShopifyOptions {
    Currency currency = {840};  // of the prices, which the file does not say; USD unless told otherwise
};

struct ImportResult {
    std::vector<ImportedProduct> products;  // in the order of the file, each with at least one variant
    std::vector<RowReport> rows;            // one for every row of the file but the header
    ImportTotals totals;
    std::vector<std::string> ignoredColumns;
};

// How SKUs are made unique: a SKU that the file writes belongs to the first variant that has it; the next ones become
// SKU-2, SKU-3, …; a blank one is derived from handle and option values; one that is too long keeps its beginning and
// gets a hash. None of these made-up names is one that the file itself writes elsewhere.
//
// InvalidArgument, with a sentence for the person, when the file has no readable header or lacks a required column.
absl::StatusOr<ImportResult> readShopifyProducts(CsvReader& reader, const ShopifyOptions& options = {});
absl::StatusOr<ImportResult> readShopifyProducts(std::string_view text, const ShopifyOptions& options = {});

}  // namespace meridian::catalogue
