// Where the engine gets the time from; the simulator puts a virtual clock here.
#pragma once

#include <chrono>

#include "backend/domain/time.h"

namespace meridian::engine {

class Clock {
  public:
    virtual ~Clock() = default;
    // The world's time; may jump. Any thread.
    virtual CellTime wall() = 0;
    // Never goes back; its origin means nothing. Any thread.
    virtual std::chrono::microseconds steady() = 0;
};

}  // namespace meridian::engine
