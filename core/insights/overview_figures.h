// Everything that the overview asked with one choice. Kept on this computer, so that it has something to show, with its
// age, while the server is away.
#pragma once

#include <optional>

#include "core/insights/insight_types.h"
#include "core/insights/period_choice.h"

namespace meridian::core {

struct OverviewFigures {
    PeriodChoice choice;
    Period period;
    Period before;  // empty: not compared
    QString region;
    FigureSpan span = FigureSpan::kHour;
    FiguresAnswer now;           // what happened, by region and currency
    FiguresAnswer then;          // the same before; totals only
    FiguresAnswer placed;        // what has become of the orders placed in the period
    FiguresAnswer placedBefore;  // totals only
    std::optional<TopProductsAnswer> products;
    qint64 receivedAt = 0;  // by the clock of this computer
};

// The last minutes, as they come.
struct LiveFigures {
    Period period;  // whole minutes
    FiguresAnswer minutes;
    qint64 receivedAt = 0;
};

// In a form that only this version reads; anything else gives nothing.
QByteArray toBytes(const OverviewFigures& figures);
std::optional<OverviewFigures> overviewFromBytes(const QByteArray& bytes);

}  // namespace meridian::core
