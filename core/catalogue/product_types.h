// Products as pages see them: plain values, no protobuf and no SQL. What can be edited of a product is the draft that a
// command carries (commands/command.h); the rest is what the server gave it.
#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>
#include <string_view>
#include <vector>

#include "core/commands/command.h"
#include "core/text/amount.h"

namespace meridian::core {

// One row of a list.
struct ProductRow {
    quint64 id = 0;  // the number's digits: 20417
    quint32 version = 0;
    bool published = false;
    int variants = 0;
    Amount lowest, highest;  // in one currency (ProductQuery::priceLists); without a currency there is no price
    qint64 available = -1;   // units at the locations of the query's region; -1: not known on this computer
    QString handle;
    QString title;
    QString vendor;
    QString type;
    QVector<quint16> currencies{};  // in which it has a price, in the order in which they are named
};

enum class ProductShown : quint8 { kAll, kPublished, kDrafts };

// What a list shows. Without words by title, with words by number, the newest first.
struct ProductQuery {
    QString text;  // words, each by its beginning, all of them; "vendor:", "type:", "tag:", "sku:", "handle:",
                   // "barcode:" and "title:" before one say where to look
    ProductShown shown = ProductShown::kAll;
    // Prices are those of the first of these that a product has, else of the one that it names first.
    QVector<quint16> priceLists{};
    QString region{};  // "eu": units are those of its locations; empty: all. Products themselves are of every region.

    friend bool operator==(const ProductQuery&, const ProductQuery&) = default;
};

// Where a row stands in the order of a list. The title only counts where the list is sorted by it.
struct ProductKey {
    QString title;
    quint64 id = 0;

    friend bool operator==(const ProductKey&, const ProductKey&) = default;
};

// A list without its rows: how many there are, and the key of every kStride-th.
struct ProductFrame {
    static constexpr int kStride = 100;
    qint64 total = 0;
    std::vector<ProductKey> anchors;  // of rows 0, kStride, 2 * kStride …
};

// One product whole.
struct ProductRecord {
    quint64 id = 0;
    quint32 version = 0;  // 0: the server has not seen it yet
    ProductDraft draft;   // from the cache, which keeps no descriptions, it has none
};

// Which product: one of these.
struct ProductRef {
    quint64 id = 0;
    QString handle{};
    QString sku{};
};

QString productNumber(quint64 id);           // "PRD-20417"
quint64 productIdOf(const QString& number);  // 0 when it is no such number
// "978:24900,840:27900", as the cache keeps prices.
QVector<Amount> pricesOf(std::string_view text);

}  // namespace meridian::core

Q_DECLARE_METATYPE(meridian::core::ProductRecord)
