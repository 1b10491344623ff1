// The life of an order from placed to completed or cancelled, and the hold that a person may lay on it.
// Source: the project's state tables (order table, rows for one cell).
#pragma once

#include <string_view>

#include "backend/domain/transition_table.h"

namespace meridian {

enum class OrderState : std::uint8_t {
    kNone = 0,             // before it is placed
    kReserved = 1,         // stock is committed, the score is outstanding
    kFraudReview = 2,      // a person decides
    kAuthorising = 3,      // a payment is with the provider
    kPaymentFailed = 4,    // declined; the customer may try again while the hold lasts
    kConfirmed = 5,        // authorised; waits to be shipped
    kPartlyFulfilled = 6,  // some units left the house
    kFulfilled = 7,        // every unit was shipped or cancelled
    kDelivered = 8,        // the return window runs
    kCompleted = 9,        // terminal
    kCancelPending = 10,   // cancelled by wish; the payment is still to be released
    kCancelled = 11,       // stays a while for late answers of the provider
    kArchived = 12,        // terminal, cancelled and past every late answer
};
inline constexpr std::size_t kOrderStates = 13;

enum class OrderTrigger : std::uint8_t {
    kPlaced = 0,
    kScoredAllow = 1,
    kScoredReview = 2,
    kScoredDeny = 3,
    kReviewAllow = 4,
    kReviewDeny = 5,
    kPaymentAuthorised = 6,
    kPaymentActionRequired = 7,
    kPaymentDeclined = 8,  // the customer may try again
    kPaymentRefused = 9,   // no attempt is left
    kRetryPayment = 10,
    kHoldExtended = 11,   // the hold ended while an answer of the provider was outstanding
    kHoldExpired = 12,    // the hold ended and no payment is outstanding
    kHoldExhausted = 13,  // the hold was extended as often as allowed
    kScoreOverdue = 14,
    kReviewExpired = 15,
    kCancelRequested = 16,
    kCancelSettled = 17,  // the payment is released
    kCancelOverdue = 18,  // a person should look; the wait goes on
    kPartShipped = 19,
    kAllShipped = 20,  // or the rest was cancelled
    kShipOverdue = 21,
    kAllDelivered = 22,
    kDeliveryOverdue = 23,
    kReturnWindowClosed = 24,
    kLateWindowClosed = 25,
    kSettlementOutstanding = 26,  // money or an answer is still due when the order should close: look again later
};
inline constexpr std::size_t kOrderTriggers = 27;

using OrderTransition = Transition<OrderState, OrderTrigger>;

inline constexpr std::array kOrderTransitions = {
    OrderTransition{OrderState::kNone, OrderTrigger::kPlaced, OrderState::kReserved},

    OrderTransition{OrderState::kReserved, OrderTrigger::kScoredAllow, OrderState::kAuthorising},
    OrderTransition{OrderState::kReserved, OrderTrigger::kScoredReview, OrderState::kFraudReview},
    OrderTransition{OrderState::kReserved, OrderTrigger::kScoredDeny, OrderState::kCancelled},
    OrderTransition{OrderState::kReserved, OrderTrigger::kScoreOverdue, OrderState::kFraudReview},
    OrderTransition{OrderState::kReserved, OrderTrigger::kCancelRequested, OrderState::kCancelPending},

    OrderTransition{OrderState::kFraudReview, OrderTrigger::kReviewAllow, OrderState::kAuthorising},
    OrderTransition{OrderState::kFraudReview, OrderTrigger::kReviewDeny, OrderState::kCancelled},
    OrderTransition{OrderState::kFraudReview, OrderTrigger::kReviewExpired, OrderState::kCancelled},
    OrderTransition{OrderState::kFraudReview, OrderTrigger::kCancelRequested, OrderState::kCancelPending},

    OrderTransition{OrderState::kAuthorising, OrderTrigger::kPaymentAuthorised, OrderState::kConfirmed},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kPaymentActionRequired, OrderState::kAuthorising},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kPaymentDeclined, OrderState::kPaymentFailed},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kPaymentRefused, OrderState::kCancelled},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kHoldExtended, OrderState::kAuthorising},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kHoldExpired, OrderState::kCancelled},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kHoldExhausted, OrderState::kCancelPending},
    OrderTransition{OrderState::kAuthorising, OrderTrigger::kCancelRequested, OrderState::kCancelPending},

    OrderTransition{OrderState::kPaymentFailed, OrderTrigger::kRetryPayment, OrderState::kAuthorising},
    OrderTransition{OrderState::kPaymentFailed, OrderTrigger::kHoldExpired, OrderState::kCancelled},
    OrderTransition{OrderState::kPaymentFailed, OrderTrigger::kCancelRequested, OrderState::kCancelPending},

    OrderTransition{OrderState::kConfirmed, OrderTrigger::kPartShipped, OrderState::kPartlyFulfilled},
    OrderTransition{OrderState::kConfirmed, OrderTrigger::kAllShipped, OrderState::kFulfilled},
    OrderTransition{OrderState::kConfirmed, OrderTrigger::kShipOverdue, OrderState::kConfirmed},
    OrderTransition{OrderState::kConfirmed, OrderTrigger::kCancelRequested, OrderState::kCancelPending},

    OrderTransition{OrderState::kPartlyFulfilled, OrderTrigger::kPartShipped, OrderState::kPartlyFulfilled},
    OrderTransition{OrderState::kPartlyFulfilled, OrderTrigger::kAllShipped, OrderState::kFulfilled},
    OrderTransition{OrderState::kPartlyFulfilled, OrderTrigger::kShipOverdue, OrderState::kPartlyFulfilled},

    OrderTransition{OrderState::kFulfilled, OrderTrigger::kAllDelivered, OrderState::kDelivered},
    OrderTransition{OrderState::kFulfilled, OrderTrigger::kDeliveryOverdue, OrderState::kFulfilled},

    OrderTransition{OrderState::kDelivered, OrderTrigger::kReturnWindowClosed, OrderState::kCompleted},
    OrderTransition{OrderState::kDelivered, OrderTrigger::kSettlementOutstanding, OrderState::kDelivered},

    OrderTransition{OrderState::kCancelPending, OrderTrigger::kCancelSettled, OrderState::kCancelled},
    OrderTransition{OrderState::kCancelPending, OrderTrigger::kCancelOverdue, OrderState::kCancelPending},

    OrderTransition{OrderState::kCancelled, OrderTrigger::kLateWindowClosed, OrderState::kArchived},
    OrderTransition{OrderState::kCancelled, OrderTrigger::kSettlementOutstanding, OrderState::kCancelled},
};
static_assert(isDeterministic(kOrderTransitions));

constexpr bool isTerminal(OrderState state) {
    return state == OrderState::kCompleted || state == OrderState::kArchived;
}

enum class HoldState : std::uint8_t { kFree = 0, kHeld = 1 };
enum class HoldTrigger : std::uint8_t { kHold = 0, kRelease = 1 };
inline constexpr std::array kHoldTransitions = {
    Transition<HoldState, HoldTrigger>{HoldState::kFree, HoldTrigger::kHold, HoldState::kHeld},
    Transition<HoldState, HoldTrigger>{HoldState::kHeld, HoldTrigger::kRelease, HoldState::kFree},
};

std::string_view nameOf(OrderState state);      // "confirmed": as in query, JSON and log
std::string_view nameOf(OrderTrigger trigger);  // "payment_authorised"
std::string_view nameOf(HoldState state);

}  // namespace meridian
