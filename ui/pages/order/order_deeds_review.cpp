// Decisions about an order as a whole: its review, another attempt to pay, and the tags by which it is found again.
#include "ui/forms/reason_dialog.h"
#include "ui/pages/order/order_deeds.h"
#include "ui/pages/order/order_story.h"

namespace meridian::ui {

void OrderDeeds::approve() {
    if (!whyNot(OrderDeed::kApprove).isEmpty()) return;
    const QString number = m_story.number();
    askReason(m_page,
              {tr("Approve %1?").arg(number),
               tr("The payment is authorised next, and then it can be shipped. This cannot be undone."),
               {tr("Known customer"), tr("Confirmed by phone"), tr("The pattern has a harmless reason")},
               tr("Approve"),
               ButtonKind::kPrimary},
              [this, version = order()->row.version](const QString& reason) {
                  sendDecision(core::DecideReview::Decision::kAllow, reason, version);
              });
}

void OrderDeeds::decline() {
    if (!whyNot(OrderDeed::kDecline).isEmpty()) return;
    const core::OrderRow& row = order()->row;
    const QString units = m_services.format.integer(row.units - row.shipped - row.cancelled);
    askReason(m_page,
              {tr("Decline %1?").arg(row.number),
               tr("The order is cancelled and all of it (%1 units) goes back to stock. Nothing is charged. This cannot "
                  "be undone.")
                   .arg(units),
               {tr("Suspected fraud"), tr("The customer cannot be reached"), tr("Stolen means of payment")},
               tr("Decline the order"),
               ButtonKind::kDanger},
              [this, version = row.version](const QString& reason) {
                  sendDecision(core::DecideReview::Decision::kDeny, reason, version);
              });
}

void OrderDeeds::sendDecision(core::DecideReview::Decision decision, const QString& reason, quint32 version) {
    const QString number = m_story.number();
    const bool approves = decision == core::DecideReview::Decision::kAllow;
    send({{core::DecideReview{number, decision}, reason, version},
          approves ? tr("%1 is approved.").arg(number) : tr("%1 is declined.").arg(number),
          {}});
}

void OrderDeeds::retryPayment() {
    if (!whyNot(OrderDeed::kRetryPayment).isEmpty()) return;
    const QString number = m_story.number();
    send({{core::RetryPayment{number}, {}, order()->row.version},
          tr("Another attempt to pay %1 has begun.").arg(number),
          {}});
}

void OrderDeeds::changeTags(const QStringList& add, const QStringList& remove) {
    if (!whyNot(OrderDeed::kTag).isEmpty() || (add.isEmpty() && remove.isEmpty())) return;
    sendTags({m_story.number(), add, remove}, false);
}

void OrderDeeds::sendTags(const core::ChangeTags& wanted, bool undoes) {
    std::function<void()> undo;
    if (!undoes) undo = [this, wanted] { sendTags({wanted.order, wanted.remove, wanted.add}, true); };
    send({{wanted, {}, 0}, tr("The tags of %1 were changed.").arg(wanted.order), undo});
}

}  // namespace meridian::ui
