#include "backend/stores/sqlite/product_queries.h"

#include <algorithm>
#include <string>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/view_catalogue.h"
#include "backend/stores/sqlite/view_search_text.h"

namespace meridian::stores {

namespace {

constexpr std::string_view kProductList = "products";

std::string productsWhere(ProductBody body, std::string_view rest) {
    return concat("SELECT d.id, d.version, d.handle, d.title, ", body == ProductBody::kInclude ? "d.body_html" : "''",
                  ", d.vendor, d.type, d.tags, d.published, d.images, d.changed_batch FROM ", rest);
}

absl::Status readPrices(ViewReader& reader, Variant& variant) {
    const auto rows = reader.prepare("SELECT currency, minor FROM prices WHERE sku = ?1 ORDER BY currency");
    if (!rows.ok()) return rows.status();
    (*rows)->bind(variant.sku);
    while ((*rows)->step() == Step::kRow) {
        variant.prices.push_back({{static_cast<std::uint16_t>((*rows)->integer(0))}, (*rows)->integer(1)});
    }
    return (*rows)->status();
}

absl::Status readVariants(ViewReader& reader, ProductDefined& product) {
    const auto rows = reader.prepare(
        "SELECT sku, code, title, barcode, grams, taxable, needs_shipping FROM variants WHERE product = ?1 AND listed "
        "= 1 "
        "ORDER BY position");
    if (!rows.ok()) return rows.status();
    (*rows)->bind(product.product);
    while ((*rows)->step() == Step::kRow) {
        const Statement& row = **rows;
        Variant& variant = product.variants.emplace_back();
        variant.sku.value = static_cast<std::uint32_t>(row.integer(0));
        variant.code = row.text(1);
        variant.title = row.text(2);
        variant.barcode = row.text(3);
        variant.grams = row.integer(4);
        variant.taxable = static_cast<std::uint8_t>(row.integer(5));
        variant.needsShipping = static_cast<std::uint8_t>(row.integer(6));
        if (absl::Status status = readPrices(reader, variant); !status.ok()) return status;
    }
    return (*rows)->status();
}

absl::StatusOr<ProductView> productInRow(ViewReader& reader, const Statement& row) {
    ProductView view;
    ProductDefined& product = view.product;
    product.product = static_cast<std::uint32_t>(row.integer(0));
    product.version = static_cast<std::uint32_t>(row.integer(1));
    product.handle = row.text(2);
    product.title = row.text(3);
    product.bodyHtml = row.text(4);
    product.vendor = row.text(5);
    product.type = row.text(6);
    product.tags = row.text(7);
    product.published = static_cast<std::uint8_t>(row.integer(8));
    StoredImages images;
    if (!wire::Reader::parse(row.blob(9), images)) {
        return absl::DataLossError(concat("product ", product.product, " cannot be read: rebuild the views"));
    }
    product.images = std::move(images.images);
    view.changedBatch.value = static_cast<std::uint64_t>(row.integer(10));
    view.asOf = reader.position();
    if (absl::Status status = readVariants(reader, product); !status.ok()) return status;
    return view;
}

absl::Status collect(ViewReader& reader, Statement& rows, std::vector<ProductView>& out) {
    while (rows.step() == Step::kRow) {
        auto product = productInRow(reader, rows);
        if (!product.ok()) return product.status();
        out.push_back(*std::move(product));
    }
    return rows.status();
}

// What to ask product_text for the words, and a test of each word on its text; empty when nothing is asked.
absl::StatusOr<std::string> wordConditions(std::string_view text, std::vector<query::Bound>& parameters) {
    std::string match;
    std::string tests;
    std::vector<query::Bound> needles;
    while (!(text = trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
        const std::string word = foldForSearch(text.substr(0, end));
        text.remove_prefix(end);
        const auto alternatives = trigramAlternatives(word);
        if (alternatives.empty())
            return absl::InvalidArgumentError(concat("\"", word, "\" is too short: write at least 2 characters"));
        std::string any;
        for (const std::vector<std::string>& trigrams : alternatives) {
            std::string all;
            for (const std::string& trigram : trigrams)
                all += concat(all.empty() ? "" : " AND ", quotedForMatch(trigram));
            any += concat(any.empty() ? "(" : " OR (", all, ")");
        }
        match += concat(match.empty() ? "(" : " AND (", any, ")");
        tests += " AND instr(t.text, ?) > 0";
        needles.emplace_back(word);
    }
    if (match.empty()) return std::string("products d WHERE 1");
    parameters.emplace_back(match);
    parameters.insert(parameters.end(), needles.begin(), needles.end());
    return concat("product_text(?) t CROSS JOIN products d ON d.id = t.rowid WHERE 1", tests);
}

}  // namespace

absl::StatusOr<ProductView> ProductQueries::one(std::string_view condition, const query::Bound& value,
                                                std::string_view what) {
    ProductView view;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        const auto rows =
            reader.prepare(productsWhere(ProductBody::kInclude, concat("products d WHERE ", condition)), {&value, 1});
        if (!rows.ok()) return rows.status();
        if ((*rows)->step() != Step::kRow) {
            if (!(*rows)->status().ok()) return (*rows)->status();
            return absl::NotFoundError(concat("there is no product with ", what));
        }
        auto product = productInRow(reader, **rows);
        if (!product.ok()) return product.status();
        view = *std::move(product);
        return absl::OkStatus();
    });
    if (!status.ok()) return status;
    return view;
}

