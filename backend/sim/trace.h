// The last operations of a simulation, for the report of a seed that failed. Off while seeds are searched, because a
// failing seed is simply played again with the trace on.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "backend/sim/event_queue.h"

namespace meridian::sim {

class Trace {
  public:
    explicit Trace(const EventQueue& queue) : m_queue(queue) {}

    // Keeps the last so many operations.
    void turnOn(std::size_t keep) {
        m_on = true;
        m_keep = keep;
    }
    bool on() const { return m_on; }

    // `describe` returns what happened, and is only called when somebody wants to know.
    template <class Describe>
    void note(Describe&& describe) {
        if (m_on) add(describe());
    }

    const std::deque<std::string>& lines() const { return m_lines; }

  private:
    void add(const std::string& line) {
        const std::int64_t micros = m_queue.now().count();
        std::string fraction = std::to_string(micros % 1'000'000);
        fraction.insert(0, 6 - fraction.size(), '0');
        m_lines.push_back(std::to_string(micros / 1'000'000) + "." + fraction + "s  " + line);
        if (m_lines.size() > m_keep) m_lines.pop_front();
    }

    const EventQueue& m_queue;
    bool m_on = false;
    std::size_t m_keep = 0;
    std::deque<std::string> m_lines;
};

}  // namespace meridian::sim
