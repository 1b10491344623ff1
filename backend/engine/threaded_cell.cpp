// Opening, stopping, submitting, and the decider's and committer's threads. The consumers are in
// cell_consumers.cpp, the figures in cell_figures.cpp.
#include "backend/engine/threaded_cell.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"
#include "backend/engine/thread_name.h"

namespace meridian::engine {

namespace {

using std::chrono::microseconds;

// How long the decider sleeps at most when nothing happens; timers are looked at this often.
constexpr microseconds kIdle = std::chrono::milliseconds(50);
// Decided between two looks at whether the committer is free.
constexpr std::size_t kCommandsPerTurn = 512;
constexpr std::size_t kTimersPerTurn = 512;

}  // namespace

absl::StatusOr<std::unique_ptr<Cell>> Cell::open(const Options& options, const Ports& ports) {
    const SnapshotDirectory snapshots(options.snapshotDirectory);
    RecoveryOptions recovery;
    recovery.reading = Reading::kAhead;
    if (options.ordersBeforeServing != 0) recovery.ordersBeforeServing = options.ordersBeforeServing;
    auto recovered = recover(
        options.cell, ports.journal, ports.views,
        [&](BatchNumber latest, std::vector<std::string>& damaged) {
            if (options.snapshotDirectory.empty()) return absl::StatusOr<Snapshot>(absl::NotFoundError("no snapshots"));
            return snapshots.load(latest, damaged);
        },
        recovery);
    if (!recovered.ok()) return recovered.status();
    for (const std::string& note : recovered->notes)
        std::fprintf(stderr, "while recovering: %s\n", note.c_str());
    if (const BatchNumber newest = snapshots.newest(); newest > recovered->head.batch) {
        return absl::DataLossError("the journal ends at batch " + std::to_string(recovered->head.batch.value) +
                                   ", but there is a snapshot of batch " + std::to_string(newest.value) +
                                   ": the end of the journal is lost; restore it from a follower or a backup");
    }
    const Epoch epoch{recovered->head.epoch.value + 1};
    if (absl::Status status = ports.journal.claim(epoch); !status.ok()) return status;
    const JournalHead head{epoch, recovered->head.batch, recovered->head.hash};
    return std::make_unique<ThreadedCell>(options, ports, std::move(*recovered), head);
}

ThreadedCell::ThreadedCell(const Options& options, const Ports& ports, Recovered recovered, const JournalHead& head)
    : m_options(options),
      m_ports(ports),
      m_epoch(head.epoch),
      m_ring(limits::kRingSubmissions),
      m_committer(ports.journal, ports.vault, head,
                  [this] {
                      std::this_thread::sleep_for(std::chrono::milliseconds(50));
                      return !m_stopping;
                  }),
      m_feed(ports.journal, head.batch, limits::kFeedBytesMax),
      m_shadow(std::move(recovered.shadow)),
      m_snapshots({options.snapshotDirectory, options.snapshotEveryRecords}, *m_shadow, recovered.replayedRecords,
                  ports.clock.steady()),
      m_viewsBatch(m_shadow->state().batch),
      m_startedAt(ports.clock.steady()) {
    m_durableTime = recovered.decided.time.micros;
    m_openOrders = recovered.decided.orders.size();
    m_deadLetters = recovered.decided.deadLetters.size();
    m_decider = std::make_unique<Decider>(std::move(recovered.decided), head.epoch, ports.clock, ports.scorer);
    m_decider->setSuspects(options.suspects);
    lookAtTimers();
    if (options.bus != nullptr) m_relay.emplace(options.cell, ports.journal, *options.bus, head.batch);
    m_shadowBatch = m_shadow->state().batch.value;
    m_viewsTime = m_shadow->state().time;
    m_ports.effects.dispatch(outstandingCalls(m_decider->state(), ports.clock.wall()));
    m_projectorThread = std::thread([this] { projectLoop(); });
    m_shadowThread = std::thread([this] { shadowLoop(); });
    m_responderThread = std::thread([this] { respondLoop(); });
    m_committerThread = std::thread([this] { commitLoop(); });
    m_deciderThread = std::thread([this] { decideLoop(); });
}

ThreadedCell::~ThreadedCell() {
    drain();
}

absl::Status ThreadedCell::submit(Submission& submission) {
    if (m_stopping) return absl::UnavailableError("the cell is stopping");
    if (submission.lane == Lane::kOrders && m_space == Space::kResultsOnly) {
        ++m_refused;
        return absl::ResourceExhaustedError("the server's disk is nearly full, so it takes no new orders");
    }
    submission.queuedAt = m_ports.clock.steady();
    if (!m_ring.push(submission)) {
        ++m_refused;
        return absl::ResourceExhaustedError("the cell has more work than it can take; send it again in a moment");
    }
    return absl::OkStatus();
}

void ThreadedCell::decideLoop() {
    nameThread("decider");
    std::vector<Submission> incoming;
    while (true) {
        incoming.clear();
        const std::size_t worthWaking = m_decider->hasWork() ? limits::kCallsWorthWaking : 1;
        if (!m_decider->full()) m_ring.take(incoming, kCommandsPerTurn, pause(), worthWaking);
        // Looked at after taking, so that what was sent again because of a lost commit is decided on the durable state.
        if (commitLost()) fallBack();
        decide(incoming);
        m_decider->fireTimers(kTimersPerTurn);
        lookAtTimers();
        m_openRecords.store(m_decider->records(), std::memory_order_relaxed);
        if (m_decider->hasWork() && !handOver() && m_decider->full()) waitForCommitter();
        if (m_stopping && incoming.empty() && m_ring.depth() == 0 && !m_decider->hasWork()) {
            waitForCommitter();
            const std::lock_guard lock(m_commitMutex);
            if (!m_lost) break;
        }
    }
    const std::lock_guard lock(m_commitMutex);
    m_commitStop = true;
    m_commitWake.notify_all();
}

void ThreadedCell::decide(std::vector<Submission>& incoming) {
    if (incoming.empty()) return;
    microseconds now = m_ports.clock.steady();
    for (Submission& submission : incoming) {
        const std::size_t commands = submission.commands.size();
        m_commands += commands;
        m_ringMeter.add(commands, now - submission.queuedAt, now);
        m_decider->take(std::move(submission));
        const microseconds after = m_ports.clock.steady();
        m_deciderMeter.add(commands, after - now, after);
        now = after;
    }
}

// How long the decider may sleep when no command comes; the committer wakes it when it is free again.
microseconds ThreadedCell::pause() const {
    if (!m_decider->hasWork()) return kIdle;
    const std::lock_guard lock(m_commitMutex);
    return m_committing || m_toCommit ? kIdle : untilHandOver();
}

bool ThreadedCell::commitLost() {
    const std::lock_guard lock(m_commitMutex);
    return m_lost.has_value();
}

// Natural batching: whatever queued while the last commit ran becomes the next batch.
bool ThreadedCell::handOver() {
    const std::lock_guard lock(m_commitMutex);
    if (m_committing || m_toCommit || m_lost) return false;
    if (m_decider->records() < limits::kBatchWorthRecords && untilHandOver() > microseconds::zero() && !m_stopping)
        return false;
    m_lastHandOver = m_ports.clock.steady();
    m_toCommit = m_decider->seal();
    m_committingRecords.store(m_toCommit->journal.records, std::memory_order_relaxed);
    m_handedOverAt.store(m_lastHandOver.count(), std::memory_order_relaxed);
    m_commitWake.notify_all();
    return true;
}

microseconds ThreadedCell::untilHandOver() const {
    return std::max(m_lastHandOver + limits::kCommitsApart - m_ports.clock.steady(), microseconds::zero());
}

void ThreadedCell::waitForCommitter() {
    std::unique_lock lock(m_commitMutex);
    m_commitWake.wait(lock, [&] { return (!m_committing && !m_toCommit) || m_lost; });
}

// A commit was lost: what was decided on top of it never happened. The shadow holds what did.
void ThreadedCell::fallBack() {
    absl::Status lost;
    {
        const std::lock_guard lock(m_commitMutex);
        lost = *m_lost;
    }
    auto dropped = std::make_unique<PendingBatch>();
    dropped->answered = m_decider->abandon();
    respond(std::move(dropped), lost);
    {
        std::unique_lock lock(m_cloneMutex);
        m_cloneWanted = true;
        m_feed.nudge();
        m_cloneWake.wait(lock, [&] { return m_clone.has_value(); });
        m_decider->restart(std::move(*m_clone));
        m_clone.reset();
    }
    const std::lock_guard lock(m_commitMutex);
    m_lost.reset();
}

void ThreadedCell::commitLoop() {
    nameThread("committer");
    while (true) {
        std::unique_ptr<PendingBatch> batch;
        {
            std::unique_lock lock(m_commitMutex);
            const bool got =
                m_commitWake.wait_for(lock, std::chrono::milliseconds(200), [&] { return m_toCommit || m_commitStop; });
            if (!got) {
                lock.unlock();
                m_ports.journal.maintain(JournalStore::Load::kIdle);
                continue;
            }
            if (!m_toCommit) break;
            batch = std::move(m_toCommit);
            m_committing = true;
        }
        const microseconds before = m_ports.clock.steady();
        const std::uint32_t records = batch->journal.records;
        if (planted(Defect::kAcknowledgeBeforeCommit)) {
            auto early = std::make_unique<PendingBatch>();
            early->answered = std::move(batch->answered);
            batch->answered.clear();
            respond(std::move(early), absl::OkStatus());
        }
        const Committer::Outcome outcome = m_committer.commit(*batch);
        if (records > 0) {
            const microseconds after = m_ports.clock.steady();
            m_commitMicros.add(static_cast<std::uint64_t>((after - before).count()));
            m_batchRecords.add(records);
            m_committerMeter.add(records, after - before, after);
        }
        finish(std::move(batch), outcome);
        m_ports.journal.maintain(JournalStore::Load::kBusy);
    }
    m_ports.journal.maintain(JournalStore::Load::kIdle);
}

void ThreadedCell::finish(std::unique_ptr<PendingBatch> batch, Committer::Outcome outcome) {
    absl::Status lost;
    switch (outcome) {
        case Committer::Outcome::kDurable: {
            count(*batch);
            if (batch->journal.records > 0) {
                m_durableTime = batch->journal.time.micros;
                m_durableAt[batch->journal.number.value % kRememberedBatches].store(m_ports.clock.steady().count(),
                                                                                    std::memory_order_relaxed);
                m_feed.push(std::make_shared<const JournalBatch>(std::move(batch->journal)));
            }
            if (!batch->calls.empty()) m_ports.effects.dispatch(batch->calls);
            break;
        }
        case Committer::Outcome::kLost:
        case Committer::Outcome::kNoSpace:
            ++m_fences;
            lost = absl::UnavailableError("the commit was lost; send the same command again");
            if (outcome == Committer::Outcome::kNoSpace) {
                m_space = Space::kResultsOnly;
                lost = absl::ResourceExhaustedError("the server's disk is full; send the same command again later");
            }
            break;
        case Committer::Outcome::kStolen:
            return fatal(absl::FailedPreconditionError("another writer has taken the cell"));
        case Committer::Outcome::kDead: return fatal(m_committer.lastError());
    }
    {
        const std::lock_guard lock(m_commitMutex);
        m_committing = false;
        m_committingRecords.store(0, std::memory_order_relaxed);
        m_handedOverAt.store(0, std::memory_order_relaxed);
        if (!lost.ok()) m_lost = lost;
        m_commitWake.notify_all();
    }
    m_ring.nudge();
    respond(std::move(batch), lost);
}

void ThreadedCell::fatal(const absl::Status& status) {
    if (m_options.onFatal) m_options.onFatal(status);
    std::fprintf(stderr, "the cell stops: %s\n", status.ToString().c_str());
    std::abort();
}

void ThreadedCell::drain() {
    if (m_drained.exchange(true)) return;
    m_stopping = true;
    m_ring.close();
    m_deciderThread.join();
    m_committerThread.join();
    {
        const std::lock_guard lock(m_respondMutex);
        m_respondStop = true;
    }
    m_respondWake.notify_all();
    m_responderThread.join();
    {
        const std::lock_guard lock(m_cloneMutex);
        m_shadowStop = true;
    }
    m_feed.nudge();
    m_shadowThread.join();
    {
        const std::lock_guard lock(m_deltaMutex);
        m_projectStop = true;
    }
    m_deltaWake.notify_all();
    m_projectorThread.join();
}

}  // namespace meridian::engine
