#include "ui/pages/dead_letters/letter_words.h"

#include <QCoreApplication>

#include "core/orders/order_numbers.h"

namespace meridian::ui {

namespace {

class Letters {
    Q_DECLARE_TR_FUNCTIONS(DeadLetters)
};

bool isReport(const core::DeadLetter& letter) {
    return letter.kind == u"provider_report";
}

}  // namespace

QString letterTitle(const core::DeadLetter& letter) {
    if (isReport(letter)) return Letters::tr("Report of the payment provider");
    if (letter.kind == u"command") return Letters::tr("Command in quarantine");
    return letter.kind;
}

QString letterCause(const core::DeadLetter& letter) {
    if (isReport(letter)) {
        // What differs stands first: a list has little room. These are the things that the server says of a report.
        if (letter.cause.contains(u"not an order number")) {
            return Letters::tr(
                       "%1 cannot be an order number: a digit of it is wrong. The provider reported a payment for it, "
                       "and no money was booked.")
                .arg(letter.key);
        }
        if (letter.cause.contains(u"is missing")) {
            return Letters::tr("No order is named in the provider's report %1. No money was booked.").arg(letter.key);
        }
        if (letter.cause.contains(u"ledger")) {
            return Letters::tr(
                       "More than an account can hold: the provider reported such an amount for %1. No money was "
                       "booked.")
                .arg(letter.key);
        }
        const QString subject = letter.key.isEmpty() ? Letters::tr("no order") : letter.key;
        return Letters::tr("No open payment of %1 fits the provider's report. No money was booked.").arg(subject);
    }
    if (letter.kind == u"command") {
        return Letters::tr(
            "This command made the server fail twice. It is not tried again by itself, and nothing of "
            "it was carried out.");
    }
    return letter.cause;
}

QString letterRemedy(const core::DeadLetter& letter) {
    if (letter.resolved) return {};
    const QStringList meant = isReport(letter) ? core::swappedBack(letter.key) : QStringList();
    if (!meant.isEmpty()) {
        return Letters::tr(
                   "Perhaps two digits were swapped: %1. Look the payment up at the provider. If it belongs to that "
                   "order, name it and replay. If it belongs to nobody here, discard it.")
            .arg(meant.join(QStringLiteral(", ")));
    }
    if (isReport(letter)) {
        return Letters::tr(
            "Look the payment up at the provider. If it is known here by now, replay the report. If it belongs to "
            "another order, name that and replay. If it belongs to nobody here, discard it.");
    }
    return Letters::tr("It cannot be replayed from here. Do what it was meant to do by hand, then discard it.");
}

QString letterState(const core::DeadLetter& letter) {
    if (!letter.resolved) return Letters::tr("Open");
    if (letter.resolution == u"replayed") return Letters::tr("Replayed");
    if (letter.resolution == u"discarded") return Letters::tr("Discarded");
    return letter.resolution;
}

bool canNameOrder(const core::DeadLetter& letter) {
    return isReport(letter);
}

}  // namespace meridian::ui
