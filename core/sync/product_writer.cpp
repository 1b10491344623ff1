#include "core/sync/product_writer.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>

#include "backend/domain/money.h"

#include "meridian/v1/catalogue.pb.h"

namespace meridian::core {

namespace {

constexpr std::string_view kPrefix = "PRD-";

// Appends `part` to a list that is separated by `separator`.
void append(std::string& list, char separator, std::string_view part) {
    if (!list.empty()) list += separator;
    list += part;
}

template <class Parts>
std::string joined(const Parts& parts, char separator) {
    std::string list;
    for (const std::string& part : parts)
        append(list, separator, part);
    return list;
}

std::uint16_t currencyOf(const v1::Money& price) {
    const auto found = meridian::currencyFromLetters(price.currency());
    return found ? found->code : 0;
}

std::string pricesOf(const v1::Variant& variant) {
    std::string list;
    for (const v1::Money& price : variant.prices()) {
        const std::uint16_t currency = currencyOf(price);
        if (currency != 0) append(list, ',', std::to_string(currency) + ':' + std::to_string(price.minor()));
    }
    return list;
}

struct PriceRange {
    std::uint16_t currency = 0;
    qint64 low = 0;
    qint64 high = 0;
};

PriceRange rangeOf(const v1::Product& product) {
    PriceRange range;
    for (const v1::Variant& variant : product.variants()) {
        for (const v1::Money& price : variant.prices()) {
            const std::uint16_t currency = currencyOf(price);
            if (range.currency == 0) range = {currency, price.minor(), price.minor()};
            if (currency != range.currency) continue;
            range.low = std::min<qint64>(range.low, price.minor());
            range.high = std::max<qint64>(range.high, price.minor());
        }
    }
    return range;
}

std::vector<std::string> wordsOf(const v1::Product& product) {
    std::string skus;
    std::string barcodes;
    for (const v1::Variant& variant : product.variants()) {
        append(skus, ' ', variant.sku());
        append(barcodes, ' ', variant.barcode());
    }
    return {product.title(), product.vendor(), product.type(), joined(product.tags(), ','), product.handle(), skus,
            barcodes};
}

}  // namespace

qint64 productIdOf(std::string_view number) {
    if (!number.starts_with(kPrefix)) return 0;
    number.remove_prefix(kPrefix.size());
    qint64 id = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id);
    return error == std::errc{} && end == number.data() + number.size() && id > 0 ? id : 0;
}

Outcome<ProductWriter> ProductWriter::prepare(Database& cache) {
    ProductWriter writer;
    const struct {
        Statement* statement;
        std::string_view sql;
    } statements[] = {
        {&writer.m_find, "SELECT version, title, vendor, type, tags, handle FROM products WHERE id = ?"},
        {&writer.m_findVariants, "SELECT sku, barcode FROM variants WHERE product = ? ORDER BY position"},
        {&writer.m_put, "INSERT OR REPLACE INTO products VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_dropVariants, "DELETE FROM variants WHERE product = ?"},
        {&writer.m_putVariant, "INSERT INTO variants VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_index,
         "INSERT INTO product_text (rowid, title, vendor, type, tags, handle, skus, barcodes) "
         "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
        {&writer.m_unindex,
         "INSERT INTO product_text (product_text, rowid, title, vendor, type, tags, handle, skus, barcodes) "
         "VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?)"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = cache.prepare(sql);
        if (!prepared.ok()) return prepared.error();
        *statement = std::move(prepared.value());
    }
    return writer;
}

Outcome<ProductWriter::Written> ProductWriter::write(const v1::Product& product) {
    const qint64 id = productIdOf(product.number());
    if (id == 0) {
        return Error{Fault::kInvalid,
                     QCoreApplication::translate("Sync", "The server sent a product whose number is none."),
                     QString::fromStdString(product.number())};
    }
    const auto found = m_find.bind(1, id).step();
    if (!found.ok()) return found.error();
    const bool isKnown = *found == Statement::Step::kRow;
    const bool isOlder = isKnown && m_find.integer(0) > product.version();
    auto kept = isKnown && !isOlder ? wordsKept(id) : Outcome<Words>(Words());
    m_find.reset();
    if (!kept.ok()) return kept.error();
    if (isOlder) return Written::kOlder;
    const Words words = wordsOf(product);
    if (isKnown && *kept != words) {
        if (auto taken = tell(m_unindex, id, *kept); !taken.ok()) return taken.error();
    }
    if (auto put = writeProduct(id, product); !put.ok()) return put.error();
    if (auto put = writeVariants(id, product); !put.ok()) return put.error();
    if (*kept != words) {
        if (auto indexed = tell(m_index, id, words); !indexed.ok()) return indexed.error();
    }
    return isKnown ? Written::kChanged : Written::kNew;
}

// The index has to be told the very words that it was given.
Outcome<ProductWriter::Words> ProductWriter::wordsKept(qint64 id) {
    Words words;
    for (int column = 1; column <= 5; ++column)
        words.emplace_back(m_find.utf8(column));
    std::string skus;
    std::string barcodes;
    m_findVariants.bind(1, id);
    for (;;) {
        const auto step = m_findVariants.step();
        if (!step.ok()) return step.error();
        if (*step == Statement::Step::kDone) break;
        append(skus, ' ', m_findVariants.utf8(0));
        append(barcodes, ' ', m_findVariants.utf8(1));
    }
    m_findVariants.reset();
    words.push_back(std::move(skus));
    words.push_back(std::move(barcodes));
    return words;
}

Outcome<Done> ProductWriter::writeProduct(qint64 id, const v1::Product& product) {
    const PriceRange range = rangeOf(product);
    const std::string tags = joined(product.tags(), ',');
    const std::string images = joined(product.images(), '\n');
    m_put.bind(1, id).bind(2, qint64{product.version()}).bind(3, qint64{product.published()});
    m_put.bind(4, qint64{product.variants_size()}).bind(5, qint64{range.currency}).bind(6, range.low);
    m_put.bind(7, range.high).bind(8, std::string_view(product.handle())).bind(9, std::string_view(product.title()));
    m_put.bind(10, std::string_view(product.vendor())).bind(11, std::string_view(product.type()));
    m_put.bind(12, std::string_view(tags)).bind(13, std::string_view(images));
    return m_put.run();
}

Outcome<Done> ProductWriter::writeVariants(qint64 id, const v1::Product& product) {
    if (auto dropped = m_dropVariants.bind(1, id).run(); !dropped.ok()) return dropped.error();
    qint64 position = 0;
    for (const v1::Variant& variant : product.variants()) {
        const std::string prices = pricesOf(variant);
        m_putVariant.bind(1, id).bind(2, ++position).bind(3, std::string_view(variant.sku()));
        m_putVariant.bind(4, std::string_view(variant.title())).bind(5, std::string_view(variant.barcode()));
        m_putVariant.bind(6, qint64{variant.grams()}).bind(7, qint64{variant.taxable()});
        m_putVariant.bind(8, qint64{variant.needs_shipping()}).bind(9, std::string_view(prices));
        if (auto put = m_putVariant.run(); !put.ok()) return put.error();
    }
    return Done{};
}

Outcome<Done> ProductWriter::tell(Statement& statement, qint64 id, const Words& words) {
    statement.bind(1, id);
    for (std::size_t column = 0; column < words.size(); ++column)
        statement.bind(static_cast<int>(column) + 2, std::string_view(words[column]));
    return statement.run();
}

}  // namespace meridian::core
