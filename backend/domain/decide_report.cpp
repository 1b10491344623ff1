// What the provider's words mean for a payment.
//
// Amounts only rise: a report that knows less than we do is late, one that knows more than we asked for is a
// contradiction for a person. Whatever came for an order that no longer wants it is given back.
#include <algorithm>

#include "backend/domain/limits.h"
#include "backend/domain/payment_steps.h"
#include "backend/domain/planted.h"

namespace meridian {

namespace {

void note(Draft& draft, const ProviderReport& report, ReportClass reportClass, std::string text) {
    draft.emit(ReportNoted{draft.order.id, report.attempt, reportClass, std::move(text)});
}

// The provider denies having seen the outstanding effect. One denial may be a replica that lags; two, a minute apart
// from the sending, are believed, and the effect is sent again under the same key while the provider still remembers
// keys.
void notFound(Draft& draft, const Payment& payment, const ProviderReport& report) {
    if (!isUnknown(payment.state)) return note(draft, report, ReportClass::kLate, "not found, but already answered");
    const Duration age = draft.now - payment.sentAt;
    // An authorisation that is too old, or that nobody wants any more, is not sent again. As it is not asked about
    // again either, and its request may still be on its way, it takes more denials: their number is right even when the
    // cell was started with a wrong clock and every minute is not one.
    const bool isLast = payment.state == PaymentState::kAuthoriseUnknown &&
                        (age >= limits::kProviderKeyLife || payment.releaseWanted != 0);
    const int denials = payment.notFound + 1;
    if (age < limits::kNotFoundApart || denials < (isLast ? limits::kDenialsToGiveUp : limits::kDenialsToRepeat)) {
        PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kStillUnknown);
        event.notFound = static_cast<std::uint16_t>(denials);
        return draft.emit(std::move(event));
    }
    if (isLast) return draft.emit(paymentStep(draft, payment, PaymentTrigger::kGivenUp));
    PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kNotFound);
    event.call = payment.effect;
    // Past the life of the provider's keys the same key would be a new charge anyway, so it gets a new one openly.
    if (age >= limits::kProviderKeyLife || planted(Defect::kNewKeyOnRetry)) {
        event.step = static_cast<std::uint16_t>(payment.step + 1);
    }
    event.inquiries = 0;
    event.notFound = 0;
    event.sentAt = draft.now;
    event.due = draft.now + limits::kProviderCall;
    draft.emit(std::move(event));
}

void authorisedAs(Draft& draft, const Payment& payment, const ProviderReport& report, PaymentTrigger trigger) {
    PaymentAdvanced event = paymentStep(draft, payment, trigger);
    event.authorised = report.authorised;
    event.providerReference = report.providerReference;
    draft.emit(std::move(event));
    draft.post(authorised({report.authorised, draft.order.currency}));
}

// Money that was taken although nobody wanted it any more: to suspense, from there to the refund.
void takenLate(Draft& draft, const Payment& payment, const ProviderReport& report, PaymentTrigger trigger) {
    const std::int64_t more = report.captured - payment.captured;
    const std::int64_t memo = payment.releasable();
    PaymentAdvanced event = paymentStep(draft, payment, trigger);
    event.authorised = report.captured;
    event.captured = report.captured;
    event.providerReference = report.providerReference;
    const std::uint8_t attempt = payment.attempt;
    draft.emit(std::move(event));
    draft.post(authorisationReleased({memo, draft.order.currency}));
    draft.post(lateCapture({more, draft.order.currency}));
    draft.post(suspenseToRefund({more, draft.order.currency}));
    const Payment& after = paymentOf(draft, attempt);
    draft.emit(
        PaymentWanted{draft.order.id, attempt, after.releaseWanted, after.captureWanted, after.refundWanted + more});
}

void authoriseReported(Draft& draft, const Payment& payment, const ProviderReport& report) {
    if (report.authorised > 0 && report.voided == 0) {
        return authorisedAs(draft, payment, report, PaymentTrigger::kAuthorised);
    }
    if (report.voided != 0) {
        PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kDeclined);
        event.code = "voided";
        return draft.emit(std::move(event));
    }
    notFound(draft, payment, report);
}

