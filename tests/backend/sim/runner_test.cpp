#include "backend/sim/runner.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include <gtest/gtest.h>

namespace meridian::sim {
namespace {

struct Played {
    RunTotals totals;
    std::map<std::uint64_t, SeedOutcome> seeds;
};

Played play(const RunOptions& options) {
    Played played;
    played.totals = runSeeds(options, [&played](const SeedOutcome& seed) { played.seeds[seed.seed] = seed; });
    return played;
}

WorldResult quietWorld(const WorldOptions& world) {
    WorldResult result;
    result.commands = world.commands;
    result.hash = world.seed * 31;
    return result;
}

RunOptions upTo(std::uint64_t seed) {
    RunOptions options;
    options.lastSeed = seed;
    options.commands = 200;
    return options;
}

TEST(Runner, PlaysEverySeedOnceWhateverTheNumberOfWorkers) {
    RunOptions one = upTo(7);
    RunOptions three = upTo(7);
    three.jobs = 3;
    const Played alone = play(one);
    const Played together = play(three);
    EXPECT_EQ(alone.seeds.size(), 7U);
    EXPECT_EQ(together.seeds.size(), 7U);
    EXPECT_EQ(alone.totals.hash, together.totals.hash);
    EXPECT_EQ(alone.totals.commands, together.totals.commands);
    EXPECT_EQ(alone.totals.violations, 0U);
}

TEST(Runner, ASeedThatEndsInTwoStatesIsAViolation) {
    RunOptions options = upTo(100);
    int worlds = 0;
    options.play = [&worlds](const WorldOptions& world) {
        WorldResult result = quietWorld(world);
        if (world.seed == 50)
            result.hash = static_cast<std::uint64_t>(++worlds);  // something that the seed does not decide
        return result;
    };
    const Played played = play(options);
    EXPECT_EQ(played.totals.repeated, 2U) << "seeds 50 and 100";
    EXPECT_EQ(played.totals.failedSeeds, std::vector<std::uint64_t>{50});
    EXPECT_EQ(played.seeds.at(50).violation, "played twice, the seed ended in two states");
    EXPECT_EQ(played.seeds.at(100).violation, "");
}

TEST(Runner, AViolationIsToldWithItsSeed) {
    RunOptions options = upTo(4);
    options.play = [](const WorldOptions& world) {
        WorldResult result = quietWorld(world);
        if (world.seed == 3) result.violations = {"I4: three units are nowhere\nsecond line", "another"};
        return result;
    };
    const Played played = play(options);
    EXPECT_EQ(played.totals.failedSeeds, std::vector<std::uint64_t>{3});
    EXPECT_EQ(played.seeds.at(3).violation, "I4: three units are nowhere");
}

TEST(Runner, AProgramThatStopsItselfFailsOneSeedAndTheOthersArePlayed) {
    RunOptions options = upTo(6);
    options.jobs = 2;
    options.play = [](const WorldOptions& world) {
        if (world.seed == 3) std::abort();
        return quietWorld(world);
    };
    const Played played = play(options);
    EXPECT_EQ(played.seeds.size(), 6U);
    EXPECT_EQ(played.totals.failedSeeds, std::vector<std::uint64_t>{3});
    EXPECT_TRUE(played.seeds.at(3).violation.starts_with("the program stopped itself")) << played.seeds.at(3).violation;
}

TEST(Runner, EndsAfterTheFailuresItWasAskedFor) {
    RunOptions options = upTo(1'000);
    options.failuresMost = 3;
    options.play = [](const WorldOptions& world) {
        WorldResult result = quietWorld(world);
        result.violations = {"every one"};
        return result;
    };
    const RunTotals totals = play(options).totals;
    EXPECT_GE(totals.violations, 3U);
    EXPECT_LT(totals.violations, 1'000U);
}

TEST(Runner, AFailingSeedSaysHowToRepeatIt) {
    EXPECT_EQ(howToRepeat(4'711, 1'500, 0), "meridian-sim --seeds 4711..4711 --commands 1500 --verbose");
    EXPECT_EQ(howToRepeat(3, 200, 13), "meridian-sim --seeds 3..3 --commands 200 --defect 13 --verbose");
}

TEST(Runner, AnExplanationHasTheFaultsAndTheLastOperations) {
    const std::string text = explainSeed(7, 200, 5);
    EXPECT_TRUE(text.starts_with("faults: ")) << text;
    const std::size_t operations = text.find("last operations:\n");
    ASSERT_NE(operations, std::string::npos) << text;
    EXPECT_EQ(std::count(text.begin() + static_cast<std::ptrdiff_t>(operations), text.end(), '\n'), 6) << text;
}

}  // namespace
}  // namespace meridian::sim
