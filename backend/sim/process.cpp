// Start, decide, commit, answer. What follows a durable batch is in process_consumers.cpp.
#include "backend/sim/process.h"

#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;
using engine::Committer;

constexpr std::size_t kTimersPerTurn = 512;
constexpr Duration kTurn = 20us;       // what deciding a few commands costs
constexpr Duration kIdleLook = 50ms;   // the threaded shell looks at its timers this often
constexpr Duration kUnsureLook = 1s;   // cell time is not the wall's: it may leap, or go slowly
constexpr Duration kAfterLoss = 50ms;  // before a disk that refused a commit is tried again

}  // namespace

absl::StatusOr<std::unique_ptr<Process>> Process::start(const Ground& ground, Watch watch) {
    auto recovered = engine::recover(ground.cell, ground.disk.journal, ground.disk.views,
                                     [&](BatchNumber latest, std::vector<std::string>& damaged) {
                                         return ground.disk.snapshots.load(latest, damaged);
                                     },
                                     {ground.faults.ordersBeforeServing});
    if (!recovered.ok()) return recovered.status();
    if (ground.crashes.strikes()) return absl::AbortedError("died between recovery and claim");
    const Epoch epoch{recovered->head.epoch.value + 1};
    if (absl::Status status = ground.disk.journal.claim(epoch); !status.ok()) return status;
    if (ground.crashes.strikes()) return absl::AbortedError("died after the claim");
    const engine::JournalHead head{epoch, recovered->head.batch, recovered->head.hash};
    // What the shadow has not seen yet because the views were far behind.
    Feed behind;
    if (const BatchNumber seen = recovered->shadow->state().batch; seen < head.batch) {
        const absl::Status read = ground.disk.journal.read({seen.value + 1}, [&](const engine::JournalBatch& batch) {
            behind.push_back(std::make_shared<const engine::JournalBatch>(batch));
            return batch.number < head.batch;
        });
        if (!read.ok()) return read;
    }
    return std::unique_ptr<Process>(
        new Process(ground, std::move(watch), std::move(*recovered), head, std::move(behind)));
}

Process::Process(const Ground& ground, Watch watch, engine::Recovered recovered, const engine::JournalHead& head,
                 Feed behind)
    : m_ground(ground),
      m_watch(std::move(watch)),
      m_epoch(head.epoch),
      m_replayed(recovered.replayedRecords),
      m_committer(ground.disk.journal, ground.vault, head, [this] { return m_ground.random.below(4) != 0; }),
      m_shadow(std::move(recovered.shadow)),
      m_relay(ground.cell, ground.disk.journal, ground.bus, head.batch),
      m_feed(std::move(behind)),
      m_durable(head.batch),
      m_recordsSinceSnapshot(recovered.replayedRecords),
      m_worker(ground.provider),
      m_onReply([this](const ProviderReport& report) { answered(report); }) {
    m_decider =
        std::make_unique<engine::Decider>(std::move(recovered.decided), m_epoch, m_ground.clock, m_ground.scorer);
    dispatch(engine::outstandingCalls(m_decider->state(), m_ground.clock.wall()));
    m_following = !m_feed.empty();
    if (m_following) soon(1us + m_ground.random.upTo(m_ground.faults.shadowLagMost), &Process::follow);
    wake(kTurn);
}

absl::Status Process::submit(engine::Submission& submission) {
    MERIDIAN_CHECK(m_alive);
    const bool isOrder = submission.lane == engine::Lane::kOrders;
    if (isOrder && m_resultsOnly) return absl::ResourceExhaustedError("no new orders on a full disk");
    const std::size_t slots = m_ground.faults.ringSlots;
    const std::size_t room = isOrder ? slots - slots / 4 : slots;
    if (m_lanes[0].size() + m_lanes[1].size() >= room) return absl::ResourceExhaustedError("the ring is full");
    m_lanes[static_cast<std::size_t>(submission.lane)].push_back(std::move(submission));
    wake(kTurn);
    return absl::OkStatus();
}

void Process::soon(Duration delay, void (Process::*step)()) {
    m_ground.queue.after(delay, [this, step] {
        if (!m_alive) return;
        const Duration now = m_ground.queue.now();
        if (now < m_pausedUntil) return soon(m_pausedUntil - now, step);
        (this->*step)();
    });
}

bool Process::dies() {
    if (!m_alive) return true;
    if (!m_ground.crashes.strikes()) return false;
    end(End::kCrash, absl::OkStatus());
    return true;
}

void Process::end(End reason, const absl::Status& status) {
    if (!m_alive) return;
    m_alive = false;
    m_watch.ended(*this, reason, status);
}

void Process::wake(Duration delay) {
    const Duration at = std::max({m_ground.queue.now() + delay, m_pausedUntil, m_notBefore});
    if (at >= m_wakeAt) return;
    m_wakeAt = at;
    m_ground.queue.at(at, [this, at] {
        if (!m_alive || m_wakeAt != at) return;
        m_wakeAt = Duration::max();
        if (m_ground.queue.now() < std::max(m_pausedUntil, m_notBefore)) return wake(Duration{0});
        decide();
    });
}

