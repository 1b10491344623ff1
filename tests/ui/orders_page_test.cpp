// The page of orders over a source that answers at once: keys, views, the filter, names for those who do not see it.
#include "ui/pages/orders/orders_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "tests/core/support/answered.h"
#include "ui/pages/orders/order_peek.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using namespace core;

class FewOrders final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery& query) override {
        OrderFrame frame;
        frame.total = total(query);
        for (qint64 row = 0; row < frame.total; row += OrderFrame::kStride)
            frame.anchors.push_back({frame.total - row, static_cast<quint64>(frame.total - row)});
        return answered<OrderFrame>(frame);
    }
    Call<std::vector<OrderRow>> page(const OrderQuery& query, const OrderKey& from, int limit) override {
        asked.push_back(query.text);
        if (query.text == u"wrong:") {
            return answered<std::vector<OrderRow>>(Error{Fault::kInvalid, QStringLiteral("wrong is not a field."), {}});
        }
        std::vector<OrderRow> rows;
        qint64 number = from == OrderKey{} ? total(query) : static_cast<qint64>(from.id);
        for (; number > 0 && rows.size() < static_cast<std::size_t>(limit); --number) {
            OrderRow row;
            row.id = static_cast<quint64>(number);
            row.number = QStringLiteral("EU-%1").arg(number);
            row.name = QStringLiteral("Marta Kowalczyk");
            row.state = core::OrderState::kConfirmed;
            row.total = {112'050, 978};
            rows.push_back(row);
        }
        return answered<std::vector<OrderRow>>(rows);
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>{
            {core::OrderState::kConfirmed, false, 1'000}, {core::OrderState::kDelivered, false, 500}});
    }
    Call<OrderRow> order(quint64) override { return answered<OrderRow>(OrderRow{}); }

    QStringList asked;

  private:
    static qint64 total(const OrderQuery& query) { return query.text.isEmpty() ? 1'500 : 12; }
};

}  // namespace

class OrdersPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_orders = std::make_unique<FewOrders>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{*m_orders, *m_sync, m_format, [] { return qint64{1'763'000'000'000'000}; },
                                      [](core::Language) {}});
        m_page = std::make_unique<OrdersPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("orders"), {}});
        m_table = m_page->findChild<DataTable*>();
        m_filter = m_page->findChild<QLineEdit*>(QStringLiteral("orders.filter"));
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
    }
    void cleanup() {
        m_page.reset();
        m_services.reset();
        m_sync.reset();
        m_orders.reset();
    }

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

    void aViewIsAQueryAndAQueryIsAView() {
        auto* review = m_page->findChild<QAbstractButton*>(QStringLiteral("view.review"));
        auto* all = m_page->findChild<QAbstractButton*>(QStringLiteral("view.all"));
        QVERIFY(all->isChecked());
        review->click();
        QCOMPARE(m_filter->text(), QStringLiteral("status:fraud_review"));
        QTRY_COMPARE(m_page->model().rowCount(), 12);
        QVERIFY(review->isChecked());
        m_filter->clear();
        QTRY_COMPARE(m_page->model().rowCount(), 1'500);
        QVERIFY(all->isChecked());
    }

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

  private:
    Format m_format;
    std::unique_ptr<FewOrders> m_orders;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<OrdersPage> m_page;
    DataTable* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrdersPageTest)
#include "orders_page_test.moc"
