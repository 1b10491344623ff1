#include "ui/pages/order/event_text.h"

#include <QCoreApplication>
#include <optional>

namespace meridian::ui {

namespace {

using core::EventKind;
using core::Format;
using core::OrderEvent;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderEvents)
};

// How telling an event is: of a command with several, the first in this order is its title.
struct Said {
    int weight = 0;
    QString text;
    Tone tone = Tone::kNeutral;
    Glyph glyph = Glyph::kRing;
};

std::optional<Said> advanced(const OrderEvent& event) {
    const QString& to = event.to;
    const QString& why = event.trigger;
    if (why == u"ship_overdue")
        return Said{6, Words::tr("It should have been shipped by now."), Tone::kWarning, Glyph::kTri};
    if (why == u"delivery_overdue")
        return Said{6, Words::tr("It should have been delivered by now."), Tone::kWarning, Glyph::kTri};
    if (why == u"cancel_overdue")
        return Said{6, Words::tr("The payment should have been released by now."), Tone::kWarning, Glyph::kTri};
    if (why == u"hold_extended")
        return Said{2, Words::tr("The stock is held longer, while the provider is asked."), Tone::kInfo, Glyph::kQ1};
    if (why == u"settlement_outstanding")
        return Said{2, Words::tr("Money is still due, so the order stays open."), Tone::kInfo, Glyph::kQ1};
    if (to == u"fraud_review") return Said{6, Words::tr("Waits for a fraud review."), Tone::kReview, Glyph::kDiamond};
    if (to == u"authorising") {
        if (why == u"review_allow") return Said{7, Words::tr("Review: approved."), Tone::kSuccess, Glyph::kFull};
        return Said{1, Words::tr("The payment is being authorised."), Tone::kInfo, Glyph::kDash};
    }
    if (to == u"payment_failed") return Said{6, Words::tr("The payment failed."), Tone::kDanger, Glyph::kStop};
    if (to == u"confirmed") return Said{5, Words::tr("Confirmed."), Tone::kSuccess, Glyph::kFull};
    if (to == u"partly_fulfilled") return Said{3, Words::tr("Partly shipped."), Tone::kTeal, Glyph::kQ3};
    if (to == u"fulfilled") return Said{3, Words::tr("Everything has left."), Tone::kTeal, Glyph::kQ3};
    if (to == u"delivered") return Said{5, Words::tr("Everything was delivered."), Tone::kSuccess, Glyph::kFull};
    if (to == u"completed")
        return Said{6, Words::tr("Completed: the time for returns is over."), Tone::kNeutral, Glyph::kFull};
    if (to == u"cancel_pending")
        return Said{7, Words::tr("Cancelled; the payment is being released."), Tone::kWarning, Glyph::kQ2};
    if (to == u"archived") return Said{5, Words::tr("Closed for good."), Tone::kNeutral, Glyph::kX};
    if (to != u"cancelled") return std::nullopt;
    if (why == u"review_deny")
        return Said{7, Words::tr("Review: declined. The order is cancelled."), Tone::kDanger, Glyph::kStop};
    if (why == u"scored_deny")
        return Said{7, Words::tr("Denied by its score. The order is cancelled."), Tone::kDanger, Glyph::kStop};
    if (why == u"review_expired")
        return Said{7, Words::tr("Nobody reviewed it in time. The order is cancelled."), Tone::kDanger, Glyph::kStop};
    if (why == u"hold_expired")
        return Said{7, Words::tr("It was not paid in time. The order is cancelled."), Tone::kDanger, Glyph::kStop};
    return Said{7, Words::tr("Cancelled."), Tone::kNeutral, Glyph::kX};
}

Said money(int weight, const QString& withAmount, const QString& without, const OrderEvent& event,
           const Format& format) {
    return {weight, event.amount.currency == 0 ? without : withAmount.arg(format.money(event.amount)), Tone::kInfo,
            Glyph::kQ2};
}

Said toned(Said said, Tone tone, Glyph glyph) {
    said.tone = tone;
    said.glyph = glyph;
    return said;
}