void captureReported(Draft& draft, const Payment& payment, const ProviderReport& report) {
    const std::int64_t total = payment.captured + payment.effectAmount;
    if (report.captured != total && report.captured > payment.captured) {
        return note(draft, report, ReportClass::kContradiction, "another amount was captured than was asked for");
    }
    if (report.captured < total) {
        if (report.source == ReportSource::kInquiry) return notFound(draft, payment, report);
        return note(draft, report, ReportClass::kLate, "captured amount is behind ours");
    }
    PaymentAdvanced event = paymentStep(
        draft, payment, total == payment.authorised ? PaymentTrigger::kCapturedAll : PaymentTrigger::kCaptured);
    event.captured = total;
    const std::int64_t amount = payment.effectAmount;
    draft.emit(std::move(event));
    draft.post(captured({amount, draft.order.currency}));
}

void voidReported(Draft& draft, const Payment& payment, const ProviderReport& report) {
    if (report.captured > payment.captured) return takenLate(draft, payment, report, PaymentTrigger::kVoidRefused);
    if (report.voided == 0) {
        if (report.source == ReportSource::kInquiry) return notFound(draft, payment, report);
        return note(draft, report, ReportClass::kLate, "sent before the void");
    }
    const std::int64_t memo = payment.releasable();
    PaymentAdvanced event =
        paymentStep(draft, payment, payment.captured == 0 ? PaymentTrigger::kVoided : PaymentTrigger::kVoidedRest);
    event.authorised = payment.captured;
    draft.emit(std::move(event));
    draft.post(authorisationReleased({memo, draft.order.currency}));
}

void refundReported(Draft& draft, const Payment& payment, const ProviderReport& report) {
    const std::int64_t total = payment.refunded + payment.effectAmount;
    if (report.refunded != total && report.refunded > payment.refunded) {
        return note(draft, report, ReportClass::kContradiction, "another amount was refunded than was asked for");
    }
    if (report.refunded < total) {
        if (report.source == ReportSource::kInquiry) return notFound(draft, payment, report);
        return note(draft, report, ReportClass::kLate, "refunded amount is behind ours");
    }
    PaymentTrigger trigger = PaymentTrigger::kRefunded;
    if (payment.releasable() > 0) {
        trigger = PaymentTrigger::kRefundedOpen;
    } else if (total == payment.captured) {
        trigger = PaymentTrigger::kRefundedAll;
    }
    PaymentAdvanced event = paymentStep(draft, payment, trigger);
    event.refunded = total;
    const std::int64_t amount = payment.effectAmount;
    draft.emit(std::move(event));
    draft.post(refundSucceeded({amount, draft.order.currency}));
}

// Nothing is outstanding: the report repeats what is known, or tells of something that should not have happened.
void unasked(Draft& draft, const Payment& payment, const ProviderReport& report) {
    if (isOver(payment.state) || payment.state == PaymentState::kVoided) {
        if (report.captured > 0 && report.refunded < report.captured) {
            return takenLate(draft, payment, report, PaymentTrigger::kLateCaptured);
        }
        if (isOver(payment.state) && report.authorised > 0 && report.voided == 0) {
            const std::uint8_t attempt = payment.attempt;
            authorisedAs(draft, payment, report, PaymentTrigger::kLateAuthorised);
            if (planted(Defect::kForgetVoid)) return;
            const Payment& after = paymentOf(draft, attempt);
            return draft.emit(PaymentWanted{draft.order.id, attempt, 1, after.captureWanted, after.refundWanted});
        }
        return note(draft, report, ReportClass::kDuplicate, "");
    }
    if (report.captured > payment.captured || report.refunded > payment.refunded) {
        return note(draft, report, ReportClass::kContradiction, "the provider moved money that was not asked for");
    }
    if (report.voided != 0 && payment.releasable() > 0) {
        return note(draft, report, ReportClass::kContradiction, "the provider released what was not given up");
    }
    if (planted(Defect::kCaptureTwice) && payment.captured > 0 && report.captured == payment.captured) {
        draft.post(captured({payment.captured, draft.order.currency}));
    }
    const bool behind = report.captured < payment.captured || report.refunded < payment.refunded;
    note(draft, report, behind ? ReportClass::kLate : ReportClass::kDuplicate, "");
}

bool plausible(std::int64_t amount) {
    return amount >= 0 && amount <= limits::kAmountMax;
}

void objectReported(Draft& draft, const Payment& payment, const ProviderReport& report) {
    switch (payment.state) {
        case PaymentState::kAuthoriseSent:
        case PaymentState::kAuthoriseUnknown:
        case PaymentState::kActionRequired: return authoriseReported(draft, payment, report);
        case PaymentState::kCaptureSent:
        case PaymentState::kCaptureUnknown: return captureReported(draft, payment, report);
        case PaymentState::kVoidSent:
        case PaymentState::kVoidUnknown: return voidReported(draft, payment, report);
        case PaymentState::kRefundSent:
        case PaymentState::kRefundUnknown: return refundReported(draft, payment, report);
        default: return unasked(draft, payment, report);
    }
}

