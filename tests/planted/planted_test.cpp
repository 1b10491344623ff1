// Whether the tests can see: each planted defect must be found by the simulator, and those of stores and shells, which
// the simulator replaces by its own, by a test of the real one, too. Without a defect the same searches must find
// nothing.
#include "backend/domain/planted.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "backend/sim/runner.h"

namespace meridian {
namespace {

constexpr std::uint64_t kSeeds = 1'000;

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

struct Told {
    int status = 0;
    std::string text;  // of both outputs
};
Told run(const std::string& command) {
    Told told;
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return {-1, "cannot run " + command};
    char buffer[4'096];
    while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe))
        told.text.append(buffer, size);
    told.status = WEXITSTATUS(::pclose(pipe));
    return told;
}

// From `from` to the end of its line.
std::string lineFrom(const std::string& text, std::size_t from) {
    return text.substr(from, text.find('\n', from) - from);
}

TEST(PlantedDefects, AFailingSeedPrintsTheCommandThatRepeatsIt) {
    const std::string folder = std::string("'") + MERIDIAN_TEST_DIR + "/'";
    const Told first = run(folder + "meridian-sim --seeds 1..200 --defect 13 --failures 1");
    EXPECT_EQ(first.status, 1);
    const std::size_t violation = first.text.find("VIOLATION ");
    const std::size_t repeat = first.text.find("\nrepeat: ");
    ASSERT_NE(violation, std::string::npos) << first.text;
    ASSERT_NE(repeat, std::string::npos) << first.text;

    const Told second = run(folder + lineFrom(first.text, repeat + std::string("\nrepeat: ").size()));
    EXPECT_EQ(second.status, 1);
    EXPECT_NE(second.text.find(lineFrom(first.text, violation)), std::string::npos)
        << "the same violation, in full detail";
}

}  // namespace
}  // namespace meridian
