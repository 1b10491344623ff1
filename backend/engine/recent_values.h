// Quantiles over the last thousand values of something that is measured all the time. Any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>
#include <vector>

namespace meridian::engine {

class RecentValues {
  public:
    void add(std::uint64_t value) {
        const std::lock_guard lock(m_mutex);
        m_values[m_count++ % m_values.size()] = value;
    }

    // 0 while nothing was added. `fraction` from 0 to 1.
    std::uint64_t quantile(double fraction) const {
        std::vector<std::uint64_t> sorted;
        {
            const std::lock_guard lock(m_mutex);
            sorted.assign(m_values.begin(),
                          m_values.begin() + static_cast<std::ptrdiff_t>(std::min(m_count, m_values.size())));
        }
        if (sorted.empty()) return 0;
        const auto at = static_cast<std::size_t>(fraction * static_cast<double>(sorted.size() - 1));
        std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(at), sorted.end());
        return sorted[at];
    }

  private:
    mutable std::mutex m_mutex;
    std::array<std::uint64_t, 1'000> m_values{};
    std::size_t m_count = 0;
};

}  // namespace meridian::engine
