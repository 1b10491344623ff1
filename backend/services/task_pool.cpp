#include "backend/services/task_pool.h"

#include "backend/engine/thread_name.h"
#include "backend/services/refusal.h"

namespace meridian::services {

TaskPool::TaskPool(const Options& options) : m_options(options) {
    m_threads.reserve(options.threads);
    for (std::size_t i = 0; i < options.threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

TaskPool::~TaskPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

absl::Status TaskPool::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_ending) return absl::UnavailableError("the server is stopping");
        if (m_waiting.size() >= m_options.waitingMax) {
            return exhausted("too many queries are waiting", std::chrono::milliseconds(500));
        }
        m_waiting.push_back(std::move(task));
    }
    m_wake.notify_one();
    return absl::OkStatus();
}

void TaskPool::run() {
    engine::nameThread("queries");
    while (true) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_waiting.empty()) return;
            task = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        task();
    }
}

}  // namespace meridian::services
