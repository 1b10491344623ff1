#include "core/orders/order_words.h"

#include <QCoreApplication>
#include <QHash>

namespace meridian::core {

namespace {

struct FieldWords {
    const char* field;
    const char* title;
    const char* help;  // as fields.cpp of the query language has it
};

constexpr FieldWords kFields[] = {
    {"number", QT_TRANSLATE_NOOP("Query", "Number"), QT_TRANSLATE_NOOP("Query", "the order's number")},
    {"status", QT_TRANSLATE_NOOP("Query", "Order state"), QT_TRANSLATE_NOOP("Query", "where the order is on its way")},
    {"payment", QT_TRANSLATE_NOOP("Query", "Payment"), QT_TRANSLATE_NOOP("Query", "state of the payment")},
    {"hold", QT_TRANSLATE_NOOP("Query", "Hold"), QT_TRANSLATE_NOOP("Query", "whether the order is held")},
    {"region", QT_TRANSLATE_NOOP("Query", "Region"), QT_TRANSLATE_NOOP("Query", "region that keeps the order")},
    {"country", QT_TRANSLATE_NOOP("Query", "Country"), QT_TRANSLATE_NOOP("Query", "country it is sent to")},
    {"currency", QT_TRANSLATE_NOOP("Query", "Currency"), QT_TRANSLATE_NOOP("Query", "currency of the order")},
    {"total", QT_TRANSLATE_NOOP("Query", "Total"), QT_TRANSLATE_NOOP("Query", "what the customer pays")},
    {"placed", QT_TRANSLATE_NOOP("Query", "Placed"), QT_TRANSLATE_NOOP("Query", "when it was placed")},
    {"age", QT_TRANSLATE_NOOP("Query", "Age"), QT_TRANSLATE_NOOP("Query", "time since it was placed")},
    {"updated", QT_TRANSLATE_NOOP("Query", "Changed"), QT_TRANSLATE_NOOP("Query", "when it last changed")},
    {"confirmed", QT_TRANSLATE_NOOP("Query", "Confirmed"),
     QT_TRANSLATE_NOOP("Query", "when its payment was authorised")},
    {"reviewed", QT_TRANSLATE_NOOP("Query", "Sent to review"),
     QT_TRANSLATE_NOOP("Query", "when it came to a person for review")},
    {"failed", QT_TRANSLATE_NOOP("Query", "Payment failed"),
     QT_TRANSLATE_NOOP("Query", "when an attempt to pay for it ended without money")},
    {"cancelled", QT_TRANSLATE_NOOP("Query", "Cancelled"), QT_TRANSLATE_NOOP("Query", "when it was cancelled")},
    {"customer", QT_TRANSLATE_NOOP("Query", "Customer"), QT_TRANSLATE_NOOP("Query", "the customer's number")},
    {"name", QT_TRANSLATE_NOOP("Query", "Name"), QT_TRANSLATE_NOOP("Query", "part of the customer's name")},
    {"email", QT_TRANSLATE_NOOP("Query", "E-mail"), QT_TRANSLATE_NOOP("Query", "part of the customer's e-mail")},
    {"tag", QT_TRANSLATE_NOOP("Query", "Tag"), QT_TRANSLATE_NOOP("Query", "tag of the order")},
    {"risk", QT_TRANSLATE_NOOP("Query", "Risk"), QT_TRANSLATE_NOOP("Query", "risk score from 0 to 100")},
    {"reference", QT_TRANSLATE_NOOP("Query", "Reference"),
     QT_TRANSLATE_NOOP("Query", "the shop's or the provider's own number")},
};

struct ValueWords {
    const char* field;
    const char* value;
    const char* title;
    const char* help;
};

constexpr ValueWords kValues[] = {
    {"status", "reserved", QT_TRANSLATE_NOOP("Query", "Placed"),
     QT_TRANSLATE_NOOP("Query", "stock is held, the risk score is outstanding")},
    {"status", "fraud_review", QT_TRANSLATE_NOOP("Query", "In review"),
     QT_TRANSLATE_NOOP("Query", "an analyst decides")},
    {"status", "authorising", QT_TRANSLATE_NOOP("Query", "Authorising"),
     QT_TRANSLATE_NOOP("Query", "the payment is with the provider")},
    {"status", "payment_failed", QT_TRANSLATE_NOOP("Query", "Payment failed"),
     QT_TRANSLATE_NOOP("Query", "declined; the customer may try again")},
    {"status", "confirmed", QT_TRANSLATE_NOOP("Query", "Confirmed"),
     QT_TRANSLATE_NOOP("Query", "paid for, waits to be shipped")},
    {"status", "partly_fulfilled", QT_TRANSLATE_NOOP("Query", "Partly shipped"),
     QT_TRANSLATE_NOOP("Query", "some parcels left")},
    {"status", "fulfilled", QT_TRANSLATE_NOOP("Query", "Shipped"), QT_TRANSLATE_NOOP("Query", "all parcels left")},
    {"status", "delivered", QT_TRANSLATE_NOOP("Query", "Delivered"), QT_TRANSLATE_NOOP("Query", "all parcels arrived")},
    {"status", "completed", QT_TRANSLATE_NOOP("Query", "Completed"),
     QT_TRANSLATE_NOOP("Query", "the time to return is over")},
    {"status", "cancel_pending", QT_TRANSLATE_NOOP("Query", "Cancelling"),
     QT_TRANSLATE_NOOP("Query", "payment and stock are being undone")},
    {"status", "cancelled", QT_TRANSLATE_NOOP("Query", "Cancelled"), QT_TRANSLATE_NOOP("Query", "ended")},
    {"status", "archived", QT_TRANSLATE_NOOP("Query", "Archived"),
     QT_TRANSLATE_NOOP("Query", "ended and past every late answer")},
    {"status", "held", QT_TRANSLATE_NOOP("Query", "On hold"),
     QT_TRANSLATE_NOOP("Query", "held by a person or a rule, in whatever state")},
    {"status", "open", QT_TRANSLATE_NOOP("Query", "Open"),
     QT_TRANSLATE_NOOP("Query", "needs something before it is delivered")},
    {"status", "closed", QT_TRANSLATE_NOOP("Query", "Closed"), QT_TRANSLATE_NOOP("Query", "delivered or ended")},
    {"payment", "none", QT_TRANSLATE_NOOP("Query", "None yet"), QT_TRANSLATE_NOOP("Query", "nothing was asked yet")},
    {"payment", "authorise_sent", QT_TRANSLATE_NOOP("Query", "Authorising"),
     QT_TRANSLATE_NOOP("Query", "asked, not answered")},
    {"payment", "authorise_unknown", QT_TRANSLATE_NOOP("Query", "Authorising, unclear"),
     QT_TRANSLATE_NOOP("Query", "no answer came, inquired")},
    {"payment", "action_required", QT_TRANSLATE_NOOP("Query", "Customer must act"),
     QT_TRANSLATE_NOOP("Query", "the customer must confirm")},
    {"payment", "authorised", QT_TRANSLATE_NOOP("Query", "Authorised"),
     QT_TRANSLATE_NOOP("Query", "the money is reserved")},
    {"payment", "declined", QT_TRANSLATE_NOOP("Query", "Declined"), QT_TRANSLATE_NOOP("Query", "the bank said no")},
    {"payment", "abandoned", QT_TRANSLATE_NOOP("Query", "Abandoned"),
     QT_TRANSLATE_NOOP("Query", "the customer never confirmed")},
    {"payment", "failed", QT_TRANSLATE_NOOP("Query", "Failed"),
     QT_TRANSLATE_NOOP("Query", "the provider never heard of it")},
    {"payment", "capture_sent", QT_TRANSLATE_NOOP("Query", "Capturing"), QT_TRANSLATE_NOOP("Query", "being taken")},
    {"payment", "capture_unknown", QT_TRANSLATE_NOOP("Query", "Capturing, unclear"),
     QT_TRANSLATE_NOOP("Query", "taking was not answered, inquired")},
    {"payment", "capture_failed", QT_TRANSLATE_NOOP("Query", "Capture failed"),
     QT_TRANSLATE_NOOP("Query", "the money did not come")},
    {"payment", "captured", QT_TRANSLATE_NOOP("Query", "Captured"), QT_TRANSLATE_NOOP("Query", "the money is taken")},
    {"payment", "void_sent", QT_TRANSLATE_NOOP("Query", "Voiding"), QT_TRANSLATE_NOOP("Query", "being released")},
    {"payment", "void_unknown", QT_TRANSLATE_NOOP("Query", "Voiding, unclear"),
     QT_TRANSLATE_NOOP("Query", "releasing was not answered, inquired")},
    {"payment", "voided", QT_TRANSLATE_NOOP("Query", "Voided"), QT_TRANSLATE_NOOP("Query", "released")},
    {"payment", "refund_sent", QT_TRANSLATE_NOOP("Query", "Refunding"), QT_TRANSLATE_NOOP("Query", "being returned")},
    {"payment", "refund_unknown", QT_TRANSLATE_NOOP("Query", "Refunding, unclear"),
     QT_TRANSLATE_NOOP("Query", "returning was not answered, inquired")},
    {"payment", "refunded", QT_TRANSLATE_NOOP("Query", "Refunded"), QT_TRANSLATE_NOOP("Query", "the money is back")},
    {"payment", "pending", QT_TRANSLATE_NOOP("Query", "Pending"),
     QT_TRANSLATE_NOOP("Query", "the provider has not answered")},
    {"payment", "unknown", QT_TRANSLATE_NOOP("Query", "Unclear"), QT_TRANSLATE_NOOP("Query", "an inquiry is open")},
    {"payment", "refund_pending", QT_TRANSLATE_NOOP("Query", "Refund pending"),
     QT_TRANSLATE_NOOP("Query", "the refund is not confirmed")},
    {"hold", "held", QT_TRANSLATE_NOOP("Query", "On hold"), QT_TRANSLATE_NOOP("Query", "held by a person or a rule")},
    {"hold", "free", QT_TRANSLATE_NOOP("Query", "Not held"), QT_TRANSLATE_NOOP("Query", "not held")},
    {"region", "us", "US", QT_TRANSLATE_NOOP("Query", "Americas")},
    {"region", "eu", "EU", QT_TRANSLATE_NOOP("Query", "Europe")},
    {"region", "ap", "AP", QT_TRANSLATE_NOOP("Query", "Asia and Pacific")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("Query", text);
}

const FieldWords* find(const QString& field) {
    for (const FieldWords& words : kFields) {
        if (field == QLatin1String(words.field)) return &words;
    }
    return nullptr;
}

}  // namespace

QString fieldTitle(const QString& field) {
    const FieldWords* words = find(field);
    return words == nullptr ? field : translated(words->title);
}

QString fieldHelp(const QString& field) {
    const FieldWords* words = find(field);
    return words == nullptr ? QString() : translated(words->help);
}

QString valueTitle(const QString& field, const QString& value) {
    for (const ValueWords& words : kValues) {
        if (field == QLatin1String(words.field) && value == QLatin1String(words.value)) return translated(words.title);
    }
    return field == u"country" || field == u"currency" ? value.toUpper() : value;
}

QString helpText(const QString& help) {
    static const QHash<QString, const char*> kHelps = [] {
        QHash<QString, const char*> helps;
        for (const FieldWords& words : kFields)
            helps.insert(QLatin1String(words.help), words.help);
        for (const ValueWords& words : kValues)
            helps.insert(QLatin1String(words.help), words.help);
        return helps;
    }();
    const char* known = kHelps.value(help);
    return known == nullptr ? help : translated(known);
}

}  // namespace meridian::core
