// Time travel on the page of an order: moments, what is different between two of them, and the keys of both.
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

#include "tests/ui/support/order_desk.h"
#include "ui/pages/order/band.h"
#include "ui/pages/order/record_fields.h"
#include "ui/pages/order/time_slider.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

class OrderTimeTest : public QObject, private OrderDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void travellingMovesEverythingAndNothingCanBeDoneThere() {
        open();
        auto* slider = find<TimeSlider>("order.slider");
        QCOMPARE(slider->maximum(), 3);
        QCOMPARE(slider->value(), 3);
        slider->setValue(1);
        QTRY_COMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("confirmed"));
        QCOMPARE(find<StatusPill>("order.fulfilment")->spec().state, QStringLiteral("reserved"));
        QCOMPARE(rowsOf("order.parcels"), 0);
        QCOMPARE(rowsOf("order.postings"), 0);
        QCOMPARE(textIn("order.lines", 0, 4), QStringLiteral("–"));
        QVERIFY(tipIn("order.lines", 0, 4).contains(QStringLiteral("Now: 2")));
        QVERIFY(find<Band>("order.past")->isVisible());
        QVERIFY(find<Band>("order.past")->accessibleName().contains(kNumber));
        for (const char* id : {"order.ship", "order.cancel", "order.hold", "order.editAddress", "order.note"})
            QVERIFY(m_actions->whyNot(QString::fromLatin1(id)).contains(QStringLiteral("as it was")));
        QTRY_VERIFY(!find<QPushButton>("order.ship")->isEnabled());
        QVERIFY(!find<QLineEdit>("order.note")->isEnabled());
        find<QPushButton>("order.now")->click();
        QTRY_COMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("partially_shipped"));
        QVERIFY(!find<Band>("order.past")->isVisible());
        QTRY_VERIFY(find<QPushButton>("order.ship")->isEnabled());
    }

    void aRouteMayBeginInThePast() {
        m_page->visit({QStringLiteral("order"),
                       {{QStringLiteral("number"), kNumber}, {QStringLiteral("at"), QStringLiteral("3")}}});
        QTRY_COMPARE(m_page->story().moment(), 1);
        QTRY_COMPARE(find<StatusPill>("order.state")->spec().state, QStringLiteral("confirmed"));
    }

    void whoReadsThePastStaysThereWhenSomethingHappens() {
        open();
        m_page->story().goTo(1);
        QTRY_VERIFY(m_page->story().record()->row.version == 3);
        m_records->life.append({kNow, 6, QStringLiteral("add_note"), QStringLiteral("person:tom"), {}, {}});
        m_records->present.row.version = 6;
        m_page->story().refresh();
        QTRY_COMPARE(m_page->story().moments(), 5);
        QCOMPARE(m_page->story().moment(), 1);
        m_page->story().goNow();
        QCOMPARE(m_page->story().moment(), 4);
    }

    void eachMomentIsAskedForOnce() {
        open();
        m_records->asked.clear();
        m_page->story().goTo(1);
        QTRY_COMPARE(m_page->story().record()->row.version, 3U);
        m_page->story().goNow();
        m_page->story().goTo(1);
        QTest::qWait(20);
        QCOMPARE(m_records->asked.count(QStringLiteral("at 3")), 1);
    }

    void twoMomentsAreComparedFieldByField() {
        const QVector<FieldChange> changes = differences(orderAtVersion(3), orderAtVersion(5), m_format, kNow);
        QStringList keys;
        for (const FieldChange& change : changes)
            keys.append(change.key);
        QCOMPARE(keys, QStringList({QStringLiteral("state"), QStringLiteral("fulfilment"), QStringLiteral("invoiced"),
                                    QStringLiteral("line.1.shipped"), QStringLiteral("parcel.1.state"),
                                    QStringLiteral("parcel.1.tracking"), QStringLiteral("city")}));
        QCOMPARE(changes[3].before, QStringLiteral("0"));
        QCOMPARE(changes[3].after, QStringLiteral("2"));
        QVERIFY(changes[4].before.isEmpty());
        QVERIFY(differences(orderAtVersion(5), orderAtVersion(5), m_format, kNow).isEmpty());
    }

    void theChangesOfTheLastEventAreShownAndAnyTwoMomentsCanBe() {
        open();
        QTest::keyClick(m_page, Qt::Key_C);
        auto* changes = find<QTableView>("order.changes");
        QTRY_VERIFY(changes->isVisible());  // from the event before to now
        QCOMPARE(changes->model()->rowCount(), 6);
        m_page->story().chooseBase(0);
        QTRY_VERIFY(changes->model()->rowCount() > 6);  // also the payment and the city
        m_page->story().goTo(2);
        m_page->story().chooseBase(2);
        QTRY_VERIFY(find<QLabel>("order.noChanges")->isVisible());
    }

    void commaAndPointStepThroughTheEventsAndEscapeReturns() {
        open();
        QTest::keyClick(m_page, Qt::Key_Comma);
        QCOMPARE(m_page->story().moment(), 2);
        QTest::keyClick(m_page, Qt::Key_Comma);
        QTest::keyClick(m_page, Qt::Key_Period);
        QCOMPARE(m_page->story().moment(), 2);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QCOMPARE(m_page->story().moment(), 3);
        QSignalSpy left(m_page, &Page::wanted);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrderTimeTest)
#include "order_time_test.moc"
