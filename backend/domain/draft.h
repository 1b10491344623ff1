// One decision in the making: collects events and keeps a draft of the order up to date with them, so that the second
// event of a decision sees what the first one did. The draft changes through applyToOrder, as the state itself will.
#pragma once

#include <string>

#include "backend/domain/apply.h"
#include "backend/domain/posting_rules.h"
#include "backend/domain/record.h"
#include "backend/domain/state.h"

namespace meridian {

class Draft {
  public:
    Draft(const State& state, Order of, CellTime at, Record& record)
        : order(std::move(of)), now(at), m_record(record), m_nextEntry(state.nextEntry) {}

    template <class E>
    void emit(E event) {
        Event& whole = m_record.events.emplace_back(std::move(event));
        applyToOrder(order, whole);
    }

    // Moves the order along its table; an illegal trigger here is a programmer error.
    void advance(OrderTrigger trigger, Duration deadlineIn);
    void post(JournalEntry entry);

    Order order;
    const CellTime now;

  private:
    Record& m_record;
    std::uint64_t m_nextEntry;
};

// Payments (decide_payment.cpp).
void startPayment(Draft& draft, const std::string& token);
// Sends whatever each payment owes next, as long as nothing of it is outstanding.
void pursuePayments(Draft& draft);
// Gives up what no parcel will need: asks for the release of authorisations.
void wantRelease(Draft& draft);
void wantCapture(Draft& draft, std::int64_t amount);
void wantRefund(Draft& draft, std::int64_t amount);
// What the payments' present states mean for the order.
void settleOrder(Draft& draft);
// What has come due on the payments.
void payDueTimers(Draft& draft);

// Cancelling (decide_order.cpp).
void cancelOpenLines(Draft& draft);
bool allPaymentsSettled(const Order& order);

// Fulfilment (decide_parcel.cpp).
void finishIfDelivered(Draft& draft);

// The rules of each command; each fills `record`.
void decidePlaceOrder(const State& state, const Command& command, const PlaceOrder& body, CellTime now, Record& record);
void decideCancel(Draft& draft, Record& record);
void decideHold(Draft& draft, const ChangeHold& body, Record& record);
void decideReview(Draft& draft, const DecideReview& body, Record& record);
void decideRetry(Draft& draft, const RetryPayment& body, Record& record);
void decideParcel(const State& state, Draft& draft, const AdvanceParcel& body, Record& record);
void decideReport(Draft& draft, const ProviderReport& report, Record& record);
void decideTimer(Draft& draft);
void decideMoveStock(const State& state, const MoveStock& body, Record& record);
void decideDefineLocation(const State& state, const DefineLocation& body, Record& record);
void decideDefineProduct(const State& state, const DefineProduct& body, Record& record);

void reject(Record& record, Reason reason, std::string detail);

}  // namespace meridian
