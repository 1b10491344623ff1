// The only source of chance in a simulation: xoshiro256** (D. Blackman and S. Vigna, "Scrambled linear pseudorandom
// number generators", 2018), seeded through splitmix64 as its authors advise. Integers only, so that every machine
// draws the same.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "backend/sim/event_queue.h"

namespace meridian::sim {

class Random {
  public:
    explicit Random(std::uint64_t seed) {
        for (std::uint64_t& word : m_state)
            word = splitMix(seed);
    }

    std::uint64_t next() {
        const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    // 0 to count - 1; 0 for a count of 0. The bias of the modulus is of no matter here.
    std::uint64_t below(std::uint64_t count) { return count == 0 ? 0 : next() % count; }
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least + 1)));
    }
    // True `parts` times in 10,000; draws nothing for 0, so that a fault that is off changes nothing else.
    bool chance(std::uint32_t parts) { return parts != 0 && below(10'000) < parts; }

    Duration upTo(Duration most) {
        return Duration(static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most.count()) + 1)));
    }
    // Every order of magnitude between the two is as likely as the others. 0 < least <= most.
    std::int64_t magnitude(std::int64_t least, std::int64_t most) {
        const auto low = std::bit_width(static_cast<std::uint64_t>(least));
        const auto high = std::bit_width(static_cast<std::uint64_t>(most));
        const std::uint64_t top =
            1ULL << between(static_cast<std::int64_t>(low) - 1, static_cast<std::int64_t>(high) - 1);
        return std::clamp(static_cast<std::int64_t>(top + below(top)), least, most);
    }
    Duration magnitude(Duration least, Duration most) { return Duration(magnitude(least.count(), most.count())); }

    // Tells whether two runs drew the same.
    std::uint64_t fingerprint() const { return m_state[0] ^ std::rotl(m_state[3], 13); }

  private:
    static std::uint64_t splitMix(std::uint64_t& state) {
        std::uint64_t mixed = (state += 0x9e3779b97f4a7c15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    std::array<std::uint64_t, 4> m_state{};
};

}  // namespace meridian::sim
