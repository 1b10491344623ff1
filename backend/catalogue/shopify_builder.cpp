#include "backend/catalogue/shopify_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "backend/catalogue/shopify_variant.h"
#include "backend/domain/limits.h"
#include "backend/domain/text.h"

namespace meridian::catalogue {
namespace {

constexpr std::size_t kHandleMax = 255;            // Shopify's own bound
constexpr std::size_t kImagesPerProductMax = 250;  // likewise
constexpr std::size_t kBodyHtmlMax = 512 * 1024;   // likewise
constexpr std::uint64_t kFirstRow = 2;             // the header is row 1

constexpr std::array kVariantColumns = {ShopifyColumn::kSku, ShopifyColumn::kPrice, ShopifyColumn::kOption1Value,
                                        ShopifyColumn::kOption2Value, ShopifyColumn::kOption3Value};

void refuse(RowReport& report, std::string_view why) {
    report.outcome = RowOutcome::kRefused;
    say(report, why);
}

std::vector<std::string> splitTags(std::string_view text) {
    std::vector<std::string> tags;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string tag(trimmed(text.substr(0, comma)));
        if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(std::move(tag));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return tags;
}

// Option names must be filled from the first on.
std::vector<std::string> readOptionNames(ShopifyCells& cells) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kShopifyOptions; ++i) {
        if (cells.blank(optionName(i))) continue;
        if (names.size() < i) cells.refuse(optionName(i), concat("is given, but not the name of option ", i));
        names.push_back(cells.name(optionName(i), limits::kTextFieldMax));
    }
    return names;
}

}  // namespace

void ShopifyBuilder::addError(const CsvError& error) {
    RowReport& report = m_result.rows.emplace_back();
    report.row = error.row;
    report.line = error.line;
    refuse(report, concat("Line ", error.line, ", column ", error.column, ": ", error.message));
}

void ShopifyBuilder::addRow(const CsvRow& row, CsvRecord record) {
    RowReport& report = m_result.rows.emplace_back();
    report.row = record.row;
    report.line = record.line;
    bool blank = true;
    for (std::size_t i = 0; i < row.size(); ++i)
        blank = blank && trimmed(row[i]).empty();
    if (blank) {
        say(report, "The row is blank.");
    } else if (row.size() != m_header.width()) {
        refuse(report, concat("The row has ", row.size(), " fields, but the header has ", m_header.width(),
                              "; look for a missing comma or for a comma outside quotes."));
    } else {
        place(row, report);
    }
}

// Finds or starts the product of the row.
void ShopifyBuilder::place(const CsvRow& row, RowReport& report) {
    ShopifyCells cells(m_header, row);
    std::string handle = cells.name(ShopifyColumn::kHandle, kHandleMax);
    if (handle.empty()) cells.refuse(ShopifyColumn::kHandle, "is blank; give every row the handle of its product");
    if (!cells.fault().empty()) return refuse(report, cells.fault());
    report.handle = std::move(handle);

    const auto refused = m_refusedAtRow.find(report.handle);
    const auto known = m_productOfHandle.find(report.handle);
    if (refused != m_refusedAtRow.end()) {
        refuse(report, concat("The product was refused in row ", refused->second, "; correct that row first."));
    } else if (known != m_productOfHandle.end()) {
        ImportedProduct& product = m_result.products[known->second];
        const std::string title = cells.name(ShopifyColumn::kTitle, limits::kTextFieldMax);
        report.outcome = RowOutcome::kMerged;
        if (!title.empty() && title != product.title) {
            say(report, concat("The title differs from the one in row ", product.row, ", which is kept."));
        }
        addParts(row, report, product);
    } else if (cells.blank(ShopifyColumn::kTitle)) {
        refuse(report, concat(m_header.nameOf(ShopifyColumn::kTitle),
                              " is blank, but no earlier row begins the product of this handle."));
    } else if (startProduct(row, report)) {
        addParts(row, report, m_result.products.back());
    } else {
        m_refusedAtRow.emplace(report.handle, report.row);
    }
}

