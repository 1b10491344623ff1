#include "backend/catalogue/shopify_products.h"

#include "backend/catalogue/shopify_builder.h"
#include "backend/domain/text.h"

namespace meridian::catalogue {

absl::StatusOr<ImportResult> readShopifyProducts(CsvReader& reader, const ShopifyOptions& options) {
    CsvRow row;
    const CsvResult first = reader.next(row);
    if (const auto* error = std::get_if<CsvError>(&first)) {
        return absl::InvalidArgumentError(
            concat("The header cannot be read. Line ", error->line, ", column ", error->column, ": ", error->message));
    }
    if (std::holds_alternative<CsvEnd>(first)) return absl::InvalidArgumentError("The file is empty.");
    const auto header = ShopifyHeader::fromRow(row);
    if (!header.ok()) return header.status();

    ShopifyBuilder builder(*header, options);
    while (true) {
        const CsvResult next = reader.next(row);
        if (std::holds_alternative<CsvEnd>(next)) return builder.finish();
        if (const auto* error = std::get_if<CsvError>(&next)) {
            builder.addError(*error);
        } else {
            builder.addRow(row, std::get<CsvRecord>(next));
        }
    }
}

absl::StatusOr<ImportResult> readShopifyProducts(std::string_view text, const ShopifyOptions& options) {
    CsvReader reader = CsvReader::fromText(text);
    return readShopifyProducts(reader, options);
}

}  // namespace meridian::catalogue
