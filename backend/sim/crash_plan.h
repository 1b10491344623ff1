// When the process dies. Every boundary between two steps asks once, so that a crash can fall between any two of them,
// also between a durable commit and the answer to it.
#pragma once

#include <algorithm>

#include "backend/sim/faults.h"

namespace meridian::sim {

class CrashPlan {
  public:
    CrashPlan(Random& random, const Faults& faults) : m_random(random), m_faults(faults) { plan(); }

    // True when the process dies here; the next crash is planned at once.
    bool strikes() {
        if (m_stepsLeft == 0 || m_faults.crashEvery == 0) return false;
        if (--m_stepsLeft != 0) return false;
        plan();
        return true;
    }

    // Draws when the next crash is to be.
    void plan() { m_stepsLeft = m_faults.crashEvery == 0 ? 0 : 1 + m_random.below(2 * m_faults.crashEvery); }

  private:
    Random& m_random;
    const Faults& m_faults;
    std::uint64_t m_stepsLeft = 0;
};

}  // namespace meridian::sim
