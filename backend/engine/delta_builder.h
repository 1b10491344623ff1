// Turns committed batches into what the views are to become. Many batches are folded into one delta: an order that was
// placed, paid and confirmed since the last write costs one row. Knows no SQL and no threads.
#pragma once

#include <memory>

#include "backend/domain/record.h"
#include "backend/domain/state.h"
#include "backend/engine/ports/view_store.h"

namespace meridian::engine {

class DeltaBuilder {
  public:
    // `offset` is the last batch that the views hold.
    explicit DeltaBuilder(BatchNumber offset);

    // Call for each record before it is applied to `state` (an order that ends is copied while it is still there)…
    void before(const State& state, const Record& record);
    // …and after it was applied.
    void after(const State& state, const Record& record, std::uint32_t index, BatchNumber batch, CellTime time);
    // After the batch's last record.
    void closeBatch(BatchNumber batch, CellTime time);

    std::size_t orders() const { return m_delta->orders.size(); }
    std::uint32_t records() const { return m_delta->records; }
    bool empty() const { return m_delta->to == m_offset; }

    // The delta up to the last closed batch, with the rows as `state` has them now; starts a new one.
    std::unique_ptr<ViewDelta> take(const State& state);

  private:
    struct Collector;

    BatchNumber m_offset;
    std::unique_ptr<ViewDelta> m_delta;
};

}  // namespace meridian::engine
