// The page of orders: its list, its keys, its columns, names for those who do not see it.
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/support/orders_desk.h"
#include "ui/pages/orders/column_chooser.h"
#include "ui/pages/orders/order_peek.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

class OrdersPageTest : public QObject, private OrdersDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void spaceOpensAndClosesTheDetailsOfTheOrderUnderTheCursor() {
        auto* peek = m_page->findChild<OrderPeek*>();
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_J);
        QTest::keyClick(m_table, Qt::Key_J);
        QTest::keyClick(m_table, Qt::Key_K);
        QVERIFY(!peek->isVisible());
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(peek->isVisible());
        QVERIFY(peek->accessibleDescription().startsWith(QStringLiteral("EU-1499")));
        QTest::keyClick(m_table, Qt::Key_J);
        QVERIFY(peek->accessibleDescription().startsWith(QStringLiteral("EU-1498")));
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(!peek->isVisible());
    }

    void aHeaderSortsOneWayTheOtherAndNotAtAll() {
        const auto click = [this](int column) {
            auto* header = m_table->horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 10));
        };
        m_orders->sorts.clear();
        click(OrderListModel::kTotal);
        click(OrderListModel::kTotal);
        click(OrderListModel::kTotal);
        click(OrderListModel::kPlaced);
        click(OrderListModel::kCustomer);  // cannot be sorted by
        QCOMPARE(m_page->model().query().sort, OrderSort::kOldest);
        QVERIFY(m_orders->sorts.contains(OrderSort::kLargest) && m_orders->sorts.contains(OrderSort::kSmallest));
    }

    void enterOpensTheOrdersPage() {
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        const Route route = wanted.front().front().value<Route>();
        QCOMPARE(route.page, QStringLiteral("order"));
        QCOMPARE(route.arguments.value(QStringLiteral("number")), QStringLiteral("EU-1500"));
    }

    void columnsComeAndGo() {
        auto* chooser = m_page->findChild<ColumnChooser*>();
        m_page->resize(1'800, 800);
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kEmail));
        m_page->resize(1'000, 800);
        QVERIFY(m_table->isColumnHidden(OrderListModel::kEmail));  // leaves first: nobody asked for it
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kFulfilment));
        m_page->resize(1'800, 800);
        QVERIFY(m_table->isColumnHidden(OrderListModel::kCity));
        chooser->setColumns({QStringLiteral("city"), QStringLiteral("number"), QStringLiteral("total")});
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kCity));
        QVERIFY(m_table->isColumnHidden(OrderListModel::kRisk));
        QCOMPARE(chooser->shown(),
                 QStringList({QStringLiteral("number"), QStringLiteral("city"), QStringLiteral("total")}));
        chooser->setColumns({});
        QVERIFY(m_table->isColumnHidden(OrderListModel::kCity));
        QVERIFY(chooser->columns().isEmpty());
    }

    void anEmptyListSaysWhyAndHelps() {
        m_orders->empty = true;
        m_filter->setText(QStringLiteral("nobody"));
        auto* state = m_table->findChild<EmptyState*>();
        QTRY_VERIFY(state->isVisible());
        m_orders->empty = false;
        state->findChild<QPushButton*>()->click();
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
        QVERIFY(!state->isVisible());
    }

    void theNextKeyEndsTheCountingOfTheListBefore() {
        m_orders->holdsFacets = true;
        button("orders.facetsTool")->click();
        QTRY_COMPARE(m_orders->heldFacets.size(), std::size_t{1});
        QVERIFY(!m_orders->heldFacets.front().isRequested());
        m_filter->setText(QStringLiteral("ko"));
        QVERIFY(m_orders->heldFacets.front().isRequested());  // at once, and not when the rows have come
        QTRY_COMPARE(m_page->model().rowCount(), 12);         // which did not wait for it
        button("orders.facetsTool")->click();
    }

    void anotherLanguageIsTakenWhole() {
        button("orders.facetsTool")->click();
        QTest::keyClick(m_table, Qt::Key_X);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(m_page.get(), &change);  // goes on to every part
        QCOMPARE(m_page->model().rowCount(), 1'500);
        QVERIFY(!button("view.all")->text().isEmpty());
        button("orders.facetsTool")->click();
    }

    void homeAndEndReachTheFirstAndTheLastOrder() {
        QTest::keyClick(m_table, Qt::Key_End);
        QCOMPARE(m_table->currentIndex().row(), 1'499);
        QTRY_VERIFY(m_page->model().row(1'499) != nullptr);
        QTest::keyClick(m_table, Qt::Key_Home);
        QCOMPARE(m_table->currentIndex().row(), 0);
    }

    void columnsLeaveWhereThereIsNoRoom() {
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kFulfilment));
        m_page->resize(760, 600);
        QTRY_VERIFY(m_table->isColumnHidden(OrderListModel::kFulfilment));
        QVERIFY(!m_table->isColumnHidden(OrderListModel::kNumber));
        m_page->resize(1'240, 800);
        QTRY_VERIFY(!m_table->isColumnHidden(OrderListModel::kFulfilment));
    }

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->parentWidget()->inherits("QLineEdit")) continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     widget->metaObject()->className());
        }
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrdersPageTest)
#include "orders_page_test.moc"
