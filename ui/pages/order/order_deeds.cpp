#include "ui/pages/order/order_deeds.h"

#include <QLineEdit>

#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/commands/refusal.h"
#include "ui/forms/reason_dialog.h"
#include "ui/pages/order/address_dialog.h"
#include "ui/pages/order/order_story.h"
#include "ui/shell/notices.h"
#include "ui/shell/undo.h"

namespace meridian::ui {

OrderDeeds::OrderDeeds(Services& services, OrderStory& story, QWidget* page)
    : QObject(page), m_services(services), m_story(story), m_page(page) {}

QString OrderDeeds::whyNot(OrderDeed deed) const {
    return ui::whyNot(deed, {m_story.present(), m_story.isPast(), m_story.isReachable(), m_services.now()});
}

const core::OrderRecord* OrderDeeds::order() const {
    return m_story.present();
}

void OrderDeeds::cancel() {
    if (!whyNot(OrderDeed::kCancel).isEmpty()) return;
    const core::OrderRow& row = order()->row;
    const core::Format& format = m_services.format;
    const QString open = format.integer(row.units - row.shipped - row.cancelled);
    const bool isPart = row.state == core::OrderState::kPartlyFulfilled;
    const QString effect =
        isPart
            ? tr("What has not left (%1 units) goes back to stock. What has left stays sold. What was authorised for "
                 "the rest is released. This cannot be undone.")
                  .arg(open)
            : tr("All of it (%1 units) goes back to stock and the payment is released or refunded. This cannot be "
                 "undone.")
                  .arg(open);
    const QString number = row.number;
    askReason(
        m_page,
        {isPart ? tr("Cancel the rest of %1?").arg(number) : tr("Cancel %1?").arg(number),
         effect,
         {tr("Customer changed their mind"), tr("Ordered twice"), tr("Suspected fraud"), tr("Cannot be delivered")},
         isPart ? tr("Cancel the rest") : tr("Cancel the order"),
         ButtonKind::kDanger},
        [this, number, version = row.version](const QString& reason) {
            send({{core::CancelOrder{number}, reason, version}, tr("%1 was cancelled.").arg(number), {}});
        });
}

void OrderDeeds::hold() {
    if (!whyNot(OrderDeed::kHold).isEmpty()) return;
    const QString number = m_story.number();
    askReason(m_page,
              {tr("Put %1 on hold?").arg(number),
               tr("Nothing of it can be picked or shipped until somebody releases it."),
               {tr("Address is unclear"), tr("Customer asked to wait"), tr("Suspected fraud"), tr("Stock is checked")},
               tr("Hold"),
               ButtonKind::kPrimary},
              [this, number](const QString& reason) { sendHold(number, reason, false); });
}

void OrderDeeds::release() {
    if (!whyNot(OrderDeed::kRelease).isEmpty()) return;
    const QString number = m_story.number();
    askReason(m_page,
              {tr("Release %1?").arg(number),
               tr("It goes on from where it was held."),
               {tr("Address is confirmed"), tr("Customer agreed"), tr("Checked, all is well")},
               tr("Release"),
               ButtonKind::kPrimary},
              [this, number](const QString& reason) { sendRelease(number, reason, false); });
}

void OrderDeeds::sendHold(const QString& number, const QString& reason, bool undoes) {
    std::function<void()> undo;
    if (!undoes) undo = [this, number] { sendRelease(number, tr("Taken back"), true); };
    send({{core::HoldOrder{number}, reason, 0}, tr("%1 is on hold.").arg(number), undo});
}

void OrderDeeds::sendRelease(const QString& number, const QString& reason, bool undoes) {
    std::function<void()> undo;
    if (!undoes) undo = [this, number] { sendHold(number, tr("Taken back"), true); };
    send({{core::ReleaseOrder{number}, reason, 0}, tr("%1 is released.").arg(number), undo});
}

void OrderDeeds::editAddress() {
    if (!whyNot(OrderDeed::kEditAddress).isEmpty()) return;
    auto* dialog = new AddressDialog(m_page, *order());
    connect(dialog, &AddressDialog::confirmed, this,
            [this, before = order()->address, row = order()->row](const core::Address& after) {
                send({{core::EditAddress{row.number, before, after}, {}, row.version},
                      tr("The address of %1 was changed.").arg(row.number),
                      {}});
            });
    dialog->open(dialog->first());
}

void OrderDeeds::addNote(const QString& text) {
    if (!whyNot(OrderDeed::kAddNote).isEmpty()) return;
    const QString number = m_story.number();
    send({{core::AddNote{number, text}, {}, 0}, tr("The note was added to %1.").arg(number), {}});
}

void OrderDeeds::send(const Sending& sending) {
    core::deliver(m_services.commands->send(sending.command).future, this,
                  [this, sending](const core::Outcome<core::CommandEntry>& outcome) { settle(sending, outcome); });
}

void OrderDeeds::settle(const Sending& sending, const core::Outcome<core::CommandEntry>& outcome) {
    if (!outcome.ok()) return say(Tone::kDanger, outcome.error().text);
    const core::Receipt receipt = outcome->receipt.value_or(core::Receipt{});
    switch (outcome->state) {
        case core::CommandState::kAccepted:
            Q_EMIT done(sending.command.wanted);
            m_story.refresh({receipt.cell, receipt.batch});
            if (sending.undo && m_services.undo != nullptr) return m_services.undo->done({sending.said, sending.undo});
            return say(Tone::kSuccess, sending.said);
        case core::CommandState::kQueued:
            Q_EMIT done(sending.command.wanted);
            return say(Tone::kInfo, tr("%1: kept on this computer, and sent when the server is back.")
                                        .arg(core::commandTitle(sending.command)));
        case core::CommandState::kSending:
            Q_EMIT done(sending.command.wanted);
            return say(Tone::kInfo, tr("%1: sent, and no answer came yet. It is asked again until one does.")
                                        .arg(core::commandTitle(sending.command)));
        case core::CommandState::kRejected: m_story.refresh(); return say(Tone::kDanger, core::refusalText(receipt));
        case core::CommandState::kConflict:
            m_story.refresh();
            return say(Tone::kWarning, tr("Somebody changed %1 before your change arrived. Look at it again, then "
                                          "decide in the pending changes.")
                                           .arg(m_story.number()));
        case core::CommandState::kDropped: break;
    }
}

void OrderDeeds::say(Tone tone, const QString& text) const {
    if (m_services.notices != nullptr) m_services.notices->show({tone, text});
}

}  // namespace meridian::ui
