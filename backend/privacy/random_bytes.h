// Keys, nonces and secrets come from here and from nowhere else, so that a test can make them repeatable and a reviewer
// has one place to look at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace meridian::privacy {

class RandomBytes {
  public:
    virtual ~RandomBytes() = default;
    // Fills all of `out`. Must be safe to call from several threads at once.
    virtual void fill(std::span<std::uint8_t> out) = 0;
};

// The operating system's entropy through OpenSSL's generator (NIST SP 800-90A), which keeps one state per thread.
class SystemRandomBytes final : public RandomBytes {
  public:
    static constexpr std::size_t kTakenAhead = 1'024;  // bytes, for each thread
    void fill(std::span<std::uint8_t> out) override;
};

}  // namespace meridian::privacy
