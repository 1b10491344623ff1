// "Later", as the sandbox provider asks for it, on the simulation's queue.
#pragma once

#include "backend/effects/scheduler.h"
#include "backend/sim/event_queue.h"

namespace meridian::sim {

class SimScheduler final : public effects::Scheduler {
  public:
    explicit SimScheduler(EventQueue& queue) : m_queue(queue) {}

    void after(std::chrono::microseconds delay, std::function<void()> work) override {
        m_queue.after(delay, std::move(work));
    }

  private:
    EventQueue& m_queue;
};

}  // namespace meridian::sim
