#include "backend/demo/demo_traffic.h"

#include <utility>

#include "backend/engine/thread_name.h"

namespace meridian::demo {

namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

// References grow with the time, faster than anybody orders, so that those of one run do not come again in the next.
std::uint64_t firstReference(CellTime now) {
    return static_cast<std::uint64_t>(now.micros / kMicrosPerSecond);
}

}  // namespace

DemoTraffic::DemoTraffic(Options options)
    : m_options(std::move(options)),
      m_startedAt(m_options.clock.wall()),
      m_random(m_options.seed),
      m_customers(m_options.seal, m_random, firstReference(m_startedAt)),
      m_thread([this] { run(); }) {}

DemoTraffic::~DemoTraffic() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void DemoTraffic::run() {
    engine::nameThread("demo customers");
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, gap(), [this] { return m_stopping; })) {
        lock.unlock();
        placeOne();
        lock.lock();
    }
}

// Nobody waits for the answer: who cannot be served comes back another day.
void DemoTraffic::placeOne() {
    const CellTime now = m_options.clock.wall();
    auto order = m_customers.order(now, m_startedAt - now);
    if (!order.ok()) return;
    engine::Submission submission;
    submission.commands.push_back(*std::move(order));
    submission.done = [](const std::vector<engine::Answer>&) {};
    m_options.submit(submission).IgnoreError();
}

std::chrono::microseconds DemoTraffic::gap() {
    const double mean = 60.0 * static_cast<double>(kMicrosPerSecond) / m_options.ordersPerMinute;
    const double part = 0.4 + 1.2 * static_cast<double>(pick(m_random, 1'000)) / 999;
    return std::chrono::microseconds(static_cast<std::int64_t>(mean * part));
}

}  // namespace meridian::demo
