// When an order met the events that the figures of a period count (figures.h), so that the orders behind a count can be
// listed, and not only those that are still in the state which the event led to.
#pragma once

#include <algorithm>
#include <vector>

#include "backend/domain/time.h"

namespace meridian {

// 0: never. None of the first three comes twice in the life of an order.
struct OrderMoments {
    CellTime reviewedAt;   // came to a person
    CellTime confirmedAt;  // its payment was authorised
    CellTime cancelledAt;
    std::vector<CellTime> failedAt;  // of each payment attempt that ended without money, oldest first

    // What is known later goes on top of what was known before.
    void add(const OrderMoments& later) {
        reviewedAt = std::max(reviewedAt, later.reviewedAt);
        confirmedAt = std::max(confirmedAt, later.confirmedAt);
        cancelledAt = std::max(cancelledAt, later.cancelledAt);
        failedAt.insert(failedAt.end(), later.failedAt.begin(), later.failedAt.end());
    }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "reviewed_at", self.reviewedAt);
        visit(2, "confirmed_at", self.confirmedAt);
        visit(3, "cancelled_at", self.cancelledAt);
        visit(4, "failed_at", self.failedAt);
    }
};

}  // namespace meridian
