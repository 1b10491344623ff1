// Everything that an order's page shows, as fields with a name and a text: so two moments of an order can be compared,
// and the page can mark what is different now.
#pragma once

#include <QHash>
#include <QString>
#include <QVector>

#include "core/orders/order_record.h"
#include "core/text/format.h"

namespace meridian::ui {

struct RecordField {
    QString key;    // "line.1.shipped", the same at every moment
    QString label;  // "MUG-RED, shipped"
    QString text;   // empty: there is none
};
// `now` decides how much of a date is said.
QVector<RecordField> fieldsOf(const core::OrderRecord& record, const core::Format& format, qint64 now);

struct FieldChange {
    QString key;
    QString label;
    QString before, after;  // empty: there was none
};
// In the order of the page.
QVector<FieldChange> differences(const core::OrderRecord& before, const core::OrderRecord& after,
                                 const core::Format& format, qint64 now);

// The name under which the design system draws an attempt: with what was captured and refunded of it.
QString attemptStateName(const core::PaymentAttempt& attempt);
// That of the latest attempt, or of the row where no attempt is known.
QString paymentStateName(const core::OrderRow& row, const core::OrderRecord* record);
// "Picking" of a parcel's state, as its pill says it.
QString parcelStateName(core::ParcelState state);
QString shippingMethodText(core::ShippingMethod method);
QString riskReasonText(core::RiskReason reason);

}  // namespace meridian::ui
