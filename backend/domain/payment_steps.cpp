#include "backend/domain/payment_steps.h"

#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"

namespace meridian {

PaymentAdvanced paymentStep(const Draft& draft, const Payment& payment, PaymentTrigger trigger) {
    const auto to = nextState(kPaymentTransitions, payment.state, trigger);
    MERIDIAN_CHECK(to.has_value());
    PaymentAdvanced event;
    event.order = draft.order.id;
    event.attempt = payment.attempt;
    event.trigger = trigger;
    event.to = *to;
    event.outstanding = isOutstanding(*to) ? payment.effect : EffectKind::kNone;
    event.step = payment.step;
    event.requested = payment.requested;
    event.authorised = payment.authorised;
    event.captured = payment.captured;
    event.refunded = payment.refunded;
    if (isOutstanding(*to)) {
        event.effectAmount = payment.effectAmount;
        event.inquiries = payment.inquiries;
        event.notFound = payment.notFound;
        event.sentAt = payment.sentAt;
        event.due = payment.due;
    }
    return event;
}

Payment& paymentOf(Draft& draft, std::uint8_t attempt) {
    return draft.order.payments.at(attempt - 1U);
}

void sendEffect(Draft& draft, const Payment& payment, PaymentTrigger trigger, EffectKind effect, std::int64_t amount) {
    PaymentAdvanced event = paymentStep(draft, payment, trigger);
    event.call = effect;
    event.outstanding = effect;
    event.step = static_cast<std::uint16_t>(payment.step + 1);
    event.effectAmount = amount;
    event.inquiries = 0;
    event.notFound = 0;
    event.sentAt = draft.now;
    event.due = draft.now + limits::kProviderCall;
    draft.emit(std::move(event));
}

void timeOut(Draft& draft, const Payment& payment) {
    using namespace std::chrono_literals;
    if (planted(Defect::kTimeoutMeansDeclined) && payment.state == PaymentState::kAuthoriseSent) {
        return draft.emit(paymentStep(draft, payment, PaymentTrigger::kDeclined));
    }
    PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kTimedOut);
    event.inquiries = 0;
    event.notFound = 0;
    event.due = draft.now + 1s;
    draft.emit(std::move(event));
}

bool isUnknown(PaymentState state) {
    return state == PaymentState::kAuthoriseUnknown || state == PaymentState::kCaptureUnknown ||
           state == PaymentState::kVoidUnknown || state == PaymentState::kRefundUnknown;
}

bool isSent(PaymentState state) {
    return state == PaymentState::kAuthoriseSent || state == PaymentState::kCaptureSent ||
           state == PaymentState::kVoidSent || state == PaymentState::kRefundSent;
}

}  // namespace meridian
