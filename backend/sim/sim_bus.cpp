#include "backend/sim/sim_bus.h"

namespace meridian::sim {

absl::Status SimBus::publish(const engine::BusMessage& message) {
    if (m_random.chance(m_faults.busRefuses)) return absl::UnavailableError("the bus is away (simulated)");
    if (m_random.chance(m_faults.busLoses)) return absl::OkStatus();
    const int copies = m_random.chance(m_faults.busTwice) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy) {
        m_queue.after(m_random.upTo(m_faults.busMost), [this, message] {
            // It has no other error than that it is away.
            m_arrived.publish(message).IgnoreError();
        });
    }
    return absl::OkStatus();
}

}  // namespace meridian::sim
