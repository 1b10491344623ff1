// Figures over periods as pages see them: plain values, counted by the server. Times are microseconds since 1970,
// regions the codes of the contract ("us", "eu", "ap", by delivery), amounts minor units.
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>
#include <optional>
#include <vector>

#include "core/text/amount.h"

namespace meridian::core {

struct Period {
    qint64 from = 0;  // included
    qint64 to = 0;    // not included

    qint64 length() const { return to - from; }
    bool empty() const { return to <= from; }
    friend bool operator==(const Period&, const Period&) = default;
};

inline constexpr qint64 kMicrosPerMinute = 60'000'000;
inline constexpr qint64 kMicrosPerHour = 60 * kMicrosPerMinute;
inline constexpr qint64 kMicrosPerDay = 24 * kMicrosPerHour;

// The first three count an event when it happened, the last one for the hour in which its order was placed.
enum class FigureSpan { kMinute, kHour, kDay, kPlacedHour };
qint64 lengthOf(FigureSpan span);

// Numbers of orders, unless the name says otherwise.
struct FigureSet {
    qint64 placed = 0;
    qint64 units = 0;
    qint64 placedMinor = 0;
    qint64 cleared = 0;  // let through by the fraud check
    qint64 reviewed = 0;
    qint64 denied = 0;
    qint64 deniedMinor = 0;
    qint64 attempts = 0;  // of payments
    qint64 failures = 0;  // of payments
    qint64 confirmed = 0;
    qint64 confirmedMinor = 0;
    qint64 cancelled = 0;
    qint64 cancelledMinor = 0;
    qint64 shipped = 0;
    qint64 delivered = 0;

    FigureSet& operator+=(const FigureSet& other);
    friend bool operator==(const FigureSet&, const FigureSet&) = default;
};

struct FigureRow {
    qint64 start = 0;
    QString region;        // empty when not told apart
    quint16 currency = 0;  // 0 when not told apart; amounts are then 0
    FigureSet figures;
};

// How the server's operator adds up currencies.
struct Rates {
    quint16 base = 0;  // 0: no rates are known
    QString date;      // "2026-11-20"
    QString source;
    QHash<quint16, qint64> nanos;  // thousand millionths of the base for one unit

    // Empty without a rate.
    std::optional<Amount> toBase(Amount amount) const;
};

struct FiguresQuery {
    Period period;
    FigureSpan span = FigureSpan::kHour;
    bool totalsOnly = false;
    bool byRegion = false;
    bool byCurrency = false;
    QString region;  // empty: all
};

struct FiguresAnswer {
    std::vector<FigureRow> series;  // oldest first, without spans in which nothing happened
    std::vector<FigureRow> totals;
    Rates rates;
    qint64 madeAt = 0;  // the server's clock when it answered
    qint64 asOf = 0;    // the newest thing that the views held then
};

struct TopProductsQuery {
    Period period;  // widened to whole days of UTC
    QString region;
    int limit = 10;
};

struct TopProduct {
    QString sku;
    QString title;
    qint64 units = 0;
    Amount revenue;  // without tax and shipping; without a currency when there are several and no rates
};

struct TopProductsAnswer {
    std::vector<TopProduct> products;  // best first
    qint64 unitsTotal = 0;
    Amount revenueTotal;
    qint64 madeAt = 0;
};

// What may need somebody now.
struct Attention {
    qint64 deadLetters = 0;
    qint64 viewsLagMs = 0;
    bool takesOrders = true;
    bool stockVisible = false;
    qint64 stockLow = 0;    // SKUs by location, in the region that was asked for
    qint64 stockShort = 0;  // of them, where more is promised than is there
    qint64 madeAt = 0;
};

}  // namespace meridian::core

Q_DECLARE_METATYPE(meridian::core::Period)
