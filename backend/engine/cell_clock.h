// Cell time: follows the wall clock, never goes back, never repeats. When the wall clock jumps against the steady one, time
// goes on but deadlines are frozen for a while, so that a wrong clock does not expire every reservation at once.
#pragma once

#include "backend/engine/ports/clock.h"

namespace meridian::engine {

class CellClock {
  public:
    // `last` is the time of the last batch: cell time starts behind it whatever the wall says.
    CellClock(Clock& clock, CellTime last) : m_clock(clock), m_last(last) {}

    CellTime next();

    // Deadlines are not to be acted on now. Says so for kFreeze after a jump of more than kJump between two calls of next().
    bool frozen() const { return m_last < m_frozenUntil; }
    std::uint64_t jumps() const { return m_jumps; }

    static constexpr Duration kJump = std::chrono::milliseconds(500);
    static constexpr Duration kFreeze = std::chrono::seconds(60);

  private:
    Clock& m_clock;
    CellTime m_last;
    CellTime m_frozenUntil;
    CellTime m_wall;
    std::chrono::microseconds m_steady{0};
    std::uint64_t m_jumps = 0;
};

}  // namespace meridian::engine
