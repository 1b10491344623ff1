#include "backend/catalogue/shopify_variant.h"

#include "backend/domain/limits.h"
#include "backend/domain/text.h"

namespace meridian::catalogue {
namespace {

constexpr std::int64_t kGramsMax = 1'000'000'000;  // a thousand tonnes

void readOptionValues(ShopifyCells& cells, const ImportedProduct& product, ImportedVariant& variant) {
    for (std::size_t i = 0; i < kShopifyOptions; ++i) {
        const bool wanted = i < product.optionNames.size();
        if (wanted && cells.blank(optionValue(i))) {
            cells.refuse(optionValue(i), concat("is blank, but the product has the option \"", product.optionNames[i],
                                                "\"; give each variant a value of it"));
        } else if (!wanted && !cells.blank(optionValue(i))) {
            cells.refuse(optionValue(i), concat("is given, but row ", product.row, ", where the product begins, names ",
                                                "no option ", i + 1));
        }
        if (wanted) variant.optionValues.push_back(cells.name(optionValue(i), limits::kTextFieldMax));
    }
}

WhenSoldOut readPolicy(ShopifyCells& cells) {
    const std::string text = cells.name(ShopifyColumn::kPolicy, limits::kTextFieldMax);
    if (equalsIgnoringCase(text, "continue")) return WhenSoldOut::kSellOn;
    if (!text.empty() && !equalsIgnoringCase(text, "deny")) {
        cells.refuse(ShopifyColumn::kPolicy, "must be deny or continue");
    }
    return WhenSoldOut::kRefuse;
}

std::string readWeightUnit(ShopifyCells& cells) {
    const std::string unit = toLowerAscii(cells.name(ShopifyColumn::kWeightUnit, limits::kTextFieldMax));
    const bool known = unit.empty() || unit == "g" || unit == "kg" || unit == "oz" || unit == "lb";
    if (!known) cells.refuse(ShopifyColumn::kWeightUnit, "must be g, kg, oz or lb");
    return unit;
}

}  // namespace

ImportedVariant readShopifyVariant(ShopifyCells& cells, const ImportedProduct& product, Currency currency) {
    ImportedVariant variant;
    readOptionValues(cells, product, variant);
    variant.skuInFile = cells.name(ShopifyColumn::kSku, limits::kTextFieldMax);
    variant.grams = cells.integer(ShopifyColumn::kGrams, 0, kGramsMax);
    variant.stockTracked = !cells.blank(ShopifyColumn::kTracker);
    variant.quantity = cells.integer(ShopifyColumn::kQuantity, -limits::kStockMax, limits::kStockMax);
    variant.whenSoldOut = readPolicy(cells);
    if (const auto price = cells.money(ShopifyColumn::kPrice, currency)) {
        variant.price = *price;
    } else {
        cells.refuse(ShopifyColumn::kPrice, "is blank; give the variant a price, such as 10.00");
    }
    variant.compareAtPrice = cells.money(ShopifyColumn::kCompareAtPrice, currency);
    variant.taxable = cells.flag(ShopifyColumn::kTaxable, true);
    variant.requiresShipping = cells.flag(ShopifyColumn::kRequiresShipping, true);
    variant.barcode = cells.name(ShopifyColumn::kBarcode, limits::kTextFieldMax);
    variant.weightUnit = readWeightUnit(cells);
    variant.image = cells.url(ShopifyColumn::kVariantImage);
    return variant;
}

}  // namespace meridian::catalogue
