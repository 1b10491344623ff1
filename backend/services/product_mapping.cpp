#include "backend/services/product_mapping.h"

#include <charconv>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/header_mapping.h"
#include "backend/services/text_check.h"

namespace meridian::services {

namespace {

constexpr std::string_view kPrefix = "PRD-";
constexpr std::string_view kTagSeparator = ", ";

absl::Status readPrices(const v1::Variant& from, const FieldPath& path, Variant& to) {
    if (from.prices_size() > limits::kPricesPerSkuMax) {
        return tooMany(path.child("prices"), limits::kPricesPerSkuMax, "prices", from.prices_size());
    }
    for (int i = 0; i < from.prices_size(); ++i) {
        const FieldPath pricePath = path.child("prices", i);
        Money amount;
        if (absl::Status status = readAmount(from.prices(i), pricePath, amount); !status.ok()) return status;
        for (const Price& price : to.prices) {
            if (price.currency == amount.currency) {
                return invalidField(pricePath, concat("is a second price in ", currencyLetters(amount.currency)));
            }
        }
        to.prices.push_back({amount.currency, amount.minor});
    }
    return absl::OkStatus();
}

absl::Status readVariant(const v1::Variant& from, const FieldPath& path, Variant& to) {
    if (from.sku().empty() || from.sku().size() > limits::kSkuMax) {
        return wrongLength(path.child("sku"), limits::kSkuMax, from.sku().size());
    }
    if (from.grams() < 0 || from.grams() > limits::kGramsMax) {
        return outOfRange(path.child("grams"), {0, limits::kGramsMax}, from.grams());
    }
    to.code = from.sku();
    to.title = from.title();
    to.barcode = from.barcode();
    to.grams = from.grams();
    to.taxable = from.taxable() ? 1 : 0;
    to.needsShipping = from.needs_shipping() ? 1 : 0;
    return readPrices(from, path, to);
}

absl::Status readTags(const v1::Product& from, const FieldPath& path, std::string& to) {
    if (from.tags_size() > limits::kTagsPerProductMax) {
        return tooMany(path.child("tags"), limits::kTagsPerProductMax, "tags", from.tags_size());
    }
    for (int i = 0; i < from.tags_size(); ++i) {
        const std::string_view tag = trimmed(from.tags(i));
        if (tag.empty() || tag.find(',') != std::string_view::npos) {
            return invalidField(path.child("tags", i), "must not be empty and must not hold a comma");
        }
        if (!to.empty()) to += kTagSeparator;
        to += tag;
    }
    return absl::OkStatus();
}

absl::Status readProduct(const v1::Product& from, const FieldPath& path, ProductDefined& to) {
    if (from.handle().empty() || from.handle().size() > limits::kHandleMax) {
        return wrongLength(path.child("handle"), limits::kHandleMax, from.handle().size());
    }
    if (from.variants().empty()) return invalidField(path.child("variants"), "a product needs at least one variant");
    if (static_cast<std::size_t>(from.variants_size()) > limits::kVariantsPerProductMax) {
        return tooMany(path.child("variants"), static_cast<std::int64_t>(limits::kVariantsPerProductMax), "variants",
                       from.variants_size());
    }
    if (from.images_size() > limits::kImagesPerProductMax) {
        return tooMany(path.child("images"), limits::kImagesPerProductMax, "images", from.images_size());
    }
    to.handle = from.handle();
    to.title = from.title();
    to.bodyHtml = from.body_html();
    to.vendor = from.vendor();
    to.type = from.type();
    to.published = from.published() ? 1 : 0;
    to.images.assign(from.images().begin(), from.images().end());
    for (int i = 0; i < from.variants_size(); ++i) {
        absl::Status status = readVariant(from.variants(i), path.child("variants", i), to.variants.emplace_back());
        if (!status.ok()) return status;
    }
    return readTags(from, path, to.tags);
}

template <class Add>
void forEachTag(std::string_view tags, Add&& add) {
    while (!tags.empty()) {
        const std::size_t comma = tags.find(',');
        const std::string_view tag = trimmed(tags.substr(0, comma));
        if (!tag.empty()) add(tag);
        if (comma == std::string_view::npos) return;
        tags.remove_prefix(comma + 1);
    }
}

}  // namespace

std::string formatProductNumber(std::uint32_t product) {
    return concat(kPrefix, product);
}

std::optional<std::uint32_t> parseProductNumber(std::string_view text) {
    if (text.size() <= kPrefix.size() || !equalsIgnoringCase(text.substr(0, kPrefix.size()), kPrefix))
        return std::nullopt;
    const char* begin = text.data() + kPrefix.size();
    const char* end = text.data() + text.size();
    std::uint32_t number = 0;
    const auto [parsed, error] = std::from_chars(begin, end, number);
    if (error != std::errc{} || parsed != end || *begin == '0') return std::nullopt;
    return number;
}

absl::StatusOr<CommandBody> readDefineProduct(const v1::DefineProductRequest& request) {
    DefineProduct body;
    body.expectedVersion = request.header().expected_version();
    absl::Status status = readProduct(request.product(), FieldPath{nullptr, "product"}, body.product);
    if (!status.ok()) return status;
    return body;
}

void fillProduct(const stores::ProductView& from, v1::Product& to) {
    const ProductDefined& product = from.product;
    to.set_number(formatProductNumber(product.product));
    to.set_version(product.version);
    to.set_handle(product.handle);
    to.set_title(product.title);
    to.set_body_html(product.bodyHtml);
    to.set_vendor(product.vendor);
    to.set_type(product.type);
    forEachTag(product.tags, [&](std::string_view tag) { to.add_tags(tag.data(), tag.size()); });
    to.set_published(product.published != 0);
    for (const std::string& image : product.images)
        to.add_images(image);
    for (const Variant& variant : product.variants) {
        v1::Variant& added = *to.add_variants();
        added.set_sku(variant.code);
        added.set_title(variant.title);
        added.set_barcode(variant.barcode);
        added.set_grams(variant.grams);
        added.set_taxable(variant.taxable != 0);
        added.set_needs_shipping(variant.needsShipping != 0);
        for (const Price& price : variant.prices) {
            v1::Money& money = *added.add_prices();
            const std::string_view letters = currencyLetters(price.currency);
            money.set_currency(letters.data(), letters.size());
            money.set_minor(price.minor);
        }
    }
    to.set_changed_batch(from.changedBatch.value);
}

ProductDefined productOf(const catalogue::ImportedProduct& from) {
    ProductDefined product;
    product.handle = from.handle;
    product.title = from.title;
    product.bodyHtml = from.bodyHtml;
    product.vendor = from.vendor;
    product.type = from.type;
    for (const std::string& tag : from.tags) {
        if (!product.tags.empty()) product.tags += kTagSeparator;
        product.tags += tag;
    }
    product.published = from.published ? 1 : 0;
    for (const catalogue::ImportedImage& image : from.images)
        product.images.push_back(image.source);
    for (const catalogue::ImportedVariant& variant : from.variants) {
        Variant& added = product.variants.emplace_back();
        added.code = variant.sku;
        for (const std::string& value : variant.optionValues) {
            if (!added.title.empty()) added.title += " / ";
            added.title += value;
        }
        added.barcode = variant.barcode;
        added.grams = variant.grams;
        added.taxable = variant.taxable ? 1 : 0;
        added.needsShipping = variant.requiresShipping ? 1 : 0;
        added.prices.push_back({variant.price.currency, variant.price.minor});
    }
    return product;
}

absl::Status checkImported(const ProductDefined& product) {
    const FieldPath root;
    const auto check = [&root](std::string_view field, const std::string& text, std::size_t bytesMax) {
        return checkText(root.child(field), text, bytesMax);
    };
    absl::Status status = check("handle", product.handle, limits::kHandleMax);
    if (status.ok()) status = check("title", product.title, limits::kTextFieldMax);
    if (status.ok()) status = check("body", product.bodyHtml, limits::kProductBodyMax);
    if (status.ok()) status = check("vendor", product.vendor, limits::kTextFieldMax);
    if (status.ok()) status = check("type", product.type, limits::kTextFieldMax);
    if (status.ok()) status = check("tags", product.tags, limits::kTextFieldMax);
    for (const Variant& variant : product.variants) {
        if (status.ok()) status = check("variant", variant.title, limits::kTextFieldMax);
        if (status.ok()) status = check("barcode", variant.barcode, limits::kTextFieldMax);
        if (status.ok()) status = check("sku", variant.code, limits::kSkuMax);
    }
    return status;
}

}  // namespace meridian::services