void Process::decide() {
    if (dies()) return;
    if (!m_lost.ok()) fallBack();
    if (!m_alive) return;
    takeFromRing();
    m_decider->fireTimers(kTimersPerTurn);
    if (dies()) return;
    if (m_decider->hasWork()) handOver();
    planNextDecision();
}

void Process::takeFromRing() {
    std::size_t commands = 0;
    for (auto& lane : m_lanes) {
        while (!lane.empty() && commands < m_ground.faults.commandsPerTurn && !m_decider->full()) {
            engine::Submission submission = std::move(lane.front());
            lane.pop_front();
            commands += submission.commands.size();
            m_decider->take(std::move(submission));
        }
    }
    m_commands += commands;
}

void Process::planNextDecision() {
    const bool waiting = !m_lanes[0].empty() || !m_lanes[1].empty();
    if (waiting && !m_decider->full()) return wake(kTurn);
    const CellTime next = m_decider->nextTimer();
    if (!next) return;
    const CellTime now = m_decider->cellTime();
    const Duration left = std::max(next - now, kIdleLook);
    wake(now == m_ground.clock.wall() ? left : std::min(left, kUnsureLook));
}

// Natural batching: whatever was decided while the last commit ran becomes the next batch.
void Process::handOver() {
    if (m_committing || !m_lost.ok()) return;
    m_batch = m_decider->seal();
    m_committing = true;
    if (planted(Defect::kAcknowledgeBeforeCommit)) respond(std::move(m_batch->answered), absl::OkStatus());
    soon(kTurn, &Process::commit);
}

void Process::commit() {
    if (dies()) return;
    m_outcome = m_committer.commit(*m_batch);
    Duration latency = 10us + m_ground.random.upTo(m_ground.faults.diskLatencyMost);
    if (m_ground.random.chance(m_ground.faults.diskStall)) latency += m_ground.random.upTo(5s);
    if (m_batch->journal.records == 0) latency = 1us;
    soon(latency, &Process::committed);
}

void Process::committed() {
    if (dies()) return;
    m_committing = false;
    switch (m_outcome) {
        case Committer::Outcome::kDurable: finishDurable(); break;
        case Committer::Outcome::kLost:
        case Committer::Outcome::kNoSpace:
            m_lost = absl::UnavailableError("the commit was lost");
            if (m_outcome == Committer::Outcome::kNoSpace) {
                m_resultsOnly = true;
                m_lost = absl::ResourceExhaustedError("the disk is full");
            }
            m_ground.trace.note(
                [&] { return "commit of batch " + std::to_string(m_batch->journal.number.value) + " lost"; });
            respond(std::move(m_batch->answered), m_lost);
            m_notBefore = m_ground.queue.now() + kAfterLoss;
            break;
        case Committer::Outcome::kStolen:
            return end(End::kStolen, absl::FailedPreconditionError("another writer has the cell"));
        case Committer::Outcome::kDead: return end(End::kDead, m_committer.lastError());
    }
    if (m_alive) wake(kTurn);
}

void Process::finishDurable() {
    auto batch = std::move(m_batch);
    if (batch->journal.records > 0) {
        m_ground.disk.journal.sync();
        m_durable = batch->journal.number;
        m_ground.trace.note([&] {
            return "batch " + std::to_string(m_durable.value) + " durable, " + std::to_string(batch->journal.records) +
                   " records";
        });
        m_feed.push_back(std::make_shared<const engine::JournalBatch>(std::move(batch->journal)));
        m_watch.durable(*this);
    }
    if (dies()) return;
    if (!batch->calls.empty()) dispatch(batch->calls);
    respond(std::move(batch->answered), absl::OkStatus());
    if (m_alive && !m_following && !m_feed.empty()) {
        m_following = true;
        soon(1us + m_ground.random.upTo(m_ground.faults.shadowLagMost), &Process::follow);
    }
}

void Process::respond(std::vector<engine::Answered> answered, const absl::Status& lost) {
    for (engine::Answered& one : answered) {
        if (dies()) return;
        if (lost.ok()) {
            one.tell();
        } else {
            one.tellLost(lost);
        }
    }
}

// A commit was lost: what was decided on top of it never happened. The shadow holds what did.
void Process::fallBack() {
    respond(m_decider->abandon(), m_lost);
    while (m_alive && !m_feed.empty())
        followOne();
    if (!m_alive) return;
    m_decider->restart(m_shadow->state().clone());
    m_lost = absl::OkStatus();
}

bool Process::idle() const {
    return busyWith().empty();
}

std::string Process::busyWith() const {
    if (!m_lanes[0].empty() || !m_lanes[1].empty()) return "submissions wait in the ring";
    if (m_committing || m_decider->hasWork()) return "a batch is being committed";
    if (!m_feed.empty() || !m_shadow->delta().empty() || m_delta) return "shadow or views are behind";
    if (m_ground.disk.views.visibleOffset() != m_durable) return "the views are not at the head";
    if (m_worker.inFlight() + m_worker.waiting() > 0) return "calls to the provider are under way";
    if (!m_arrived.empty() || !m_outgoing.empty()) return "reports of the provider wait";
    return "";
}

}  // namespace meridian::sim
