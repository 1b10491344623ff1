// What only the whole file can tell: which products ended without a variant, which SKU each variant gets, the totals.
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "backend/catalogue/shopify_builder.h"
#include "backend/catalogue/sku_names.h"
#include "backend/domain/limits.h"
#include "backend/domain/text.h"

namespace meridian::catalogue {
namespace {

// How Shopify writes a product that comes in one form only.
constexpr std::string_view kOnlyOption = "Title";
constexpr std::string_view kOnlyValue = "Default Title";

void dropPlaceholderOption(ImportedProduct& product) {
    const bool onlyForm = product.variants.size() == 1 && product.optionNames.size() == 1 &&
                          product.optionNames[0] == kOnlyOption && product.variants[0].optionValues[0] == kOnlyValue;
    if (!onlyForm) return;
    product.optionNames.clear();
    product.variants[0].optionValues.clear();
}

bool isUsable(const std::string& sku) {
    return !sku.empty() && sku.size() <= limits::kSkuMax;
}

}  // namespace

ImportResult ShopifyBuilder::finish() {
    dropProductsWithoutVariants();
    for (ImportedProduct& product : m_result.products)
        dropPlaceholderOption(product);
    settleSkus();
    settleImages();
    countTotals();
    m_result.ignoredColumns = m_header.ignored();
    return std::move(m_result);
}

// Their rows are refused after the fact, so that the report never claims a product that is not there.
void ShopifyBuilder::dropProductsWithoutVariants() {
    std::unordered_set<std::string> dropped;
    std::erase_if(m_result.products, [&dropped](const ImportedProduct& product) {
        if (product.variants.empty()) dropped.insert(product.handle);
        return product.variants.empty();
    });
    for (RowReport& report : m_result.rows) {
        if (!dropped.contains(report.handle)) continue;
        if (report.outcome != RowOutcome::kRefused && report.outcome != RowOutcome::kSkipped) {
            report.outcome = RowOutcome::kRefused;
            say(report, "The product has no valid variant in this file.");
        }
    }
}

void ShopifyBuilder::settleSkus() {
    SkuNames names;
    for (const ImportedProduct& product : m_result.products) {
        for (const ImportedVariant& variant : product.variants) {
            if (isUsable(variant.skuInFile)) names.reserve(variant.skuInFile);
        }
    }
    // Names from the file come first, so that a made-up one never takes the name of a later row.
    for (const bool fromFile : {true, false}) {
        for (ImportedProduct& product : m_result.products) {
            for (ImportedVariant& variant : product.variants) {
                if (isUsable(variant.skuInFile) == fromFile) settleSku(product, variant, names);
            }
        }
    }
}

void ShopifyBuilder::settleSku(ImportedProduct& product, ImportedVariant& variant, SkuNames& names) {
    RowReport& report = reportOf(variant.row);
    std::string wanted = variant.skuInFile;
    if (wanted.empty()) {
        wanted = deriveSku(product.handle, variant.optionValues);
        ++m_result.totals.skusDerived;
    } else if (!isUsable(wanted)) {
        wanted = shortenSku(wanted);
        ++m_result.totals.skusShortened;
    }
    variant.sku = names.unique(wanted);
    if (variant.skuInFile.empty()) {
        say(report, concat("The SKU is blank; it becomes ", variant.sku, "."));
    } else if (wanted != variant.skuInFile) {
        say(report, concat("The SKU is longer than ", limits::kSkuMax, " bytes; it becomes ", variant.sku, "."));
    } else if (variant.sku != wanted) {
        ++m_result.totals.skusRenamed;
        say(report, concat("The SKU ", wanted, " belongs to an earlier variant; this one becomes ", variant.sku, "."));
    }
}

void ShopifyBuilder::settleImages() {
    for (ImportedProduct& product : m_result.products) {
        std::stable_sort(product.images.begin(), product.images.end(),
                         [](const ImportedImage& a, const ImportedImage& b) { return a.position < b.position; });
        std::int64_t position = 0;
        for (ImportedImage& image : product.images)
            image.position = ++position;
    }
}

void ShopifyBuilder::countTotals() {
    ImportTotals& totals = m_result.totals;
    totals.rows = m_result.rows.size();
    for (const RowReport& report : m_result.rows) {
        switch (report.outcome) {
            case RowOutcome::kImported: ++totals.imported; break;
            case RowOutcome::kMerged: ++totals.merged; break;
            case RowOutcome::kImage: ++totals.image; break;
            case RowOutcome::kSkipped: ++totals.skipped; break;
            case RowOutcome::kRefused: ++totals.refused; break;
        }
    }
    totals.products = m_result.products.size();
    for (const ImportedProduct& product : m_result.products) {
        totals.variants += product.variants.size();
        totals.images += product.images.size();
        for (const ImportedVariant& variant : product.variants)
            totals.openingUnits += variant.openingUnits();
    }
}

}  // namespace meridian::catalogue
