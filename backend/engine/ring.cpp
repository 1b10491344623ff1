#include "backend/engine/ring.h"

namespace meridian::engine {

bool Ring::push(Submission& submission) {
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        const std::size_t waiting = m_lanes[0].size() + m_lanes[1].size();
        const std::size_t room = submission.lane == Lane::kResults ? m_slots : m_slots - m_slots / 4;
        if (m_closed || waiting >= room) return false;
        m_lanes[static_cast<std::size_t>(submission.lane)].push_back(std::move(submission));
        wake = m_wakeAt != 0 && waiting + 1 >= m_wakeAt;
    }
    if (wake) m_wake.notify_one();
    return true;
}

void Ring::take(std::vector<Submission>& out, std::size_t commandsMax, std::chrono::microseconds atMost,
                std::size_t worthWaking) {
    std::unique_lock lock(m_mutex);
    const auto ready = [&] { return m_lanes[0].size() + m_lanes[1].size() >= worthWaking || m_nudged || m_closed; };
    if (!ready()) {
        m_wakeAt = worthWaking;
        m_wake.wait_for(lock, atMost, ready);
        m_wakeAt = 0;
    }
    m_nudged = false;
    std::size_t commands = 0;
    for (std::deque<Submission>& lane : m_lanes) {
        while (!lane.empty() && commands < commandsMax) {
            commands += lane.front().commands.size();
            out.push_back(std::move(lane.front()));
            lane.pop_front();
        }
    }
}

void Ring::nudge() {
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_wake.notify_one();
}

void Ring::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_wake.notify_one();
}

std::size_t Ring::depth() const {
    const std::lock_guard lock(m_mutex);
    return m_lanes[0].size() + m_lanes[1].size();
}

std::chrono::microseconds Ring::oldest() const {
    const std::lock_guard lock(m_mutex);
    std::chrono::microseconds oldest{0};
    for (const std::deque<Submission>& lane : m_lanes) {
        if (lane.empty()) continue;
        const std::chrono::microseconds since = lane.front().queuedAt;
        if (oldest.count() == 0 || since < oldest) oldest = since;
    }
    return oldest;
}

}  // namespace meridian::engine
