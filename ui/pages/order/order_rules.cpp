#include "ui/pages/order/order_rules.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/pages/order/parcel_rules.h"

namespace meridian::ui {

namespace {

using core::OrderRecord;
using core::OrderState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderRules)
};

bool isClosed(OrderState state) {
    return state == OrderState::kCompleted || state == OrderState::kArchived;
}

bool isCancelled(OrderState state) {
    return state == OrderState::kCancelPending || state == OrderState::kCancelled || state == OrderState::kArchived;
}

QString whyNotCancel(const OrderRecord& order) {
    switch (order.row.state) {
        case OrderState::kFulfilled:
        case OrderState::kDelivered:
        case OrderState::kCompleted:
            return Words::tr("Every unit has left already, and only what has not left can be cancelled.");
        case OrderState::kCancelPending:
            return Words::tr("It is being cancelled already. It ends once the payment is released.");
        case OrderState::kCancelled:
        case OrderState::kArchived: return Words::tr("It is cancelled already.");
        default: return {};
    }
}

QString whyNotHold(const OrderRecord& order) {
    if (order.row.held) return Words::tr("It is on hold already. Release it to let it go on.");
    if (isCancelled(order.row.state)) return Words::tr("It is cancelled, so there is nothing to hold back.");
    if (order.row.state >= OrderState::kFulfilled)
        return Words::tr("Everything has left the house, so there is nothing to hold back.");
    return {};
}

QString whyNotRelease(const OrderRecord& order) {
    if (!order.row.held) return Words::tr("It is not on hold.");
    if (isClosed(order.row.state)) return Words::tr("The order is closed and cannot be changed any more.");
    return {};
}

QString whyNotEditAddress(const OrderRecord& order) {
    if (order.erased) return Words::tr("The customer's data was erased, so there is no address to change.");
    if (isCancelled(order.row.state)) return Words::tr("It is cancelled, so nothing goes to this address any more.");
    if (order.row.state >= OrderState::kFulfilled)
        return Words::tr("Everything has left for this address already. Ask the carrier to send it elsewhere.");
    if (!order.addressKnown) return Words::tr("The address is not known here. Read the order again with a connection.");
    return {};
}

QString whyNotAddNote(const OrderRecord& order) {
    if (order.erased) return Words::tr("The customer's data was erased, and notes are part of it.");
    if (isClosed(order.row.state)) return Words::tr("The order is closed. Notes can be added until it closes.");
    return {};
}

QString whyNotTag(const OrderRecord& order) {
    if (isClosed(order.row.state)) return Words::tr("The order is closed. Tags can be changed until it closes.");
    return {};
}

QString whyNotReview(const OrderRecord& order) {
    switch (order.row.state) {
        case OrderState::kFraudReview: return {};
        case OrderState::kReserved:
            return Words::tr("It waits for its fraud score. Only an order that the score sends to review is decided.");
        default: return Words::tr("It is not in review. Only an order that waits for a review can be decided.");
    }
}

QString whyNotRetryPayment(const OrderRecord& order, qint64 now) {
    if (order.row.state == OrderState::kPaymentFailed) {
        if (order.row.deadline == 0 || order.row.deadline > now) return {};
        return Words::tr("The time to pay is over. Ask the customer to place a new order.");
    }
    if (order.row.state < OrderState::kPaymentFailed)
        return Words::tr("The payment has not failed. It can be tried again once an attempt fails.");
    return Words::tr("The payment has not failed, so there is nothing to try again.");
}

// What is worth something later waits on this computer; the others only make sense now.
bool needsServer(OrderDeed deed) {
    switch (deed) {
        case OrderDeed::kHold:
        case OrderDeed::kRelease:
        case OrderDeed::kEditAddress:
        case OrderDeed::kAddNote:
        case OrderDeed::kTag: return false;
        default: return true;
    }
}

}  // namespace

QString whyNot(OrderDeed deed, const OrderKnowledge& known) {
    if (known.isPast) return Words::tr("You see the order as it was. Go back to now first.");
    if (known.record == nullptr && !known.isReachable) {
        return Words::tr("This order was not opened on this computer before. A connection to the server brings it.");
    }
    if (known.record == nullptr) return Words::tr("The order is still being read. Wait a moment.");
    const OrderRecord& order = *known.record;
    QString why;
    switch (deed) {
        case OrderDeed::kShip:
        case OrderDeed::kPick:
        case OrderDeed::kPack:
        case OrderDeed::kDeliver:
        case OrderDeed::kLose:
        case OrderDeed::kUnpack: why = whyNotParcel(deed, order); break;
        case OrderDeed::kCancel: why = whyNotCancel(order); break;
        case OrderDeed::kHold: why = whyNotHold(order); break;
        case OrderDeed::kRelease: why = whyNotRelease(order); break;
        case OrderDeed::kEditAddress: why = whyNotEditAddress(order); break;
        case OrderDeed::kAddNote: why = whyNotAddNote(order); break;
        case OrderDeed::kTag: why = whyNotTag(order); break;
        case OrderDeed::kApprove:
        case OrderDeed::kDecline: why = whyNotReview(order); break;
        case OrderDeed::kRetryPayment: why = whyNotRetryPayment(order, known.now); break;
    }
    if (why.isEmpty() && !known.isReachable && needsServer(deed))
        return Words::tr("Needs a connection to the server. It can be done as soon as the connection is back.");
    return why;
}

}  // namespace meridian::ui
