// Whether the tests can see: each planted defect must be found by the simulator, and those of stores and shells, which
// the simulator replaces by its own, by a test of the real one, too. Without a defect the same searches must find
// nothing.
#include "backend/domain/planted.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "backend/sim/runner.h"

namespace meridian {
namespace {

constexpr std::uint64_t kSeeds = 200;

struct NamedTest {
    Defect defect;
    const char* program;
    const char* test;
};
constexpr NamedTest kNamedTests[] = {
    {Defect::kSkipFsync, "meridian_power_loss_test", "PowerLoss.EveryAcknowledgedBatchSurvives"},
    {Defect::kAcknowledgeBeforeCommit, "meridian_engine_test",
     "CellTest.ALostCommitIsAnsweredUnavailableAndTheSameCommandIsThenCarriedOutOnce"},
    {Defect::kDropFenceCheck, "meridian_sqlite_test", "Sqlite/JournalPort/0.AnotherEpochIsRefusedAndNothingIsWritten"},
    {Defect::kDamageNotChecked, "meridian_sqlite_test", "SqliteJournal.NoFlippedBitGoesUnnoticed"},
};

constexpr const char* kNames[] = {"none",
                                  "skip fsync",
                                  "acknowledge before commit",
                                  "drop fence check",
                                  "lose dedupe entry",
                                  "hold expires early",
                                  "wrong rounding",
                                  "reserve beyond available",
                                  "forget reservation of order",
                                  "release twice",
                                  "capture twice",
                                  "new key on retry",
                                  "time-out means declined",
                                  "forget void",
                                  "unbalanced entry",
                                  "view skips batch",
                                  "snapshot omits parcels",
                                  "replay drops last record",
                                  "damage not checked",
                                  "answer without record",
                                  "timer not set again"};
static_assert(std::size(kNames) == kDefects + 1);

sim::SeedOutcome firstFailure(Defect defect) {
    plantedDefect = defect;
    sim::RunOptions options;
    options.lastSeed = kSeeds;
    options.jobs = 2;
    options.failuresMost = 1;
    sim::SeedOutcome failed;
    const sim::RunTotals totals = sim::runSeeds(options, [&failed](const sim::SeedOutcome& seed) {
        if (failed.violation.empty() && !seed.violation.empty()) failed = seed;
    });
    plantedDefect = Defect::kNone;
    EXPECT_EQ(totals.violations != 0, !failed.violation.empty());
    return failed;
}

bool passes(const NamedTest& test, Defect defect) {
    const std::string command = "MERIDIAN_DEFECT=" + std::to_string(static_cast<int>(defect)) +
                                " '" MERIDIAN_TEST_DIR "/" + test.program + "' '--gtest_filter=" + test.test +
                                "' >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
}

void tellRow(int defect, const std::string& by) {
    std::printf("%2d %-28s %s\n", defect, kNames[defect], by.c_str());
}

TEST(PlantedDefects, WithoutOneNothingIsFound) {
    EXPECT_EQ(firstFailure(Defect::kNone).violation, "");
    for (const NamedTest& test : kNamedTests)
        EXPECT_TRUE(passes(test, Defect::kNone)) << test.program << " " << test.test;
}

TEST(PlantedDefects, EachOneIsFound) {
    std::vector<std::pair<int, std::string>> rows;
    for (int number = 1; number <= kDefects; ++number) {
        const auto defect = static_cast<Defect>(number);
        const sim::SeedOutcome failed = firstFailure(defect);
        EXPECT_FALSE(failed.violation.empty())
            << kNames[number] << " is not found in " << kSeeds << " simulated worlds";
        rows.emplace_back(number, failed.violation.empty()
                                      ? "NOT FOUND by the simulator"
                                      : "simulator, seed " + std::to_string(failed.seed) + ": " + failed.violation);
        for (const NamedTest& test : kNamedTests) {
            if (test.defect != defect) continue;
            const bool found = !passes(test, defect);
            EXPECT_TRUE(found) << test.program << " " << test.test << " does not find: " << kNames[number];
            rows.emplace_back(number, (found ? "" : "NOT FOUND by ") + std::string(test.program) + " " + test.test);
        }
    }
    for (const auto& [number, by] : rows)
        tellRow(number, by);
}

}  // namespace
}  // namespace meridian
