// Payments from our side: what is asked of the provider next, what to do when it is silent, and what that means for the
// order. What it says is in decide_report.cpp.
//
// A time-out leads to an unknown state and an inquiry, never to a repeat.
#include <algorithm>
#include <array>

#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/payment_steps.h"
#include "backend/domain/planted.h"

namespace meridian {

namespace {

// Inquiries are made 1, 5, 20 and 60 seconds after the time-out, then every five minutes, after a day every hour.
Duration untilNextInquiry(std::uint16_t madeBefore, Duration age) {
    using namespace std::chrono_literals;
    constexpr std::array<Duration, 3> kFirst = {4s, 15s, 40s};
    if (madeBefore < kFirst.size()) return kFirst[madeBefore];
    return age > limits::kInquiryLast ? Duration(1h) : Duration(5min);
}

void inquire(Draft& draft, const Payment& payment) {
    const Duration age = draft.now - payment.sentAt;
    if (payment.state == PaymentState::kAuthoriseUnknown && age > limits::kInquiryLast) {
        draft.emit(paymentStep(draft, payment, PaymentTrigger::kGivenUp));
        return;
    }
    PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kStillUnknown);
    event.call = EffectKind::kInquire;
    event.inquiries = static_cast<std::uint16_t>(payment.inquiries + 1);
    event.due = draft.now + untilNextInquiry(payment.inquiries, age);
    draft.emit(std::move(event));
}

}  // namespace

void startPayment(Draft& draft, const std::string& token) {
    // What costs nothing needs no provider, and none would authorise it.
    if (draft.order.total == 0) return draft.advance(OrderTrigger::kPaymentAuthorised, limits::kShip);
    PaymentAdvanced event;
    event.order = draft.order.id;
    event.attempt = static_cast<std::uint8_t>(draft.order.payments.size() + 1);
    event.trigger = PaymentTrigger::kStart;
    event.to = PaymentState::kAuthoriseSent;
    event.call = EffectKind::kAuthorise;
    event.outstanding = EffectKind::kAuthorise;
    event.step = 1;
    event.effectAmount = draft.order.total;
    event.requested = draft.order.total;
    event.sentAt = draft.now;
    event.due = draft.now + limits::kProviderCall;
    event.token = token;
    draft.emit(std::move(event));
}

void payDueTimers(Draft& draft) {
    const CellTime now = planted(Defect::kHoldExpiresEarly) ? draft.now + Duration(1'000'000) : draft.now;
    for (std::size_t i = 0; i < draft.order.payments.size(); ++i) {
        const Payment& payment = draft.order.payments[i];
        if (!payment.due || payment.due > now) continue;
        if (isSent(payment.state) && payment.sentAt) {
            timeOut(draft, payment);
        } else if (payment.state == PaymentState::kAuthoriseSent && payment.releaseWanted != 0) {
            draft.emit(paymentStep(draft, payment,
                                   PaymentTrigger::kGivenUp));  // never left the house, and nobody wants it now
        } else if (isSent(payment.state)) {
            PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kRetry);
            event.call = payment.effect;
            event.sentAt = draft.now;
            event.due = draft.now + limits::kProviderCall;
            draft.emit(std::move(event));
        } else if (isUnknown(payment.state)) {
            inquire(draft, payment);
        } else if (payment.state == PaymentState::kActionRequired) {
            draft.emit(paymentStep(draft, payment, PaymentTrigger::kActionOverdue));
        } else {
            MERIDIAN_CHECK(payment.state == PaymentState::kCaptureFailed);
            sendEffect(draft, payment, PaymentTrigger::kRetry, EffectKind::kCapture,
                       payment.captureWanted - payment.captured);
        }
    }
}

void pursuePayments(Draft& draft) {
    for (std::size_t i = 0; i < draft.order.payments.size(); ++i) {
        const Payment& payment = draft.order.payments[i];
        const std::int64_t refund = std::min(payment.refundWanted, payment.captured) - payment.refunded;
        if (payment.state == PaymentState::kAuthorised) {
            if (payment.captureWanted > payment.captured) {
                sendEffect(draft, payment, PaymentTrigger::kCapture, EffectKind::kCapture,
                           std::min(payment.captureWanted, payment.authorised) - payment.captured);
            } else if (payment.releaseWanted != 0) {
                sendEffect(draft, payment, PaymentTrigger::kVoid, EffectKind::kVoid, payment.releasable());
            } else if (refund > 0) {
                sendEffect(draft, payment, PaymentTrigger::kRefund, EffectKind::kRefund, refund);
            }
        } else if (payment.state == PaymentState::kCaptured && refund > 0) {
            sendEffect(draft, payment, PaymentTrigger::kRefund, EffectKind::kRefund, refund);
        }
    }
}

void wantRelease(Draft& draft) {
    for (std::size_t i = 0; i < draft.order.payments.size(); ++i) {
        const Payment& payment = draft.order.payments[i];
        if (isOver(payment.state) || payment.releaseWanted != 0) continue;
        draft.emit(PaymentWanted{draft.order.id, payment.attempt, 1, payment.captureWanted, payment.refundWanted});
    }
}

namespace {

// The attempt that pays for the order: the last one, because only that can confirm it and none starts afterwards. An
// earlier one may hold money too, authorised or even taken late, but that is on its way back.
const Payment& payingAttempt(const Order& order) {
    MERIDIAN_CHECK(!order.payments.empty());
    return order.payments.back();
}

}  // namespace

void wantCapture(Draft& draft, std::int64_t amount) {
    const Payment& payment = payingAttempt(draft.order);
    draft.emit(PaymentWanted{draft.order.id, payment.attempt, payment.releaseWanted, payment.captureWanted + amount,
                             payment.refundWanted});
}

void wantRefund(Draft& draft, std::int64_t amount) {
    const Payment& payment = payingAttempt(draft.order);
    draft.emit(PaymentWanted{draft.order.id, payment.attempt, payment.releaseWanted, payment.captureWanted,
                             payment.refundWanted + amount});
}

bool allPaymentsSettled(const Order& order) {
    return std::all_of(order.payments.begin(), order.payments.end(), [](const Payment& p) { return p.settled(); });
}

void settleOrder(Draft& draft) {
    Order& order = draft.order;
    if (order.state == OrderState::kCancelPending && allPaymentsSettled(order)) {
        return draft.advance(OrderTrigger::kCancelSettled, limits::kLateWindow);
    }
    if (order.state != OrderState::kAuthorising || order.payments.empty()) return;
    const Payment& last = order.payments.back();
    if (last.state == PaymentState::kAuthorised) {
        if (last.authorised >= order.total) return draft.advance(OrderTrigger::kPaymentAuthorised, limits::kShip);
        wantRelease(draft);  // the provider held less than the order costs: of no use
    } else if (!isOver(last.state)) {
        return;
    }
    const Duration holdLeft = order.deadline - draft.now;
    if (order.payments.size() < limits::kPaymentAttemptsMax && holdLeft > Duration::zero()) {
        return draft.advance(OrderTrigger::kPaymentDeclined, holdLeft);
    }
    cancelOpenLines(draft);
    draft.advance(OrderTrigger::kPaymentRefused, limits::kLateWindow);
}

}  // namespace meridian
