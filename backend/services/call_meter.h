// How many calls there are and how long they take, over all services: the first stage of the pipeline's picture.
#pragma once

#include <atomic>

#include "backend/engine/ports/clock.h"
#include "backend/engine/stage_meter.h"

namespace meridian::services {

// Any thread.
class CallMeter {
  public:
    using Micros = engine::StageMeter::Micros;

    explicit CallMeter(engine::Clock& clock) : m_clock(clock) {}

    // A unary call begins; end() is given what this returns.
    Micros begin() {
        m_underWay.fetch_add(1, std::memory_order_relaxed);
        return m_clock.steady();
    }
    void end(Micros begun) {
        const Micros now = m_clock.steady();
        m_underWay.fetch_sub(1, std::memory_order_relaxed);
        m_meter.add(1, now - begun, now);
    }
    // A message of a stream came in.
    void message() { m_meter.count(1, m_clock.steady()); }

    engine::StageFigures figures() const {
        engine::StageFigures figures = m_meter.figures(m_clock.steady());
        figures.queue = m_underWay.load(std::memory_order_relaxed);
        return figures;
    }

  private:
    engine::Clock& m_clock;
    std::atomic<std::uint64_t> m_underWay{0};
    engine::StageMeter m_meter;
};

}  // namespace meridian::services
