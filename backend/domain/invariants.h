// What must always hold in a cell's hot state, written down apart from the rules that make it so: the simulator, the
// shadow and the auditor ask these questions of any state, and an answer that is not empty is a bug or damage, never
// bad input. The numbers are those of the project's list of invariants (research, section 3.7).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/state.h"

namespace meridian {

struct Violation {
    std::string invariant;  // "I4"
    std::string what;       // what is wrong and where, with order numbers; never personal data

    friend bool operator==(const Violation&, const Violation&) = default;
};

// Checks everything that can be seen in one state; empty when all of it holds. Reads only, costs one pass over orders
// and stock, and must not run while another thread changes the state.
//
// `timersMayLag`: how far behind the state's time a deadline may be. Without it lateness is not looked at, because a
// cell that comes back after a stop is late with all of its timers and still sound.
//
//   I2   debits equal credits in every currency; nothing rests in suspense
//   I4   what is committed at each place is what open lines ask for there; stock adds up
//   I5   0 <= refunded <= captured <= authorised for every payment, and nothing is wanted beyond that
//   I6   an order's total is the sum of its parts, and so is what was invoiced
//   I7   no finished order is left in hot state, and the money of finished orders is at rest: what customers owe and
//   what is
//        owed to them is explained by open orders alone
//   I8   the memo of authorised holds is the sum of what open payments could still capture or release
//   I12  the digests kept along the way are those of the state as it is
//   I16  every order has a deadline, every outstanding effect a time at which it is looked after, and none is overdue
//   I20  a reservation is backed by a score, a review, a payment on its way or the time to make one
std::vector<Violation> checkState(const State& state, std::optional<Duration> timersMayLag = std::nullopt);

// The same for one order, without what needs its neighbours.
std::vector<Violation> checkOrder(const Order& order);

// The order's number, or the bare id where no cell could have made it.
std::string orderNumberForPeople(OrderId order);

}  // namespace meridian
