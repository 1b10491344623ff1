// The same thing for many orders: what would happen to each of them, why it would fail and what would clear that,
// before anything is sent. Judged with the state tables of the domain over rows of the cache; the server judges again.
#pragma once

#include <QStringList>
#include <vector>

#include "core/commands/command.h"
#include "core/orders/order_types.h"

namespace meridian::core {

enum class BulkAction : quint8 { kHold, kRelease, kCancel, kTag };

struct BulkWish {
    BulkAction action = BulkAction::kHold;
    QStringList addTags, removeTags;  // of kTag
    QString reason;
};

struct BulkForecast {
    bool isPossible = false;
    QString effect;  // what would happen; empty when it is not possible
    QString reason;  // why not
    QString remedy;  // what would clear it
};

BulkForecast forecast(const BulkWish& wish, const OrderRow& order);
// For the order as it was seen: a change by somebody else meanwhile is a conflict and overwrites nothing.
Command commandFor(const BulkWish& wish, const OrderRow& order);

// The most that one go may hold: that many commands are on the server within seconds, and a person can still look
// through the table of what would happen.
inline constexpr int kBulkOrdersMax = 1'000;

}  // namespace meridian::core
