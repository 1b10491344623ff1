// The bus of a cell whose consumers live in the same process. Messages are shared, not copied; a consumer that does not
// keep up loses the oldest ones and reads them from the journal instead, so that nobody's slowness costs memory.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "backend/engine/ports/bus.h"

namespace meridian::bus {

// Any thread.
class InProcessBus final : public engine::Bus {
  public:
    // Never refuses.
    absl::Status publish(const engine::BusMessage& message) override;
    std::unique_ptr<engine::Subscription> subscribe(std::function<void()> wake) override;

  private:
    class Queue;

    std::mutex m_mutex;
    std::vector<std::weak_ptr<Queue>> m_queues;
};

}  // namespace meridian::bus
