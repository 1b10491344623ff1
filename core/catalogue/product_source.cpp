#include "core/catalogue/product_source.h"

#include "core/catalogue/product_cache.h"
#include "core/rpc/unary.h"
#include "meridian/v1/catalogue.grpc.pb.h"

namespace meridian::core {

namespace {

QString textOf(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

VariantDraft variantOf(const v1::Variant& from) {
    VariantDraft variant;
    variant.sku = textOf(from.sku());
    variant.title = textOf(from.title());
    variant.barcode = textOf(from.barcode());
    variant.grams = from.grams();
    variant.taxable = from.taxable();
    variant.needsShipping = from.needs_shipping();
    for (const v1::Money& price : from.prices())
        variant.prices.append({price.minor(), currencyNumber(textOf(price.currency()))});
    return variant;
}

ProductRecord recordOf(const v1::Product& from) {
    ProductRecord record;
    record.id = productIdOf(textOf(from.number()));
    record.version = from.version();
    ProductDraft& draft = record.draft;
    draft.handle = textOf(from.handle());
    draft.title = textOf(from.title());
    draft.bodyHtml = textOf(from.body_html());
    draft.vendor = textOf(from.vendor());
    draft.type = textOf(from.type());
    draft.published = from.published();
    for (const std::string& tag : from.tags())
        draft.tags.append(textOf(tag));
    for (const std::string& image : from.images())
        draft.images.append(textOf(image));
    for (const v1::Variant& variant : from.variants())
        draft.variants.append(variantOf(variant));
    return record;
}

}  // namespace

Call<ProductFrame> CachedProducts::frame(const ProductQuery& query) {
    return m_readers.counts.run<ProductFrame>([query](Database& cache) { return readProductFrame(cache, query); });
}

Call<std::vector<ProductRow>> CachedProducts::page(const ProductQuery& query, const ProductKey& from, int limit) {
    return m_readers.rows.run<std::vector<ProductRow>>(
        [query, from, limit](Database& cache) { return readProductPage(cache, query, from, limit); });
}

Call<ProductRecord> CachedProducts::product(const ProductRef& which) {
    return m_readers.rows.run<ProductRecord>([which](Database& cache) { return readProduct(cache, which); });
}

Call<ProductRecord> CachedProducts::whole(const ProductRef& which) {
    v1::GetProductRequest request;
    if (which.id != 0) {
        request.set_number(productNumber(which.id).toStdString());
    } else if (!which.handle.isEmpty()) {
        request.set_handle(which.handle.toStdString());
    } else {
        request.set_sku(which.sku.toStdString());
    }
    CallOptions options;
    options.repeat = Repeat::kSafe;
    return unary<v1::CatalogueService>(
        m_transport, &v1::CatalogueService::Stub::async::GetProduct, std::move(request), options,
        [](const v1::GetProductResponse& response) { return recordOf(response.product()); });
}

}  // namespace meridian::core
