// Products as any source of a catalogue hands them over: what a shop's export means, without its layout. The engine's
// own catalogue is made from these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/domain/money.h"

namespace meridian::catalogue {

struct ImportedImage {
    std::string source;         // https://…
    std::int64_t position = 0;  // from 1, in the order of the shop
    std::string alternativeText;
};

enum class WhenSoldOut : std::uint8_t { kRefuse, kSellOn };

struct ImportedVariant {
    std::string sku;        // unique within the import, 1 to limits::kSkuMax bytes
    std::string skuInFile;  // as the file wrote it; differs from `sku` when that was derived, shortened or made unique
    std::vector<std::string> optionValues;  // one for each of the product's option names
    std::int64_t grams = 0;
    bool stockTracked = false;
    std::int64_t quantity = 0;  // as the file says it; negative when the other shop had sold more than it had
    WhenSoldOut whenSoldOut = WhenSoldOut::kRefuse;
    Money price;
    std::optional<Money> compareAtPrice;
    bool taxable = true;
    bool requiresShipping = true;
    std::string barcode;
    std::string weightUnit;  // g, kg, oz or lb, for display; empty when the file names none
    std::string image;       // URL of the picture of this variant, may be empty
    std::uint64_t row = 0;   // of the file

    // Units to open the stock with: none that nobody counts, and no debt.
    std::int64_t openingUnits() const { return stockTracked && quantity > 0 ? quantity : 0; }
};

struct ImportedProduct {
    std::string handle;  // the shop's key of the product, unique within the import
    std::string title;
    std::string bodyHtml;
    std::string vendor;
    std::string type;
    std::vector<std::string> tags;
    bool published = true;
    std::vector<std::string> optionNames;  // empty when the product comes in one form only
    std::vector<ImportedVariant> variants;
    std::vector<ImportedImage> images;
    std::uint64_t row = 0;  // of the file, where the product begins
};

}  // namespace meridian::catalogue
