// How the parts of the overview say the same things: moments, changes, regions, and where the lists behind them are.
#pragma once

#include <QStringList>
#include <optional>

#include "core/insights/insight_types.h"
#include "core/text/format.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

// Which way is good news.
enum class Better { kHigher, kLower, kNeither };

struct ChangeText {
    QString text;  // "12.4%", "0.11 pt"; empty when there is nothing to compare with
    int direction = 0;
    Tone tone = Tone::kNeutral;
};
ChangeText changeText(const core::Format& format, double now, double before, Better better);
// Of shares: in percentage points.
ChangeText pointsText(const core::Format& format, std::optional<double> now, std::optional<double> before,
                      Better better);

// The moments of a series, in the person's time (days in UTC), in full and short.
struct MomentTexts {
    QStringList full;
    QStringList brief;
};
MomentTexts momentTexts(const core::Format& format, const core::Period& period, core::FigureSpan span);
// Where the span with this place in the series begins and ends, within the period.
core::Period spanAt(const core::Period& period, core::FigureSpan span, int place);

// The list of orders for a query of several parts; empty parts are left out.
Route ordersRoute(const QStringList& query);
// The places that are low or oversold.
Route lowStockRoute();

}  // namespace meridian::ui
