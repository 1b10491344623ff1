// One payment attempt at a provider. At most one effect of a payment is outstanding at a time; what a payment still
// owes (captures for shipped parcels, a void, refunds) is kept as "wanted" amounts and sent one after the other. A
// time-out of the provider never means "declined": it leads to an unknown state and an inquiry. Source: the project's
// state tables (payment table).
#pragma once

#include <string_view>

#include "backend/domain/transition_table.h"

namespace meridian {

enum class PaymentState : std::uint8_t {
    kNone = 0,
    kAuthoriseSent = 1,
    kAuthoriseUnknown = 2,
    kActionRequired = 3,  // the customer must do something at the bank
    kAuthorised = 4,      // nothing outstanding; authorised - captured may still be captured or voided
    kDeclined = 5,        // terminal
    kAbandoned = 6,       // terminal: the customer never acted
    kFailed = 7,          // terminal: the provider never heard of it
    kCaptureSent = 8,
    kCaptureUnknown = 9,
    kCaptureFailed = 10,  // the money did not come; a person must act
    kCaptured = 11,       // everything authorised was captured or released
    kVoidSent = 12,
    kVoidUnknown = 13,
    kVoided = 14,  // terminal unless the provider reports money after all
    kRefundSent = 15,
    kRefundUnknown = 16,
    kRefunded = 17,  // terminal: everything captured was returned
};
inline constexpr std::size_t kPaymentStates = 18;

enum class PaymentTrigger : std::uint8_t {
    kStart = 0,
    kAuthorised = 1,
    kDeclined = 2,
    kActionRequired = 3,
    kTimedOut = 4,  // no answer within the call's time
    kNotFound = 5,  // an inquiry says the provider never saw the effect: it is sent again, same key
    kGivenUp = 6,   // never seen and too old to send again
    kActionOverdue = 7,
    kCapture = 8,
    kCaptured = 9,  // something remains to be captured
    kCapturedAll = 10,
    kCaptureFailed = 11,
    kVoid = 12,
    kVoided = 13,      // nothing was captured
    kVoidedRest = 14,  // the captured part stays
    kRefund = 15,
    kRefunded = 16,  // something remains captured
    kRefundedAll = 17,
    kRetry = 18,           // the effect was not sent (breaker open) or refused for now: send again later, same key
    kStillUnknown = 19,    // an inquiry brought no answer: ask again later
    kLateAuthorised = 20,  // money was authorised for an attempt that had been given up
    kVoidRefused = 21,     // the money had been captured before the void arrived
    kLateCaptured = 22,    // money was captured for an attempt that had been given up or voided
    kRefundedOpen = 23,    // refunded, and part of the authorisation is still open
};
inline constexpr std::size_t kPaymentTriggers = 24;

using PaymentTransition = Transition<PaymentState, PaymentTrigger>;

inline constexpr std::array kPaymentTransitions = {
    PaymentTransition{PaymentState::kNone, PaymentTrigger::kStart, PaymentState::kAuthoriseSent},

    PaymentTransition{PaymentState::kAuthoriseSent, PaymentTrigger::kAuthorised, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kAuthoriseSent, PaymentTrigger::kDeclined, PaymentState::kDeclined},
    PaymentTransition{PaymentState::kAuthoriseSent, PaymentTrigger::kActionRequired, PaymentState::kActionRequired},
    PaymentTransition{PaymentState::kAuthoriseSent, PaymentTrigger::kTimedOut, PaymentState::kAuthoriseUnknown},
    PaymentTransition{PaymentState::kAuthoriseSent, PaymentTrigger::kRetry, PaymentState::kAuthoriseSent},
    PaymentTransition{PaymentState::kAuthoriseSent, PaymentTrigger::kGivenUp, PaymentState::kFailed},

    PaymentTransition{PaymentState::kAuthoriseUnknown, PaymentTrigger::kAuthorised, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kAuthoriseUnknown, PaymentTrigger::kDeclined, PaymentState::kDeclined},
    PaymentTransition{PaymentState::kAuthoriseUnknown, PaymentTrigger::kActionRequired, PaymentState::kActionRequired},
    PaymentTransition{PaymentState::kAuthoriseUnknown, PaymentTrigger::kNotFound, PaymentState::kAuthoriseSent},
    PaymentTransition{PaymentState::kAuthoriseUnknown, PaymentTrigger::kStillUnknown, PaymentState::kAuthoriseUnknown},
    PaymentTransition{PaymentState::kAuthoriseUnknown, PaymentTrigger::kGivenUp, PaymentState::kFailed},

    PaymentTransition{PaymentState::kActionRequired, PaymentTrigger::kAuthorised, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kActionRequired, PaymentTrigger::kDeclined, PaymentState::kDeclined},
    PaymentTransition{PaymentState::kActionRequired, PaymentTrigger::kActionOverdue, PaymentState::kAbandoned},

    PaymentTransition{PaymentState::kAuthorised, PaymentTrigger::kCapture, PaymentState::kCaptureSent},
    PaymentTransition{PaymentState::kAuthorised, PaymentTrigger::kVoid, PaymentState::kVoidSent},
    PaymentTransition{PaymentState::kAuthorised, PaymentTrigger::kRefund, PaymentState::kRefundSent},

    PaymentTransition{PaymentState::kCaptureSent, PaymentTrigger::kCaptured, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kCaptureSent, PaymentTrigger::kCapturedAll, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kCaptureSent, PaymentTrigger::kCaptureFailed, PaymentState::kCaptureFailed},
    PaymentTransition{PaymentState::kCaptureSent, PaymentTrigger::kTimedOut, PaymentState::kCaptureUnknown},
    PaymentTransition{PaymentState::kCaptureSent, PaymentTrigger::kRetry, PaymentState::kCaptureSent},
    PaymentTransition{PaymentState::kCaptureUnknown, PaymentTrigger::kCaptured, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kCaptureUnknown, PaymentTrigger::kCapturedAll, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kCaptureUnknown, PaymentTrigger::kCaptureFailed, PaymentState::kCaptureFailed},
    PaymentTransition{PaymentState::kCaptureUnknown, PaymentTrigger::kNotFound, PaymentState::kCaptureSent},
    PaymentTransition{PaymentState::kCaptureUnknown, PaymentTrigger::kStillUnknown, PaymentState::kCaptureUnknown},
    PaymentTransition{PaymentState::kCaptureFailed, PaymentTrigger::kRetry, PaymentState::kCaptureSent},

    PaymentTransition{PaymentState::kCaptured, PaymentTrigger::kRefund, PaymentState::kRefundSent},

    PaymentTransition{PaymentState::kVoidSent, PaymentTrigger::kVoided, PaymentState::kVoided},
    PaymentTransition{PaymentState::kVoidSent, PaymentTrigger::kVoidedRest, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kVoidSent, PaymentTrigger::kVoidRefused, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kVoidSent, PaymentTrigger::kTimedOut, PaymentState::kVoidUnknown},
    PaymentTransition{PaymentState::kVoidSent, PaymentTrigger::kRetry, PaymentState::kVoidSent},
    PaymentTransition{PaymentState::kVoidUnknown, PaymentTrigger::kVoided, PaymentState::kVoided},
    PaymentTransition{PaymentState::kVoidUnknown, PaymentTrigger::kVoidedRest, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kVoidUnknown, PaymentTrigger::kVoidRefused, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kVoidUnknown, PaymentTrigger::kNotFound, PaymentState::kVoidSent},
    PaymentTransition{PaymentState::kVoidUnknown, PaymentTrigger::kStillUnknown, PaymentState::kVoidUnknown},

    PaymentTransition{PaymentState::kRefundSent, PaymentTrigger::kRefunded, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kRefundSent, PaymentTrigger::kRefundedOpen, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kRefundSent, PaymentTrigger::kRefundedAll, PaymentState::kRefunded},
    PaymentTransition{PaymentState::kRefundSent, PaymentTrigger::kTimedOut, PaymentState::kRefundUnknown},
    PaymentTransition{PaymentState::kRefundSent, PaymentTrigger::kRetry, PaymentState::kRefundSent},
    PaymentTransition{PaymentState::kRefundUnknown, PaymentTrigger::kRefunded, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kRefundUnknown, PaymentTrigger::kRefundedOpen, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kRefundUnknown, PaymentTrigger::kRefundedAll, PaymentState::kRefunded},
    PaymentTransition{PaymentState::kRefundUnknown, PaymentTrigger::kNotFound, PaymentState::kRefundSent},
    PaymentTransition{PaymentState::kRefundUnknown, PaymentTrigger::kStillUnknown, PaymentState::kRefundUnknown},

    // Money that comes for an attempt that was over: it is authorised after all, and then voided.
    PaymentTransition{PaymentState::kDeclined, PaymentTrigger::kLateAuthorised, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kAbandoned, PaymentTrigger::kLateAuthorised, PaymentState::kAuthorised},
    PaymentTransition{PaymentState::kFailed, PaymentTrigger::kLateAuthorised, PaymentState::kAuthorised},
    // Money that was even taken: it is booked to suspense and given back.
    PaymentTransition{PaymentState::kDeclined, PaymentTrigger::kLateCaptured, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kAbandoned, PaymentTrigger::kLateCaptured, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kFailed, PaymentTrigger::kLateCaptured, PaymentState::kCaptured},
    PaymentTransition{PaymentState::kVoided, PaymentTrigger::kLateCaptured, PaymentState::kCaptured},
};
static_assert(isDeterministic(kPaymentTransitions));

// An effect is with the provider, or its outcome is not known.
constexpr bool isOutstanding(PaymentState state) {
    switch (state) {
        case PaymentState::kAuthoriseSent:
        case PaymentState::kAuthoriseUnknown:
        case PaymentState::kActionRequired:
        case PaymentState::kCaptureSent:
        case PaymentState::kCaptureUnknown:
        case PaymentState::kVoidSent:
        case PaymentState::kVoidUnknown:
        case PaymentState::kRefundSent:
        case PaymentState::kRefundUnknown: return true;
        default: return false;
    }
}

// Nothing of this attempt can still become a confirmed order.
constexpr bool isOver(PaymentState state) {
    return state == PaymentState::kDeclined || state == PaymentState::kAbandoned || state == PaymentState::kFailed;
}

std::string_view nameOf(PaymentState state);
std::string_view nameOf(PaymentTrigger trigger);

}  // namespace meridian
