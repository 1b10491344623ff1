// The first rule of fraud: many orders of one customer in a short time, go to a person. Kept in
// memory only, with two counting windows for each customer; what it says is journalled, so losing its memory loses
// nothing that was decided. One thread.
#pragma once

#include <absl/container/flat_hash_map.h>

#include "backend/engine/ports/scorer.h"

namespace meridian::fraud {

class VelocityScorer final : public engine::Scorer {
  public:
    struct Options {
        std::uint32_t ordersPerWindow = 5;  // more than this is reviewed
        Duration window = std::chrono::minutes(10);
        std::size_t customersMax = 200'000;  // of both windows together
    };

    explicit VelocityScorer(const Options& options) : m_options(options) {}

    Score score(const PlaceOrder& order, CellTime now) override;

  private:
    // Counts of the current window and of the one before it; the estimate weighs the old one by how much of it still
    // counts.
    Options m_options;
    std::int64_t m_window = 0;
    absl::flat_hash_map<CustomerId, std::uint32_t> m_current;
    absl::flat_hash_map<CustomerId, std::uint32_t> m_previous;
};

}  // namespace meridian::fraud
