// The bus between the cell and a consumer on another machine, over a network that refuses, loses, repeats and delays
// each message for itself. What arrives waits in the production's own queue.
#pragma once

#include "backend/bus/inprocess/in_process_bus.h"
#include "backend/sim/event_queue.h"
#include "backend/sim/faults.h"

namespace meridian::sim {

class SimBus final : public engine::Bus {
  public:
    // All three outlive the bus.
    SimBus(EventQueue& queue, Random& random, const Faults& faults)
        : m_queue(queue), m_random(random), m_faults(faults) {}

    absl::Status publish(const engine::BusMessage& message) override;
    std::unique_ptr<engine::Subscription> subscribe(std::function<void()> wake) override {
        return m_arrived.subscribe(std::move(wake));
    }

  private:
    EventQueue& m_queue;
    Random& m_random;
    const Faults& m_faults;
    bus::InProcessBus m_arrived;
};

}  // namespace meridian::sim
