#include "core/stock/stock_words.h"

#include <QCoreApplication>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

using Account = StockAccount;

}  // namespace

QString movementText(const StockMovement& movement) {
    switch (movement.from) {
        case Account::kCommitted:
            return movement.to == Account::kShipped ? Words::tr("Shipped") : Words::tr("Released by an order");
        case Account::kSupply: return Words::tr("Received");
        case Account::kAdjusted: return Words::tr("Found");
        case Account::kUnavailable:
            return movement.to == Account::kAvailable ? Words::tr("Back to available") : Words::tr("Written off");
        case Account::kExpected: return Words::tr("Announced");
        case Account::kIncoming:
            return movement.to == Account::kAvailable ? Words::tr("Arrived") : Words::tr("Called off");
        case Account::kAvailable:
            if (movement.to == Account::kCommitted) return Words::tr("Promised to an order");
            return movement.to == Account::kUnavailable ? Words::tr("Set aside") : Words::tr("Lost or damaged");
        default: break;
    }
    return Words::tr("Moved");
}

qint64 signedUnits(const StockMovement& movement) {
    const StockLevels effect = effectOf(movement.from, movement.to, movement.quantity);
    if (effect.available != 0) return effect.available;
    return effect.onHand != 0 ? effect.onHand : effect.incoming;
}

QString actorText(const QString& actor) {
    const auto colon = actor.indexOf(u':');
    if (colon < 0) return actor;
    const QString name = actor.mid(colon + 1);
    return actor.startsWith(u"system:") ? Words::tr("%1, automatically").arg(name) : name;
}

QString stockStateText(StockState state) {
    switch (state) {
        case StockState::kIn: return Words::tr("In stock");
        case StockState::kLow: return Words::tr("Low");
        case StockState::kOut: return Words::tr("Out");
        case StockState::kOversold: break;
    }
    return Words::tr("Oversold");
}

}  // namespace meridian::core
