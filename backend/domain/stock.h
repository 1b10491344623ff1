// Stock as double entry in units: every movement takes from one account and gives to another, so that for each SKU and
// location on hand = available + committed + unavailable always holds and nothing appears or vanishes without a cause.
// Incoming is a promise of others and stands apart from on hand.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <absl/container/inlined_vector.h>

#include "backend/domain/ids.h"
#include "backend/domain/limits.h"
#include "backend/domain/quantity.h"
#include "backend/domain/wire.h"

namespace meridian {

enum class StockAccount : std::uint8_t {
    kNone = 0,
    kAvailable = 1,
    kCommitted = 2,
    kUnavailable = 3,  // safety stock, damaged, in quality control
    kIncoming = 4,
    // Accounts outside the house.
    kSupply = 5,    // where receipts come from
    kShipped = 6,   // where parcels go
    kAdjusted = 7,  // found, lost, counted
    kExpected = 8,  // the other side of incoming
};

struct StockLevel {
    Quantity available;
    Quantity committed;
    Quantity unavailable;
    Quantity incoming;
    Quantity supplied;  // total that came in
    Quantity shipped;   // total that went out
    Quantity adjusted;  // net of what was found and lost

    Quantity onHand() const { return available + committed + unavailable; }
    // A physical loss may push available below zero: units are promised that are not there.
    Quantity shortage() const { return available.units < 0 ? -available : Quantity{}; }

    friend bool operator==(const StockLevel&, const StockLevel&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "available", self.available);
        visit(2, "committed", self.committed);
        visit(3, "unavailable", self.unavailable);
        visit(4, "incoming", self.incoming);
        visit(5, "supplied", self.supplied);
        visit(6, "shipped", self.shipped);
        visit(7, "adjusted", self.adjusted);
    }
};

struct StockMovement {
    SkuId sku;
    LocationId location;
    StockAccount from = StockAccount::kNone;
    StockAccount to = StockAccount::kNone;
    Quantity quantity;  // positive
};

// True for the pairs of accounts that a movement may connect.
bool isLegalMovement(StockAccount from, StockAccount to);

// The books of all SKUs at all locations of a cell.
class Stock {
  public:
    const StockLevel& level(SkuId sku, LocationId location) const;
    Quantity available(SkuId sku, LocationId location) const { return level(sku, location).available; }

    // Books a movement. Only programmer errors can make it fail, and they stop the program: an illegal pair of
    // accounts, a quantity that is not positive, or a balance that would fall below zero (available excepted).
    void book(const StockMovement& movement);

    // Sum of the levels' digests.
    std::uint64_t digest() const { return m_digest; }

    // For every level that was ever booked.
    template <class Visit>
    void forEach(Visit&& visit) const {
        for (std::size_t sku = 0; sku < m_levels.size(); ++sku) {
            for (std::size_t location = 0; location < m_levels[sku].size(); ++location) {
                const StockLevel& level = m_levels[sku][location];
                if (level != StockLevel{}) {
                    visit(SkuId{static_cast<std::uint32_t>(sku + 1)},
                          LocationId{static_cast<std::uint16_t>(location + 1)}, level);
                }
            }
        }
    }

    // Puts a level back as a snapshot holds it.
    void restore(SkuId sku, LocationId location, const StockLevel& level);

  private:
    StockLevel& at(SkuId sku, LocationId location);
    static std::uint64_t digestOfLevel(SkuId sku, LocationId location, const StockLevel& level);

    std::vector<absl::InlinedVector<StockLevel, 2>> m_levels;  // [sku - 1][location - 1]
    std::uint64_t m_digest = 0;
};

std::string_view nameOf(StockAccount account);

}  // namespace meridian
