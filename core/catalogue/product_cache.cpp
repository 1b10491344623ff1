#include "core/catalogue/product_cache.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <string>

#include "core/catalogue/product_words.h"

namespace meridian::core {

namespace {

using Step = Statement::Step;

// The first parameter is the region whose units count; empty: all.
constexpr std::string_view kColumns =
    "p.id, p.version, p.published, p.variants, p.currency, p.low, p.high, p.handle, p.title, p.vendor, p.type, "
    "(SELECT sum(CASE WHEN ?1 = '' OR s.region = ?1 THEN s.available ELSE 0 END) FROM variants v JOIN stock s "
    "ON s.sku = v.sku WHERE v.product = p.id)";

// How a list is walked: from which tables, under which condition, in which order. Matches of words come in the order of
// the index, which is that of the numbers: putting the matches of a common word in another order would take longer than
// a person waits.
struct Walk {
    std::string words;  // bound first, when there are any
    std::string tables = "products p";
    std::string condition = "1";
    bool byTitle = true;
};

Outcome<Walk> walkOf(const ProductQuery& query) {
    auto words = productMatchOf(query.text);
    if (!words.ok()) return words.error();
    Walk walk;
    walk.words = std::move(words.value());
    if (query.shown != ProductShown::kAll)
        walk.condition = query.shown == ProductShown::kPublished ? "p.published = 1" : "p.published = 0";
    if (!walk.words.empty()) {
        walk.byTitle = false;
        walk.tables = "product_text f CROSS JOIN products p ON p.id = f.rowid";
        walk.condition = "f.product_text MATCH ? AND " + walk.condition;
    }
    return walk;
}

std::string orderOf(const Walk& walk) {
    return walk.byTitle ? " ORDER BY p.title COLLATE NOCASE, p.id" : " ORDER BY f.rowid DESC";
}

ProductRow rowOf(const Statement& from) {
    ProductRow row;
    row.id = static_cast<quint64>(from.integer(0));
    row.version = static_cast<quint32>(from.integer(1));
    row.published = from.integer(2) != 0;
    row.variants = static_cast<int>(from.integer(3));
    const auto currency = static_cast<quint16>(from.integer(4));
    row.lowest = {from.integer(5), currency};
    row.highest = {from.integer(6), currency};
    row.handle = from.text(7);
    row.title = from.text(8);
    row.vendor = from.text(9);
    row.type = from.text(10);
    row.available = from.isNull(11) ? -1 : from.integer(11);
    return row;
}

Outcome<QVector<VariantDraft>> readVariants(Database& cache, quint64 product) {
    auto statement = cache.prepare(
        "SELECT sku, title, barcode, grams, taxable, needs_shipping, prices FROM variants WHERE product = ? "
        "ORDER BY position");
    if (!statement.ok()) return statement.error();
    Statement& row = statement.value().bind(1, static_cast<qint64>(product));
    QVector<VariantDraft> variants;
    for (;;) {
        const auto step = row.step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return variants;
        variants.append({row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4) != 0,
                         row.integer(5) != 0, pricesOf(row.utf8(6))});
    }
}

// The range in the price list that is wanted, and which lists there are.
Outcome<Done> readPrices(Statement& variants, const QVector<quint16>& wanted, ProductRow& row) {
    QHash<quint16, std::pair<qint64, qint64>> ranges;
    variants.bind(1, static_cast<qint64>(row.id));
    for (;;) {
        const auto step = variants.step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) break;
        for (const Amount& price : pricesOf(variants.utf8(0))) {
            const auto found = ranges.find(price.currency);
            if (found == ranges.end()) {
                ranges.insert(price.currency, {price.minor, price.minor});
                row.currencies.append(price.currency);
            } else {
                *found = {std::min(found->first, price.minor), std::max(found->second, price.minor)};
            }
        }
    }
    variants.reset();
    for (const quint16 currency : wanted) {
        const auto found = ranges.constFind(currency);
        if (found == ranges.constEnd()) continue;
        row.lowest = {found->first, currency};
        row.highest = {found->second, currency};
        break;
    }
    return Done{};
}

Error notHere() {
    return {Fault::kNotFound, QCoreApplication::translate("Products", "This product is not on this computer."), {}};
}

}  // namespace

