#include "backend/query/moments.h"

#include <gtest/gtest.h>

namespace meridian::query {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using Precision = Moment::Precision;

constexpr CellTime kNoon{1'795'176'000'000'000};  // 2026-11-20 12:00:00 UTC

Duration length(const Moment& moment, const Clock& clock = {kNoon}) {
    const Interval interval = intervalOf(moment, clock);
    return interval.until - interval.from;
}

TEST(QueryMoments, AMomentIsAsLongAsItsPrecision) {
    EXPECT_EQ(length({Precision::kYear, 2024}), days(366));
    EXPECT_EQ(length({Precision::kYear, 2026}), days(365));
    EXPECT_EQ(length({Precision::kMonth, 2026, 2}), days(28));
    EXPECT_EQ(length({Precision::kMonth, 2026, 12}), days(31));
    EXPECT_EQ(length({Precision::kDay, 2026, 11, 20}), days(1));
    EXPECT_EQ(length({Precision::kMinute, 2026, 11, 20, 12, 0}), minutes(1));
    EXPECT_EQ(length({Precision::kSecond, 2026, 11, 20, 12, 0, 5}), seconds(1));
    EXPECT_EQ(length({Precision::kToday}), days(1));
    EXPECT_EQ(length({Precision::kYesterday}), days(1));
}

TEST(QueryMoments, TimesOfDayAreCountedFromMidnight) {
    EXPECT_EQ(intervalOf({Precision::kMinute, 2026, 11, 20, 12, 0}, {kNoon}).from, kNoon);
    EXPECT_EQ(intervalOf({Precision::kSecond, 2026, 11, 20, 12, 0, 7}, {kNoon}).from, kNoon + seconds(7));
    EXPECT_EQ(intervalOf({Precision::kDay, 2026, 11, 20}, {kNoon}).from, kNoon - hours(12));
}

TEST(QueryMoments, DaysAreThoseOfThePersonWhoAsks) {
    const Clock tokyo{kNoon + hours(4), hours(9)};  // 01:00 on the 21st there
    EXPECT_EQ(intervalOf({Precision::kToday}, tokyo).from, kNoon + hours(3));
    EXPECT_EQ(intervalOf({Precision::kYesterday}, tokyo).until, kNoon + hours(3));
    EXPECT_EQ(intervalOf({Precision::kDay, 2026, 11, 21}, tokyo).from, kNoon + hours(3));
    EXPECT_EQ(intervalOf({Precision::kMinute, 2026, 11, 20, 12, 0, 0, true}, tokyo).from, kNoon);
    EXPECT_EQ(intervalOf({Precision::kMinute, 2026, 11, 20, 21, 0}, tokyo).from, kNoon);
}

}  // namespace
}  // namespace meridian::query
