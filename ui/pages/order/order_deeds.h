// What can be done on the page of an order: asks what has to be asked, sends the command, and says what has come of it.
#pragma once

#include <QObject>

#include "core/commands/command.h"
#include "ui/pages/order/order_rules.h"
#include "ui/shell/services.h"
#include "ui/theme/tokens.h"

namespace meridian::ui {

class OrderStory;

class OrderDeeds final : public QObject {
    Q_OBJECT

  public:
    // `page` is what the dialogs stand over.
    OrderDeeds(Services& services, OrderStory& story, QWidget* page);

    QString whyNot(OrderDeed deed) const;
    void ship();
    void pick();
    void step(core::ParcelStep step);  // of a parcel that there is already
    void cancel();
    void hold();
    void release();
    void editAddress();
    void addNote(const QString& text);
    void changeTags(const QStringList& add, const QStringList& remove);
    void approve();
    void decline();
    void retryPayment();

  Q_SIGNALS:
    void done(const meridian::core::Wanted& wanted);  // accepted, or kept to be sent later

  private:
    // `said` is the sentence for when it is done; `undo`, where there is one, what takes it back.
    struct Sending {
        core::Command command;
        QString said;
        std::function<void()> undo;
    };
    void send(const Sending& sending);
    void settle(const Sending& sending, const core::Outcome<core::CommandEntry>& outcome);
    void askUnits(core::ParcelStep step);
    void sendStep(core::ParcelStep step, int parcel, quint32 version);
    void sendTags(const core::ChangeTags& wanted, bool undoes);
    void sendDecision(core::DecideReview::Decision decision, const QString& reason, quint32 version);
    void sendHold(const QString& order, const QString& reason, bool undoes);
    void sendRelease(const QString& order, const QString& reason, bool undoes);
    void say(Tone tone, const QString& text) const;
    const core::OrderRecord* order() const;

    Services& m_services;
    OrderStory& m_story;
    QWidget* const m_page;
};

}  // namespace meridian::ui
