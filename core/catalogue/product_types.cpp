#include "core/catalogue/product_types.h"

#include <charconv>

namespace meridian::core {

namespace {

const QString kPrefix = QStringLiteral("PRD-");

}  // namespace

QString productNumber(quint64 id) {
    return kPrefix + QString::number(id);
}

quint64 productIdOf(const QString& number) {
    if (!number.startsWith(kPrefix, Qt::CaseInsensitive)) return 0;
    return number.mid(kPrefix.size()).toULongLong();
}

QVector<Amount> pricesOf(std::string_view text) {
    QVector<Amount> prices;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        Amount price;
        at = std::from_chars(at, end, price.currency).ptr;
        if (at == end || *at != ':') return prices;
        at = std::from_chars(at + 1, end, price.minor).ptr;
        prices.append(price);
        if (at < end) ++at;
    }
    return prices;
}

}  // namespace meridian::core
