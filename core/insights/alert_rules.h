// What is worth interrupting somebody for, by rules over what the server counted. A rule that cannot be answered from
// real figures is not here. Knows no words: the page says what was found and which rule found it.
#pragma once

#include <vector>

#include "core/insights/insight_types.h"
#include "core/stock/stock_types.h"

namespace meridian::core {

enum class AlertKind {
    kTakesNoOrders,  // the server's disk is nearly full
    kPaymentsFail,   // count of attempts, of which `part` failed, in a region
    kStockShort,     // places where more is promised than is there
    kStockLow,       // places with kLowStock units available or fewer
    kDeadLetters,    // nobody has resolved them
    kViewsBehind,    // `count` milliseconds
};
enum class AlertLevel { kWarning, kDanger };

struct Alert {
    AlertKind kind = AlertKind::kDeadLetters;
    AlertLevel level = AlertLevel::kWarning;
    qint64 count = 0;
    qint64 part = 0;
    QString region;  // empty: everywhere

    friend bool operator==(const Alert&, const Alert&) = default;
};

struct AlertLimits {
    qint64 attemptsAtLeast = 20;    // in the last hour, before a share of them says anything
    double failuresWarning = 0.10;  // of the attempts
    double failuresDanger = 0.25;
    qint64 viewsBehindMs = 5'000;
};
inline constexpr AlertLimits kAlertLimits{};

// `lastHour`: rows by region. The worst first.
std::vector<Alert> alertsOf(const std::vector<FigureRow>& lastHour, const Attention& attention);

}  // namespace meridian::core
