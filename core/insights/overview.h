// What the overview says, worked out of the server's figures: sums over what is told apart, shares, and the series of
// small pictures. Knows no widgets and no words.
#pragma once

#include <QList>
#include <QStringList>
#include <optional>

#include "core/insights/insight_types.h"

namespace meridian::core {

// The codes in the order in which they are always shown.
const QStringList& regionCodes();

// Amounts of several currencies and their sum in one.
struct Revenue {
    std::vector<Amount> byCurrency;  // largest first, as far as they can be compared
    std::optional<Amount> sum;       // the only currency's, or converted; empty when that cannot be
    QStringList withoutRate;         // letters of currencies that the sum leaves out
};
enum class Money { kPlaced, kConfirmed, kCancelled, kDenied };
qint64 minorOf(Money money, const FigureSet& figures);
// Of the rows of one region; of all rows when it is empty.
Revenue revenueOf(const std::vector<FigureRow>& rows, const Rates& rates, Money money, const QString& region = {});

FigureSet sumOf(const std::vector<FigureRow>& rows, const QString& region = {});

// A share with its parts; without a value when there is nothing to have a share of.
struct Share {
    qint64 part = 0;
    qint64 whole = 0;

    std::optional<double> value() const {
        return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
    }
};
Share conversionOf(const FigureSet& placedHours);  // of the orders placed in these hours, those that were confirmed
Share failuresOf(const FigureSet& figures);        // of the payment attempts that began, those that ended without money
Share reviewsOf(const FigureSet& figures);         // of the orders placed, those that a person had to look at

// One value for each span of the period, zeros where nothing happened; the last one may be under way. `value` is given
// the sum of one span.
QList<double> seriesOf(const std::vector<FigureRow>& rows, const Period& period, FigureSpan span,
                       double (*value)(const FigureSet&), const QString& region = {});
// The same for converted money; empty when it cannot be converted.
QList<double> revenueSeriesOf(const FiguresAnswer& answer, const Period& period, FigureSpan span,
                              const QString& region = {});

// Without the first and the last value where their span is not wholly within the period: a day that has just begun is
// no fall. Series of a few values stay as they are.
QList<double> wholeSpans(QList<double> series, const Period& period, FigureSpan span);

// How a value stands beside the same of another period; empty when that was nothing.
std::optional<double> changeOf(double now, double before);

// The spans in which a period is drawn: minutes up to two hours, hours up to three days, else days.
FigureSpan spanFor(const Period& period);

// What the query language needs to list the orders that a figure counted (core/insights/behind.cpp).
QString placedIn(const Period& period);     // "placed:>=2026-11-20T00:00Z placed:<2026-11-20T14:32Z"
QString confirmedIn(const Period& period);  // "confirmed:2026-11-20T00:00Z..2026-11-20T14:31Z"
QString reviewedIn(const Period& period);   // the same with "reviewed"
QString failedIn(const Period& period);     // the same with "failed": orders, each with one attempt or more that failed
QString cancelledIn(const Period& period);  // the same with "cancelled"
QString deliveredTo(const QString& region);  // "country:…"; empty for all

}  // namespace meridian::core
