#include "ui/pages/order/record_fields.h"

#include <QCoreApplication>

#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

using core::Format;
using core::OrderRecord;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderFields)
};

QString pillText(StateDomain domain, const QString& state) {
    return pillLabel({domain, state});
}

class Fields {
  public:
    void add(const QString& key, const QString& label, const QString& text) { m_fields.append({key, label, text}); }
    QVector<RecordField> take() { return std::move(m_fields); }

  private:
    QVector<RecordField> m_fields;
};

void addStates(Fields& fields, const OrderRecord& record, const Format& format, qint64 now) {
    const core::OrderRow& row = record.row;
    fields.add(QStringLiteral("state"), Words::tr("Order"), pillText(StateDomain::kOrder, orderStateName(row)));
    fields.add(QStringLiteral("payment"), Words::tr("Payment"),
               pillText(StateDomain::kPayment, paymentStateName(row, &record)));
    fields.add(QStringLiteral("fulfilment"), Words::tr("Fulfilment"),
               pillText(StateDomain::kFulfilment, fulfilmentStateName(row)));
    fields.add(QStringLiteral("deadline"), Words::tr("Next deadline"),
               row.deadline == 0 ? QString() : format.moment(row.deadline, now));
    fields.add(QStringLiteral("invoiced"), Words::tr("Invoiced"), format.money(record.invoiced));
    fields.add(QStringLiteral("risk"), Words::tr("Fraud score"), row.risk < 0 ? QString() : QString::number(row.risk));
    fields.add(QStringLiteral("tags"), Words::tr("Tags"), QString(row.tags).replace(u',', QStringLiteral(", ")));
}

void addAddress(Fields& fields, const OrderRecord& record) {
    if (!record.addressKnown) return;
    const core::Address& to = record.address;
    fields.add(QStringLiteral("name"), Words::tr("Name"), to.name);
    fields.add(QStringLiteral("company"), Words::tr("Company"), to.company);
    fields.add(QStringLiteral("street"), Words::tr("Street"), to.street);
    fields.add(QStringLiteral("postcode"), Words::tr("Postcode"), to.postcode);
    fields.add(QStringLiteral("city"), Words::tr("City"), to.city);
    fields.add(QStringLiteral("province"), Words::tr("Province"), to.province);
    fields.add(QStringLiteral("email"), Words::tr("E-mail"), to.email);
    fields.add(QStringLiteral("phone"), Words::tr("Phone"), to.phone);
}

void addLines(Fields& fields, const OrderRecord& record, const Format& format) {
    for (const core::OrderLine& line : record.lines) {
        const QString key = QStringLiteral("line.%1.").arg(line.position);
        fields.add(key + QStringLiteral("shipped"), Words::tr("%1, shipped").arg(line.sku),
                   format.integer(line.shipped));
        fields.add(key + QStringLiteral("parcel"), Words::tr("%1, in a parcel").arg(line.sku),
                   format.integer(line.inParcel));
        fields.add(key + QStringLiteral("cancelled"), Words::tr("%1, cancelled").arg(line.sku),
                   format.integer(line.cancelled));
    }
}

void addParcels(Fields& fields, const OrderRecord& record) {
    for (const core::OrderParcel& parcel : record.parcels) {
        const QString key = QStringLiteral("parcel.%1.").arg(parcel.number);
        const QString name = QStringLiteral("P%1").arg(parcel.number);
        fields.add(key + QStringLiteral("state"), name,
                   pillText(StateDomain::kFulfilment, parcelStateName(parcel.state)));
        fields.add(key + QStringLiteral("tracking"), Words::tr("%1, tracking").arg(name), parcel.tracking);
    }
}

