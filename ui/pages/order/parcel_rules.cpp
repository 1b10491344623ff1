#include "ui/pages/order/parcel_rules.h"

#include <QCoreApplication>
#include <algorithm>

namespace meridian::ui {

namespace {

using core::OrderRecord;
using core::OrderState;
using core::ParcelState;
using core::ParcelStep;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderRules)
};

bool hasParcel(const OrderRecord& order, ParcelState state) {
    return std::ranges::any_of(order.parcels, [state](const auto& parcel) { return parcel.state == state; });
}

// Before anything can be picked, packed or shipped the order itself must be ready for it.
QString whyNothingLeaves(const OrderRecord& order) {
    switch (order.row.state) {
        case OrderState::kReserved:
            return Words::tr("It waits for its fraud score. It can be shipped once the payment is authorised.");
        case OrderState::kFraudReview:
            return Words::tr("It waits for a fraud review. It can be shipped once an analyst has approved it.");
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
    return {};
}

QString whyNotShip(const OrderRecord& order) {
    if (QString why = whyNothingLeaves(order); !why.isEmpty()) return why;
    if (unitsLeft(order) == 0 && parcelsInside(order) == 0)
        return Words::tr("Nothing is left to ship: every unit was shipped or cancelled.");
    return {};
}

QString whyNotPick(const OrderRecord& order) {
    if (QString why = whyNothingLeaves(order); !why.isEmpty()) return why;
    if (unitsLeft(order) > 0) return {};
    if (parcelsInside(order) > 0)
        return Words::tr("Every unit is in a parcel already. Pack or ship it, or take it apart to pick anew.");
    return Words::tr("Nothing is left to pick: every unit was shipped or cancelled.");
}

QString whyNotPack(const OrderRecord& order) {
    if (QString why = whyNothingLeaves(order); !why.isEmpty()) return why;
    if (hasParcel(order, ParcelState::kPicking)) return {};
    if (hasParcel(order, ParcelState::kPacked)) return Words::tr("Every parcel is packed already. Ship it next.");
    return Words::tr("No parcel is being picked. Pick one first.");
}

// On its way: what can still arrive or be lost.
QString whyNotArrive(const OrderRecord& order) {
    if (hasParcel(order, ParcelState::kShipped)) return {};
    if (hasParcel(order, ParcelState::kDelivered)) return Words::tr("Every parcel that left has arrived already.");
    return Words::tr("No parcel is on its way. Ship one first.");
}

QString whyNotUnpack(const OrderRecord& order) {
    if (order.row.state == OrderState::kCompleted || order.row.state == OrderState::kArchived)
        return Words::tr("The order is closed and cannot be changed any more.");
    if (parcelsInside(order) > 0) return {};
    return Words::tr(
        "No parcel is in the house. Only one that was picked or packed and has not left can be taken "
        "apart.");
}

}  // namespace

QString whyNotParcel(OrderDeed deed, const OrderRecord& order) {
    switch (deed) {
        case OrderDeed::kShip: return whyNotShip(order);
        case OrderDeed::kPick: return whyNotPick(order);
        case OrderDeed::kPack: return whyNotPack(order);
        case OrderDeed::kDeliver:
        case OrderDeed::kLose: return whyNotArrive(order);
        case OrderDeed::kUnpack: return whyNotUnpack(order);
        default: return {};
    }
}

bool canTake(ParcelStep step, ParcelState state) {
    switch (step) {
        case ParcelStep::kPick: return false;  // makes new ones
        case ParcelStep::kPack: return state == ParcelState::kPicking;
        case ParcelStep::kShip:
        case ParcelStep::kCancel: return state == ParcelState::kPicking || state == ParcelState::kPacked;
        case ParcelStep::kDeliver:
        case ParcelStep::kLose: return state == ParcelState::kShipped;
    }
    return false;
}

int parcelsInside(const OrderRecord& record) {
    return static_cast<int>(std::ranges::count_if(
        record.parcels, [](const auto& parcel) { return canTake(ParcelStep::kShip, parcel.state); }));
}

qint64 unitsLeft(const OrderRecord& record) {
    qint64 units = 0;
    for (const core::OrderLine& line : record.lines)
        units += line.unassigned();
    return units;
}

}  // namespace meridian::ui
