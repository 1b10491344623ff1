// Events come as JSON, one kind after the other with fields of its own; what is not known is kept by its name.
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/orders/order_decode.h"
#include "meridian/v1/orders.pb.h"

namespace meridian::core {

namespace {

EventKind kindOf(const QString& name) {
    static const QHash<QString, EventKind> kKinds = {
        {QStringLiteral("order_placed"), EventKind::kPlaced},
        {QStringLiteral("order_scored"), EventKind::kScored},
        {QStringLiteral("order_advanced"), EventKind::kAdvanced},
        {QStringLiteral("payment_advanced"), EventKind::kPayment},
        {QStringLiteral("payment_wanted"), EventKind::kPaymentWanted},
        {QStringLiteral("report_noted"), EventKind::kReportNoted},
        {QStringLiteral("entry_posted"), EventKind::kEntry},
        {QStringLiteral("parcel_advanced"), EventKind::kParcel},
        {QStringLiteral("lines_cancelled"), EventKind::kLinesCancelled},
        {QStringLiteral("hold_changed"), EventKind::kHold},
        {QStringLiteral("address_changed"), EventKind::kAddress},
        {QStringLiteral("note_added"), EventKind::kNote},
        {QStringLiteral("tags_changed"), EventKind::kTags},
    };
    return kKinds.value(name, EventKind::kOther);
}

QString textIn(const QJsonObject& fields, const char* name) {
    return fields.value(QLatin1String(name)).toString();
}

qint64 integerIn(const QJsonObject& fields, const char* name) {
    return fields.value(QLatin1String(name)).toInteger();
}

QStringList textsIn(const QJsonObject& fields, const char* name) {
    QStringList texts;
    for (const QJsonValue& text : fields.value(QLatin1String(name)).toArray())
        texts.append(text.toString());
    return texts;
}

qint64 unitsIn(const QJsonObject& fields) {
    qint64 units = 0;
    for (const QJsonValue& line : fields.value(u"lines").toArray())
        units += line.toObject().value(u"quantity").toInteger();
    return units;
}

// What a payment's step was about: the provider's totals after it, by what it did.
qint64 amountOfPayment(const QString& trigger, const QJsonObject& fields) {
    if (trigger == u"captured" || trigger == u"captured_all" || trigger == u"late_captured")
        return integerIn(fields, "captured");
    if (trigger == u"refunded" || trigger == u"refunded_all" || trigger == u"refunded_open")
        return integerIn(fields, "refunded");
    if (trigger == u"capture" || trigger == u"refund" || trigger == u"void" || trigger == u"capture_failed")
        return integerIn(fields, "effect_amount");
    if (trigger == u"authorised" || trigger == u"late_authorised") return integerIn(fields, "authorised");
    return integerIn(fields, "requested");
}

OrderEvent eventOf(const v1::TimelineEvent& from) {
    const QJsonObject fields =
        QJsonDocument::fromJson(QByteArray::fromRawData(from.json().data(), static_cast<qsizetype>(from.json().size())))
            .object();
    OrderEvent event;
    event.name = QString::fromStdString(from.kind());
    event.kind = kindOf(event.name);
    event.trigger = textIn(fields, "trigger");
    event.to = textIn(fields, "to");
    event.code = textIn(fields, "code");
    event.tracking = textIn(fields, "tracking");
    event.added = textsIn(fields, "added");
    event.removed = textsIn(fields, "removed");
    event.units = unitsIn(fields);
    switch (event.kind) {
        case EventKind::kPlaced:
            event.amount = {integerIn(fields, "total"), currencyNumber(textIn(fields, "currency"))};
            break;
        case EventKind::kPayment:
            event.amount.minor = amountOfPayment(event.trigger, fields);
            event.number = static_cast<int>(integerIn(fields, "attempt"));
            break;
        case EventKind::kParcel: event.number = static_cast<int>(integerIn(fields, "parcel")); break;
        case EventKind::kScored: {
            const QJsonObject score = fields.value(u"score").toObject();
            if (!score.isEmpty()) event.points = static_cast<int>(integerIn(score, "points"));
            break;
        }
        case EventKind::kEntry:
            if (fields.contains(u"number")) event.entry = QStringLiteral("JE-%1").arg(integerIn(fields, "number"));
            break;
        default: break;
    }
    return event;
}

}  // namespace

OrderTimeline timelineOf(const v1::GetOrderTimelineResponse& from) {
    OrderTimeline timeline;
    quint16 currency = 0;  // of the order, which its first event says
    for (const v1::TimelineEntry& entry : from.entries()) {
        TimelineEntry& added = timeline.emplaceBack();
        added.at = entry.at_us();
        added.version = entry.version();
        added.command = QString::fromStdString(entry.command());
        added.actor = QString::fromStdString(entry.actor());
        added.reason = QString::fromStdString(entry.reason());
        for (const v1::TimelineEvent& event : entry.events()) {
            OrderEvent& last = added.events.emplaceBack(eventOf(event));
            if (last.kind == EventKind::kPlaced) currency = last.amount.currency;
            if (last.kind == EventKind::kPayment && last.amount.minor != 0) last.amount.currency = currency;
        }
    }
    return timeline;
}

}  // namespace meridian::core
