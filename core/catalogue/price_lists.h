// In which currency prices are shown where there is room for one: that of the region which the window shows, else that
// of the person's own country, else that in which the shop adds up its currencies.
#pragma once

#include <QString>
#include <QVector>

namespace meridian::core {

struct PriceListWish {
    quint16 chosen = 0;   // by the person, before everything else; 0: nothing
    QString region;       // "us", "eu", "ap"; empty: all
    quint16 viewers = 0;  // of the person's country; 0: not known
    quint16 main = 0;     // of the shop; 0: not known
};

// ISO 4217 numbers, best first, none twice. A region has several currencies, the most usual one first.
QVector<quint16> priceListsFor(const PriceListWish& wish);

}  // namespace meridian::core
