// What can be done with an order: in which state and why not, with a reason, with validation in place, taken back
// again.
#include <QLineEdit>
#include <QSpinBox>

#include "tests/ui/support/order_desk.h"
#include "ui/forms/dialog_panel.h"
#include "ui/pages/order/order_rules.h"

namespace meridian::ui {

class OrderDeedsTest : public QObject, private OrderDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void whatCanBeDoneInAState_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("held");
        QTest::addColumn<QString>("can");  // in the order of OrderDeed, 1 or 0
        QTest::addColumn<QString>("whyNotShip");
        const auto row = [](const char* name, State state, bool held, const char* can, const char* why) {
            QTest::newRow(name) << static_cast<int>(state) << held << QString::fromLatin1(can)
                                << QString::fromLatin1(why);
        };
        row("reserved", State::kReserved, false, "001101100001000", "fraud score");
        row("in review", State::kFraudReview, false, "001101100001110", "analyst");
        row("authorising", State::kAuthorising, false, "001101100001000", "not authorised yet");
        row("payment failed", State::kPaymentFailed, false, "001101100001001", "another attempt");
        row("confirmed", State::kConfirmed, false, "101101110001000", "");
        row("confirmed, held", State::kConfirmed, true, "001011100001000", "Release it first");
        row("partly shipped", State::kPartlyFulfilled, false, "111101110101000", "");
        row("partly shipped, held", State::kPartlyFulfilled, true, "011011100101000", "Release it first");
        row("shipped", State::kFulfilled, false, "010000100101000", "Everything has left");
        row("delivered", State::kDelivered, false, "000000100001000", "Everything has left");
        row("completed", State::kCompleted, false, "000000000000000", "Everything has left");
        row("cancelling", State::kCancelPending, false, "000000100001000", "new order");
        row("cancelled", State::kCancelled, false, "000000100001000", "new order");
        row("archived", State::kArchived, false, "000000000000000", "new order");
    }

    void whatCanBeDoneInAState() {
        QFETCH(int, state);
        QFETCH(bool, held);
        QFETCH(QString, can);
        QFETCH(QString, whyNotShip);
        OrderRecord order = orderAtVersion(5);
        order.row.state = static_cast<State>(state);
        order.row.held = held;
        if (order.row.state < State::kPartlyFulfilled || order.row.state >= State::kCancelPending)
            order.parcels.clear();
        if (order.row.state == State::kDelivered || order.row.state == State::kCompleted)
            order.parcels[0].state = ParcelState::kDelivered;
        m_records->present = order;
        m_records->life.clear();
        open();
        const char* const ids[] = {"order.ship",    "order.deliver",     "order.cancel",      "",
                                   "order.release", "order.editAddress", "order.note",        "order.pick",
                                   "order.pack",    "order.lose",        "order.unpack",      "order.tag",
                                   "order.approve", "order.decline",     "order.retryPayment"};
        for (int deed = 0; deed < kOrderDeeds; ++deed) {
            const QString why = whyNot(static_cast<OrderDeed>(deed), {&order, false, true});
            QVERIFY2(why.isEmpty() == (can[deed] == u'1'), qPrintable(QStringLiteral("%1: %2").arg(deed).arg(why)));
            QVERIFY2(why.isEmpty() || why.endsWith(u'.'), qPrintable(why));
            if (*ids[deed] != '\0') QCOMPARE(m_actions->whyNot(QString::fromLatin1(ids[deed])), why);
        }
        QVERIFY(whyNot(OrderDeed::kShip, {&order, false, true}).contains(whyNotShip));
        auto* ship = find<QPushButton>("order.ship");
        QCOMPARE(ship->isEnabled(), can[0] == u'1');
        QVERIFY(ship->toolTip().contains(whyNotShip));
        // The same key holds and releases.
        const QString held01 = m_actions->whyNot(QStringLiteral("order.hold"));
        QCOMPARE(held01.isEmpty(), (held ? can[4] : can[3]) == u'1');
    }

    void withoutTheServerOnlyWhatMayWaitCanBeDone() {
        const OrderRecord order = orderAtVersion(5);
        const OrderKnowledge away{&order, false, false};
        for (const OrderDeed deed :
             {OrderDeed::kShip, OrderDeed::kDeliver, OrderDeed::kCancel, OrderDeed::kPick, OrderDeed::kLose})
            QVERIFY(whyNot(deed, away).contains(QStringLiteral("connection")));
        for (const OrderDeed deed : {OrderDeed::kHold, OrderDeed::kEditAddress, OrderDeed::kAddNote, OrderDeed::kTag})
            QVERIFY2(whyNot(deed, away).isEmpty(), qPrintable(whyNot(deed, away)));
    }

    void partOfAnOrderIsShippedWithValidationInPlace() {
        open();
        QTest::keyClick(m_page, Qt::Key_S);
        auto* action = modalAction();
        auto* lamps = m_window->findChild<QSpinBox*>(QStringLiteral("ship.units.1"));
        auto* pack = m_window->findChild<QSpinBox*>(QStringLiteral("ship.units.2"));
        QVERIFY(lamps != nullptr && pack != nullptr);
        QCOMPARE(lamps->maximum(), 1);  // two of three have left
        lamps->setValue(0);
        pack->setValue(0);
        QVERIFY(!action->isEnabled());
        QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("ship.effect"))
                    ->text()
                    .contains(QStringLiteral("at least one")));
        pack->setValue(1);
        QVERIFY(action->isEnabled());
        m_window->findChild<QLineEdit*>(QStringLiteral("ship.tracking"))->setText(QStringLiteral(" 1Z7 "));
        action->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        const auto& wanted = std::get<MoveParcel>(m_commands->sent[0].wanted);
        QCOMPARE(wanted.units, (QVector<ParcelUnits>{{2, 1}}));
        QCOMPARE(wanted.tracking, QStringLiteral("1Z7"));
        QCOMPARE(m_commands->sent[0].expectedVersion, 5U);
        QTRY_VERIFY(m_records->asked.contains(QStringLiteral("order after 77")));  // its own change is seen at once
        QCOMPARE(m_notices->history().size(), 1U);
    }

    void cancellingAndHoldingNeedAReason() {
        open();
        QTest::keyClick(m_page, Qt::Key_X);
        auto* action = modalAction();
        QVERIFY(!action->isEnabled());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<DialogPanel*>() == nullptr);
        QVERIFY(m_commands->sent.empty());
        QTest::keyClick(m_page, Qt::Key_H);
        action = modalAction();
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("Address is unclear"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QVERIFY(std::holds_alternative<HoldOrder>(m_commands->sent[0].wanted));
        QCOMPARE(m_commands->sent[0].reason, QStringLiteral("Address is unclear"));
        QTRY_COMPARE(m_undo->recent().size(), 1U);
        m_undo->undo();
        QTRY_COMPARE(m_commands->sent.size(), 2U);
        QVERIFY(std::holds_alternative<ReleaseOrder>(m_commands->sent[1].wanted));
    }

    void theKeysOfTheDialogStayInIt() {
        open();
        QTest::keyClick(m_page, Qt::Key_H);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            QVERIFY(m_window->findChild<DialogPanel*>()->isAncestorOf(m_window->focusWidget()));
        }
        QTest::keyClick(m_window->findChild<QPushButton*>(QStringLiteral("dialog.wayOut")), Qt::Key_Comma);
        QCOMPARE(m_page->story().moment(), 3);
    }

    void aRefusalSaysWhy() {
        m_commands->state = CommandState::kRejected;
        open();
        QTest::keyClick(m_page, Qt::Key_N);
        QTRY_VERIFY(find<QLineEdit>("order.note")->hasFocus());
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("Call first"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_notices->history().size(), 1U);
        QCOMPARE(m_notices->history()[0].notice.text, QStringLiteral("The order is on hold. Release it first."));
        QCOMPARE(find<QLineEdit>("order.note")->text(), QStringLiteral("Call first"));  // nothing is lost
    }

    void onlyAChangedAddressIsSentWhole() {
        open();
        QTest::keyClick(m_page, Qt::Key_E);
        auto* action = modalAction();
        QVERIFY(!action->isEnabled());
        m_window->findChild<QLineEdit*>(QStringLiteral("address.email"))->setText(QStringLiteral("wrong"));
        QVERIFY(!action->isEnabled());
        m_window->findChild<QLineEdit*>(QStringLiteral("address.email"))->setText(QStringLiteral("m@mail.example"));
        action->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        const auto& wanted = std::get<EditAddress>(m_commands->sent[0].wanted);
        QCOMPARE(wanted.before, orderAtVersion(5).address);
        QCOMPARE(wanted.after.email, QStringLiteral("m@mail.example"));
        QCOMPARE(wanted.after.city, QStringLiteral("Berlin"));
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderDeedsTest)
#include "order_deeds_test.moc"
