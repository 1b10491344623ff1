// What can be done with an order now, and where it cannot: why not, and what would make it possible. Says beforehand
// what the server would answer, so that nobody has to find out by trying.
#pragma once

#include <QString>

#include "core/orders/order_record.h"

namespace meridian::ui {

enum class OrderDeed {
    kShip,
    kDeliver,
    kCancel,
    kHold,
    kRelease,
    kEditAddress,
    kAddNote,
    kPick,
    kPack,
    kLose,
    kUnpack,
    kTag,
    kApprove,
    kDecline,
    kRetryPayment,
};
inline constexpr int kOrderDeeds = 15;

// How the page knows the order that it shows.
struct OrderKnowledge {
    const core::OrderRecord* record = nullptr;  // null: at most its line in the list is known
    bool isPast = false;
    bool isReachable = true;  // the server
    qint64 now = 0;           // microseconds since 1970
};

// Empty: it can be done. Otherwise one or two sentences.
QString whyNot(OrderDeed deed, const OrderKnowledge& known);

}  // namespace meridian::ui
