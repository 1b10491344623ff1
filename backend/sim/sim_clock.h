// The engine's clock on the simulation's queue. The server's wall clock may stand wrong by an offset that the world
// sets; what the world calls true time never jumps.
#pragma once

#include "backend/engine/ports/clock.h"
#include "backend/sim/event_queue.h"

namespace meridian::sim {

class SimClock final : public engine::Clock {
  public:
    explicit SimClock(const EventQueue& queue) : m_queue(queue) {}

    CellTime wall() override { return trueTime() + m_offset; }
    std::chrono::microseconds steady() override { return kSteadyStart + m_queue.now(); }

    CellTime trueTime() const { return kStart + m_queue.now(); }
    Duration offset() const { return m_offset; }
    void setOffset(Duration offset) { m_offset = offset; }

  private:
    static constexpr CellTime kStart{1'767'225'600'000'000};  // 2026-01-01 00:00 UTC
    static constexpr Duration kSteadyStart{3'600'000'000};    // a machine that has been up for an hour

    const EventQueue& m_queue;
    Duration m_offset{0};
};

}  // namespace meridian::sim
