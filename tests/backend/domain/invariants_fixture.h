// A sound cell whose state is damaged on purpose, for the tests of the invariants.
#pragma once

#include <string>

#include "backend/domain/digest.h"

#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {

// One order confirmed, one shipped in part, one being authorised, one lost, one cancelled.
class Invariants : public ::testing::Test {
  protected:
    Invariants() {
        cell.stock("MUG", 10);
        cell.stock("PEN", 10);
        confirmed = cell.placeConfirmed({{"MUG", 2}, {"PEN", 3}});
        parted = cell.placeConfirmed({{"MUG", 2}});
        cell.ship(parted, {{1, 1}});
        cell.reply(parted, holds(24'90, 14'90));
        cell.run(AdvanceParcel{parted, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
        asking = cell.place({{"MUG", 1}});
        lost = cell.placeConfirmed({{"PEN", 1}});
        cell.ship(lost);
        cell.move(lost, 1, ParcelTrigger::kLose);
        cancelled = cell.place({{"MUG", 1}}, ScoreOutcome::kDeny);
    }

    // Damages one order, and keeps the digests in step, so that only the damage itself shows.
    template <class Damage>
    void damage(OrderId id, Damage&& change) {
        State& state = cell.damagedState();
        Order& order = *state.order(id);
        state.orderDigests -= order.digest;
        change(order);
        order.digest = digestOf(order, 0);
        state.orderDigests += order.digest;
        damaged = formatOrderNumber(id);
    }
    // Whether the invariant complains, with the number of the damaged order in its text.
    bool noticedBy(std::string_view invariant) {
        for (const Violation& violation : checkState(cell.state())) {
            if (violation.invariant == invariant && violation.what.find(damaged) != std::string::npos) return true;
        }
        return false;
    }

    Cell cell;
    OrderId confirmed, parted, asking, lost, cancelled;
    std::string damaged;
};

}  // namespace meridian::testing
