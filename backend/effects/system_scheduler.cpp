#include "backend/effects/system_scheduler.h"

#include "backend/engine/thread_name.h"

namespace meridian::effects {

SystemScheduler::SystemScheduler() : m_thread([this] { run(); }) {}

SystemScheduler::~SystemScheduler() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void SystemScheduler::after(std::chrono::microseconds delay, std::function<void()> work) {
    const Time due = std::chrono::steady_clock::now() + delay;
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_work.empty() || due < m_work.begin()->first;
        m_work.emplace(due, std::move(work));
    }
    if (first) m_wake.notify_all();
}

void SystemScheduler::run() {
    engine::nameThread("provider");
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        if (m_work.empty()) {
            m_wake.wait(lock);
            continue;
        }
        const Time due = m_work.begin()->first;
        if (std::chrono::steady_clock::now() < due) {
            m_wake.wait_until(lock, due);
            continue;
        }
        auto work = std::move(m_work.begin()->second);
        m_work.erase(m_work.begin());
        lock.unlock();
        work();
        lock.lock();
    }
}

}  // namespace meridian::effects
