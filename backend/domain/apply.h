// Applying is the only way in which hot state changes. It never fails and never decides: what an event says has
// happened. An event that cannot be applied proves a bug (or a damaged journal that its checksums did not show), and
// stops the cell.
#pragma once

#include "backend/domain/command.h"
#include "backend/domain/record.h"
#include "backend/domain/state.h"

namespace meridian {

// What an event does to the order itself; the decider also uses it on its draft of an order.
void applyToOrder(Order& order, const Event& event);

// The order that an event made; only for OrderPlaced.
Order makeOrder(const OrderPlaced& event, CellTime now);

void applyEvent(State& state, const Event& event, CellTime now);

// All events of a record, then its receipt. `batch` and `now` are those of the batch that holds it.
void applyRecord(State& state, const Record& record, BatchNumber batch, CellTime now);

// After the last record of a batch: forgets old receipts and moves the state's time and batch on.
void closeBatch(State& state, BatchNumber batch, CellTime now);

// How long the outcome of this kind of command is remembered.
Receipts::Keep keepOf(std::uint8_t commandTag);

}  // namespace meridian
