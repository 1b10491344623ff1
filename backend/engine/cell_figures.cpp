// What a running cell says of itself.
#include <algorithm>

#include "backend/engine/threaded_cell.h"

namespace meridian::engine {

namespace {

using std::chrono::microseconds;

// How often the timers are counted for the figures.
constexpr microseconds kTimersCounted = std::chrono::milliseconds(100);

}  // namespace

void ThreadedCell::count(const PendingBatch& batch) {
    m_ordersAccepted += batch.ordersAccepted;
    m_confirmed += batch.confirmed;
    m_rejected += batch.rejected;
    m_duplicates += batch.duplicates;
    m_expired += batch.expired;
    m_openOrders = batch.openOrders;
    m_deadLetters = batch.deadLetters;
}

// For the figures alone; a long row of overdue timers takes a moment to count.
void ThreadedCell::lookAtTimers() {
    const microseconds now = m_ports.clock.steady();
    if (now - m_timersLookedAt < kTimersCounted) return;
    m_timersLookedAt = now;
    m_timers = m_decider->timers().size();
    m_timersDue = m_decider->timers().due(m_decider->cellTime());
    m_nextTimer = m_decider->nextTimer().micros;
}

Statistics ThreadedCell::statistics() const {
    Statistics figures;
    figures.epoch = m_epoch;
    figures.durableBatch = m_feed.durable();
    figures.durableTime = {m_durableTime};
    figures.shadowBatch = {m_shadowBatch};
    {
        const std::lock_guard lock(m_viewsMutex);
        figures.viewsBatch = m_viewsBatch;
        figures.viewsTime = m_viewsTime;
    }
    figures.commands = m_commands;
    figures.ordersAccepted = m_ordersAccepted;
    figures.rejected = m_rejected;
    figures.duplicates = m_duplicates;
    figures.expired = m_expired;
    figures.refused = m_refused;
    figures.confirmed = m_confirmed;
    figures.fences = m_fences;
    figures.openOrders = m_openOrders;
    figures.deadLetters = m_deadLetters;
    figures.ringDepth = m_ring.depth();
    figures.timersDue = m_timersDue;
    figures.timers = m_timers;
    figures.nextTimer = {m_nextTimer};
    figures.commitMicrosP50 = m_commitMicros.quantile(0.5);
    figures.commitMicrosP99 = m_commitMicros.quantile(0.99);
    figures.batchRecordsP50 = m_batchRecords.quantile(0.5);
    return figures;
}

// How long the first batch waits that a consumer has not reached; what became durable before this start counts from it.
Duration ThreadedCell::behind(BatchNumber reached, BatchNumber durable) const {
    if (reached >= durable) return Duration(0);
    const std::uint64_t oldest =
        std::max(reached.value + 1, durable.value - std::min<std::uint64_t>(durable.value, kRememberedBatches - 1));
    const std::int64_t since = m_durableAt[oldest % kRememberedBatches].load(std::memory_order_relaxed);
    return std::max(Duration(0), Duration(m_ports.clock.steady() - std::max(m_startedAt, microseconds(since))));
}

Cell::Stages ThreadedCell::stages() const {
    const microseconds now = m_ports.clock.steady();
    const Statistics all = statistics();
    const auto since = [&](microseconds moment) {
        return moment.count() == 0 ? Duration(0) : std::max(Duration(0), Duration(now - moment));
    };
    const auto follow = [&](BatchNumber reached, StageFigures& figures) {
        figures.queue = all.durableBatch.value - std::min(reached.value, all.durableBatch.value);
        figures.lag = behind(reached, all.durableBatch);
    };
    Stages stages;
    stages.ring = m_ringMeter.figures(now);
    stages.ring.queue = all.ringDepth;
    stages.ring.lag = since(m_ring.oldest());
    stages.decider = m_deciderMeter.figures(now);
    stages.decider.queue = m_openRecords;
    stages.committer = m_committerMeter.figures(now);
    stages.committer.queue = m_committingRecords;
    stages.committer.lag = since(microseconds(m_handedOverAt));
    stages.responder = m_responderMeter.figures(now);
    stages.responder.queue = m_answersWaiting;
    stages.shadow = m_shadowMeter.figures(now);
    follow(all.shadowBatch, stages.shadow);
    stages.projector = m_projectorMeter.figures(now);
    follow(all.viewsBatch, stages.projector);
    return stages;
}

}  // namespace meridian::engine
