// The real clocks.
#pragma once

#include "backend/engine/ports/clock.h"

namespace meridian {

class SystemClock final : public engine::Clock {
  public:
    CellTime wall() override {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::microseconds>(now).count()};
    }
    std::chrono::microseconds steady() override {
        return std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }
};

}  // namespace meridian
