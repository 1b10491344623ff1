// A token bucket for each caller, so that one storefront that runs wild does not take the others' share. The generic
// cell rate algorithm (ITU-T I.371, annex A): one time stamp for each caller instead of a counter and a timer.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

#include <absl/container/flat_hash_map.h>

namespace meridian::edge {

// Any thread.
class RateLimit {
  public:
    struct Options {
        double commandsPerSecond = 200'000;
        double burst = 100'000;  // commands that may come at once after a pause
        std::size_t callersMax = 100'000;
    };
    explicit RateLimit(const Options& options);

    // Takes `commands` from the caller's bucket; zero when that was possible, else the time after which it will be.
    std::chrono::microseconds take(std::string_view caller, std::uint32_t commands, std::chrono::microseconds now);

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    const double m_microsPerCommand;
    const double m_burstMicros;
    const std::size_t m_callersMax;
    std::mutex m_mutex;
    // The moment at which the caller's bucket will be full again.
    absl::flat_hash_map<std::string, double, TextHash, std::equal_to<>> m_fullAt;
};

}  // namespace meridian::edge