// The effect was not carried out, for certain: it is sent later. A refusal gets a new key, because the provider would
// only repeat its refusal under the old one.
void sendLater(Draft& draft, const Payment& payment, Duration wait, std::uint16_t nextStep) {
    PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kRetry);
    event.step = nextStep;
    event.sentAt = CellTime{};
    event.due = draft.now + wait;
    draft.emit(std::move(event));
}

void declined(Draft& draft, const Payment& payment, const ProviderReport& report) {
    if (isOver(payment.state)) return note(draft, report, ReportClass::kDuplicate, "");
    const auto to = nextState(kPaymentTransitions, payment.state, PaymentTrigger::kDeclined);
    if (!to)
        return note(draft, report, ReportClass::kContradiction, "declined after " + std::string(nameOf(payment.state)));
    // A webhook is a hint that may have overtaken the truth. Only a customer's failure at the bank has no other
    // messenger; otherwise the reply or an inquiry is on its way and decides.
    if (report.source == ReportSource::kWebhook && payment.state != PaymentState::kActionRequired) {
        return note(draft, report, ReportClass::kLate, "a webhook says declined; the reply or an inquiry decides");
    }
    PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kDeclined);
    event.code = report.code;
    draft.emit(std::move(event));
}

void actionRequired(Draft& draft, const Payment& payment, const ProviderReport& report) {
    if (payment.state == PaymentState::kActionRequired) return note(draft, report, ReportClass::kDuplicate, "");
    if (!nextState(kPaymentTransitions, payment.state, PaymentTrigger::kActionRequired)) {
        return note(draft, report, ReportClass::kLate, "action required, but already answered");
    }
    PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kActionRequired);
    event.due = draft.now + limits::kActionRequired;
    draft.emit(std::move(event));
    if (draft.order.state == OrderState::kAuthorising) {
        const Duration left = draft.order.deadline - draft.now;
        draft.advance(OrderTrigger::kPaymentActionRequired, std::max(left, Duration(limits::kActionRequired)));
    }
}

void refused(Draft& draft, const Payment& payment, const ProviderReport& report) {
    switch (payment.state) {
        case PaymentState::kAuthoriseSent:
        case PaymentState::kAuthoriseUnknown:
        case PaymentState::kActionRequired: return declined(draft, payment, report);
        case PaymentState::kCaptureSent:
        case PaymentState::kCaptureUnknown: {
            PaymentAdvanced event = paymentStep(draft, payment, PaymentTrigger::kCaptureFailed);
            event.code = report.code;
            event.due = draft.now + limits::kRetryRefused;
            return draft.emit(std::move(event));
        }
        case PaymentState::kVoidSent:
        case PaymentState::kRefundSent:
            return sendLater(draft, payment, limits::kRetryRefused, static_cast<std::uint16_t>(payment.step + 1));
        default: return note(draft, report, ReportClass::kLate, "refused, but nothing was asked");
    }
}

}  // namespace

void decideReport(Draft& draft, const ProviderReport& report, Record& /*record*/) {
    const Payment& payment = paymentOf(draft, report.attempt);
    if (!plausible(report.authorised) || !plausible(report.captured) || !plausible(report.refunded)) {
        return note(draft, report, ReportClass::kContradiction, "an amount is negative or beyond every limit");
    }
    if (report.source != ReportSource::kWebhook && report.step != payment.step) {
        return note(draft, report, ReportClass::kLate, "answers step " + std::to_string(report.step));
    }
    switch (report.outcome) {
        case ReportOutcome::kObject: objectReported(draft, payment, report); break;
        case ReportOutcome::kDeclined: declined(draft, payment, report); break;
        case ReportOutcome::kActionRequired: actionRequired(draft, payment, report); break;
        case ReportOutcome::kNotFound: notFound(draft, payment, report); break;
        case ReportOutcome::kTimedOut:
            if (isSent(payment.state) && report.source == ReportSource::kReply) timeOut(draft, payment);
            break;  // an inquiry without an answer is repeated by its timer
        case ReportOutcome::kNotSent:
            if (isSent(payment.state) && report.source == ReportSource::kReply) {
                sendLater(draft, payment, limits::kRetryUnsent, payment.step);
            }
            break;
        case ReportOutcome::kRefused: refused(draft, payment, report); break;
    }
    settleOrder(draft);
    pursuePayments(draft);
    settleOrder(draft);
}

}  // namespace meridian
