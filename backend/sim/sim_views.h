// The views as their port promises them, reduced to digests: one for each order's row, one for each place of stock, a
// running one for each list, and the sums themselves. Two stores that took the same batches agree in all of them,
// however the batches were folded into deltas, so "live views equal a rebuild" is a comparison of small numbers.
// Transactions that were not synced are lost at a crash, so the views' offset may go back.
#pragma once

#include <array>
#include <vector>

#include <absl/container/flat_hash_map.h>

#include "backend/engine/ports/view_store.h"
#include "backend/sim/faults.h"

namespace meridian::sim {

class SimViews final : public engine::ViewStore {
  public:
    SimViews(Random& random, const Faults& faults) : m_random(random), m_faults(faults) {}

    absl::StatusOr<BatchNumber> offset() override;
    absl::Status write(const engine::ViewDelta& delta) override;
    void maintain(bool) override {}

    void crash();
    void setFull(bool full) { m_full = full; }

    BatchNumber visibleOffset() const { return m_pending.empty() ? m_offset : m_pending.back().to; }
    // Of everything that was written.
    std::uint64_t digest();

  private:
    struct Row {
        std::uint64_t order = 0;
        std::uint64_t score = 0;
        std::uint64_t reference = 0;
    };
    enum List {
        kPersons,
        kEvents,
        kNotes,
        kTags,
        kParcels,
        kPaymentNotes,
        kEntries,
        kMovements,
        kDefined,
        kLetters,
        kErased,
        kLists
    };
    struct Change {
        OrderId order;
        Row row;
        bool isNew = false;
        bool scored = false;
    };
    struct Written {  // one transaction
        BatchNumber to;
        std::vector<Change> orders;
        std::vector<std::pair<std::uint64_t, std::uint64_t>> stock;
        std::vector<std::pair<List, std::uint64_t>> lists;
        std::vector<std::pair<FigureKey, Figures>> figures;
        std::vector<std::pair<SaleKey, Sale>> sales;
    };
    static Written digestOf(const engine::ViewDelta& delta);
    void apply(const Written& written);
    void sync();

    Random& m_random;
    const Faults& m_faults;
    BatchNumber m_offset;  // durable
    absl::flat_hash_map<OrderId, Row> m_orders;
    absl::flat_hash_map<std::uint64_t, std::uint64_t> m_stock;
    std::array<std::uint64_t, kLists> m_lists{};
    absl::flat_hash_map<FigureKey, Figures> m_figures;
    absl::flat_hash_map<SaleKey, Sale> m_sales;
    std::vector<Written> m_pending;  // visible, not yet durable
    bool m_full = false;
};

}  // namespace meridian::sim
