#include <cstdint>
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

#include "tests/rig/journal_program.h"

namespace meridian::rig {
namespace {

using stores::Database;
using stores::SqliteJournalStore;

constexpr std::uint64_t kCutsPerMachine = 5;
constexpr std::uint64_t kOperationsBeforeCutMax = 400;

// MERIDIAN_POWER_CUTS makes a longer run.
std::uint64_t cutsWanted() {
    const char* text = std::getenv("MERIDIAN_POWER_CUTS");
    return text != nullptr ? std::strtoull(text, nullptr, 10) : 2500;
}

// One machine that loses power several times. Empty when every promise held; otherwise what was broken.
std::string runMachine(std::uint64_t seed, Database::Synchronous synchronous, std::uint64_t& acknowledged) {
    std::mt19937_64 random(seed);
    SimulatedMachine machine;
    JournalProgram program(seed);
    auto options = machine.options();
    options.synchronous = synchronous;
    for (std::uint64_t cut = 0; cut < kCutsPerMachine; ++cut) {
        machine.disk.cutPowerAt(machine.disk.operations() + 1 + random() % kOperationsBeforeCutMax);
        auto store = SqliteJournalStore::open(options);
        if (!store.ok() && machine.disk.powered()) return "open: " + store.status().ToString();
        std::string problem = store.ok() ? program.verify(**store) : "";
        if (!problem.empty() && machine.disk.powered()) return problem;
        if (store.ok() && problem.empty() && program.claim(**store).ok()) {
            while (program.step(**store).ok())
                continue;
        }
        if (machine.disk.powered()) return "a step failed although the power was on";
        if (store.ok()) store->reset();
        machine.disk.powerOn(PowerLossDisk::Survival::kRandom, random());
    }
    auto store = SqliteJournalStore::open(options);
    if (!store.ok()) return "open: " + store.status().ToString();
    acknowledged += program.lastAcknowledged();
    return program.verify(**store);
}

TEST(PowerLoss, EveryAcknowledgedBatchSurvives) {
    const std::uint64_t cuts = cutsWanted();
    std::uint64_t acknowledged = 0;
    for (std::uint64_t seed = 1; seed <= cuts / kCutsPerMachine; ++seed) {
        ASSERT_EQ(runMachine(seed, Database::Synchronous::kFull, acknowledged), "") << "seed " << seed;
    }
    EXPECT_GT(acknowledged, cuts * 5) << "the cuts come too early to prove anything";
}

// Shows that the test above can see a loss at all.
TEST(PowerLoss, WithoutFsyncALossIsFound) {
    std::uint64_t acknowledged = 0;
    int losses = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        if (!runMachine(seed, Database::Synchronous::kOff, acknowledged).empty()) ++losses;
    }
    EXPECT_GE(losses, 15);
}

}  // namespace
}  // namespace meridian::rig
