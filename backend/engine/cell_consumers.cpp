// What follows a durable batch: the answers, the shadow with its snapshots, and the views.
#include <algorithm>

#include "backend/domain/limits.h"
#include "backend/domain/planted.h"
#include "backend/engine/thread_name.h"
#include "backend/engine/threaded_cell.h"

namespace meridian::engine {

namespace {

using std::chrono::milliseconds;

}  // namespace

void ThreadedCell::respond(std::unique_ptr<PendingBatch> batch, absl::Status lost) {
    if (batch->answered.empty()) return;
    m_answersWaiting.fetch_add(batch->answered.size(), std::memory_order_relaxed);
    const std::chrono::microseconds now = m_ports.clock.steady();
    {
        const std::lock_guard lock(m_respondMutex);
        m_responses.push_back({std::move(batch), std::move(lost), now});
    }
    m_respondWake.notify_one();
}

void ThreadedCell::respondLoop() {
    nameThread("responder");
    std::deque<Response> responses;
    while (true) {
        {
            std::unique_lock lock(m_respondMutex);
            m_respondWake.wait(lock, [&] { return !m_responses.empty() || m_respondStop; });
            if (m_responses.empty()) return;
            responses.swap(m_responses);
        }
        for (Response& response : responses) {
            for (Answered& answered : response.batch->answered) {
                if (response.lost.ok()) {
                    answered.tell();
                } else {
                    answered.tellLost(response.lost);
                }
            }
            const std::size_t told = response.batch->answered.size();
            const std::chrono::microseconds now = m_ports.clock.steady();
            m_answersWaiting.fetch_sub(told, std::memory_order_relaxed);
            m_responderMeter.add(told, now - response.since, now);
        }
        responses.clear();
    }
}

void ThreadedCell::shadowLoop() {
    nameThread("shadow");
    while (true) {
        const auto patience = m_snapshots.isWriting() ? milliseconds(0) : milliseconds(50);
        const auto next = m_feed.next(m_shadow->state().batch, patience);
        if (!next.ok()) return fatal(next.status());
        if (const auto& batch = *next) {
            const std::chrono::microseconds before = m_ports.clock.steady();
            if (absl::Status status = m_shadow->apply(*batch); !status.ok()) return fatal(status);
            m_snapshots.applied(batch->records);
            m_shadowBatch = batch->number.value;
            const std::chrono::microseconds after = m_ports.clock.steady();
            m_shadowMeter.add(batch->records, after - before, after);
        }
        if (absl::Status status = relay(*next); !status.ok()) return fatal(status);
        shareDelta();
        serveClone();
        m_snapshots.goOn(m_ports.clock.steady());
        const bool caughtUp = m_shadow->state().batch == m_feed.durable();
        const std::lock_guard lock(m_cloneMutex);
        if (m_shadowStop && caughtUp) break;
    }
    // The last delta goes out before the projector is told to stop.
    {
        std::unique_lock lock(m_deltaMutex);
        m_projectHurry = true;
        m_deltaWake.notify_all();
        m_deltaWake.wait(lock, [&] { return !m_delta && !m_projecting; });
    }
    shareDelta();
    m_snapshots.finish();
}

// Only what the shadow found sound leaves the cell.
absl::Status ThreadedCell::relay(const std::shared_ptr<const JournalBatch>& batch) {
    if (!m_relay) return absl::OkStatus();
    return batch ? m_relay->forward(batch) : m_relay->catchUp(m_shadow->state().batch);
}

// Hands over whatever has gathered when the projector is free; waits for it only when the delta has grown too large.
void ThreadedCell::shareDelta() {
    if (m_shadow->delta().empty()) return;
    std::unique_lock lock(m_deltaMutex);
    if (m_shadow->delta().orders() >= limits::kOrdersPerDeltaMax) {
        m_projectHurry = true;
        m_deltaWake.notify_all();
        m_deltaWake.wait(lock, [&] { return !m_delta && !m_projecting; });
        m_projectHurry = false;
    }
    if (m_delta || m_projecting) return;
    m_delta = m_shadow->takeDelta();
    m_deltaWake.notify_all();
}

void ThreadedCell::serveClone() {
    const std::lock_guard lock(m_cloneMutex);
    if (!m_cloneWanted || m_shadow->state().batch != m_feed.durable()) return;
    m_clone = m_shadow->state().clone();
    m_cloneWanted = false;
    m_cloneWake.notify_all();
}

void ThreadedCell::projectLoop() {
    nameThread("projector");
    while (true) {
        std::unique_ptr<ViewDelta> delta;
        {
            std::unique_lock lock(m_deltaMutex);
            const bool got = m_deltaWake.wait_for(lock, milliseconds(200), [&] { return m_delta || m_projectStop; });
            if (!got) {
                lock.unlock();
                m_ports.views.maintain(true);
                continue;
            }
            if (!m_delta) return;
            delta = std::move(m_delta);
            m_projecting = true;
        }
        const auto began = std::chrono::steady_clock::now();
        // The views can be rebuilt, so a store that fails (a full disk) is tried again for as long as it takes; the
        // journal goes on meanwhile.
        while (true) {
            const absl::Status status = m_ports.views.write(*delta);
            if (status.ok()) break;
            if (!absl::IsResourceExhausted(status) && !absl::IsUnavailable(status) && !absl::IsAborted(status)) {
                return fatal(status);
            }
            std::this_thread::sleep_for(milliseconds(200));
            if (m_stopping) break;  // the next start brings the views up from the journal
        }
        {
            const std::lock_guard lock(m_viewsMutex);
            m_viewsBatch = delta->to;
            m_viewsTime = delta->time;
        }
        m_viewsWake.notify_all();
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
        m_projectorMeter.add(delta->records, took, m_ports.clock.steady());
        m_ports.views.maintain(false);
        const auto nextWrite = began + std::clamp<std::chrono::steady_clock::duration>(
                                           limits::kViewWritesRest * (std::chrono::steady_clock::now() - began),
                                           limits::kViewWritesApartLeast, limits::kViewWritesApartMost);
        {
            std::unique_lock lock(m_deltaMutex);
            m_deltaWake.wait_until(lock, nextWrite, [&] { return m_projectStop || m_projectHurry; });
            m_projecting = false;
        }
        m_deltaWake.notify_all();
        m_feed.nudge();  // the shadow may have gathered more meanwhile
    }
}

absl::Status ThreadedCell::waitForViews(BatchNumber batch, std::chrono::milliseconds atMost) {
    std::unique_lock lock(m_viewsMutex);
    if (m_viewsWake.wait_for(lock, atMost, [&] { return m_viewsBatch >= batch; })) return absl::OkStatus();
    return absl::DeadlineExceededError("the views have not reached batch " + std::to_string(batch.value) + " yet");
}

}  // namespace meridian::engine
