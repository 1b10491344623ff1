// Which stretch of time a person looks at, and which one it is compared with. What is chosen is kept, not the times: a
// page that stays open over midnight shows the new day.
#pragma once

#include "core/insights/insight_types.h"

namespace meridian::core {

enum class PeriodKind {
    kToday,
    kDay,
    kWeek,
    kMonth,
    kOwn
};  // kDay, kWeek, kMonth: the last 24 hours, 7 and 30 days, from a whole hour on
enum class Comparison { kNone, kBefore, kWeekBefore };

struct PeriodChoice {
    PeriodKind kind = PeriodKind::kToday;
    Period own{};  // with kOwn
    Comparison comparison = Comparison::kWeekBefore;

    friend bool operator==(const PeriodChoice&, const PeriodChoice&) = default;
};

// `utcOffset` in seconds: where the day begins.
Period periodOf(const PeriodChoice& choice, qint64 now, int utcOffset);
// As long as `period`: for today the same hours of yesterday or a week ago; else what lies directly before, or as many
// whole weeks before as do not overlap. Empty with kNone.
Period comparedWith(const PeriodChoice& choice, const Period& period);

}  // namespace meridian::core
