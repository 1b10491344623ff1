// meridian-sim: searches seeds for a world in which the cell breaks a promise.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "backend/domain/planted.h"
#include "backend/sim/runner.h"

namespace {

using namespace meridian;

struct Arguments {
    std::string seeds = "1..100";
    sim::RunOptions run;
    int defect = 0;
    bool json = false;
    bool verbose = false;
};

constexpr const char* kAbout =
    "Plays simulated worlds: the production domain, engine and effects on one thread with a virtual clock, disk and "
    "payment\n"
    "provider. Each seed draws its own mix of faults (crashes, torn writes, bit flips, full disks, lost messages, "
    "wrong clocks,\n"
    "a second writer, provider outages). First the faults are on and nothing that was promised may break, then they "
    "are off and\n"
    "everything must come to an end. The same seed always plays the same piece; every 50th is played twice to prove "
    "it.\n";

constexpr const char* kFooter =
    "Exit status: 0 no violation, 1 a violation was found, 2 the arguments are wrong.\n"
    "Examples:\n"
    "  meridian-sim --seeds 1..5000 --jobs 2\n"
    "  meridian-sim --seeds 4711..4711 --verbose       play one seed again\n";

bool parseSeeds(const std::string& text, sim::RunOptions& run) {
    const std::size_t dots = text.find("..");
    const std::string first = text.substr(0, dots);
    const std::string last = dots == std::string::npos ? first : text.substr(dots + 2);
    const auto isNumber = [](const std::string& word) {
        return !word.empty() && word.size() < 19 && word.find_first_not_of("0123456789") == std::string::npos;
    };
    if (!isNumber(first) || !isNumber(last)) return false;
    run.firstSeed = std::strtoull(first.c_str(), nullptr, 10);
    run.lastSeed = std::strtoull(last.c_str(), nullptr, 10);
    return run.firstSeed <= run.lastSeed;
}

// False when the program was built without planted defects.
bool plant(int defect) {
#ifdef MERIDIAN_PLANTED_DEFECTS
    plantedDefect = static_cast<Defect>(defect);
    return true;
#else
    return defect == 0;
#endif
}

constexpr std::size_t kOperationsTold = 40;

// Somebody who looks at one seed wants to see all of it.
bool looksAtOne(const Arguments& arguments) {
    return arguments.verbose && arguments.run.firstSeed == arguments.run.lastSeed;
}

void explain(const Arguments& arguments, std::uint64_t seed) {
    const std::size_t operations = looksAtOne(arguments) ? std::numeric_limits<std::size_t>::max() : kOperationsTold;
    std::fprintf(stderr, "\nseed %llu\n%s", static_cast<unsigned long long>(seed),
                 sim::explainSeed(seed, arguments.run.commands, operations).c_str());
    std::fprintf(stderr, "repeat: %s\n", sim::howToRepeat(seed, arguments.run.commands, arguments.defect).c_str());
}

void tellSeed(const sim::SeedOutcome& seed) {
    std::fprintf(stderr, "seed %llu: %llu commands, %llu orders, %llu crashes, hash %016llx%s%s\n",
                 static_cast<unsigned long long>(seed.seed), static_cast<unsigned long long>(seed.commands),
                 static_cast<unsigned long long>(seed.orders), static_cast<unsigned long long>(seed.crashes),
                 static_cast<unsigned long long>(seed.hash), seed.violation.empty() ? "" : ", VIOLATION ",
                 seed.violation.c_str());
}

void tellJson(const sim::RunTotals& totals) {
    const auto number = [](std::uint64_t value) { return std::to_string(value); };
    std::string failed;
    for (const std::uint64_t seed : totals.failedSeeds)
        failed += (failed.empty() ? "" : ",") + number(seed);
    char hash[17];
    std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(totals.hash));
    const std::string text =
        "{\"seeds\":" + number(totals.seeds) + ",\"commands\":" + number(totals.commands) +
        ",\"orders\":" + number(totals.orders) + ",\"crashes\":" + number(totals.crashes) +
        ",\"violations\":" + number(totals.violations) + ",\"invariant_checks\":" + number(totals.checks) +
        ",\"repeated\":" + number(totals.repeated) + ",\"failed_seeds\":[" + failed + "],\"hash\":\"" + hash + "\"}";
    std::printf("%s\n", text.c_str());
}

void tellTotals(const sim::RunTotals& totals, double seconds) {
    std::printf("%llu seeds, %llu commands, %llu orders, %llu crashes, %llu checks, %llu seeds played twice\n",
                static_cast<unsigned long long>(totals.seeds), static_cast<unsigned long long>(totals.commands),
                static_cast<unsigned long long>(totals.orders), static_cast<unsigned long long>(totals.crashes),
                static_cast<unsigned long long>(totals.checks), static_cast<unsigned long long>(totals.repeated));
    std::printf("%llu violations, %.1f s, %.0f seeds/s, hash %016llx\n",
                static_cast<unsigned long long>(totals.violations), seconds,
                static_cast<double>(totals.seeds) / seconds, static_cast<unsigned long long>(totals.hash));
}

int run(Arguments& arguments) {
    constexpr std::size_t kExplained = 3;
    std::size_t explained = 0;
    const auto before = std::chrono::steady_clock::now();
    const sim::RunTotals totals = sim::runSeeds(arguments.run, [&](const sim::SeedOutcome& seed) {
        if (arguments.verbose || !seed.violation.empty()) tellSeed(seed);
        const bool wanted = !seed.violation.empty() || looksAtOne(arguments);
        if (wanted && explained++ < kExplained) explain(arguments, seed.seed);
    });
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - before;
    if (arguments.json) {
        tellJson(totals);
    } else {
        tellTotals(totals, seconds.count());
    }
    return totals.violations == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    arguments.run.jobs = static_cast<unsigned>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));

    CLI::App app(kAbout, "meridian-sim");
    app.footer(kFooter);
    app.add_option("--seeds", arguments.seeds, "Seeds to play, FIRST..LAST or one number")->capture_default_str();
    app.add_option("--commands", arguments.run.commands, "Commands that each world takes while its faults are on")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    app.add_option("--jobs", arguments.run.jobs, "Worker processes; the default is one for each processor")
        ->check(CLI::Range(1, 1'024));
    app.add_option("--failures", arguments.run.failuresMost, "End after so many failing seeds")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    app.add_option("--defect", arguments.defect,
                   "Plant this defect, 1 to " + std::to_string(kDefects) + " (only in a build with planted defects)")
        ->envname("MERIDIAN_DEFECT")
        ->check(CLI::Range(0, kDefects));
    app.add_flag("--json", arguments.json, "Print the totals as one JSON object");
    app.add_flag("--verbose", arguments.verbose, "Print a line for every seed; for a single seed, every operation");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    if (!parseSeeds(arguments.seeds, arguments.run)) {
        std::fprintf(stderr, "--seeds: '%s' is not FIRST..LAST with FIRST <= LAST\n", arguments.seeds.c_str());
        return 2;
    }
    if (!plant(arguments.defect)) {
        std::fprintf(
            stderr,
            "--defect: this program was built without planted defects (configure with MERIDIAN_PLANTED_DEFECTS=ON)\n");
        return 2;
    }
    return run(arguments);
}
