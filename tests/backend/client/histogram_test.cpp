#include "backend/client/histogram.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace meridian::client {
namespace {

TEST(Histogram, AnEmptyOneHasNoValues) {
    const Histogram histogram;
    EXPECT_EQ(histogram.count(), 0U);
    EXPECT_EQ(histogram.valueAt(0.5), 0);
    EXPECT_EQ(histogram.max(), 0);
}

TEST(Histogram, SmallValuesAreExact) {
    Histogram histogram;
    for (std::int64_t value = 1; value <= 1000; ++value)
        histogram.record(value);
    EXPECT_EQ(histogram.valueAt(0.5), 500);
    EXPECT_EQ(histogram.valueAt(0.99), 990);
    EXPECT_EQ(histogram.valueAt(0.999), 999);
    EXPECT_EQ(histogram.valueAt(1.0), 1000);
    EXPECT_EQ(histogram.valueAt(0.0), 1);
}

TEST(Histogram, ALongerValueThanAMinuteIsKeptAsTheLongestOnly) {
    Histogram histogram;
    histogram.record(1'000);
    histogram.record(3'600'000'000);
    EXPECT_EQ(histogram.max(), 3'600'000'000);
    EXPECT_GE(histogram.valueAt(1.0), Histogram::kHighest);
}

TEST(Histogram, ANegativeValueCountsAsNothing) {
    Histogram histogram;
    histogram.record(-5);
    EXPECT_EQ(histogram.count(), 1U);
    EXPECT_EQ(histogram.valueAt(0.5), 0);
}

RC_GTEST_PROP(Histogram, APercentileIsWithinAThousandthOfTheSortedValues, ()) {
    const auto values = *rc::gen::nonEmpty(
        rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, Histogram::kHighest)));
    const double share = *rc::gen::inRange(0, 1001) / 1000.0;
    Histogram histogram;
    for (const std::int64_t value : values)
        histogram.record(value);
    std::vector<std::int64_t> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    const auto exact = static_cast<double>(sorted[std::max<std::size_t>(rank, 1) - 1]);
    const auto told = static_cast<double>(histogram.valueAt(share));
    RC_ASSERT(told >= exact);
    RC_ASSERT(told <= exact * 1.001 + 1);
}

RC_GTEST_PROP(Histogram, AddingIsTheSameAsRecordingAll, ()) {
    const auto some = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 100'000'000));
    const auto others = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 100'000'000));
    Histogram first;
    Histogram second;
    Histogram all;
    for (const std::int64_t value : some) {
        first.record(value);
        all.record(value);
    }
    for (const std::int64_t value : others) {
        second.record(value);
        all.record(value);
    }
    first.add(second);
    for (const double share : {0.0, 0.5, 0.99, 1.0})
        RC_ASSERT(first.valueAt(share) == all.valueAt(share));
    RC_ASSERT(first.count() == all.count());
    RC_ASSERT(first.max() == all.max());
}

TEST(Histogram, ACountedRecordIsThatManyRecords) {
    Histogram histogram;
    histogram.record(10, 99);
    histogram.record(5'000'000);
    EXPECT_EQ(histogram.count(), 100U);
    EXPECT_EQ(histogram.valueAt(0.99), 10);
    EXPECT_EQ(histogram.valueAt(1.0), 5'000'000);
}

}  // namespace
}  // namespace meridian::client