std::optional<Said> payment(const OrderEvent& event, const Format& format) {
    const QString& why = event.trigger;
    const auto say = [&](int weight, const QString& with, const QString& without) {
        return money(weight, with, without, event, format);
    };
    if (why.isEmpty()) return Said{2, Words::tr("The payment took a step."), Tone::kInfo, Glyph::kQ1};
    if (why == u"start")
        return toned(say(2, Words::tr("Authorisation of %1 sent to the provider."),
                         Words::tr("Authorisation sent to the provider.")),
                     Tone::kInfo, Glyph::kDash);
    if (why == u"authorised" || why == u"late_authorised")
        return say(8, Words::tr("Authorised %1."), Words::tr("Authorised."));
    if (why == u"declined") {
        return Said{8,
                    event.code.isEmpty() ? Words::tr("The card was declined.")
                                         : Words::tr("The card was declined: %1.").arg(event.code),
                    Tone::kDanger, Glyph::kStop};
    }
    if (why == u"action_required")
        return Said{8, Words::tr("The customer must confirm at the bank."), Tone::kWarning, Glyph::kTri};
    if (why == u"action_overdue")
        return Said{8, Words::tr("The customer did not confirm in time."), Tone::kDanger, Glyph::kX};
    if (why == u"timed_out")
        return Said{8, Words::tr("The provider did not answer; it is being asked."), Tone::kWarning, Glyph::kQ2};
    if (why == u"still_unknown")
        return Said{4, Words::tr("The provider does not know yet; it is asked again."), Tone::kWarning, Glyph::kQ2};
    if (why == u"not_found")
        return Said{4, Words::tr("The provider never saw the request; it is sent again."), Tone::kWarning, Glyph::kQ2};
    if (why == u"retry") return Said{4, Words::tr("The request is sent again later."), Tone::kWarning, Glyph::kQ2};
    if (why == u"given_up") return Said{8, Words::tr("The payment was given up."), Tone::kDanger, Glyph::kStop};
    if (why == u"capture")
        return say(3, Words::tr("Capture of %1 sent to the provider."), Words::tr("Capture sent to the provider."));
    if (why == u"captured" || why == u"captured_all" || why == u"late_captured")
        return toned(say(8, Words::tr("Captured %1 so far."), Words::tr("Captured.")), Tone::kSuccess, Glyph::kFull);
    if (why == u"capture_failed") {
        return toned(say(8, Words::tr("The capture of %1 failed."), Words::tr("The capture failed.")), Tone::kDanger,
                     Glyph::kStop);
    }
    if (why == u"void")
        return Said{3, Words::tr("Release of the authorisation sent to the provider."), Tone::kWarning, Glyph::kQ2};
    if (why == u"voided" || why == u"voided_rest")
        return Said{8, Words::tr("The authorisation was released."), Tone::kNeutral, Glyph::kX};
    if (why == u"void_refused")
        return Said{8, Words::tr("The money had been taken before it could be released."), Tone::kWarning, Glyph::kTri};
    if (why == u"refund")
        return say(3, Words::tr("Refund of %1 sent to the provider."), Words::tr("Refund sent to the provider."));
    if (why == u"refunded" || why == u"refunded_all" || why == u"refunded_open")
        return toned(say(8, Words::tr("Refunded %1 so far."), Words::tr("Refunded.")), Tone::kNeutral, Glyph::kBack);
    return Said{2, Words::tr("The payment took a step: %1.").arg(why), Tone::kInfo, Glyph::kQ1};
}

std::optional<Said> parcel(const OrderEvent& event) {
    const QString number = QStringLiteral("P%1").arg(event.number);
    if (event.to == u"picking") return Said{9, Words::tr("%1 is being picked.").arg(number), Tone::kInfo, Glyph::kQ2};
    if (event.to == u"packed") return Said{9, Words::tr("%1 is packed.").arg(number), Tone::kInfo, Glyph::kQ3};
    if (event.to == u"shipped") {
        const QString text = event.tracking.isEmpty()
                                 ? Words::tr("%1 has left.").arg(number)
                                 : Words::tr("%1 has left, tracking %2.").arg(number, event.tracking);
        return Said{9, text, Tone::kTeal, Glyph::kQ3};
    }
    if (event.to == u"delivered")
        return Said{9, Words::tr("%1 was delivered.").arg(number), Tone::kSuccess, Glyph::kFull};
    if (event.to == u"lost")
        return Said{9, Words::tr("%1 was lost; its value is refunded.").arg(number), Tone::kDanger, Glyph::kTri};
    return Said{4, Words::tr("%1 was taken apart.").arg(number), Tone::kNeutral, Glyph::kX};
}

