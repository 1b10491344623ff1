// Notices when the GUI thread does not get round to its events: from a thread of its own, because a thread that is
// stuck cannot say so itself.
#pragma once

#include <QObject>
#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace meridian::core {

struct StallOptions {
    std::chrono::milliseconds interval{10};  // between two questions; a stall is told short by up to this
};

// How long the GUI thread took to answer. Counts are of answers.
struct StallReport {
    static constexpr std::array<int, 8> kBoundsMs{4, 8, 16, 33, 50, 100, 250, 1'000};
    std::array<std::uint64_t, kBoundsMs.size() + 1> counts{};  // up to and with each bound, and beyond
    std::uint64_t overFrame = 0;                               // longer than 16 ms: a frame was lost
    std::uint64_t overNotice = 0;                              // longer than 50 ms: a person notices
    std::chrono::microseconds longest{0};
    bool isStuck = false;  // for more than 50 ms, now

    std::uint64_t answers() const;
};

// Made and destroyed on the GUI thread; report() and reset() on any.
class StallWatch final {
  public:
    explicit StallWatch(StallOptions options = {});
    ~StallWatch();
    StallWatch(const StallWatch&) = delete;
    StallWatch& operator=(const StallWatch&) = delete;

    StallReport report() const;
    void reset();

  private:
    using Clock = std::chrono::steady_clock;
    void run();
    void record(Clock::duration took);

    const StallOptions m_options;
    mutable std::mutex m_mutex;  // guards all below
    std::condition_variable m_changed;
    StallReport m_report;
    std::uint64_t m_asked = 0;
    std::uint64_t m_answered = 0;
    Clock::time_point m_askedAt;
    Clock::time_point m_answeredAt;
    bool m_ending = false;
    QObject m_target;      // lives on the GUI thread: questions to it end with it
    std::thread m_thread;  // last, so that all above is there when it starts
};

}  // namespace meridian::core
