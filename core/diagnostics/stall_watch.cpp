#include "core/diagnostics/stall_watch.h"

#include <QMetaObject>
#include <algorithm>
#include <numeric>

namespace meridian::core {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;
constexpr auto kNotice = 50ms;

}  // namespace

std::uint64_t StallReport::answers() const {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

StallWatch::StallWatch(StallOptions options) : m_options(options), m_thread([this] { run(); }) {}

StallWatch::~StallWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

StallReport StallWatch::report() const {
    const std::lock_guard lock(m_mutex);
    StallReport report = m_report;
    if (m_asked != m_answered) {
        const auto waiting = Clock::now() - m_askedAt;
        report.isStuck = waiting > kNotice;
        report.longest = std::max(report.longest, std::chrono::duration_cast<std::chrono::microseconds>(waiting));
    }
    return report;
}

void StallWatch::reset() {
    const std::lock_guard lock(m_mutex);
    m_report = {};
}

void StallWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        const std::uint64_t number = ++m_asked;
        m_askedAt = Clock::now();
        const auto answer = [this, number] {
            const std::lock_guard inner(m_mutex);
            m_answered = number;
            m_answeredAt = Clock::now();
            m_changed.notify_all();
        };
        lock.unlock();  // posting takes Qt's locks
        QMetaObject::invokeMethod(&m_target, answer, Qt::QueuedConnection);
        lock.lock();
        m_changed.wait(lock, [&] { return m_ending || m_answered == number; });
        if (m_ending) return;
        record(m_answeredAt - m_askedAt);
        m_changed.wait_for(lock, m_options.interval, [this] { return m_ending; });
    }
}

void StallWatch::record(Clock::duration took) {
    const auto bound = std::find_if(StallReport::kBoundsMs.begin(), StallReport::kBoundsMs.end(),
                                    [took](int ms) { return took <= std::chrono::milliseconds(ms); });
    ++m_report.counts[static_cast<std::size_t>(bound - StallReport::kBoundsMs.begin())];
    if (took > kFrame) ++m_report.overFrame;
    if (took > kNotice) ++m_report.overNotice;
    m_report.longest = std::max(m_report.longest, std::chrono::duration_cast<std::chrono::microseconds>(took));
}

}  // namespace meridian::core
