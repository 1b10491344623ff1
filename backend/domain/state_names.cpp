// The names of states and triggers as they stand in queries, JSON and logs.
#include "backend/domain/order_state.h"
#include "backend/domain/parcel_state.h"
#include "backend/domain/payment_state.h"

namespace meridian {

std::string_view nameOf(OrderState value) {
    static constexpr std::array<std::string_view, 13> kNames = {
        "none",      "reserved",  "fraud_review", "authorising",    "payment_failed", "confirmed", "partly_fulfilled",
        "fulfilled", "delivered", "completed",    "cancel_pending", "cancelled",      "archived",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

std::string_view nameOf(OrderTrigger value) {
    static constexpr std::array<std::string_view, 27> kNames = {
        "placed",
        "scored_allow",
        "scored_review",
        "scored_deny",
        "review_allow",
        "review_deny",
        "payment_authorised",
        "payment_action_required",
        "payment_declined",
        "payment_refused",
        "retry_payment",
        "hold_extended",
        "hold_expired",
        "hold_exhausted",
        "score_overdue",
        "review_expired",
        "cancel_requested",
        "cancel_settled",
        "cancel_overdue",
        "part_shipped",
        "all_shipped",
        "ship_overdue",
        "all_delivered",
        "delivery_overdue",
        "return_window_closed",
        "late_window_closed",
        "settlement_outstanding",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

std::string_view nameOf(HoldState value) {
    static constexpr std::array<std::string_view, 2> kNames = {
        "free",
        "held",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

std::string_view nameOf(PaymentState value) {
    static constexpr std::array<std::string_view, 18> kNames = {
        "none",   "authorise_sent", "authorise_unknown", "action_required", "authorised", "declined",  "abandoned",
        "failed", "capture_sent",   "capture_unknown",   "capture_failed",  "captured",   "void_sent", "void_unknown",
        "voided", "refund_sent",    "refund_unknown",    "refunded",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

std::string_view nameOf(PaymentTrigger value) {
    static constexpr std::array<std::string_view, 24> kNames = {
        "start",    "authorised",     "declined",        "action_required", "timed_out",     "not_found",
        "given_up", "action_overdue", "capture",         "captured",        "captured_all",  "capture_failed",
        "void",     "voided",         "voided_rest",     "refund",          "refunded",      "refunded_all",
        "retry",    "still_unknown",  "late_authorised", "void_refused",    "late_captured", "refunded_open",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

std::string_view nameOf(ParcelState value) {
    static constexpr std::array<std::string_view, 7> kNames = {
        "none", "picking", "packed", "shipped", "delivered", "lost", "cancelled",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

std::string_view nameOf(ParcelTrigger value) {
    static constexpr std::array<std::string_view, 6> kNames = {
        "pick", "pack", "ship", "deliver", "lose", "cancel",
    };
    return kNames.at(static_cast<std::size_t>(value));
}

}  // namespace meridian
