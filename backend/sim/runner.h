// Plays many seeds in worker processes. A world that stops at a failed check takes its worker with it and nothing else:
// the seed counts as a violation, and another worker goes on with the next one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "backend/sim/world.h"

namespace meridian::sim {

WorldResult playWorld(const WorldOptions& world);

struct RunOptions {
    std::uint64_t firstSeed = 1;
    std::uint64_t lastSeed = 1;      // played, too
    std::uint64_t commands = 1'500;  // for each seed, in its safety phase
    unsigned jobs = 1;
    std::uint64_t repeatEvery = 50;   // seeds that this divides are played twice and must end the same; 0 for none
    std::uint64_t failuresMost = 20;  // after so many failing seeds the run ends
    std::function<WorldResult(const WorldOptions&)> play = playWorld;
};

struct RunTotals {
    std::uint64_t seeds = 0;
    std::uint64_t commands = 0;
    std::uint64_t orders = 0;
    std::uint64_t crashes = 0;
    std::uint64_t violations = 0;  // failing seeds
    std::uint64_t checks = 0;
    std::uint64_t repeated = 0;
    std::uint64_t hash = 0;  // of all seeds' final states, whatever the number of jobs
    std::vector<std::uint64_t> failedSeeds;
};

// One seed that was played to its end, or not.
struct SeedOutcome {
    std::uint64_t seed = 0;
    std::uint64_t commands = 0;
    std::uint64_t orders = 0;
    std::uint64_t crashes = 0;
    std::uint64_t checks = 0;
    std::uint64_t hash = 0;
    bool repeated = false;
    std::string violation;  // the first one; empty for a seed without
};

// `played` hears of every seed, in the order in which they end. Forks; call it from a process with one thread.
RunTotals runSeeds(const RunOptions& options, const std::function<void(const SeedOutcome&)>& played);

// Plays the seed again and tells its fault mix, its last `operations` operations and every violation.
std::string explainSeed(std::uint64_t seed, std::uint64_t commands, std::size_t operations);

// The command that plays the seed again; `defect` is the planted one, 0 for none.
std::string howToRepeat(std::uint64_t seed, std::uint64_t commands, int defect);

}  // namespace meridian::sim
