// The filter of the page of orders: written, offered, clicked together, and narrowed by the region of the window.
#include <QLabel>

#include "core/insights/overview.h"
#include "tests/ui/support/orders_desk.h"

namespace meridian::ui {

class OrdersFilterTest : public QObject, private OrdersDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyKeyAsksAtOnce() {
        m_orders->asked.clear();
        QTest::keyClicks(m_filter, QStringLiteral("kow"));
        QCOMPARE(m_orders->asked, QStringList({QStringLiteral("k"), QStringLiteral("ko"), QStringLiteral("kow")}));
    }

    void aQueryThatCannotBeReadIsSaidInPlaceAndTheListStays() {
        auto* fault = m_page->findChild<QWidget*>(QStringLiteral("orders.fault"));
        m_filter->setText(QStringLiteral("wrong:"));
        QTRY_COMPARE(fault->property("text").toString(), QStringLiteral("wrong is not a field."));
        QCOMPARE(m_page->model().rowCount(), 1'500);
        m_filter->clear();
        QTRY_VERIFY(fault->property("text").toString().isEmpty());
    }

    void aBlankBehindAConditionMakesItAChip() {
        QTest::keyClicks(m_filter, QStringLiteral("marta status:held "));
        QTRY_COMPARE(m_filter->text(), QStringLiteral("marta "));
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:held marta"));
        auto* chip = m_page->findChild<QAbstractButton*>(QStringLiteral("chip.status"));
        QVERIFY(chip != nullptr);
        QCOMPARE(chip->accessibleName(), QStringLiteral("Order state On hold"));
        chip->click();  // back into the line
        QCOMPARE(m_filter->text(), QStringLiteral("marta status:held"));
        QTest::keyClick(m_filter, Qt::Key_Return);
        QCOMPARE(m_filter->text().trimmed(), QStringLiteral("marta"));
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:held marta"));
    }

    void tabWritesWhatIsOffered() {
        m_filter->setFocus();
        QTest::keyClicks(m_filter, QStringLiteral("sta"));
        QTest::keyClick(m_filter, Qt::Key_Tab);
        QCOMPARE(m_filter->text(), QStringLiteral("status:"));
        QTest::keyClicks(m_filter, QStringLiteral("conf"));
        QTest::keyClick(m_filter, Qt::Key_Down);
        QTest::keyClick(m_filter, Qt::Key_Return);
        QCOMPARE(m_filter->text(), QString());
        QCOMPARE(m_page->model().query().text, QStringLiteral("status:confirmed"));
    }

    void facetsFilterWithAClick() {
        button("orders.facetsTool")->click();
        QTRY_VERIFY(button("facet.tag.vip") != nullptr);
        auto* note = m_page->findChild<QLabel*>(QStringLiteral("orders.facets.note"));
        QVERIFY2(note->text().startsWith(QStringLiteral("Counted")), qPrintable(note->text()));
        button("facet.tag.vip")->click();
        QTRY_COMPARE(m_page->model().query().text, QStringLiteral("tag:vip"));
        QTRY_VERIFY(button("facet.tag.vip")->isChecked());
        button("facet.tag.vip")->click();
        QTRY_COMPARE(m_page->model().query().text, QString());
    }

    void theRegionOfTheWindowNarrowsTheListByDelivery() {
        m_region.choose(QStringLiteral("us"));
        QCOMPARE(m_page->model().query().text, deliveredTo(QStringLiteral("us")));
        QTRY_COMPARE(m_page->model().rowCount(), 12);
        m_filter->setText(QStringLiteral("kow"));
        QCOMPARE(m_page->model().query().text, deliveredTo(QStringLiteral("us")) + QStringLiteral(" kow"));
        m_region.choose({});
        QCOMPARE(m_page->model().query().text, QStringLiteral("kow"));
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrdersFilterTest)
#include "orders_filter_test.moc"
