// What follows a durable batch: the shadow with its snapshots, the views, and the calls to the provider.
#include "backend/domain/limits.h"
#include "backend/sim/process.h"

namespace meridian::sim {

namespace {

using namespace std::chrono_literals;

constexpr Duration kRetryViews = 200ms;
constexpr Duration kRetryDeliver = 100ms;
constexpr Duration kLookForTimeouts = 2s;

bool isPassing(const absl::Status& status) {
    return absl::IsResourceExhausted(status) || absl::IsUnavailable(status) || absl::IsAborted(status);
}

}  // namespace

void Process::follow() {
    m_following = false;
    if (dies()) return;
    while (m_alive && !m_feed.empty())
        followOne();
    if (!m_alive) return;
    shareDelta();
    takeSnapshot();
}

// Most batches come from memory; one that fell out of it is read from the journal again.
void Process::followOne() {
    const std::shared_ptr<const engine::JournalBatch> batch = std::move(m_feed.front());
    m_feed.pop_front();
    absl::Status status;
    if (m_ground.random.below(8) == 0) {
        absl::Status applied = absl::DataLossError("the journal does not hold the batch");
        status = m_ground.disk.journal.read(batch->number, [&](const engine::JournalBatch& stored) {
            applied = m_shadow->apply(stored);
            return false;
        });
        if (status.ok()) status = applied;
    } else {
        status = m_shadow->apply(*batch);
    }
    if (!status.ok()) return end(End::kBroken, status);
    m_recordsSinceSnapshot += batch->records;
    if (status = m_relay.forward(batch); !status.ok()) return end(End::kBroken, status);
}

// A little of the snapshot at a time, so that most are written across several batches (engine/snapshot_keeper.cpp).
void Process::takeSnapshot() {
    const std::uint64_t every = m_ground.faults.snapshotEveryRecords;
    if (every == 0 || m_recordsSinceSnapshot < every || m_fenced || m_snapshotBatch) return;
    m_recordsSinceSnapshot = 0;
    m_snapshotBatch = m_shadow->state().batch;
    m_snapshot.clear();
    m_shadow->beginSnapshot([this](std::string_view bytes) { m_snapshot.append(bytes); });
    soon(10us + m_ground.random.upTo(m_ground.faults.shadowLagMost), &Process::writeSnapshot);
}

void Process::writeSnapshot() {
    if (dies() || m_fenced) return;
    if (!m_shadow->writeSnapshot(m_ground.random.below(16 * 1024))) {
        return soon(10us + m_ground.random.upTo(m_ground.faults.shadowLagMost), &Process::writeSnapshot);
    }
    const BatchNumber batch = m_snapshotBatch;
    m_snapshotBatch = {};
    if (!m_ground.disk.snapshots.save(batch, std::move(m_snapshot)).ok()) return;
    m_ground.trace.note([batch] { return "snapshot of batch " + std::to_string(batch.value); });
    soon(10us + m_ground.random.upTo(m_ground.faults.diskLatencyMost), &Process::snapshotWritten);
}

void Process::snapshotWritten() {
    if (dies()) return;
    m_ground.disk.snapshots.sync();
}

void Process::shareDelta() {
    if (m_delta || m_fenced || m_shadow->delta().empty()) return;
    m_delta = m_shadow->takeDelta();
    soon(10us + m_ground.random.upTo(m_ground.faults.shadowLagMost), &Process::project);
}

void Process::project() {
    if (dies() || m_fenced) return;
    const absl::Status status = m_ground.disk.views.write(*m_delta);
    if (isPassing(status)) return soon(kRetryViews, &Process::project);
    if (!status.ok()) return end(End::kBroken, status);
    m_delta.reset();
    shareDelta();
}

void Process::dispatch(const std::vector<engine::ProviderCall>& calls) {
    if (calls.empty()) return;
    for (const engine::ProviderCall& call : calls)
        m_worker.enqueue(call);
    planProvider(Duration{0});
}

void Process::answered(const ProviderReport& report) {
    if (!m_alive) return;
    m_arrived.push_back({report, nullptr});
    planProvider(Duration{0});
}

void Process::webhook(const ProviderReport& report, std::function<void(bool)> told) {
    m_arrived.push_back({report, std::move(told)});
    planProvider(Duration{0});
}

void Process::planProvider(Duration delay) {
    const Duration at = std::max(m_ground.queue.now() + delay, m_pausedUntil);
    if (at >= m_turnAt) return;
    m_turnAt = at;
    m_ground.queue.at(at, [this, at] {
        if (!m_alive || m_turnAt != at) return;
        m_turnAt = Duration::max();
        if (m_ground.queue.now() < m_pausedUntil) return planProvider(Duration{0});
        providerTurn();
    });
}

// One turn of the effects' thread (effects/provider_effects.cpp).
void Process::providerTurn() {
    if (dies()) return;
    const auto now = m_ground.clock.steady();
    std::vector<Arrived> arrived;
    arrived.swap(m_arrived);
    for (Arrived& one : arrived) {
        if (!m_worker.settle(one.report, now)) continue;
        Outgoing& outgoing = m_outgoing.emplace_back();
        outgoing.command.actor = "system:provider";
        outgoing.command.body = ReportPayment{std::move(one.report)};
        outgoing.told = std::move(one.told);
    }
    m_worker.send(now, m_onReply);
    std::vector<ProviderReport> reports;
    m_worker.expire(now, reports);
    m_worker.refuseWaiting(now, reports);
    for (ProviderReport& report : reports) {
        Outgoing& outgoing = m_outgoing.emplace_back();
        outgoing.command.actor = "system:provider";
        outgoing.command.body = ReportPayment{std::move(report)};
    }
    deliver();
    if (!m_outgoing.empty()) planProvider(kRetryDeliver);
    if (m_worker.inFlight() + m_worker.waiting() > 0) planProvider(kLookForTimeouts);
}

void Process::deliver() {
    if (m_outgoing.empty()) return;
    engine::Submission submission;
    submission.lane = engine::Lane::kResults;
    std::vector<std::function<void(bool)>> told;
    for (const Outgoing& outgoing : m_outgoing) {
        submission.commands.push_back(outgoing.command);
        told.push_back(outgoing.told);
    }
    submission.done = [told = std::move(told)](const std::vector<engine::Answer>& answers) {
        for (std::size_t i = 0; i < told.size(); ++i) {
            if (told[i]) told[i](answers[i].status.ok());
        }
    };
    if (submit(submission).ok()) m_outgoing.clear();
}

}  // namespace meridian::sim
