// Latencies of millions of orders in a fixed table: exact up to 2 ms and within 0.1 % above, so that the 99.9th
// percentile can be told without keeping the values. The layout is the log-linear one that HdrHistogram made known (G.
// Tene, hdrhistogram.org): each power of two is cut into 1,024 equal steps.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace meridian::client {

// Values are microseconds. Not thread-safe.
class Histogram {
  public:
    static constexpr std::int64_t kHighest = 60'000'000;  // a minute; longer ones are counted as this, see max()

    void record(std::int64_t microseconds, std::uint64_t count = 1) {
        m_max = std::max(m_max, microseconds);
        m_count += count;
        m_counts[indexOf(std::clamp<std::int64_t>(microseconds, 0, kHighest))] += count;
    }

    void add(const Histogram& other) {
        m_max = std::max(m_max, other.m_max);
        m_count += other.m_count;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            m_counts[i] += other.m_counts[i];
    }

    // The smallest value that at least this share (0 to 1) of all values does not exceed; 0 when there is none.
    std::int64_t valueAt(double share) const {
        const auto wanted = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(m_count)));
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            seen += m_counts[i];
            if (seen >= std::max<std::uint64_t>(wanted, 1)) return std::min(highestIn(i), m_max);
        }
        return m_max;
    }

    std::uint64_t count() const { return m_count; }
    std::int64_t max() const { return m_max; }  // exact, also above kHighest

  private:
    static constexpr int kExactBits = 11;  // values below 2,048 have a step of their own
    static constexpr std::size_t kExact = std::size_t{1} << kExactBits;
    static constexpr std::size_t kSteps = kExact / 2;

    static constexpr std::size_t indexOf(std::int64_t value) {
        const auto bits = static_cast<std::uint64_t>(value);
        if (bits < kExact) return bits;
        const auto shift = static_cast<std::size_t>(std::bit_width(bits) - kExactBits);
        return shift * kSteps + (bits >> shift);
    }
    static constexpr std::int64_t highestIn(std::size_t index) {
        if (index < kExact) return static_cast<std::int64_t>(index);
        const std::size_t shift = index / kSteps - 1;
        const std::size_t step = index - shift * kSteps;
        return static_cast<std::int64_t>(((step + 1) << shift) - 1);
    }

    static constexpr auto kTopShift = static_cast<std::size_t>(std::bit_width(std::uint64_t{kHighest}) - kExactBits);
    static constexpr std::size_t kSize = kTopShift * kSteps + (std::size_t{kHighest} >> kTopShift) + 1;

    std::array<std::uint64_t, kSize> m_counts{};
    std::uint64_t m_count = 0;
    std::int64_t m_max = 0;
};

}  // namespace meridian::client