bool ShopifyBuilder::startProduct(const CsvRow& row, RowReport& report) {
    ShopifyCells cells(m_header, row);
    ImportedProduct product;
    product.handle = report.handle;
    product.row = report.row;
    product.title = cells.name(ShopifyColumn::kTitle, limits::kTextFieldMax);
    product.bodyHtml = cells.text(ShopifyColumn::kBody, kBodyHtmlMax);
    product.vendor = cells.name(ShopifyColumn::kVendor, limits::kTextFieldMax);
    product.type = cells.name(ShopifyColumn::kType, limits::kTextFieldMax);
    product.tags = splitTags(cells.text(ShopifyColumn::kTags, limits::kTextFieldMax));
    product.published = cells.flag(ShopifyColumn::kPublished, true);
    const std::string status = cells.name(ShopifyColumn::kStatus, limits::kTextFieldMax);
    if (!status.empty() && !equalsIgnoringCase(status, "active")) product.published = false;  // draft or archived
    product.optionNames = readOptionNames(cells);
    if (!cells.fault().empty()) {
        refuse(report, cells.fault());
        return false;
    }
    m_result.totals.guardsRemoved += cells.guardsRemoved();
    report.outcome = RowOutcome::kImported;
    m_productOfHandle.emplace(product.handle, m_result.products.size());
    m_result.products.push_back(std::move(product));
    return true;
}

void ShopifyBuilder::addParts(const CsvRow& row, RowReport& report, ImportedProduct& product) {
    ShopifyCells cells(m_header, row);
    const bool hasVariant = std::any_of(kVariantColumns.begin(), kVariantColumns.end(),
                                        [&cells](ShopifyColumn column) { return !cells.blank(column); });
    const bool hasImage = !cells.blank(ShopifyColumn::kImageSource);
    if (!hasVariant && report.outcome == RowOutcome::kMerged) {
        report.outcome = hasImage ? RowOutcome::kImage : RowOutcome::kSkipped;
        if (!hasImage) say(report, "The row has neither a picture nor a price, SKU or option value of a variant.");
    }
    // The picture belongs to the product and is taken even when the variant beside it is refused.
    if (hasImage) {
        ShopifyCells imageCells(m_header, row);
        addImage(imageCells, report, product);
    }
    if (hasVariant) addVariant(cells, report, product);
}

bool ShopifyBuilder::addImage(ShopifyCells& cells, RowReport& report, ImportedProduct& product) {
    ImportedImage image;
    image.source = cells.url(ShopifyColumn::kImageSource);
    image.position = cells.integer(ShopifyColumn::kImagePosition, 0, limits::kStockMax);
    image.alternativeText = cells.name(ShopifyColumn::kImageText, limits::kTextFieldMax);
    if (cells.fault().empty() && product.images.size() == kImagesPerProductMax) {
        cells.refuse(ShopifyColumn::kImageSource,
                     concat("is one too many; a product has at most ", kImagesPerProductMax));
    }
    if (!cells.fault().empty()) {
        if (report.outcome == RowOutcome::kImage) {
            refuse(report, cells.fault());
        } else {
            say(report, concat("The picture is left out: ", cells.fault()));
        }
        return false;
    }
    const bool known = std::any_of(product.images.begin(), product.images.end(),
                                   [&image](const ImportedImage& other) { return other.source == image.source; });
    if (known) {
        if (report.outcome == RowOutcome::kImage) report.outcome = RowOutcome::kSkipped;
        say(report, "The product has this picture already.");
        return false;
    }
    m_result.totals.guardsRemoved += cells.guardsRemoved();
    if (image.position == 0) image.position = static_cast<std::int64_t>(product.images.size()) + 1;
    product.images.push_back(std::move(image));
    return true;
}

bool ShopifyBuilder::addVariant(ShopifyCells& cells, RowReport& report, ImportedProduct& product) {
    ImportedVariant variant = readShopifyVariant(cells, product, m_options.currency);
    variant.row = report.row;
    const auto twin =
        std::find_if(product.variants.begin(), product.variants.end(),
                     [&variant](const ImportedVariant& other) { return other.optionValues == variant.optionValues; });
    std::string fault = cells.fault();
    if (fault.empty() && twin != product.variants.end()) {
        fault = concat("The variant has the same option values as the one in row ", twin->row, ".");
    } else if (fault.empty() && product.variants.size() == limits::kVariantsPerProductMax) {
        fault = concat("The product has ", limits::kVariantsPerProductMax, " variants already; more are not allowed.");
    } else if (fault.empty() && m_variants == limits::kSkusMax) {
        fault = concat("The file has ", limits::kSkusMax, " variants already; more are not allowed.");
    }
    if (!fault.empty()) {
        refuse(report, fault);
        return false;
    }
    if (variant.quantity != variant.openingUnits()) {
        ++m_result.totals.quantitiesLeft;
        say(report, concat("The stock of ", variant.quantity, " opens as 0, because ",
                           variant.stockTracked ? "it is below zero." : "the file does not track it."));
    }
    m_result.totals.guardsRemoved += cells.guardsRemoved();
    ++m_variants;
    product.variants.push_back(std::move(variant));
    return true;
}

RowReport& ShopifyBuilder::reportOf(std::uint64_t row) {
    return m_result.rows[row - kFirstRow];
}

}  // namespace meridian::catalogue
