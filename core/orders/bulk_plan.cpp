#include "core/orders/bulk_plan.h"

#include <QCoreApplication>

#include "backend/domain/order_state.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Bulk)
};

using DomainState = meridian::OrderState;

DomainState stateOf(const OrderRow& order) {
    return static_cast<DomainState>(order.state);
}

BulkForecast possible(const QString& effect) {
    return {true, effect, {}, {}};
}

BulkForecast impossible(const QString& reason, const QString& remedy) {
    return {false, {}, reason, remedy};
}

BulkForecast over() {
    return impossible(Words::tr("It is over: nothing about it can be changed any more."), Words::tr("Nothing would."));
}

BulkForecast hold(const OrderRow& order) {
    if (order.held) return impossible(Words::tr("It is on hold already."), Words::tr("Nothing needs to be done."));
    if (stateOf(order) >= DomainState::kFulfilled) {
        return impossible(Words::tr("Everything of it has left the house or was cancelled."),
                          Words::tr("Nothing would: there is nothing left to hold."));
    }
    return possible(Words::tr("Nothing of it is shipped until it is released."));
}

BulkForecast release(const OrderRow& order) {
    if (!order.held) return impossible(Words::tr("It is not on hold."), Words::tr("Nothing needs to be done."));
    return possible(Words::tr("It goes on where it stopped."));
}

BulkForecast cancel(const OrderRow& order) {
    const DomainState state = stateOf(order);
    if (state == DomainState::kPartlyFulfilled) {
        return possible(Words::tr("What has left stays. Units that are cancelled: %1.")
                            .arg(order.units - order.cancelled - order.shipped));
    }
    if (nextState(kOrderTransitions, state, OrderTrigger::kCancelRequested)) {
        return possible(Words::tr("All units are cancelled, the payment is released."));
    }
    if (state == DomainState::kCancelPending || state == DomainState::kCancelled) {
        return impossible(Words::tr("It is cancelled already."), Words::tr("Nothing needs to be done."));
    }
    return impossible(Words::tr("Everything of it has left the house."), Words::tr("A return would bring it back."));
}

BulkForecast tag(const BulkWish& wish, const OrderRow& order) {
    const QStringList present = order.tags.split(u',', Qt::SkipEmptyParts);
    QStringList added, removed;
    for (const QString& one : wish.addTags) {
        if (!present.contains(one)) added << one;
    }
    for (const QString& one : wish.removeTags) {
        if (present.contains(one)) removed << one;
    }
    if (added.isEmpty() && removed.isEmpty())
        return impossible(Words::tr("Its tags are like that already."), Words::tr("Nothing needs to be done."));
    QStringList effects;
    if (!added.isEmpty()) effects << Words::tr("Gets: %1.").arg(added.join(QStringLiteral(", ")));
    if (!removed.isEmpty()) effects << Words::tr("Loses: %1.").arg(removed.join(QStringLiteral(", ")));
    return possible(effects.join(u' '));
}

}  // namespace

BulkForecast forecast(const BulkWish& wish, const OrderRow& order) {
    if (isTerminal(stateOf(order))) return over();
    switch (wish.action) {
        case BulkAction::kHold: return hold(order);
        case BulkAction::kRelease: return release(order);
        case BulkAction::kCancel: return cancel(order);
        case BulkAction::kTag: return tag(wish, order);
    }
    return over();
}

Command commandFor(const BulkWish& wish, const OrderRow& order) {
    Command command;
    command.reason = wish.reason;
    switch (wish.action) {
        case BulkAction::kHold: command.wanted = HoldOrder{order.number}; break;
        case BulkAction::kRelease: command.wanted = ReleaseOrder{order.number}; break;
        case BulkAction::kCancel: command.wanted = CancelOrder{order.number}; break;
        case BulkAction::kTag: command.wanted = ChangeTags{order.number, wish.addTags, wish.removeTags}; break;
    }
    // Tags are differences, and so are holds: they do not depend on what else changed. A cancellation does.
    if (wish.action == BulkAction::kCancel) command.expectedVersion = order.version;
    return command;
}

}  // namespace meridian::core
