#include "backend/edge/rate_limit.h"

#include <gtest/gtest.h>

namespace meridian::edge {
namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;

constexpr RateLimit::Options kSmall{.commandsPerSecond = 1'000, .burst = 100, .callersMax = 10};

TEST(RateLimit, ABurstPassesAndThenTheRateHolds) {
    RateLimit bucket({.commandsPerSecond = 1'000, .burst = 100});
    const microseconds start = 5s;
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(bucket.take("a", 1, start), 0us) << i;
    EXPECT_EQ(bucket.take("a", 1, start), 1'000us);
    EXPECT_EQ(bucket.take("a", 1, start + 999us), 1us);
    EXPECT_EQ(bucket.take("a", 1, start + 1'000us), 0us);
    EXPECT_GT(bucket.take("a", 1, start + 1'000us), 0us);
}

TEST(RateLimit, TheToldTimeIsEnough) {
    RateLimit bucket({.commandsPerSecond = 777, .burst = 50});
    microseconds now = 1s;
    for (int round = 0; round < 1'000; ++round) {
        const std::uint32_t commands = static_cast<std::uint32_t>(1 + round % 50);
        if (const microseconds wait = bucket.take("a", commands, now); wait != 0us) {
            now += wait;
            EXPECT_EQ(bucket.take("a", commands, now), 0us) << round;
        }
    }
    // 25.5 commands on average, at 777 a second: neither faster nor much slower.
    const double seconds = std::chrono::duration<double>(now - 1s).count();
    EXPECT_NEAR(seconds, 25'500.0 / 777, 0.1);
}

TEST(RateLimit, ARefusedCallCostsNothing) {
    RateLimit bucket({.commandsPerSecond = 1'000, .burst = 100});
    EXPECT_EQ(bucket.take("a", 100, 1s), 0us);
    for (int i = 0; i < 1'000; ++i)
        EXPECT_NE(bucket.take("a", 50, 1s), 0us);
    EXPECT_EQ(bucket.take("a", 50, 1s + 50ms), 0us);
}

TEST(RateLimit, CallersDoNotTakeFromEachOther) {
    RateLimit bucket(kSmall);
    EXPECT_EQ(bucket.take("a", 100, 1s), 0us);
    EXPECT_NE(bucket.take("a", 1, 1s), 0us);
    EXPECT_EQ(bucket.take("b", 100, 1s), 0us);
}

TEST(RateLimit, IdleCallersAreForgottenButNotThoseWhoOwe) {
    RateLimit bucket(kSmall);
    EXPECT_EQ(bucket.take("busy", 100, 1s), 0us);
    for (int i = 0; i < 1'000; ++i)
        EXPECT_EQ(bucket.take("caller-" + std::to_string(i), 1, 1s + microseconds(i * 10)), 0us);
    EXPECT_NE(bucket.take("busy", 100, 1s + 10ms), 0us);
}

}  // namespace
}  // namespace meridian::edge
