#include "backend/sim/world.h"

#include <set>

#include <gtest/gtest.h>

namespace meridian::sim {
namespace {

constexpr std::uint64_t kCommands = 300;

TEST(World, TheSameSeedAlwaysPlaysTheSamePiece) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const WorldResult first = World({seed, kCommands}).run();
        const WorldResult second = World({seed, kCommands}).run();
        EXPECT_EQ(first.hash, second.hash) << "seed " << seed;
        EXPECT_EQ(first.commands, second.commands) << "seed " << seed;
        EXPECT_EQ(first.checks, second.checks) << "seed " << seed;
        EXPECT_TRUE(first.violations.empty()) << "seed " << seed << ": " << first.violations.front();
    }
}

TEST(World, AnotherSeedPlaysAnotherPiece) {
    std::set<std::uint64_t> hashes;
    for (std::uint64_t seed = 1; seed <= 12; ++seed)
        hashes.insert(World({seed, kCommands}).run().hash);
    EXPECT_EQ(hashes.size(), 12U);
}

TEST(World, LookingOnChangesNothing) {
    World watched({7, kCommands});
    watched.traceOperations(10);
    EXPECT_EQ(watched.run().hash, World({7, kCommands}).run().hash);
    EXPECT_EQ(watched.operations().size(), 10U);
}

// A world that nothing happens in would pass every check.
TEST(World, WorldsAreBusyAndFail) {
    std::uint64_t commands = 0;
    std::uint64_t orders = 0;
    std::uint64_t crashes = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const WorldResult result = World({seed, kCommands}).run();
        EXPECT_GT(result.checks, result.commands) << "seed " << seed;
        commands += result.commands;
        orders += result.orders;
        crashes += result.crashes;
    }
    EXPECT_GT(commands, 60 * kCommands);
    EXPECT_GT(orders, 500U);
    EXPECT_GT(crashes, 25U);
}

}  // namespace
}  // namespace meridian::sim
