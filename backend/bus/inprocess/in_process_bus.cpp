#include "backend/bus/inprocess/in_process_bus.h"

#include <deque>

#include "backend/domain/limits.h"

namespace meridian::bus {

// What has arrived for one subscription. Its own lock, so that a consumer that takes does not hold up the others.
class InProcessBus::Queue {
  public:
    explicit Queue(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void add(const engine::BusMessage& message) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_messages.size() == limits::kBusMessagesMax) m_messages.pop_front();
            m_messages.push_back(message);
        }
        m_wake();
    }
    std::optional<engine::BusMessage> take() {
        const std::lock_guard lock(m_mutex);
        if (m_messages.empty()) return std::nullopt;
        std::optional<engine::BusMessage> message = std::move(m_messages.front());
        m_messages.pop_front();
        return message;
    }

  private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::deque<engine::BusMessage> m_messages;
};

absl::Status InProcessBus::publish(const engine::BusMessage& message) {
    std::vector<std::shared_ptr<Queue>> queues;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_queues, [](const auto& queue) { return queue.expired(); });
        queues.reserve(m_queues.size());
        for (const auto& weak : m_queues) {
            if (auto queue = weak.lock()) queues.push_back(std::move(queue));
        }
    }
    for (const auto& queue : queues)
        queue->add(message);
    return absl::OkStatus();
}

std::unique_ptr<engine::Subscription> InProcessBus::subscribe(std::function<void()> wake) {
    class Held final : public engine::Subscription {
      public:
        explicit Held(std::shared_ptr<Queue> queue) : m_queue(std::move(queue)) {}
        std::optional<engine::BusMessage> take() override { return m_queue->take(); }

      private:
        const std::shared_ptr<Queue> m_queue;
    };
    auto queue = std::make_shared<Queue>(std::move(wake));
    const std::lock_guard lock(m_mutex);
    m_queues.push_back(queue);
    return std::make_unique<Held>(std::move(queue));
}

}  // namespace meridian::bus