void addPayments(Fields& fields, const OrderRecord& record, const Format& format) {
    for (const core::PaymentAttempt& payment : record.payments) {
        const QString key = QStringLiteral("payment.%1.").arg(payment.attempt);
        const auto label = [&](const QString& what) {
            return Words::tr("Payment %1, %2").arg(payment.attempt).arg(what);
        };
        fields.add(key + QStringLiteral("state"), label(Words::tr("state")),
                   pillText(StateDomain::kPayment, attemptStateName(payment)));
        fields.add(key + QStringLiteral("authorised"), label(Words::tr("authorised")),
                   format.money(payment.authorised));
        fields.add(key + QStringLiteral("captured"), label(Words::tr("captured")), format.money(payment.captured));
        fields.add(key + QStringLiteral("refunded"), label(Words::tr("refunded")), format.money(payment.refunded));
        fields.add(key + QStringLiteral("code"), label(Words::tr("provider's word")), payment.code);
        fields.add(key + QStringLiteral("reference"), label(Words::tr("provider's number")), payment.reference);
    }
}

}  // namespace

QVector<RecordField> fieldsOf(const OrderRecord& record, const Format& format, qint64 now) {
    Fields fields;
    addStates(fields, record, format, now);
    addLines(fields, record, format);
    addPayments(fields, record, format);
    addParcels(fields, record);
    addAddress(fields, record);
    fields.add(QStringLiteral("notes"), Words::tr("Notes"), format.integer(record.notes.size()));
    return fields.take();
}

QVector<FieldChange> differences(const OrderRecord& before, const OrderRecord& after, const Format& format,
                                 qint64 now) {
    QVector<FieldChange> changes;
    QHash<QString, QString> then;
    const QVector<RecordField> old = fieldsOf(before, format, now);
    for (const RecordField& field : old)
        then.insert(field.key, field.text);
    for (const RecordField& field : fieldsOf(after, format, now)) {
        const QString was = then.take(field.key);
        if (was != field.text) changes.append({field.key, field.label, was, field.text});
    }
    // What is there before and not after: the later moment was chosen as the one to compare with.
    for (const RecordField& field : old) {
        if (then.contains(field.key) && !field.text.isEmpty()) changes.append({field.key, field.label, field.text, {}});
    }
    return changes;
}

QString attemptStateName(const core::PaymentAttempt& attempt) {
    const bool hasMoney = attempt.captured.minor > 0;
    if (attempt.refunded.minor > 0 && attempt.refunded.minor < attempt.captured.minor &&
        attempt.state != core::PaymentState::kRefundSent && attempt.state != core::PaymentState::kRefundUnknown) {
        return QStringLiteral("partially_refunded");
    }
    if (attempt.state == core::PaymentState::kAuthorised && hasMoney) return QStringLiteral("partially_captured");
    core::OrderRow row;
    row.payment = attempt.state;
    return core::paymentStateName(row);
}

QString paymentStateName(const core::OrderRow& row, const core::OrderRecord* record) {
    const bool known = record != nullptr && !record->payments.isEmpty();
    return known ? attemptStateName(record->payments.constLast()) : core::paymentStateName(row);
}

QString parcelStateName(core::ParcelState state) {
    switch (state) {
        case core::ParcelState::kPicking: return QStringLiteral("picking");
        case core::ParcelState::kPacked: return QStringLiteral("packed");
        case core::ParcelState::kShipped: return QStringLiteral("shipped");
        case core::ParcelState::kDelivered: return QStringLiteral("delivered");
        case core::ParcelState::kLost: return QStringLiteral("delivery_failed");
        case core::ParcelState::kCancelled: return QStringLiteral("cancelled");
        case core::ParcelState::kNone: break;
    }
    return QStringLiteral("unfulfilled");
}

QString shippingMethodText(core::ShippingMethod method) {
    switch (method) {
        case core::ShippingMethod::kExpress: return Words::tr("Express");
        case core::ShippingMethod::kPickup: return Words::tr("Picked up by the customer");
        case core::ShippingMethod::kStandard: break;
    }
    return Words::tr("Standard");
}

QString riskReasonText(core::RiskReason reason) {
    switch (reason) {
        case core::RiskReason::kCustomerVelocity: return Words::tr("Many orders of this customer in a short time");
        case core::RiskReason::kHighAmount: return Words::tr("The order is worth a lot");
        case core::RiskReason::kUnknown: break;
    }
    return Words::tr("A reason that a newer server knows");
}

}  // namespace meridian::ui
