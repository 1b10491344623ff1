// One run of the cell's process, from its recovery to its crash: the production stages in the order in which the
// threaded shell (engine/threaded_cell.h) puts them together, but one step at a time on the simulation's queue. At
// every boundary between two steps it may die or stand still.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "backend/effects/provider_worker.h"
#include "backend/engine/committer.h"
#include "backend/engine/decider.h"
#include "backend/engine/recovery.h"
#include "backend/engine/relay.h"
#include "backend/sim/crash_plan.h"
#include "backend/sim/sim_clock.h"
#include "backend/sim/sim_disk.h"
#include "backend/sim/trace.h"

namespace meridian::sim {

// What a process stands on; all of it outlives every process.
struct Ground {
    CellId cell;
    EventQueue& queue;
    SimClock& clock;
    SimDisk& disk;
    engine::Scorer& scorer;
    engine::PersonalVault& vault;
    effects::PaymentProvider& provider;
    engine::Bus& bus;
    Random& random;
    const Faults& faults;
    CrashPlan& crashes;
    Trace& trace;
};

class Process {
  public:
    // Why a process ended. A crash is the world's doing; the others are its own decision to stop.
    enum class End { kCrash, kStolen, kDead, kBroken };
    struct Watch {
        std::function<void(Process&, End, const absl::Status&)> ended;
        std::function<void(Process&)> durable;  // a batch became durable: called before anybody is told
    };

    // Recovers and takes the cell over. ABORTED when the process died on the way; other errors as engine::recover().
    static absl::StatusOr<std::unique_ptr<Process>> start(const Ground& ground, Watch watch);

    // As engine::Cell::submit().
    absl::Status submit(engine::Submission& submission);
    // The provider's webhook arrived; `told` hears whether it is durable, and hears nothing when the process dies.
    void webhook(const ProviderReport& report, std::function<void(bool)> told);

    void pauseUntil(Duration time) { m_pausedUntil = std::max(m_pausedUntil, time); }
    // The wall clock was set.
    void clockChanged() { wake(Duration{1}); }
    // Goes on at once.
    void endPause() { m_pausedUntil = Duration{0}; }
    // The disk has room again.
    void setEnoughSpace() { m_resultsOnly = false; }
    // Another process has opened the files: this one can only still find out that it lost them.
    void fence() { m_fenced = true; }
    // Dies without a word.
    void kill() { m_alive = false; }

    bool alive() const { return m_alive; }
    bool committing() const { return m_committing; }
    // Nothing waits, and everything durable has reached shadow and views.
    bool idle() const;
    // What idle() is waiting for.
    std::string busyWith() const;

    const State& decided() const { return m_decider->state(); }
    engine::Shadow& shadow() { return *m_shadow; }
    CellTime nextTimer() const { return m_decider->nextTimer(); }
    CellTime cellTime() { return m_decider->cellTime(); }
    Epoch epoch() const { return m_epoch; }
    std::uint64_t commands() const { return m_commands; }
    std::uint64_t replayed() const { return m_replayed; }

  private:
    using Feed = std::deque<std::shared_ptr<const engine::JournalBatch>>;

    Process(const Ground& ground, Watch watch, engine::Recovered recovered, const engine::JournalHead& head,
            Feed behind);

    // Runs `step` after `delay`, unless the process has died by then; later, if it stands still.
    void soon(Duration delay, void (Process::*step)());
    bool dies();
    void end(End reason, const absl::Status& status);

    // Decider (threaded_cell.cpp, decideLoop).
    void wake(Duration delay);
    void decide();
    void takeFromRing();
    void planNextDecision();
    void handOver();
    void fallBack();
    // Committer.
    void commit();
    void committed();
    void finishDurable();
    void respond(std::vector<engine::Answered> answered, const absl::Status& lost);
    // Shadow and projector.
    void follow();
    void followOne();
    void takeSnapshot();
    void writeSnapshot();
    void snapshotWritten();
    void shareDelta();
    void project();
    // Effects (provider_effects.cpp, run).
    void dispatch(const std::vector<engine::ProviderCall>& calls);
    void planProvider(Duration delay);
    void providerTurn();
    void answered(const ProviderReport& report);
    void deliver();

    Ground m_ground;
    Watch m_watch;
    Epoch m_epoch;
    bool m_alive = true;
    bool m_fenced = false;
    Duration m_pausedUntil{0};
    std::uint64_t m_commands = 0;
    std::uint64_t m_replayed = 0;

    std::deque<engine::Submission> m_lanes[2];
    bool m_resultsOnly = false;
    std::unique_ptr<engine::Decider> m_decider;
    Duration m_wakeAt = Duration::max();  // the earliest decide() that is scheduled
    Duration m_notBefore{0};

    engine::Committer m_committer;
    std::unique_ptr<engine::PendingBatch> m_batch;
    bool m_committing = false;
    engine::Committer::Outcome m_outcome = engine::Committer::Outcome::kDurable;
    absl::Status m_lost;

    std::unique_ptr<engine::Shadow> m_shadow;
    engine::Relay m_relay;
    Feed m_feed;
    BatchNumber m_durable;
    bool m_following = false;
    std::uint64_t m_recordsSinceSnapshot = 0;
    BatchNumber m_snapshotBatch;  // under way; 0 for none
    std::string m_snapshot;
    std::unique_ptr<engine::ViewDelta> m_delta;  // with the projector

    effects::ProviderWorker m_worker;
    effects::PaymentProvider::Reply m_onReply;
    Duration m_turnAt = Duration::max();  // the earliest providerTurn() that is scheduled
    struct Arrived {
        ProviderReport report;
        std::function<void(bool)> told;
    };
    std::vector<Arrived> m_arrived;
    struct Outgoing {
        Command command;
        std::function<void(bool)> told;
    };
    std::vector<Outgoing> m_outgoing;
};

}  // namespace meridian::sim
