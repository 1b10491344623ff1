// The scheduler of a running server: one thread that sleeps until the next piece of work is due.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "backend/effects/scheduler.h"

namespace meridian::effects {

class SystemScheduler final : public Scheduler {
  public:
    SystemScheduler();
    ~SystemScheduler() override;  // work that is not due yet is dropped

    void after(std::chrono::microseconds delay, std::function<void()> work) override;

  private:
    void run();

    using Time = std::chrono::steady_clock::time_point;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::multimap<Time, std::function<void()>> m_work;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace meridian::effects
