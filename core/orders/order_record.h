// One order with everything about it, as the page of an order sees it: plain values. Numbers of states are those of the
// contract (orders.proto).
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

#include "core/commands/command.h"
#include "core/orders/order_types.h"

namespace meridian::core {

enum class ParcelState : quint8 { kNone = 0, kPicking, kPacked, kShipped, kDelivered, kLost, kCancelled };
enum class RiskOutcome : quint8 { kNone = 0, kAllow, kReview, kDeny };
enum class RiskReason : quint8 { kUnknown = 0, kCustomerVelocity, kHighAmount };
enum class ShippingMethod : quint8 { kStandard = 1, kExpress, kPickup };

// Units of one SKU from one location.
struct OrderLine {
    int position = 0;  // from 1
    QString sku, title, location;
    qint64 quantity = 0;
    qint64 shipped = 0;
    qint64 cancelled = 0;
    qint64 inParcel = 0;  // picked or packed, not shipped yet
    Amount unitPrice;
    Amount net;  // of all units together
    Amount tax;

    qint64 open() const { return quantity - shipped - cancelled; }
    qint64 unassigned() const { return open() - inParcel; }  // in no parcel yet
};

struct ParcelMoment {
    ParcelState state = ParcelState::kNone;
    qint64 at = 0;
};
struct OrderParcel {
    int number = 0;  // shown as P1
    ParcelState state = ParcelState::kNone;
    QString location, tracking;
    QVector<ParcelUnits> units;
    Amount net, shippingNet, tax;
    QVector<ParcelMoment> steps;  // oldest first
};

struct PaymentAttempt {
    int attempt = 0;
    PaymentState state = PaymentState::kNone;
    Amount requested, authorised, captured, refunded, captureWanted, refundWanted;
    qint64 dueAt = 0;
    QString code;       // the provider's own word, such as a decline code
    QString reference;  // the provider's number of the payment
};

struct OrderNote {
    qint64 at = 0;
    QString actor;  // "person:anna"
    QString text;
};

struct OrderRecord {
    OrderRow row;  // state, hold, payment, customer, total …
    Address address;
    bool addressKnown = false;  // false: not for this person's eyes, or the customer was erased
    bool erased = false;
    ShippingMethod shippingMethod = ShippingMethod::kStandard;
    Amount shippingNet, shippingTax, invoiced;
    RiskOutcome riskOutcome = RiskOutcome::kNone;
    QVector<RiskReason> riskReasons;
    QVector<OrderLine> lines;
    QVector<OrderParcel> parcels;
    QVector<PaymentAttempt> payments;  // empty also without the permission viewPayments
    QVector<OrderNote> notes;
    qint64 asOf = 0;  // what the answer knows of
};

struct PostingLine {
    int account = 0;  // 1210
    QString name;
    Amount amount;  // debit positive, credit negative
};
struct Posting {
    QString number;  // "JE-882207"
    qint64 at = 0;
    QString source;  // which rule made it, such as "parcel_shipped"
    QVector<PostingLine> lines;
};

}  // namespace meridian::core
