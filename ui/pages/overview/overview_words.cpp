#include "ui/pages/overview/overview_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <cmath>

#include "core/insights/overview.h"
#include "core/stock/stock_types.h"

namespace meridian::ui {

namespace {

Tone toneOf(int direction, Better better) {
    if (direction == 0 || better == Better::kNeither) return Tone::kNeutral;
    return (direction > 0) == (better == Better::kHigher) ? Tone::kSuccess : Tone::kDanger;
}

}  // namespace

ChangeText changeText(const core::Format& format, double now, double before, Better better) {
    const auto change = core::changeOf(now, before);
    if (!change) return {};
    const int direction = std::abs(*change) < 0.0005 ? 0 : (*change > 0 ? 1 : -1);
    // More than ten times as much is no news as a percentage.
    const QString text = std::abs(*change) >= 10 ? QStringLiteral("×%1").arg(format.integer(std::llround(now / before)))
                                                 : format.decimal(std::llround(std::abs(*change) * 1'000), 1) + u'%';
    return {text, direction, toneOf(direction, better)};
}

ChangeText pointsText(const core::Format& format, std::optional<double> now, std::optional<double> before,
                      Better better) {
    if (!now || !before) return {};
    const double points = (*now - *before) * 100;
    const int direction = std::abs(points) < 0.005 ? 0 : (points > 0 ? 1 : -1);
    const QString text =
        QCoreApplication::translate("Overview", "%1 pt").arg(format.decimal(std::llround(std::abs(points) * 100), 2));
    return {text, direction, toneOf(direction, better)};
}

MomentTexts momentTexts(const core::Format& format, const core::Period& period, core::FigureSpan span) {
    MomentTexts texts;
    const qint64 length = core::lengthOf(span);
    for (qint64 start = period.from - period.from % length; start < period.to; start += length) {
        if (span == core::FigureSpan::kDay) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(start / 1'000, Qt::UTC).date();
            const QString noon = format.dateOf(start + 12 * core::kMicrosPerHour);
            texts.full.append(noon);
            texts.brief.append(QString::number(day.day()));
            continue;
        }
        const QString time = format.time(start).left(5);
        const bool manyDays = period.length() > core::kMicrosPerDay;
        texts.full.append(manyDays ? format.dateOf(start) + QStringLiteral(", ") + time : time);
        texts.brief.append(time);
    }
    return texts;
}

core::Period spanAt(const core::Period& period, core::FigureSpan span, int place) {
    const qint64 length = core::lengthOf(span);
    const qint64 start = period.from - period.from % length + place * length;
    return {std::max(start, period.from), std::min(start + length, period.to)};
}

Route ordersRoute(const QStringList& query) {
    QStringList parts = query;
    parts.removeAll(QString());
    return {QStringLiteral("orders"), {{QStringLiteral("query"), parts.join(u' ')}}};
}

Route lowStockRoute() {
    return {QStringLiteral("inventory"),
            {{QStringLiteral("query"), QStringLiteral("available:<=%1").arg(core::kLowStock)}}};
}

}  // namespace meridian::ui
