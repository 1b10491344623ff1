#include "backend/sim/runner.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "backend/domain/check.h"

namespace meridian::sim {

namespace {

// A worker plays every `stride`-th seed and reports by lines: "S <seed>" before a seed and "R …" after it.
struct Worker {
    pid_t process = -1;
    int pipe = -1;
    std::uint64_t nextSeed = 0;  // where another one would go on
    std::uint64_t seedUnderWay = 0;
    bool playing = false;
    std::string text;  // not yet a whole line
};

void writeAll(int file, const std::string& text) {
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t size = ::write(file, text.data() + written, text.size() - written);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) std::_Exit(3);
        written += static_cast<std::size_t>(size);
    }
}

[[noreturn]] void leaveChild() {
#ifdef MERIDIAN_COVERAGE
    __llvm_profile_write_file();
#endif
    std::_Exit(0);
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

SeedOutcome playSeed(std::uint64_t seed, const RunOptions& options) {
    SeedOutcome outcome;
    outcome.seed = seed;
    const WorldResult result = options.play({seed, options.commands});
    outcome.commands = result.commands;
    outcome.orders = result.orders;
    outcome.crashes = result.crashes;
    outcome.checks = result.checks;
    outcome.hash = result.hash;
    if (!result.violations.empty()) outcome.violation = firstLine(result.violations.front());
    outcome.repeated = options.repeatEvery != 0 && seed % options.repeatEvery == 0;
    if (outcome.repeated && outcome.violation.empty() && options.play({seed, options.commands}).hash != result.hash) {
        outcome.violation = "played twice, the seed ended in two states";
    }
    return outcome;
}

[[noreturn]] void work(int pipe, std::uint64_t firstSeed, const RunOptions& options) {
    for (std::uint64_t seed = firstSeed; seed <= options.lastSeed; seed += options.jobs) {
        writeAll(pipe, "S " + std::to_string(seed) + "\n");
        const SeedOutcome outcome = playSeed(seed, options);
        std::ostringstream line;
        line << "R " << outcome.seed << ' ' << outcome.commands << ' ' << outcome.orders << ' ' << outcome.crashes
             << ' ' << outcome.checks << ' ' << outcome.hash << ' ' << outcome.repeated << ' ' << outcome.violation
             << '\n';
        writeAll(pipe, line.str());
    }
    leaveChild();
}

// Forks; the child runs `body` with the writing end of a pipe, the parent gets the reading end.
template <class Body>
std::pair<pid_t, int> forkWithPipe(Body&& body) {
    int ends[2];
    MERIDIAN_CHECK(::pipe(ends) == 0);
    std::fflush(nullptr);
    const pid_t child = ::fork();
    MERIDIAN_CHECK(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        body(ends[1]);
        leaveChild();
    }
    ::close(ends[1]);
    return {child, ends[0]};
}

class Run {
  public:
    Run(const RunOptions& options, const std::function<void(const SeedOutcome&)>& played)
        : m_options(options), m_played(played) {
        m_options.jobs = std::max(1U, m_options.jobs);
    }

    RunTotals go() {
        m_workers.resize(m_options.jobs);
        for (unsigned i = 0; i < m_options.jobs; ++i)
            startWorker(m_workers[i], m_options.firstSeed + i);
        while (waitForSome()) {
        }
        return std::move(m_totals);
    }

  private:
    void startWorker(Worker& worker, std::uint64_t seed) {
        worker = Worker{};
        worker.nextSeed = seed;
        if (seed > m_options.lastSeed) return;
        std::tie(worker.process, worker.pipe) = forkWithPipe([&](int pipe) { work(pipe, seed, m_options); });
    }

    bool waitForSome() {
        std::vector<pollfd> files;
        std::vector<Worker*> owners;
        for (Worker& worker : m_workers) {
            if (worker.pipe < 0) continue;
            files.push_back({worker.pipe, POLLIN, 0});
            owners.push_back(&worker);
        }
        if (files.empty()) return false;
        if (::poll(files.data(), files.size(), -1) < 0) return errno == EINTR;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (files[i].revents != 0) readFrom(*owners[i]);
        }
        return true;
    }

    void readFrom(Worker& worker) {
        char buffer[4'096];
        const ssize_t size = ::read(worker.pipe, buffer, sizeof buffer);
        if (size > 0) {
            worker.text.append(buffer, static_cast<std::size_t>(size));
            for (std::size_t end = worker.text.find('\n'); end != std::string::npos; end = worker.text.find('\n')) {
                takeLine(worker, worker.text.substr(0, end));
                worker.text.erase(0, end + 1);
            }
            if (m_totals.violations >= m_options.failuresMost) giveUp();
        } else if (size == 0 || errno != EINTR) {
            workerEnded(worker);
        }
    }

    void takeLine(Worker& worker, const std::string& line) {
        std::istringstream words(line);
        char kind = 0;
        words >> kind;
        if (kind == 'S') {
            words >> worker.seedUnderWay;
            worker.playing = true;
            return;
        }
        SeedOutcome outcome;
        words >> outcome.seed >> outcome.commands >> outcome.orders >> outcome.crashes >> outcome.checks >>
            outcome.hash >> outcome.repeated;
        std::getline(words >> std::ws, outcome.violation);
        worker.playing = false;
        worker.nextSeed = outcome.seed + m_options.jobs;
        count(outcome);
    }

    void workerEnded(Worker& worker) {
        ::close(worker.pipe);
        int status = 0;
        ::waitpid(worker.process, &status, 0);
        worker.pipe = -1;
        if (!worker.playing) return;
        SeedOutcome outcome;
        outcome.seed = worker.seedUnderWay;
        outcome.violation = WIFSIGNALED(status)
                                ? std::string("the program stopped itself: ") + ::strsignal(WTERMSIG(status))
                                : "the program ended in the middle of the seed";
        count(outcome);
        if (m_totals.violations < m_options.failuresMost) startWorker(worker, outcome.seed + m_options.jobs);
    }

    void giveUp() {
        for (Worker& worker : m_workers) {
            if (worker.pipe < 0) continue;
            ::kill(worker.process, SIGKILL);
            ::close(worker.pipe);
            ::waitpid(worker.process, nullptr, 0);
            worker.pipe = -1;
        }
    }

    void count(const SeedOutcome& outcome) {
        ++m_totals.seeds;
        m_totals.commands += outcome.commands;
        m_totals.orders += outcome.orders;
        m_totals.crashes += outcome.crashes;
        m_totals.checks += outcome.checks;
        m_totals.repeated += outcome.repeated ? 1 : 0;
        m_totals.hash += outcome.hash;
        if (!outcome.violation.empty()) {
            ++m_totals.violations;
            m_totals.failedSeeds.push_back(outcome.seed);
        }
        m_played(outcome);
    }

    RunOptions m_options;
    const std::function<void(const SeedOutcome&)>& m_played;
    std::vector<Worker> m_workers;
    RunTotals m_totals;
};

// What explainSeed's child plays and where it writes, for the signal's handler: the program stops at a failed check in
// the middle of a world, on the only thread, so its last operations can still be told.
World* g_explained = nullptr;
int g_explainTo = -1;

void tellOperations(World& world, int file) {
    std::string text = "faults: " + describe(world.faults()) + "\nlast operations:\n";
    for (const std::string& line : world.operations())
        text += "  " + line + "\n";
    writeAll(file, text);
}

void onStop(int signal) {
    std::signal(signal, SIG_DFL);
    tellOperations(*g_explained, g_explainTo);
    writeAll(g_explainTo, "violation: the program stopped itself (its message is above)\n");
    std::_Exit(1);
}

}  // namespace

