#include "core/insights/period_choice.h"

namespace meridian::core {

namespace {

constexpr qint64 kMicrosPerWeek = 7 * kMicrosPerDay;

qint64 beginningOfDay(qint64 moment, int utcOffset) {
    const qint64 local = moment + qint64{utcOffset} * 1'000'000;
    return moment - local % kMicrosPerDay;
}

// Shares are counted by the hour, so that sums over the same period agree with them.
qint64 nextHour(qint64 moment) {
    return (moment + kMicrosPerHour - 1) / kMicrosPerHour * kMicrosPerHour;
}

}  // namespace

Period periodOf(const PeriodChoice& choice, qint64 now, int utcOffset) {
    switch (choice.kind) {
        case PeriodKind::kToday: {
            const qint64 begin = beginningOfDay(now, utcOffset);
            return {begin, std::max(now, begin + kMicrosPerMinute)};
        }
        case PeriodKind::kDay: return {nextHour(now - kMicrosPerDay), now};
        case PeriodKind::kWeek: return {nextHour(now - kMicrosPerWeek), now};
        case PeriodKind::kMonth: return {nextHour(now - 30 * kMicrosPerDay), now};
        case PeriodKind::kOwn: return choice.own;
    }
    return {};
}

Period comparedWith(const PeriodChoice& choice, const Period& period) {
    if (choice.comparison == Comparison::kNone || period.empty()) return {};
    qint64 back = choice.kind == PeriodKind::kToday ? kMicrosPerDay : period.length();
    if (choice.comparison == Comparison::kWeekBefore) {
        back = (period.length() + kMicrosPerWeek - 1) / kMicrosPerWeek * kMicrosPerWeek;
    }
    return {period.from - back, period.to - back};
}

}  // namespace meridian::core
