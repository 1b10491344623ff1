// When each call of an open loop is to begin. The times are fixed before the first call, whatever the server does: that
// is what keeps a slow server from slowing its own measurement down (coordinated omission, G. Tene).
#pragma once

#include <chrono>
#include <cmath>
#include <cstdint>

namespace meridian::load {

class Pace {
  public:
    // `rate` is in orders per second. With peaks it is ten times as much in the last second of every ten.
    Pace(double rate, bool peaks) : m_rate(rate), m_peaks(peaks) {}

    // After the start, for the order with this running number (from 0).
    std::chrono::nanoseconds dueAt(std::uint64_t order) const {
        const auto number = static_cast<double>(order);
        if (!m_peaks) return seconds(number / m_rate);
        const double calm = (kPeriod - kPeak) * m_rate;
        const double whole = calm + kPeak * kFactor * m_rate;
        const double periods = std::floor(number / whole);
        const double rest = number - periods * whole;
        const double within = rest < calm ? rest / m_rate : kPeriod - kPeak + (rest - calm) / (kFactor * m_rate);
        return seconds(periods * kPeriod + within);
    }

  private:
    static constexpr double kPeriod = 10;
    static constexpr double kPeak = 1;
    static constexpr double kFactor = 10;

    static std::chrono::nanoseconds seconds(double value) {
        return std::chrono::nanoseconds(static_cast<std::int64_t>(value * 1e9));
    }

    double m_rate;
    bool m_peaks;
};

}  // namespace meridian::load
