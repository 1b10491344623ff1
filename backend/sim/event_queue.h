// The only source of time and order in a simulation: everything that ever happens is an event here, and events of the
// same moment happen in the order in which they were scheduled, so that a seed always plays the same piece.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace meridian::sim {

using Duration = std::chrono::microseconds;

class EventQueue {
  public:
    // Microseconds since the simulation began.
    Duration now() const { return m_now; }

    // A moment in the past means "as soon as possible".
    void at(Duration time, std::function<void()> work) {
        m_heap.push_back({std::max(time, m_now), m_nextSequence++, std::move(work)});
        std::push_heap(m_heap.begin(), m_heap.end(), later);
    }
    void after(Duration delay, std::function<void()> work) { at(m_now + delay, std::move(work)); }

    // Moves the clock to the next event and runs it; false when there is none.
    bool runNext() {
        if (m_heap.empty()) return false;
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        const Event event = std::move(m_heap.back());
        m_heap.pop_back();
        m_now = event.time;
        event.work();
        return true;
    }

    // Runs everything up to `time` and leaves the clock there.
    void runUntil(Duration time) {
        while (nextTime() <= time)
            runNext();
        m_now = std::max(m_now, time);
    }

    // Duration::max() when nothing is scheduled.
    Duration nextTime() const { return m_heap.empty() ? Duration::max() : m_heap.front().time; }
    std::uint64_t scheduled() const { return m_nextSequence; }

  private:
    struct Event {
        Duration time;
        std::uint64_t sequence;
        std::function<void()> work;
    };
    static bool later(const Event& a, const Event& b) {
        return a.time != b.time ? a.time > b.time : a.sequence > b.sequence;
    }

    std::vector<Event> m_heap;
    std::uint64_t m_nextSequence = 0;
    Duration m_now{0};
};

}  // namespace meridian::sim
