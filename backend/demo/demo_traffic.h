// Invented customers who go on ordering while the demonstration runs, so that what is live on a screen lives. Their
// orders take the way of every other order; nothing else knows that nobody is behind them. One thread of its own.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <random>
#include <thread>

#include "backend/demo/demo_customers.h"
#include "backend/engine/ports/clock.h"
#include "backend/engine/submission.h"

namespace meridian::demo {

class DemoTraffic {
  public:
    struct Options {
        double ordersPerMinute = 0;  // greater than 0; on average
        std::uint64_t seed = 0;
        engine::Clock& clock;  // thread-safe; outlives it
        SealPerson seal;
        // As Cell::submit(); what is refused is not sent again.
        std::function<absl::Status(engine::Submission&)> submit;
    };
    explicit DemoTraffic(Options options);
    // Waits for the order that is being made, and places no other.
    ~DemoTraffic();
    DemoTraffic(const DemoTraffic&) = delete;
    DemoTraffic& operator=(const DemoTraffic&) = delete;

  private:
    void run();
    void placeOne();
    std::chrono::microseconds gap();

    const Options m_options;
    const CellTime m_startedAt;
    std::mt19937_64 m_random;
    DemoCustomers m_customers;
    std::mutex m_mutex;  // guards m_stopping
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace meridian::demo
