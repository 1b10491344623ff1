// Later, as a parameter: the threaded scheduler waits on a clock, the simulator's on its virtual one.
#pragma once

#include <chrono>
#include <functional>

namespace meridian::effects {

class Scheduler {
  public:
    virtual ~Scheduler() = default;
    // Runs `work` once, no earlier than `delay` from now. Any thread.
    virtual void after(std::chrono::microseconds delay, std::function<void()> work) = 0;
};

}  // namespace meridian::effects