absl::StatusOr<ProductView> ProductQueries::byNumber(std::uint32_t product) {
    return one("d.id = ?", std::int64_t{product}, concat("number ", product));
}

absl::StatusOr<ProductView> ProductQueries::byHandle(std::string_view handle) {
    return one("d.handle = ?", std::string(handle), concat("the handle ", handle));
}

absl::StatusOr<ProductView> ProductQueries::bySku(std::string_view skuCode) {
    return one(
        "d.id = (SELECT v.product FROM variants v WHERE v.code = ?1 COLLATE NOCASE ORDER BY v.code = ?1 DESC LIMIT 1)",
        std::string(skuCode), concat("the SKU ", skuCode));
}

absl::StatusOr<ViewPage<ProductView>> ProductQueries::list(std::string_view text, const PageRequest& page) {
    std::vector<query::Bound> parameters;
    const auto from = wordConditions(text, parameters);
    if (!from.ok()) return from.status();
    std::int64_t after = 0;
    if (!page.cursor.empty()) {
        const auto cursor = Cursor::parse(page.cursor, kProductList, 1);
        if (!cursor.ok()) return cursor.status();
        after = cursor->key(0);
    }
    parameters.emplace_back(after);
    parameters.emplace_back(static_cast<std::int64_t>(rowsOf(page) + 1));
    ViewPage<ProductView> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto rows = reader.prepare(
            productsWhere(ProductBody::kLeaveOut, concat(*from, " AND d.id > ? ORDER BY d.id LIMIT ?")), parameters);
        if (!rows.ok()) return rows.status();
        return collect(reader, **rows, result.rows);
    });
    if (!status.ok()) return status;
    if (result.rows.size() > rowsOf(page)) {
        result.rows.pop_back();
        result.next = Cursor(kProductList, {result.rows.back().product.product}).toString();
    }
    return result;
}

absl::StatusOr<ProductChanges> ProductQueries::changes(const ProductCursor& after, std::size_t limit) {
    ProductChanges changes;
    changes.next = after;
    const std::size_t wanted = std::clamp<std::size_t>(limit, 1, limits::kChangesMax);
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        changes.asOf = reader.position();
        const auto rows = reader.prepare(productsWhere(
            ProductBody::kLeaveOut,
            "products d WHERE (d.changed_batch, d.id) > (?1, ?2) ORDER BY d.changed_batch, d.id LIMIT ?3"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(after.batch, after.product, wanted + 1);
        return collect(reader, **rows, changes.rows);
    });
    if (!status.ok()) return status;
    changes.more = changes.rows.size() > wanted;
    if (changes.more) changes.rows.pop_back();
    if (!changes.rows.empty()) changes.next = {changes.rows.back().changedBatch, changes.rows.back().product.product};
    return changes;
}

}  // namespace meridian::stores
