// Every thing that a client wants done gets an id of its own, before it is sent for the first time and never another
// one afterwards: that is what makes sending it again harmless.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "backend/domain/ids.h"
#include "backend/privacy/random_bytes.h"

namespace meridian::client {

// Not thread-safe: one for each thread.
class CommandIds {
  public:
    // Reads its seed, and nothing else, from `random`.
    explicit CommandIds(privacy::RandomBytes& random) {
        std::array<std::uint8_t, sizeof m_state> seed;
        random.fill(seed);
        std::memcpy(&m_state, seed.data(), sizeof m_state);
    }

    // UUIDv7 (RFC 9562, section 5.7) with the caller's clock.
    CommandId next(std::int64_t unixMilliseconds) {
        const std::uint64_t high = draw();
        return CommandId::make(unixMilliseconds, high, draw());
    }

  private:
    // SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). Ids must be unique, not
    // secret, and the generator makes tens of thousands of them a second.
    std::uint64_t draw() {
        std::uint64_t mixed = (m_state[0] += 0x9E37'79B9'7F4A'7C15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EBULL;
        return (mixed ^ (mixed >> 31)) ^ m_state[1];
    }

    std::array<std::uint64_t, 2> m_state;
};

inline std::string bytesOf(const CommandId& id) {
    return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

std::int64_t unixMillisecondsNow();  // the system's clock

}  // namespace meridian::client
