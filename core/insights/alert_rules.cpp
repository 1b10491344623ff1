#include "core/insights/alert_rules.h"

#include <algorithm>

#include "core/insights/overview.h"

namespace meridian::core {

namespace {

void addPayments(const std::vector<FigureRow>& lastHour, std::vector<Alert>& alerts) {
    for (const QString& region : regionCodes()) {
        const Share failures = failuresOf(sumOf(lastHour, region));
        if (failures.whole < kAlertLimits.attemptsAtLeast) continue;
        const double share = *failures.value();
        if (share < kAlertLimits.failuresWarning) continue;
        const AlertLevel level = share < kAlertLimits.failuresDanger ? AlertLevel::kWarning : AlertLevel::kDanger;
        alerts.push_back({AlertKind::kPaymentsFail, level, failures.whole, failures.part, region});
    }
}

}  // namespace

std::vector<Alert> alertsOf(const std::vector<FigureRow>& lastHour, const Attention& attention) {
    std::vector<Alert> alerts;
    if (!attention.takesOrders) alerts.push_back({AlertKind::kTakesNoOrders, AlertLevel::kDanger, 0, 0, {}});
    addPayments(lastHour, alerts);
    if (attention.stockShort > 0)
        alerts.push_back({AlertKind::kStockShort, AlertLevel::kDanger, attention.stockShort, 0, {}});
    if (attention.deadLetters > 0)
        alerts.push_back({AlertKind::kDeadLetters, AlertLevel::kWarning, attention.deadLetters, 0, {}});
    if (attention.viewsLagMs > kAlertLimits.viewsBehindMs)
        alerts.push_back({AlertKind::kViewsBehind, AlertLevel::kWarning, attention.viewsLagMs, 0, {}});
    const qint64 low = attention.stockLow - attention.stockShort;
    if (low > 0) alerts.push_back({AlertKind::kStockLow, AlertLevel::kWarning, low, 0, {}});
    std::ranges::stable_sort(alerts, std::ranges::greater(), &Alert::level);
    return alerts;
}

}  // namespace meridian::core