QString tagsText(const OrderEvent& event) {
    const QString comma = QStringLiteral(", ");
    if (event.removed.isEmpty()) return Words::tr("Tagged %1.").arg(event.added.join(comma));
    if (event.added.isEmpty()) return Words::tr("Tag %1 removed.").arg(event.removed.join(comma));
    return Words::tr("Tagged %1; %2 removed.").arg(event.added.join(comma), event.removed.join(comma));
}

std::optional<Said> say(const OrderEvent& event, const Format& format) {
    switch (event.kind) {
        case EventKind::kPlaced:
            return Said{10, Words::tr("Placed, total %1.").arg(format.money(event.amount)), Tone::kInfo, Glyph::kRing};
        case EventKind::kScored:
            if (event.points < 0) return Said{1, Words::tr("Scored for fraud."), Tone::kNeutral, Glyph::kRing};
            return Said{1, Words::tr("Fraud score %1.").arg(event.points), Tone::kNeutral, Glyph::kRing};
        case EventKind::kAdvanced: return advanced(event);
        case EventKind::kPayment: return payment(event, format);
        case EventKind::kParcel: return parcel(event);
        case EventKind::kLinesCancelled:
            if (event.units == 0) return std::nullopt;
            return Said{4, Words::tr("%1 units went back to stock.").arg(format.integer(event.units)), Tone::kNeutral,
                        Glyph::kBack};
        case EventKind::kHold:
            if (event.to == u"held") return Said{9, Words::tr("Put on hold."), Tone::kWarning, Glyph::kPause};
            return Said{9, Words::tr("Released from hold."), Tone::kInfo, Glyph::kQ1};
        case EventKind::kAddress: return Said{9, Words::tr("The address was changed."), Tone::kNeutral, Glyph::kRing};
        case EventKind::kNote: return Said{9, Words::tr("A note was added."), Tone::kNeutral, Glyph::kRing};
        case EventKind::kTags: return Said{9, tagsText(event), Tone::kNeutral, Glyph::kRing};
        case EventKind::kReportNoted:
            return Said{4, Words::tr("A report of the provider changed nothing."), Tone::kNeutral, Glyph::kRing};
        case EventKind::kEntry:
            if (event.entry.isEmpty()) return std::nullopt;
            return Said{0, Words::tr("Posted as %1.").arg(event.entry), Tone::kNeutral, Glyph::kRing};
        case EventKind::kPaymentWanted: return std::nullopt;
        case EventKind::kOther: break;
    }
    return Said{0, event.name, Tone::kNeutral, Glyph::kRing};
}

}  // namespace

EventWords wordsOf(const core::TimelineEntry& entry, const Format& format) {
    std::vector<Said> all;
    for (const OrderEvent& event : entry.events) {
        if (auto said = say(event, format)) all.push_back(*said);
    }
    EventWords words;
    if (all.empty()) {
        words.text = entry.command;
        return words;
    }
    std::size_t title = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].weight > all[title].weight) title = i;
    }
    words.text = all[title].text;
    words.tone = all[title].tone;
    words.glyph = all[title].glyph;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != title) words.more.append(all[i].text);
    }
    return words;
}

QString actorText(const QString& actor) {
    const qsizetype colon = actor.indexOf(u':');
    const QString kind = actor.left(colon);
    QString name = actor.mid(colon + 1);
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    if (kind == u"service") return Words::tr("%1 (service)").arg(name);
    if (kind == u"system" && actor.endsWith(u"timer")) return Words::tr("Timer");
    if (kind == u"system") return Words::tr("%1 (Meridian)").arg(name);
    return name;
}

}  // namespace meridian::ui
