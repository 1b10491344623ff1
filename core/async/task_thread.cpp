#include "core/async/task_thread.h"

#include <utility>

#include <pthread.h>

namespace meridian::core {

TaskThread::TaskThread(const char* name) : m_name(name), m_thread([this] { work(); }) {}

TaskThread::~TaskThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void TaskThread::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void TaskThread::work() {
    ::pthread_setname_np(::pthread_self(), m_name);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
        if (m_tasks.empty()) return;
        const std::function<void()> task = std::exchange(m_tasks.front(), {});
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

}  // namespace meridian::core
