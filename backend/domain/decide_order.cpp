// What people and time do to an order: cancel, hold, release, review, retry, and deadlines.
#include "backend/domain/check.h"
#include "backend/domain/draft.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"

namespace meridian {

namespace {

void illegal(Record& record, const Order& order) {
    reject(record, Reason::kIllegalState, "the order is " + std::string(nameOf(order.state)));
}

bool anyOutstanding(const Order& order) {
    for (const Payment& payment : order.payments) {
        if (isOutstanding(payment.state)) return true;
    }
    return false;
}

void expireHold(Draft& draft) {
    if (!anyOutstanding(draft.order)) {
        cancelOpenLines(draft);
        return draft.advance(OrderTrigger::kHoldExpired, limits::kLateWindow);
    }
    if (draft.order.holdExtensions < limits::kHoldExtensionsMax) {
        return draft.advance(OrderTrigger::kHoldExtended, limits::kHoldExtension);
    }
    cancelOpenLines(draft);
    wantRelease(draft);
    draft.advance(OrderTrigger::kHoldExhausted, limits::kCancel);
}

// Closes an order that time has finished, or looks again later while money or an answer is still due.
void closeOrder(Draft& draft, OrderTrigger close) {
    if (allPaymentsSettled(draft.order)) return draft.advance(close, Duration{});
    draft.advance(OrderTrigger::kSettlementOutstanding, limits::kLookAgain);
}

void deadlinePassed(Draft& draft) {
    switch (draft.order.state) {
        case OrderState::kReserved: return draft.advance(OrderTrigger::kScoreOverdue, limits::kReview);
        case OrderState::kFraudReview:
            cancelOpenLines(draft);
            return draft.advance(OrderTrigger::kReviewExpired, limits::kLateWindow);
        case OrderState::kAuthorising: return expireHold(draft);
        case OrderState::kPaymentFailed:
            cancelOpenLines(draft);
            return draft.advance(OrderTrigger::kHoldExpired, limits::kLateWindow);
        case OrderState::kConfirmed:
        case OrderState::kPartlyFulfilled: return draft.advance(OrderTrigger::kShipOverdue, limits::kLookAgain);
        case OrderState::kFulfilled: return draft.advance(OrderTrigger::kDeliveryOverdue, limits::kLookAgain);
        case OrderState::kDelivered: return closeOrder(draft, OrderTrigger::kReturnWindowClosed);
        case OrderState::kCancelPending: return draft.advance(OrderTrigger::kCancelOverdue, limits::kCancel);
        default: break;
    }
    MERIDIAN_CHECK(draft.order.state == OrderState::kCancelled);  // all others have no deadline
    closeOrder(draft, OrderTrigger::kLateWindowClosed);
}

}  // namespace

void cancelOpenLines(Draft& draft) {
    for (std::size_t i = 0; i < draft.order.parcels.size(); ++i) {
        const Parcel& parcel = draft.order.parcels[i];
        if (parcel.state != ParcelState::kPicking && parcel.state != ParcelState::kPacked) continue;
        ParcelAdvanced event;
        event.order = draft.order.id;
        event.parcel = parcel.number;
        event.trigger = ParcelTrigger::kCancel;
        event.to = ParcelState::kCancelled;
        draft.emit(std::move(event));
    }
    LinesCancelled cancelled{draft.order.id, {}};
    for (std::size_t i = 0; i < draft.order.lines.size(); ++i) {
        const std::int32_t open = draft.order.lines[i].open();
        if (open > 0) cancelled.lines.push_back({static_cast<std::uint16_t>(i + 1), open});
    }
    draft.emit(std::move(cancelled));
}

void decideCancel(Draft& draft, Record& record) {
    if (draft.order.state == OrderState::kPartlyFulfilled) {
        // What left the house stays; only the rest is cancelled.
        cancelOpenLines(draft);
        wantRelease(draft);
        draft.advance(OrderTrigger::kAllShipped, limits::kDeliver);
        pursuePayments(draft);
        return finishIfDelivered(draft);
    }
    if (!nextState(kOrderTransitions, draft.order.state, OrderTrigger::kCancelRequested)) {
        return illegal(record, draft.order);
    }
    cancelOpenLines(draft);
    wantRelease(draft);
    draft.advance(OrderTrigger::kCancelRequested, limits::kCancel);
    pursuePayments(draft);
    settleOrder(draft);
}

void decideHold(Draft& draft, const ChangeHold& body, Record& record) {
    const bool over = draft.order.state >= OrderState::kFulfilled;
    const auto to = nextState(kHoldTransitions, draft.order.hold, body.trigger);
    if (!to) {
        return reject(record, Reason::kIllegalState,
                      body.trigger == HoldTrigger::kHold ? "the order is on hold already" : "the order is not on hold");
    }
    if (over && body.trigger == HoldTrigger::kHold) return illegal(record, draft.order);
    draft.emit(HoldChanged{draft.order.id, *to});
}

void decideReview(Draft& draft, const DecideReview& body, Record& record) {
    if (draft.order.state != OrderState::kFraudReview) return illegal(record, draft.order);
    if (body.outcome == ScoreOutcome::kDeny) {
        cancelOpenLines(draft);
        return draft.advance(OrderTrigger::kReviewDeny, limits::kLateWindow);
    }
    if (body.outcome != ScoreOutcome::kAllow) return reject(record, Reason::kIllegalState, "allow or deny");
    draft.advance(OrderTrigger::kReviewAllow, limits::kHold);
    startPayment(draft, body.paymentToken);  // an empty one stands for the token that the order was placed with
}

void decideRetry(Draft& draft, const RetryPayment& body, Record& record) {
    if (draft.order.state != OrderState::kPaymentFailed) return illegal(record, draft.order);
    if (draft.order.deadline <= draft.now) return reject(record, Reason::kIllegalState, "the time to pay is over");
    if (body.paymentToken.empty()) return reject(record, Reason::kMissingPaymentToken, "");
    draft.advance(OrderTrigger::kRetryPayment, draft.order.deadline - draft.now);
    startPayment(draft, body.paymentToken);
}

void decideTimer(Draft& draft) {
    payDueTimers(draft);
    settleOrder(draft);
    pursuePayments(draft);
    const bool early = planted(Defect::kHoldExpiresEarly) && draft.order.deadline <= draft.now + Duration(1'000'000);
    if (early || draft.order.deadline <= draft.now) {
        deadlinePassed(draft);
        if (isTerminal(draft.order.state)) return;
        pursuePayments(draft);
        settleOrder(draft);
    }
}

}  // namespace meridian
