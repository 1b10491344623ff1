// Cell time: follows the wall clock, never goes back, never repeats and never stands still. A wall clock that jumps
// against the steady one is not believed for a minute, so that a wrong clock does not expire every reservation at once;
// meanwhile cell time goes on with the steady clock. When cell time is ahead of the wall (which was set back), it goes
// on at half its pace until the wall has caught up, so that deadlines come late by then, but they come.
#pragma once

#include "backend/engine/ports/clock.h"

namespace meridian::engine {

// One thread at a time.
class CellClock {
  public:
    // `last` is the time of the last batch: cell time starts behind it whatever the wall says.
    CellClock(Clock& clock, CellTime last) : m_clock(clock), m_time(last) {}

    // What time it is; looks at both clocks.
    CellTime now();
    // The same, but later than everything that was told before: the time of a batch.
    CellTime next();

    // How often the wall clock jumped by more than kJump between two looks.
    std::uint64_t jumps() const { return m_jumps; }

    static constexpr Duration kJump = std::chrono::milliseconds(500);
    static constexpr Duration kDistrust = std::chrono::seconds(60);

  private:
    Clock& m_clock;
    CellTime m_time;
    CellTime m_wall;  // at the last look; 0 before the first
    std::chrono::microseconds m_steady{0};
    std::chrono::microseconds m_distrustUntil{0};
    std::uint64_t m_jumps = 0;
};

}  // namespace meridian::engine
