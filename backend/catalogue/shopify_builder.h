// Collects the rows of a Shopify file into products. Used by shopify_products.cpp, and apart from it so that reading
// rows and settling what only the whole file can tell (SKUs, products without variants) are two files.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "backend/catalogue/shopify_cells.h"
#include "backend/catalogue/shopify_columns.h"
#include "backend/catalogue/shopify_products.h"

namespace meridian::catalogue {

class SkuNames;

class ShopifyBuilder {
  public:
    ShopifyBuilder(const ShopifyHeader& header, const ShopifyOptions& options) : m_header(header), m_options(options) {}

    void addRow(const CsvRow& row, CsvRecord record);
    void addError(const CsvError& error);
    // Gives everything away; call once, last.
    ImportResult finish();

  private:
    void place(const CsvRow& row, RowReport& report);
    bool startProduct(const CsvRow& row, RowReport& report);
    void addParts(const CsvRow& row, RowReport& report, ImportedProduct& product);
    // Each returns false and refuses the row in the report when the row's cells are faulty.
    bool addVariant(ShopifyCells& cells, RowReport& report, ImportedProduct& product);
    bool addImage(ShopifyCells& cells, RowReport& report, ImportedProduct& product);

    void dropProductsWithoutVariants();
    void settleSkus();
    void settleSku(ImportedProduct& product, ImportedVariant& variant, SkuNames& names);
    void settleImages();
    void countTotals();
    RowReport& reportOf(std::uint64_t row);

    const ShopifyHeader& m_header;
    const ShopifyOptions m_options;
    ImportResult m_result;
    std::unordered_map<std::string, std::size_t> m_productOfHandle;
    std::unordered_map<std::string, std::uint64_t> m_refusedAtRow;  // handles whose first row was refused
    std::uint64_t m_variants = 0;
};

}  // namespace meridian::catalogue
