#include "core/insights/overview.h"

#include <algorithm>
#include <map>

namespace meridian::core {

namespace {

bool isOf(const FigureRow& row, const QString& region) {
    return region.isEmpty() || row.region == region;
}

// The row's span, from 0; -1 outside of the period.
qsizetype placeOf(qint64 start, const Period& period, qint64 length, qsizetype spans) {
    const qint64 first = period.from - period.from % length;
    const qint64 place = (start - first) / length;
    return start < first || place >= spans ? qsizetype{-1} : static_cast<qsizetype>(place);
}

qsizetype spansIn(const Period& period, qint64 length) {
    if (period.empty()) return 0;
    const qint64 first = period.from - period.from % length;
    return static_cast<qsizetype>((period.to - first + length - 1) / length);
}

}  // namespace

const QStringList& regionCodes() {
    static const QStringList kCodes = {QStringLiteral("us"), QStringLiteral("eu"), QStringLiteral("ap")};
    return kCodes;
}

qint64 minorOf(Money money, const FigureSet& figures) {
    switch (money) {
        case Money::kPlaced: return figures.placedMinor;
        case Money::kConfirmed: return figures.confirmedMinor;
        case Money::kCancelled: return figures.cancelledMinor;
        case Money::kDenied: return figures.deniedMinor;
    }
    return 0;
}

Revenue revenueOf(const std::vector<FigureRow>& rows, const Rates& rates, Money money, const QString& region) {
    std::map<quint16, qint64> sums;
    for (const FigureRow& row : rows) {
        if (isOf(row, region) && row.currency != 0) sums[row.currency] += minorOf(money, row.figures);
    }
    Revenue revenue;
    for (const auto& [currency, minor] : sums) {
        if (minor != 0) revenue.byCurrency.push_back({minor, currency});
    }
    if (revenue.byCurrency.size() == 1 && rates.base == 0) revenue.sum = revenue.byCurrency.front();
    if (rates.base != 0) {
        Amount sum{0, rates.base};
        for (const Amount& amount : revenue.byCurrency) {
            if (const auto converted = rates.toBase(amount)) {
                sum.minor += converted->minor;
            } else {
                revenue.withoutRate.append(currencyLetters(amount.currency));
            }
        }
        revenue.sum = sum;
    }
    std::ranges::stable_sort(revenue.byCurrency, std::ranges::greater(),
                             [&](const Amount& amount) { return rates.toBase(amount).value_or(Amount{}).minor; });
    return revenue;
}

FigureSet sumOf(const std::vector<FigureRow>& rows, const QString& region) {
    FigureSet sum;
    for (const FigureRow& row : rows) {
        if (isOf(row, region)) sum += row.figures;
    }
    return sum;
}

Share conversionOf(const FigureSet& placedHours) {
    return {placedHours.confirmed, placedHours.placed};
}

Share failuresOf(const FigureSet& figures) {
    return {figures.failures, figures.attempts};
}

Share reviewsOf(const FigureSet& figures) {
    return {figures.reviewed, figures.placed};
}

QList<double> seriesOf(const std::vector<FigureRow>& rows, const Period& period, FigureSpan span,
                       double (*value)(const FigureSet&), const QString& region) {
    const qint64 length = lengthOf(span);
    const qsizetype spans = spansIn(period, length);
    std::vector<FigureSet> sums(static_cast<std::size_t>(spans));
    for (const FigureRow& row : rows) {
        const qsizetype place = placeOf(row.start, period, length, spans);
        if (place >= 0 && isOf(row, region)) sums[static_cast<std::size_t>(place)] += row.figures;
    }
    QList<double> values;
    values.reserve(spans);
    for (const FigureSet& sum : sums)
        values.append(value(sum));
    return values;
}

QList<double> revenueSeriesOf(const FiguresAnswer& answer, const Period& period, FigureSpan span,
                              const QString& region) {
    const qint64 length = lengthOf(span);
    const qsizetype spans = spansIn(period, length);
    QList<double> values(spans, 0.0);
    quint16 only = 0;
    for (const FigureRow& row : answer.series) {
        const qsizetype place = placeOf(row.start, period, length, spans);
        if (place < 0 || !isOf(row, region) || row.figures.confirmedMinor == 0) continue;
        const Amount amount{row.figures.confirmedMinor, row.currency};
        if (const auto converted = answer.rates.toBase(amount)) {
            values[place] += static_cast<double>(converted->minor);
        } else if (answer.rates.base == 0) {
            if (only != 0 && only != row.currency) return {};
            only = row.currency;
            values[place] += static_cast<double>(amount.minor);
        }
    }
    return values;
}

QList<double> wholeSpans(QList<double> series, const Period& period, FigureSpan span) {
    constexpr qsizetype kFew = 4;
    const qint64 length = lengthOf(span);
    if (series.size() > kFew && period.to % length != 0) series.removeLast();
    if (series.size() > kFew && period.from % length != 0) series.removeFirst();
    return series;
}

std::optional<double> changeOf(double now, double before) {
    if (before == 0) return std::nullopt;
    return (now - before) / before;
}

FigureSpan spanFor(const Period& period) {
    if (period.length() <= 2 * kMicrosPerHour) return FigureSpan::kMinute;
    return period.length() <= 3 * kMicrosPerDay ? FigureSpan::kHour : FigureSpan::kDay;
}

}  // namespace meridian::core
