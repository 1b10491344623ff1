#include "ui/pages/order/order_rules.h"

#include <QCoreApplication>
#include <algorithm>

namespace meridian::ui {

namespace {

using core::OrderRecord;
using core::OrderState;
using core::ParcelState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderRules)
};

bool isClosed(OrderState state) {
    return state == OrderState::kCompleted || state == OrderState::kArchived;
}

bool isCancelled(OrderState state) {
    return state == OrderState::kCancelPending || state == OrderState::kCancelled || state == OrderState::kArchived;
}

QString whyNotShip(const OrderRecord& order) {
    switch (order.row.state) {
        case OrderState::kReserved:
            return Words::tr("It waits for its fraud score. It can be shipped once the payment is authorised.");
        case OrderState::kFraudReview:
            return Words::tr("It waits for a fraud review. It can be shipped once an analyst has allowed it.");
        case OrderState::kAuthorising:
            return Words::tr("The payment is not authorised yet. It can be shipped as soon as the provider agrees.");
        case OrderState::kPaymentFailed:
            return Words::tr("The payment failed. It can be shipped once another attempt is authorised.");
        case OrderState::kConfirmed:
        case OrderState::kPartlyFulfilled: break;
        case OrderState::kFulfilled:
        case OrderState::kDelivered:
        case OrderState::kCompleted:
            return Words::tr("Everything has left the house already, so nothing is left to ship.");
        default: return Words::tr("It is cancelled. A new order is the only way to ship these items.");
    }
    if (order.row.held) return Words::tr("It is on hold. Release it first.");
    if (unitsLeft(order) == 0 && parcelsInside(order) == 0)
        return Words::tr("Nothing is left to ship: every unit was shipped or cancelled.");
    return {};
}

QString whyNotDeliver(const OrderRecord& order) {
    const auto has = [&](ParcelState state) {
        return std::ranges::any_of(order.parcels, [state](const auto& parcel) { return parcel.state == state; });
    };
    if (has(ParcelState::kShipped)) return {};
    if (has(ParcelState::kDelivered)) return Words::tr("Every parcel that left has arrived already.");
    return Words::tr("No parcel is on its way. Ship one first.");
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

// What is worth something later waits on this computer; the others only make sense now.
bool needsServer(OrderDeed deed) {
    return deed == OrderDeed::kShip || deed == OrderDeed::kDeliver || deed == OrderDeed::kCancel;
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
        case OrderDeed::kShip: why = whyNotShip(order); break;
        case OrderDeed::kDeliver: why = whyNotDeliver(order); break;
        case OrderDeed::kCancel: why = whyNotCancel(order); break;
        case OrderDeed::kHold: why = whyNotHold(order); break;
        case OrderDeed::kRelease: why = whyNotRelease(order); break;
        case OrderDeed::kEditAddress: why = whyNotEditAddress(order); break;
        case OrderDeed::kAddNote: why = whyNotAddNote(order); break;
    }
    if (why.isEmpty() && !known.isReachable && needsServer(deed))
        return Words::tr("Needs a connection to the server. It can be done as soon as the connection is back.");
    return why;
}

int parcelsInside(const OrderRecord& record) {
    return static_cast<int>(std::ranges::count_if(record.parcels, [](const auto& parcel) {
        return parcel.state == ParcelState::kPicking || parcel.state == ParcelState::kPacked;
    }));
}

qint64 unitsLeft(const OrderRecord& record) {
    qint64 units = 0;
    for (const core::OrderLine& line : record.lines)
        units += line.unassigned();
    return units;
}

}  // namespace meridian::ui
