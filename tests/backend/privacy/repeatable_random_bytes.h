// Random bytes that are the same in every run.
#pragma once

#include <mutex>
#include <random>

#include "backend/privacy/random_bytes.h"

namespace meridian::privacy {

class RepeatableRandomBytes final : public RandomBytes {
  public:
    explicit RepeatableRandomBytes(std::uint64_t seed = 1) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> out) override {
        const std::lock_guard lock(m_mutex);
        for (std::uint8_t& byte : out)
            byte = static_cast<std::uint8_t>(m_engine());
    }

  private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

}  // namespace meridian::privacy
