#include "backend/engine/cell_clock.h"

#include <algorithm>

namespace meridian::engine {

CellTime CellClock::now() {
    const CellTime wall = m_clock.wall();
    const std::chrono::microseconds steady = m_clock.steady();
    if (!m_wall) {
        m_time = std::max(m_time, wall);
    } else {
        const Duration passed = steady - m_steady;
        const Duration drift = (wall - m_wall) - passed;
        if (drift > kJump || drift < -kJump) {
            ++m_jumps;
            m_distrustUntil = steady + kDistrust;
        }
        m_time = steady < m_distrustUntil ? m_time + passed : std::max(wall, m_time + passed / 2);
    }
    m_wall = wall;
    m_steady = steady;
    return m_time;
}

CellTime CellClock::next() {
    const CellTime before = m_time;
    return m_time = std::max(now(), before + Duration(1));
}

}  // namespace meridian::engine
