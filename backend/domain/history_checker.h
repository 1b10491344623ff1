// Reads an order's history as the journal tells it and says whether it could have happened (invariant I18): every step
// is in the state tables, every event is counted in the version, money only moves on the steps that move it, and what
// was posted is what the order's own amounts say. It decides nothing again, so that a history stays valid when the
// rules change.
#pragma once

#include <vector>

#include "backend/domain/invariants.h"
#include "backend/domain/record.h"

namespace meridian {

// One checker for one order, one thread at a time. It survives any sequence of decoded events: after the first one that
// cannot be applied it stops judging, because all that follows would only repeat the complaint.
class HistoryChecker {
  public:
    explicit HistoryChecker(OrderId order);

    // The next record of the journal. Events of other orders are passed over, so whole journals can be fed.
    void consume(const Record& record);

    const std::vector<Violation>& violations() const { return m_violations; }
    // The order as its events made it; without a number until it was placed.
    const Order& order() const { return m_order; }
    bool isFinished() const { return isTerminal(m_order.state); }

  private:
    bool mayApply(const Event& event);
    bool fits(const OrderPlaced& event);
    bool fits(const OrderAdvanced& event);
    bool fits(const PaymentAdvanced& event);
    bool fits(const PaymentWanted& event);
    bool fits(const ParcelAdvanced& event);
    bool fits(const LinesCancelled& event);
    bool fits(const HoldChanged& event);
    bool fits(const EntryPosted& event);
    template <class Other>
    bool fits(const Other&) {
        return true;
    }
    bool fitsLines(const std::vector<ParcelLine>& lines);
    void checkMovedMoney(const Payment& before, const PaymentAdvanced& event);
    void checkEndOfRecord(const Record& record);
    void checkPostings();

    bool complain(std::string what);
    void require(bool holds, const char* otherwise);

    OrderId m_id;
    Order m_order;
    LedgerBalances m_posted;
    std::uint64_t m_lastEntry = 0;
    bool m_broken = false;
    std::vector<Violation> m_violations;
};

}  // namespace meridian