Outcome<ProductFrame> readProductFrame(Database& cache, const ProductQuery& query) {
    const auto walk = walkOf(query);
    if (!walk.ok()) return walk.error();
    // The table of products is only needed for what the index of words does not know.
    const bool wordsAlone = !walk->byTitle && query.shown == ProductShown::kAll;
    auto statement =
        cache.prepare("SELECT " + std::string(walk->byTitle ? "p.title, p.id" : "'', f.rowid") + " FROM " +
                      (wordsAlone ? "product_text f" : walk->tables) + " WHERE " + walk->condition + orderOf(*walk));
    if (!statement.ok()) return statement.error();
    Statement& row = statement.value();
    if (!walk->words.empty()) row.bind(1, std::string_view(walk->words));
    ProductFrame frame;
    for (;;) {
        const auto step = row.step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return frame;
        if (frame.total++ % ProductFrame::kStride == 0)
            frame.anchors.push_back({row.text(0), static_cast<quint64>(row.integer(1))});
    }
}

Outcome<std::vector<ProductRow>> readProductPage(Database& cache, const ProductQuery& query, const ProductKey& from,
                                                 int limit) {
    const auto walk = walkOf(query);
    if (!walk.ok()) return walk.error();
    const bool fromKey = from != ProductKey{};
    std::string sql = "SELECT " + std::string(kColumns) + " FROM " + walk->tables + " WHERE " + walk->condition;
    if (fromKey && walk->byTitle) sql += " AND (p.title COLLATE NOCASE, p.id) >= (?, ?)";
    if (fromKey && !walk->byTitle) sql += " AND f.rowid <= ?";
    auto statement = cache.prepare(sql + orderOf(*walk) + " LIMIT ?");
    if (!statement.ok()) return statement.error();
    Statement& row = statement.value();
    int index = 1;
    row.bind(index++, query.region);
    if (!walk->words.empty()) row.bind(index++, std::string_view(walk->words));
    if (fromKey && walk->byTitle) row.bind(index++, from.title);
    if (fromKey) row.bind(index++, static_cast<qint64>(from.id));
    row.bind(index, qint64{limit});
    auto variants = cache.prepare("SELECT prices FROM variants WHERE product = ? ORDER BY position");
    if (!variants.ok()) return variants.error();
    std::vector<ProductRow> rows;
    rows.reserve(static_cast<std::size_t>(limit));
    for (;;) {
        const auto step = row.step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return rows;
        rows.push_back(rowOf(row));
        const auto priced = readPrices(variants.value(), query.priceLists, rows.back());
        if (!priced.ok()) return priced.error();
    }
}

Outcome<ProductRecord> readProduct(Database& cache, const ProductRef& which) {
    const char* condition = which.id != 0             ? "p.id = ?"
                            : !which.handle.isEmpty() ? "p.handle = ?"
                                                      : "p.id = (SELECT product FROM variants WHERE sku = ? LIMIT 1)";
    auto statement =
        cache.prepare("SELECT " + std::string(kColumns) + ", p.tags, p.images FROM products p WHERE " + condition);
    if (!statement.ok()) return statement.error();
    Statement& row = statement.value();
    row.bind(1, QString());  // units of all regions
    which.id != 0 ? row.bind(2, static_cast<qint64>(which.id))
                  : row.bind(2, which.handle.isEmpty() ? which.sku : which.handle);
    const auto step = row.step();
    if (!step.ok()) return step.error();
    if (*step == Step::kDone) return notHere();
    const ProductRow found = rowOf(row);
    ProductRecord record;
    record.id = found.id;
    record.version = found.version;
    record.draft.hasDescription = false;
    record.draft.handle = found.handle;
    record.draft.title = found.title;
    record.draft.vendor = found.vendor;
    record.draft.type = found.type;
    record.draft.published = found.published;
    record.draft.tags = row.text(12).split(u',', Qt::SkipEmptyParts);
    record.draft.images = row.text(13).split(u'\n', Qt::SkipEmptyParts);
    auto variants = readVariants(cache, found.id);
    if (!variants.ok()) return variants.error();
    record.draft.variants = std::move(variants.value());
    return record;
}

}  // namespace meridian::core
