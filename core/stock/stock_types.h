// Stock as pages see it: plain values, no protobuf and no SQL. On hand = available + committed + unavailable, always;
// incoming stands apart from it.
#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "core/commands/command.h"

namespace meridian::core {

// Units. Also a difference of units.
struct StockLevels {
    qint64 onHand = 0;
    qint64 committed = 0;    // promised to orders
    qint64 available = 0;    // below 0: more is promised than is there
    qint64 unavailable = 0;  // safety stock, damaged, in quality control
    qint64 incoming = 0;     // announced, not there yet

    StockLevels& operator+=(const StockLevels& more);
    friend StockLevels operator+(StockLevels left, const StockLevels& right) { return left += right; }
    friend bool operator==(const StockLevels&, const StockLevels&) = default;
};

// One SKU at one location.
struct StockRow {
    qint64 id = 0;  // in this computer's cache; another cache has other ones
    QString sku;
    QString location;      // BER-2
    QString locationName;  // Berlin 2
    QString region;        // "us", "eu", "ap"
    QString title;         // of product and variant
    StockLevels levels;
    quint64 changedBatch = 0;  // of the server's history: the last one that changed the levels
};

// The server knows no threshold for each SKU: this many available units or fewer are called low everywhere.
inline constexpr qint64 kLowStock = 10;

enum class StockState : quint8 { kIn, kLow, kOut, kOversold };
StockState stockStateOf(const StockLevels& levels);
// The name under which the design system draws it (tokens.json, "state").
QString stockStateName(StockState state);

enum class StockSort : quint8 { kSku, kScarcest, kMostOnHand, kMostCommitted, kMostIncoming };

// What a list shows. `text`: words, and filters such as available:<=10 (stock_condition.h).
struct StockQuery {
    QString text;
    StockSort sort = StockSort::kSku;

    friend bool operator==(const StockQuery&, const StockQuery&) = default;
};

// A list: all its rows by their ids, in order, and the first of them whole.
struct StockList {
    static constexpr int kFirst = 100;
    std::vector<qint64> ids;
    std::vector<StockRow> first;
    bool isWhole = true;  // false: `ids` are the first ones alone
};

struct StockLocation {
    QString code, name, region;
    qint64 rows = 0;
};
// How many rows of a list there are of each kind.
struct StockFigures {
    qint64 rows = 0;
    qint64 low = 0;  // the oversold ones among them
    qint64 oversold = 0;
    qint64 incoming = 0;
};
struct StockCounts {
    qint64 skus = 0;
    StockFigures all;
    QHash<QString, StockFigures> regions;  // by code
    std::vector<StockLocation> locations;  // by code

    // Empty: all regions.
    StockFigures in(const QString& region) const { return region.isEmpty() ? all : regions.value(region); }
};

struct StockMovement {
    qint64 at = 0;  // microseconds since 1970
    QString location;
    StockAccount from = StockAccount::kAdjusted;
    StockAccount to = StockAccount::kAvailable;
    qint64 quantity = 0;
    QString actor;
    QString reason;
};
struct StockMovements {
    std::vector<StockMovement> rows;  // newest first
    QString next;                     // where the older ones begin; empty: there are none
};

// Which orders wait for units that are not there.
struct StockShortage {
    QStringList orders;  // oldest first, at most 100
    qint64 total = 0;
};

// What a movement does to the levels of its place.
StockLevels effectOf(StockAccount from, StockAccount to, qint64 quantity);

}  // namespace meridian::core