WorldResult playWorld(const WorldOptions& world) {
    return World(world).run();
}

RunTotals runSeeds(const RunOptions& options, const std::function<void(const SeedOutcome&)>& played) {
    return Run(options, played).go();
}

std::string explainSeed(std::uint64_t seed, std::uint64_t commands, std::size_t operations) {
    const auto [child, pipe] = forkWithPipe([&](int file) {
        World world({seed, commands});
        world.traceOperations(operations);
        g_explained = &world;
        g_explainTo = file;
        std::signal(SIGABRT, onStop);
        std::signal(SIGSEGV, onStop);
        const WorldResult result = world.run();
        tellOperations(world, file);
        for (const std::string& violation : result.violations)
            writeAll(file, "violation: " + violation + "\n");
    });
    std::string text;
    char buffer[4'096];
    for (ssize_t size = 0; (size = ::read(pipe, buffer, sizeof buffer)) > 0 || (size < 0 && errno == EINTR);) {
        if (size > 0) text.append(buffer, static_cast<std::size_t>(size));
    }
    ::close(pipe);
    ::waitpid(child, nullptr, 0);
    return text;
}

std::string howToRepeat(std::uint64_t seed, std::uint64_t commands, int defect) {
    const std::string number = std::to_string(seed);
    return "meridian-sim --seeds " + number + ".." + number + " --commands " + std::to_string(commands) +
           (defect == 0 ? "" : " --defect " + std::to_string(defect)) + " --verbose";
}

}  // namespace meridian::sim
