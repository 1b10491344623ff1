#include "backend/edge/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace meridian::edge {

RateLimit::RateLimit(const Options& options)
    : m_microsPerCommand(1e6 / options.commandsPerSecond),
      m_burstMicros(std::max(options.burst, 1.0) * m_microsPerCommand),
      m_callersMax(options.callersMax) {}

std::chrono::microseconds RateLimit::take(std::string_view caller, std::uint32_t commands,
                                          std::chrono::microseconds now) {
    const double time = static_cast<double>(now.count());
    const std::lock_guard lock(m_mutex);
    auto found = m_fullAt.find(caller);
    if (found == m_fullAt.end()) {
        if (m_fullAt.size() >= m_callersMax) {
            // A full bucket is the same as none.
            absl::erase_if(m_fullAt, [&](const auto& entry) { return entry.second <= time; });
        }
        found = m_fullAt.emplace(std::string(caller), time).first;
    }
    const double start = std::max(found->second, time);
    const double next = start + m_microsPerCommand * commands;
    const double over = next - time - m_burstMicros;
    // Less than half a microsecond is the rounding of earlier sums; without it the told time would not always be
    // enough.
    if (over > 0.5) return std::chrono::microseconds(static_cast<std::int64_t>(std::ceil(over)));
    found->second = next;
    return std::chrono::microseconds(0);
}

}  // namespace meridian::edge
