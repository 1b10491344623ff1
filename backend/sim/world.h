// One seed's world: a cell on its disk, the provider, callers and staff, and everything that goes wrong. First faults
// and traffic at once (safety: nothing that was promised may break), then no more faults (liveness: everything must
// come to an end), and at last every book is compared with every other. One cell for now: what belongs to a cell hangs
// on its Ground, so that a world of several needs several of those.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "backend/sim/consumer.h"
#include "backend/sim/outside.h"
#include "backend/sim/sim_bus.h"
#include "backend/sim/traffic.h"

namespace meridian::sim {

struct WorldOptions {
    std::uint64_t seed = 1;
    std::uint64_t commands = 1'500;  // that the cell takes in the safety phase
};

struct WorldResult {
    std::uint64_t commands = 0;  // that the cell took in both phases
    std::uint64_t orders = 0;
    std::uint64_t crashes = 0;
    std::uint64_t checks = 0;
    std::uint64_t hash = 0;  // of the final state and of the way to it
    std::vector<std::string> violations;
};

class World final : public effects::WebhookReceiver {
  public:
    explicit World(const WorldOptions& options);

    // Before run(): keeps the last operations for report().
    void traceOperations(std::size_t keep) { m_trace.turnOn(keep); }
    WorldResult run();

    const Faults& faults() const { return m_drawn; }
    const std::deque<std::string>& operations() const { return m_trace.lines(); }

    void webhook(std::uint64_t eventId, const ProviderReport& report) override;

  private:
    // Phases.
    void setUp();
    void safety();
    void liveness();
    void settle();
    void comeToEnd();
    bool sound() const { return m_auditor.violations().empty(); }
    // Runs events until `until`, or until `done` says so; looks every `step`.
    template <class Done>
    bool runWhile(Duration atMost, Duration step, Done&& done);

    // What happens to the cell (world_events.cpp).
    void tick();
    void weather();
    // True at most once while something of the kind lasts and for as long afterwards.
    bool strikes(std::uint32_t chance, Duration& calmUntil, Duration& lasts, Duration least, Duration most);
    void fillDisk(Duration lasts);
    void pause(Duration lasts);
    void takeOver();
    void jumpClock(Duration jump);
    void outage(Duration lasts);
    void start();
    void startFailed(const absl::Status& status);
    void damageSomething();
    void ended(Process& process, Process::End reason, const absl::Status& status);
    void crashMachine();
    void planStart();
    Process* current() { return m_process != nullptr && m_process->alive() ? m_process : nullptr; }

    // Webhooks wait until the cell has taken them, as a real provider's do.
    struct Webhook {
        ProviderReport report;
        const Process* with = nullptr;
        std::uint32_t tries = 0;
        bool taken = false;
    };
    void deliverWebhook(std::size_t which);
    void forgetWebhooksWith(const Process& process);

    // What must hold (world_checks.cpp).
    std::string unrest();
    void checkStart(Process& process);
    void checkEnd();
    void checkRebuild();
    void checkMoney();
    void checkConsumer();
    void checkPaymentAgainstProvider(const effects::SandboxPayment& theirs);
    void checkHotState(std::optional<Duration> timersMayLag);
    std::uint64_t hash();
    std::uint64_t commands() const;

    const WorldOptions m_options;
    Random m_random;
    Faults m_drawn;
    Faults m_faults;  // in force now
    EventQueue m_queue;
    SimClock m_clock;
    Trace m_trace;
    CrashPlan m_crashes;
    SimDisk m_disk;
    SimScorer m_scorer;
    SimVault m_vault;
    ProviderLink m_link;
    SimBus m_bus;
    Ground m_ground;
    Desk m_desk;
    Auditor m_auditor;
    Consumer m_consumer;
    Traffic m_traffic;

    std::deque<std::unique_ptr<Process>> m_processes;  // all that ever ran
    Process* m_process = nullptr;                      // the one at the cell's address
    bool m_startPlanned = false;
    unsigned m_failedStarts = 0;  // one after the other
    Duration m_diskCalmUntil{0};
    Duration m_pauseCalmUntil{0};
    Duration m_clockCalmUntil{0};
    Duration m_providerCalmUntil{0};
    bool m_inSafety = false;
    std::vector<Webhook> m_webhooks;
    std::uint64_t m_numberOfCrashes = 0;
};

}  // namespace meridian::sim
