// The page of an order: what it shows of it, with the server, without, and of orders that there are not.
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>

#include "tests/ui/support/order_desk.h"
#include "ui/pages/order/band.h"
#include "ui/pages/order/cell_table.h"
#include "ui/pages/order/event_text.h"
#include "ui/pages/order/order_stepper.h"
#include "ui/pages/order/order_steps.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

class OrderPageTest : public QObject, private OrderDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theHeadShowsTheThreeStates() {
        open();
        QCOMPARE(find<FigureLabel>("order.number")->text(), kNumber);
        QCOMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("partially_shipped"));
        QCOMPARE(find<StatusPill>("order.payment")->spec().state, QStringLiteral("authorised"));
        QCOMPARE(find<StatusPill>("order.fulfilment")->spec().state, QStringLiteral("partially_shipped"));
        QCOMPARE(rowsOf("order.lines"), 2);
        QCOMPARE(rowsOf("order.parcels"), 1);
        QCOMPARE(rowsOf("order.postings"), 2);
        QCOMPARE(rowsOf("order.timeline"), 4);
        QCOMPARE(textIn("order.lines", 0, 7), QStringLiteral("127.50"));
    }

    void aSkuLeadsToItsStock() {
        open();
        QSignalSpy wanted(m_page, &Page::wanted);
        auto* lines = find<QTableView>("order.lines");
        lines->setCurrentIndex(lines->model()->index(1, 0));
        lines->setFocus();
        QTest::keyClick(lines, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const Route route = wanted.front().front().value<Route>();
        QCOMPARE(route.page, QStringLiteral("inventory"));
        QCOMPARE(route.arguments.value(QStringLiteral("sku")), textIn("order.lines", 1, 0));
        lines->setCurrentIndex(lines->model()->index(1, 1));
        QTest::keyClick(lines, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void withoutTheServerWhatWasKeptIsShownWithItsAge() {
        m_records->trouble = kAway;
        m_records->shelf = KeptOrder{orderAtVersion(5), lifeOf(), {}, kNow - 30 * kMinute};
        open();
        QTRY_VERIFY(find<Band>("order.source")->isVisible());
        QVERIFY(find<Band>("order.source")->accessibleName().contains(QStringLiteral("cannot be reached")));
        QCOMPARE(rowsOf("order.lines"), 2);
        QVERIFY(m_actions->whyNot(QStringLiteral("order.ship")).contains(QStringLiteral("connection")));
        QVERIFY(m_actions->whyNot(QStringLiteral("order.note")).isEmpty());
        // The past is not on this computer, and that is said instead of shown wrongly.
        m_page->story().goTo(0);
        QTRY_VERIFY(find<Band>("order.past")->accessibleName().contains(QStringLiteral("cannot be shown")));
    }

    void anOrderThatWasNeverOpenedShowsItsLineOfTheListAndSaysWhatIsMissing() {
        m_records->trouble = kAway;
        m_orders->row = orderAtVersion(5).row;
        open();
        QTRY_VERIFY(find<Band>("order.source")->isVisible());
        QVERIFY(find<Band>("order.source")->accessibleName().contains(QStringLiteral("Only the line of the list")));
        QCOMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("partially_shipped"));
        QVERIFY(m_actions->whyNot(QStringLiteral("order.ship")).contains(QStringLiteral("not opened")));
    }

    void anOrderThatDoesNotExistIsSaidSo() {
        m_records->trouble = Error{Fault::kNotFound, QStringLiteral("There is no such order."), {}};
        m_page->visit({QStringLiteral("order"), {{QStringLiteral("number"), kNumber}}});
        QTRY_VERIFY(labelWith(QStringLiteral("There is no order")) != nullptr);
    }

    void aCancelledOrdersWayEndsWhereItLeft() {
        OrderRecord order = orderAtVersion(3);
        order.row.state = State::kCancelled;
        OrderTimeline life = lifeOf().mid(0, 2);
        life.append({kNow,
                     4,
                     QStringLiteral("cancel_order"),
                     {},
                     {},
                     {happened(EventKind::kAdvanced, {}, QStringLiteral("cancelled"))}});
        const QVector<OrderStep> steps = stepsOf(order.row, &order, life, m_format, kNow);
        QCOMPARE(steps.last().mark, StepMark::kStopped);
        QVERIFY(steps.size() < 7);
        QCOMPARE(stepsOf(orderAtVersion(5).row, nullptr, lifeOf(), m_format, kNow).size(), 7);
    }

    void aCommandsTitleIsItsMostTellingEvent() {
        const OrderTimeline life = lifeOf();
        QVERIFY(wordsOf(life[0], m_format).text.contains(m_format.money({31'650, 978})));
        QCOMPARE(wordsOf(life[3], m_format).text, QStringLiteral("P1 has left."));
        QCOMPARE(wordsOf(life[3], m_format).more.size(), 2);
        QCOMPARE(actorText(QStringLiteral("person:anna")), QStringLiteral("Anna"));
    }

    void theMoneyAndTheWayKeepTheirRoomInTheNarrowestWindow() {
        open();
        const auto* postings = find<CellTable>("order.postings");
        auto* stepper = m_page->findChild<OrderStepper*>();
        m_page->resize(1'240, 800);
        QCoreApplication::processEvents();
        const int beside = stepper->height();
        const auto lacks = [&] { return postings->horizontalHeader()->length() - postings->viewport()->width(); };
        QCOMPARE_LE(lacks(), 0);
        m_page->resize(668, 400);
        QCoreApplication::processEvents();
        QCOMPARE_LE(lacks(), 0);
        QCOMPARE_GT(stepper->height(), beside);
    }

    void whateverTakesTheFocusHasAName() {
        open();
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->parentWidget()->inherits("QComboBox")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     widget->metaObject()->className());
        }
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderPageTest)
#include "order_page_test.moc"
