// What happened to an order, one entry for each command that changed it, oldest first. Plain values; the words are made
// by the pages, because they depend on the language.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include "core/orders/order_record.h"

namespace meridian::core {

enum class EventKind : quint8 {
    kOther,  // from a newer server: `name` is all there is
    kPlaced,
    kScored,
    kAdvanced,
    kPayment,
    kPaymentWanted,
    kReportNoted,
    kEntry,
    kParcel,
    kLinesCancelled,
    kHold,
    kAddress,
    kNote,
    kTags,
};

// Fields that the kind does not have, and those that the person may not see, are empty.
struct OrderEvent {
    EventKind kind = EventKind::kOther;
    QString name;     // as the server writes it: "payment_advanced"
    QString trigger;  // what made it happen: "payment_authorised", "capture"
    QString to;       // the state afterwards, in the server's words: "confirmed"
    Amount amount;    // placed: total; payment: what the step was about; entry: none
    int number = 0;   // of the attempt or the parcel
    QString code;     // the provider's word
    QString tracking;
    QStringList added, removed;  // tags
    qint64 units = 0;            // in the parcel, or cancelled
    int points = -1;             // of the score
    QString entry;               // "JE-882207"
};

struct TimelineEntry {
    qint64 at = 0;
    quint32 version = 0;  // of the order afterwards; 0 when the order did not change any more
    QString command;      // "place_order"
    QString actor;        // "person:anna", "service:storefront", "system:timer"
    QString reason;
    QVector<OrderEvent> events;
};
using OrderTimeline = QVector<TimelineEntry>;

}  // namespace meridian::core
