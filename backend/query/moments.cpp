#include "backend/query/moments.h"

#include <chrono>

namespace meridian::query {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_time;
using std::chrono::years;

CellTime cellTime(sys_time<Duration> local, Duration offset) {
    return {(local.time_since_epoch() - offset).count()};
}

Interval between(sys_time<Duration> from, sys_time<Duration> until, Duration offset) {
    return {cellTime(from, offset), cellTime(until, offset)};
}

}  // namespace

Interval intervalOf(const Moment& moment, const Clock& clock) {
    const Duration offset = moment.utc ? Duration{} : clock.utcOffset;
    const std::chrono::year_month_day date(std::chrono::year(moment.year), std::chrono::month(moment.month),
                                           std::chrono::day(moment.day));
    const sys_days today = floor<days>(sys_time<Duration>(Duration(clock.now.micros) + clock.utcOffset));
    const auto time = sys_days(date) + hours(moment.hour) + minutes(moment.minute) + seconds(moment.second);
    switch (moment.precision) {
        case Moment::Precision::kToday: return between(today, today + days(1), clock.utcOffset);
        case Moment::Precision::kYesterday: return between(today - days(1), today, clock.utcOffset);
        case Moment::Precision::kYear: return between(sys_days(date), sys_days(date + years(1)), offset);
        case Moment::Precision::kMonth: return between(sys_days(date), sys_days(date + months(1)), offset);
        case Moment::Precision::kDay: return between(sys_days(date), sys_days(date) + days(1), offset);
        case Moment::Precision::kMinute: return between(time, time + minutes(1), offset);
        case Moment::Precision::kSecond: break;
    }
    return between(time, time + seconds(1), offset);
}

}  // namespace meridian::query
