// The steps of parcels on the page of an order: picked, packed, shipped, delivered, lost, taken apart.
#include <QComboBox>
#include <QSpinBox>

#include "tests/ui/support/order_desk.h"
#include "ui/forms/dialog_panel.h"

namespace meridian::ui {

namespace {

// One parcel of each state that can be moved: P1 on its way, P2 being picked, P3 packed, P4 on its way.
OrderRecord orderInParcels() {
    OrderRecord order = orderAtVersion(5);
    order.lines[0].inParcel = 1;
    order.lines[1].inParcel = 1;
    const auto parcel = [&](int number, ParcelState state, const char* location) {
        OrderParcel made = order.parcels[0];
        made.number = number;
        made.state = state;
        made.location = QString::fromLatin1(location);
        made.tracking.clear();
        return made;
    };
    order.parcels.append(parcel(2, ParcelState::kPicking, "BER-2"));
    order.parcels.append(parcel(3, ParcelState::kPacked, "LYS-1"));
    order.parcels.append(parcel(4, ParcelState::kShipped, "LYS-1"));
    return order;
}

}  // namespace

class OrderParcelsTest : public QObject, private OrderDesk {
    Q_OBJECT

    QStringList offered() const {
        const auto* which = m_window->findChild<QComboBox*>(QStringLiteral("parcel.which"));
        QStringList names;
        for (int i = 0; which != nullptr && i < which->count(); ++i)
            names.append(which->itemText(i).left(2));
        return names;
    }
    const MoveParcel& sent() const { return std::get<MoveParcel>(m_commands->sent.at(0).wanted); }

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyStepOffersTheParcelsThatCanTakeItAndSendsTheChosenOne_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("parcels");
        QTest::addColumn<int>("step");
        const auto row = [](const char* action, const QStringList& parcels, ParcelStep step) {
            QTest::newRow(action) << QString::fromLatin1(action) << parcels << static_cast<int>(step);
        };
        row("order.pack", {QStringLiteral("P2")}, ParcelStep::kPack);
        row("order.unpack", {QStringLiteral("P2"), QStringLiteral("P3")}, ParcelStep::kCancel);
        row("order.deliver", {QStringLiteral("P1"), QStringLiteral("P4")}, ParcelStep::kDeliver);
        row("order.lose", {QStringLiteral("P1"), QStringLiteral("P4")}, ParcelStep::kLose);
    }
    void everyStepOffersTheParcelsThatCanTakeItAndSendsTheChosenOne() {
        QFETCH(QString, action);
        QFETCH(QStringList, parcels);
        QFETCH(int, step);
        m_records->present = orderInParcels();
        open();
        m_actions->run(action);
        QCOMPARE(offered(), parcels);
        auto* which = find<QComboBox>("parcel.which");
        which->setCurrentIndex(which->count() - 1);
        QVERIFY(m_commands->sent.empty());
        modalAction()->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(static_cast<int>(sent().step), step);
        QCOMPARE(QStringLiteral("P%1").arg(sent().parcel), parcels.last());
        QCOMPARE(m_commands->sent[0].expectedVersion, 5U);
        QTRY_COMPARE(m_notices->history().size(), 1U);
        QVERIFY(m_notices->history()[0].notice.text.contains(parcels.last()));
    }

    void beforeAParcelIsReportedAsLostItSaysWhatIsRefunded() {
        open();
        QTest::keyClick(m_page, Qt::Key_L);
        QVERIFY(m_window->findChild<DialogPanel*>() != nullptr);
        QVERIFY(labelWith(m_format.money({8'499, 978})) != nullptr);
        QVERIFY(labelWith(QStringLiteral("cannot be undone")) != nullptr);
    }

    void aPartOfTheOrderIsPicked() {
        open();
        QTest::keyClick(m_page, Qt::Key_P);
        auto* pack = find<QSpinBox>("ship.units.2");
        find<QSpinBox>("ship.units.1")->setValue(0);
        QVERIFY(!find<QWidget>("ship.tracking")->isVisible());
        QVERIFY(find<QLabel>("ship.effect")->text().contains(QStringLiteral("taken apart")));
        pack->setValue(0);
        QVERIFY(!modalAction()->isEnabled());
        pack->setValue(1);
        modalAction()->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(sent().step, ParcelStep::kPick);
        QCOMPARE(sent().parcel, 0);
        QCOMPARE(sent().units, (QVector<ParcelUnits>{{2, 1}}));
    }

    void whatIsInParcelsAlreadyIsNotPickedAgain() {
        m_records->present = orderInParcels();
        open();
        QVERIFY(m_actions->whyNot(QStringLiteral("order.pick")).contains(QStringLiteral("take it apart")));
        auto* pick = find<QPushButton>("order.pick");
        QVERIFY(!pick->isEnabled());
        QVERIFY(pick->toolTip().contains(QStringLiteral("take it apart")));
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderParcelsTest)
#include "order_parcels_test.moc"
