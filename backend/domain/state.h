// The hot state of one cell: everything that deciding needs, and nothing else. Only apply() changes it. The decider
// holds one copy (speculative until its batch is durable), the shadow another that has seen durable batches only. One
// thread at a time.
#pragma once

#include <string>

#include <absl/container/btree_map.h>
#include <absl/container/flat_hash_set.h>

#include "backend/domain/catalogue.h"
#include "backend/domain/ledger.h"
#include "backend/domain/open_orders.h"
#include "backend/domain/receipts.h"
#include "backend/domain/stock.h"

namespace meridian {

struct State {
    CellId cell;
    BatchNumber batch;  // last batch applied
    CellTime time;      // of that batch
    std::uint64_t nextRunning = 1;
    std::uint64_t nextEntry = 1;
    std::uint64_t nextDeadLetter = 1;

    Catalogue catalogue;
    Stock stock;
    OpenOrders orders;  // those that can still change
    LedgerBalances ledger;
    Receipts receipts;
    absl::btree_map<std::uint64_t, DeadLetterParked> deadLetters;
    absl::flat_hash_set<CustomerId> erased;
    std::uint64_t orderDigests = 0;  // sum over orders

    // Null when it cannot change any more. Valid until the batch is closed.
    Order* order(OrderId id) { return orders.find(id); }
    const Order* order(OrderId id) const { return orders.find(id); }

    // A deep copy.
    State clone() const;

    // Equal states have equal digests; costs nothing that grows with the number of orders.
    std::uint64_t digest() const;
};

}  // namespace meridian
