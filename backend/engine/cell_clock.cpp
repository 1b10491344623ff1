#include "backend/engine/cell_clock.h"

#include <algorithm>

namespace meridian::engine {

CellTime CellClock::next() {
    const CellTime wall = m_clock.wall();
    const std::chrono::microseconds steady = m_clock.steady();
    const CellTime now = std::max(wall, m_last + Duration(1));
    if (m_wall) {
        const Duration drift = (wall - m_wall) - (steady - m_steady);
        if (drift > kJump || drift < -kJump) {
            ++m_jumps;
            m_frozenUntil = now + kFreeze;
        }
    }
    m_wall = wall;
    m_steady = steady;
    m_last = now;
    return now;
}

}  // namespace meridian::engine
