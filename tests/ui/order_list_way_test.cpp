// The way from an order to its neighbours in the list that it was opened from.
#include <QSignalSpy>

#include "tests/ui/support/order_desk.h"
#include "ui/pages/order/list_route.h"
#include "ui/widgets/figure_label.h"

namespace meridian::ui {

class OrderListWayTest : public QObject, private OrderDesk {
    Q_OBJECT

    const OrderQuery m_toShip{QStringLiteral("status:confirmed"), OrderSort::kNewest};

    static OrderRow row(quint64 id, const QString& number) {
        OrderRow made = orderAtVersion(5).row;
        made.id = id;
        made.number = number;
        made.placedAt = kNow - 60 * kMinute + (static_cast<qint64>(id) - 1'048'217) * kMinute;
        return made;
    }
    // The order that the page shows in the middle of three.
    void fill() {
        m_records->present.row.id = 1'048'217;
        m_orders->list = {row(1'048'218, QStringLiteral("EU-NEWER")), row(1'048'217, kNumber),
                          row(1'048'216, QStringLiteral("EU-OLDER"))};
    }
    QString place() const { return find<FigureLabel>("order.place")->text(); }

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theHeadSaysWhichOfHowManyItIsAndTheKeysGoOn() {
        fill();
        m_page->visit(orderRoute(kNumber, m_toShip));
        QTRY_COMPARE(place(), QStringLiteral("2 of 3"));
        auto* next = find<QPushButton>("order.next");
        QTRY_VERIFY(next->isEnabled());
        QVERIFY(next->toolTip().contains(u'J'));
        QSignalSpy wanted(m_page, &Page::wanted);
        QTest::keyClick(m_page, Qt::Key_J);
        QTest::keyClick(m_page, Qt::Key_K);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].value<Route>(), orderRoute(QStringLiteral("EU-OLDER"), m_toShip));
        QCOMPARE(wanted[1][0].value<Route>(), orderRoute(QStringLiteral("EU-NEWER"), m_toShip));
    }

    void atTheEndItSaysSo() {
        fill();
        m_orders->list.pop_back();
        m_page->visit(orderRoute(kNumber, m_toShip));
        QTRY_COMPARE(place(), QStringLiteral("2 of 2"));
        QVERIFY(m_actions->whyNot(QStringLiteral("order.next")).contains(QStringLiteral("last order")));
        QVERIFY(m_actions->isPossible(QStringLiteral("order.previous")));
    }

    void anOrderThatHasLeftTheListStillHasNeighbours() {
        fill();
        m_orders->list.erase(m_orders->list.begin() + 1);
        m_page->visit(orderRoute(kNumber, m_toShip));
        QTRY_VERIFY(m_actions->isPossible(QStringLiteral("order.next")));
        QVERIFY(m_actions->isPossible(QStringLiteral("order.previous")));
        QVERIFY(place().isEmpty());
    }

    void anOrderThatWasOpenedFromElsewhereSaysWhereListsAre() {
        open();
        QVERIFY(m_actions->whyNot(QStringLiteral("order.next")).contains(QStringLiteral("Open it from the orders")));
        QVERIFY(place().isEmpty());
        QVERIFY(!find<QPushButton>("order.next")->isEnabled());
    }

    void aRouteKeepsTheListWhateverItIs() {
        for (const OrderQuery& list : {OrderQuery{}, m_toShip, OrderQuery{{}, OrderSort::kSmallest}}) {
            QVERIFY(listOf(orderRoute(kNumber, list)).has_value());
            QCOMPARE(*listOf(orderRoute(kNumber, list)), list);
        }
        QVERIFY(!listOf({QStringLiteral("order"), {{QStringLiteral("number"), kNumber}}}).has_value());
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderListWayTest)
#include "order_list_way_test.moc"
