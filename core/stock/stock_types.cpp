#include "core/stock/stock_types.h"

namespace meridian::core {

namespace {

void post(StockLevels& levels, StockAccount account, qint64 units) {
    switch (account) {
        case StockAccount::kAvailable: levels.available += units; break;
        case StockAccount::kCommitted: levels.committed += units; break;
        case StockAccount::kUnavailable: levels.unavailable += units; break;
        case StockAccount::kIncoming: levels.incoming += units; return;
        default: return;  // outside the house
    }
    levels.onHand += units;
}

}  // namespace

StockLevels& StockLevels::operator+=(const StockLevels& more) {
    onHand += more.onHand;
    committed += more.committed;
    available += more.available;
    unavailable += more.unavailable;
    incoming += more.incoming;
    return *this;
}

StockState stockStateOf(const StockLevels& levels) {
    if (levels.available < 0) return StockState::kOversold;
    if (levels.available == 0) return StockState::kOut;
    return levels.available <= kLowStock ? StockState::kLow : StockState::kIn;
}

QString stockStateName(StockState state) {
    switch (state) {
        case StockState::kLow: return QStringLiteral("low");
        case StockState::kOut: return QStringLiteral("out");
        case StockState::kOversold: return QStringLiteral("oversold");
        case StockState::kIn: break;
    }
    return QStringLiteral("ok");
}

StockLevels effectOf(StockAccount from, StockAccount to, qint64 quantity) {
    StockLevels effect;
    post(effect, from, -quantity);
    post(effect, to, quantity);
    return effect;
}

}  // namespace meridian::core
