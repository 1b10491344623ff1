#include "backend/engine/stage_meter.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace meridian::engine {
namespace {

using std::chrono::microseconds;
using std::chrono::seconds;

constexpr microseconds kStart = std::chrono::hours(1);

TEST(StageMeter, AStageThroughWhichNothingWentHasNoFigures) {
    const StageMeter meter;
    const StageFigures figures = meter.figures(kStart);
    EXPECT_EQ(figures.items, 0U);
    EXPECT_EQ(figures.perSecond, 0);
    EXPECT_EQ(figures.microsP50, 0U);
    EXPECT_EQ(figures.microsP99, 0U);
}

TEST(StageMeter, TellsTheRateOfTheLastSeconds) {
    StageMeter meter;
    for (int second = 0; second < 30; ++second)
        meter.add(100, microseconds(10), kStart + seconds(second));
    const StageFigures figures = meter.figures(kStart + seconds(30) - microseconds(1));
    EXPECT_EQ(figures.items, 3'000U);
    EXPECT_NEAR(figures.perSecond, 100, 1);
}

TEST(StageMeter, QuantilesAreOffByAnEighthAtMost) {
    StageMeter meter;
    for (std::uint64_t micros = 1; micros <= 100'000; micros += 7)
        meter.add(1, microseconds(micros), kStart);
    const StageFigures figures = meter.figures(kStart);
    EXPECT_NEAR(static_cast<double>(figures.microsP50), 50'000, 50'000 / 8.0);
    EXPECT_NEAR(static_cast<double>(figures.microsP99), 99'000, 99'000 / 8.0);
}

TEST(StageMeter, SmallTimesAreTold) {
    StageMeter meter;
    for (const int micros : {0, 1, 2, 3, 4, 5, 6, 7})
        for (int i = 0; i < 100; ++i)
            meter.add(1, microseconds(micros), kStart);
    EXPECT_EQ(meter.figures(kStart).microsP50, 4U);
    EXPECT_EQ(meter.figures(kStart).microsP99, 7U);
}

TEST(StageMeter, WhatIsOlderThanAMinuteIsForgottenButCounted) {
    StageMeter meter;
    meter.add(5, microseconds(1'000'000), kStart);
    meter.add(1, microseconds(10), kStart + seconds(70));
    const StageFigures figures = meter.figures(kStart + seconds(70));
    EXPECT_EQ(figures.items, 6U);
    EXPECT_LT(figures.microsP99, 12U);
    EXPECT_EQ(meter.figures(kStart + seconds(200)).perSecond, 0);
    EXPECT_EQ(meter.figures(kStart + seconds(200)).microsP99, 0U);
}

TEST(StageMeter, AVeryLongTimeFallsIntoTheLastBucket) {
    StageMeter meter;
    meter.add(1, std::chrono::hours(100), kStart);
    meter.add(1, microseconds(-5), kStart);
    // Of two values the upper quantile is the larger one: hours, as far as the last bucket reaches.
    EXPECT_GT(meter.figures(kStart).microsP99, 3'000'000'000U);
    EXPECT_EQ(meter.figures(kStart).items, 2U);
}

TEST(StageMeter, ManyThreadsLoseNoItem) {
    StageMeter meter;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 20'000; ++n)
                meter.add(1, microseconds(n % 50), kStart + microseconds(n * 100));
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(meter.figures(kStart + seconds(2)).items, 80'000U);
}

}  // namespace
}  // namespace meridian::engine
