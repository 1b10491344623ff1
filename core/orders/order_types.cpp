#include "core/orders/order_types.h"

#include <array>

namespace meridian::core {

namespace {

// In the order of the enumerations. A payment that failed leaves the order where it was: placed, not yet confirmed.
constexpr std::array<const char*, kOrderStates> kOrderNames = {
    "unknown", "placed",    "in_review", "placed",     "placed",    "confirmed", "partially_shipped",
    "shipped", "delivered", "completed", "cancelling", "cancelled", "cancelled"};
constexpr std::array<const char*, kPaymentStates> kPaymentNames = {
    "none",    "pending", "pending", "action_required", "authorised",     "declined",
    "expired", "failed",  "pending", "pending",         "failed",         "captured",
    "pending", "pending", "voided",  "refund_pending",  "refund_pending", "refunded"};

}  // namespace

QString orderStateName(const OrderRow& row) {
    if (row.held) return QStringLiteral("on_hold");
    const auto index = static_cast<std::size_t>(row.state);
    return index < kOrderNames.size() ? QString::fromLatin1(kOrderNames[index]) : QString::number(index);
}

QString paymentStateName(const OrderRow& row) {
    const auto index = static_cast<std::size_t>(row.payment);
    return index < kPaymentNames.size() ? QString::fromLatin1(kPaymentNames[index]) : QString::number(index);
}

QString fulfilmentStateName(const OrderRow& row) {
    const qint64 wanted = row.units - row.cancelled;
    if (row.state == OrderState::kDelivered || row.state == OrderState::kCompleted) return QStringLiteral("delivered");
    if (row.state >= OrderState::kCancelPending || wanted <= 0) return QStringLiteral("cancelled");
    if (row.shipped == 0) return QStringLiteral("reserved");
    return row.shipped < wanted ? QStringLiteral("partially_shipped") : QStringLiteral("shipped");
}

}  // namespace meridian::core
