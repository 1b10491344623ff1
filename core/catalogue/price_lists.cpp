#include "core/catalogue/price_lists.h"

#include "core/text/amount.h"

namespace meridian::core {

namespace {

QStringList usualIn(const QString& region) {
    if (region == u"us") return {u"USD"_qs, u"CAD"_qs, u"MXN"_qs, u"BRL"_qs};
    if (region == u"eu") return {u"EUR"_qs, u"GBP"_qs, u"CHF"_qs, u"SEK"_qs, u"PLN"_qs};
    if (region == u"ap") return {u"SGD"_qs, u"JPY"_qs, u"CNY"_qs, u"AUD"_qs, u"VND"_qs};
    return {};
}

}  // namespace

QVector<quint16> priceListsFor(const PriceListWish& wish) {
    QVector<quint16> lists;
    const auto add = [&lists](quint16 currency) {
        if (currency != 0 && !lists.contains(currency)) lists.append(currency);
    };
    add(wish.chosen);
    for (const QString& letters : usualIn(wish.region))
        add(currencyNumber(letters));
    add(wish.viewers);
    add(wish.main);
    return lists;
}

}  // namespace meridian::core
