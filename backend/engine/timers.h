// When to look at which order again. An index over the orders' own deadlines, rebuilt from them at recovery; an entry
// that no longer fits its order is simply passed over, so changing a deadline costs one append.
#pragma once

#include <vector>

#include <absl/container/btree_map.h>

#include "backend/domain/state.h"

namespace meridian::engine {

class Timers {
  public:
    void rebuild(const State& state);
    void set(OrderId order, CellTime due);

    // Appends orders that really are due, at most `most` of them.
    void takeDue(const State& state, CellTime now, std::size_t most, std::vector<OrderId>& out);

    // 0 when there is none.
    CellTime next() const;
    std::size_t size() const { return m_size; }
    // Those of which the time has come and that takeDue() has not looked at yet.
    std::size_t due(CellTime now) const;

  private:
    // By second, rounded up: an order is never looked at too early, and at most a second late.
    absl::btree_map<std::int64_t, std::vector<OrderId>> m_seconds;
    std::size_t m_size = 0;
};

}  // namespace meridian::engine
