#include "backend/domain/stock.h"

#include <array>

#include "backend/domain/check.h"
#include "backend/domain/digest.h"

namespace meridian {

namespace {

struct Pair {
    StockAccount from;
    StockAccount to;
};

constexpr std::array kLegalMovements = {
    Pair{StockAccount::kAvailable, StockAccount::kCommitted},    // an order is placed
    Pair{StockAccount::kCommitted, StockAccount::kAvailable},    // a line is cancelled
    Pair{StockAccount::kCommitted, StockAccount::kShipped},      // a parcel leaves
    Pair{StockAccount::kSupply, StockAccount::kAvailable},       // goods are received
    Pair{StockAccount::kAdjusted, StockAccount::kAvailable},     // found
    Pair{StockAccount::kAvailable, StockAccount::kAdjusted},     // lost
    Pair{StockAccount::kAvailable, StockAccount::kUnavailable},  // set aside
    Pair{StockAccount::kUnavailable, StockAccount::kAvailable},  // put back on sale
    Pair{StockAccount::kUnavailable, StockAccount::kAdjusted},   // written off
    Pair{StockAccount::kExpected, StockAccount::kIncoming},      // announced
    Pair{StockAccount::kIncoming, StockAccount::kExpected},      // called off
    Pair{StockAccount::kIncoming, StockAccount::kAvailable},     // announced goods arrive
};

const StockLevel kEmptyLevel;

// Takes `units` from (negative) or gives them to (positive) an account.
void post(StockLevel& level, StockAccount account, Quantity units) {
    switch (account) {
        case StockAccount::kAvailable: level.available += units; return;
        case StockAccount::kCommitted: level.committed += units; return;
        case StockAccount::kUnavailable: level.unavailable += units; return;
        case StockAccount::kIncoming: level.incoming += units; return;
        case StockAccount::kSupply: level.supplied -= units; return;
        case StockAccount::kShipped: level.shipped += units; return;
        case StockAccount::kAdjusted: level.adjusted -= units; return;
        default: break;
    }
    MERIDIAN_CHECK(account == StockAccount::kExpected);  // which has no level of its own: it is the others' promise
}

}  // namespace

bool isLegalMovement(StockAccount from, StockAccount to) {
    for (const Pair& pair : kLegalMovements) {
        if (pair.from == from && pair.to == to) return true;
    }
    return false;
}

const StockLevel& Stock::level(SkuId sku, LocationId location) const {
    if (sku.value == 0 || sku.value > m_levels.size()) return kEmptyLevel;
    const auto& levels = m_levels[sku.value - 1];
    if (location.value == 0 || location.value > levels.size()) return kEmptyLevel;
    return levels[location.value - 1U];
}

StockLevel& Stock::at(SkuId sku, LocationId location) {
    MERIDIAN_CHECK(sku.value != 0 && sku.value <= limits::kSkusMax);
    MERIDIAN_CHECK(location.value != 0 && location.value <= limits::kLocationsMax);
    if (m_levels.size() < sku.value) m_levels.resize(sku.value);
    auto& levels = m_levels[sku.value - 1];
    if (levels.size() < location.value) levels.resize(location.value);
    return levels[location.value - 1U];
}

void Stock::book(const StockMovement& movement) {
    MERIDIAN_CHECK(isLegalMovement(movement.from, movement.to));
    MERIDIAN_CHECK(movement.quantity.units > 0);
    StockLevel& level = at(movement.sku, movement.location);
    m_digest -= digestOfLevel(movement.sku, movement.location, level);
    post(level, movement.from, -movement.quantity);
    post(level, movement.to, movement.quantity);
    // Goods that were announced have also come in.
    if (movement.from == StockAccount::kIncoming && movement.to == StockAccount::kAvailable) {
        level.supplied += movement.quantity;
    }
    MERIDIAN_CHECK(level.committed.units >= 0 && level.unavailable.units >= 0 && level.incoming.units >= 0);
    MERIDIAN_CHECK(level.onHand() == level.supplied + level.adjusted - level.shipped);
    m_digest += digestOfLevel(movement.sku, movement.location, level);
}

void Stock::restore(SkuId sku, LocationId location, const StockLevel& level) {
    StockLevel& place = at(sku, location);
    m_digest -= digestOfLevel(sku, location, place);
    place = level;
    m_digest += digestOfLevel(sku, location, place);
}

std::uint64_t Stock::digestOfLevel(SkuId sku, LocationId location, const StockLevel& level) {
    if (level == StockLevel{}) return 0;
    return meridian::digestOf(level, (static_cast<std::uint64_t>(sku.value) << 16) | location.value);
}

std::string_view nameOf(StockAccount account) {
    static constexpr std::array<std::string_view, 9> kNames = {
        "none", "available", "committed", "unavailable", "incoming", "supply", "shipped", "adjusted", "expected"};
    const auto index = static_cast<std::size_t>(account);
    return index < kNames.size() ? kNames[index] : "unknown";  // a caller may name an account that does not exist
}

}  // namespace meridian
