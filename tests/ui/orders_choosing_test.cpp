// Orders that are chosen on the page of orders, and what is done with all of them at once.
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

#include "tests/ui/support/orders_desk.h"
#include "ui/pages/orders/bulk_dialog.h"
#include "ui/pages/orders/export_dialog.h"

namespace meridian::ui {

class OrdersChoosingTest : public QObject, private OrdersDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void ordersAreChosenBesideTheCursor() {
        auto* count = m_page->findChild<QLabel*>(QStringLiteral("orders.selected"));
        auto* bar = m_page->findChild<QWidget*>(QStringLiteral("orders.selection"));
        QVERIFY(!bar->isVisible());
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);
        QVERIFY(bar->isVisible());
        QCOMPARE(count->text(), QStringLiteral("1 selected"));
        QTest::keyClick(m_table, Qt::Key_J);
        QCOMPARE(count->text(), QStringLiteral("1 selected"));
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(count->text(), QStringLiteral("4 selected"));
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(count->text(), QStringLiteral("All 1,500 matches selected"));
        QTest::keyClick(m_table, Qt::Key_X);
        QCOMPARE(count->text(), QStringLiteral("All 1,500 matches selected, except 1"));
        button("orders.selectNone")->click();
        QVERIFY(!bar->isVisible());
    }

    void theMouseChoosesWithBoxControlAndShift() {
        auto* count = m_page->findChild<QLabel*>(QStringLiteral("orders.selected"));
        const auto at = [this](int row, int x) { return QPoint(x, m_table->rowViewportPosition(row) + 8); };
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(2, 200));
        QCOMPARE(m_table->currentIndex().row(), 2);
        QVERIFY(!m_table->isChosen(2));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(3, 14));
        QVERIFY(m_table->isChosen(3));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ControlModifier, at(5, 200));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(8, 200));
        QCOMPARE(count->text(), QStringLiteral("5 selected"));
        QVERIFY(!m_table->isChosen(4));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, at(3, 14));
        QVERIFY(!m_table->isChosen(3));
        QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(14, 10));
        QVERIFY(!m_table->isChosen(5));
        QTest::mouseClick(m_table->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(14, 10));
        QCOMPARE(count->text(), QStringLiteral("All 1,500 matches selected"));
    }

    void anotherFilterForgetsWhatWasChosen() {
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);
        m_filter->setText(QStringLiteral("kow"));
        QTRY_COMPARE(m_page->model().rowCount(), 12);
        QVERIFY(!m_table->isChosen(0));
    }

    void aBulkSaysWhatWouldFailBeforeItSendsTheRest() {
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);  // EU-1500, confirmed
        QTest::keyClick(m_table, Qt::Key_J);
        QTest::keyClick(m_table, Qt::Key_X);  // EU-1499, delivered
        button("orders.cancel")->click();
        auto* dialog = m_page->window()->findChild<BulkDialog*>();
        QVERIFY(dialog != nullptr);
        auto* table = dialog->findChild<DataTable*>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(table->model()->index(1, 5).data().toString().contains(QStringLiteral("left the house")));
        QVERIFY2(!dialog->action()->isEnabled(), "a reason is needed");
        auto* reason = dialog->findChild<QLineEdit*>(QStringLiteral("bulkDialog.reason"));
        QVERIFY2(m_page->window()->focusWidget() == reason, "what is typed must not reach the list");
        reason->setText(QStringLiteral("asked by phone"));
        QCOMPARE(dialog->action()->text(), QStringLiteral("Cancel the order"));
        QVERIFY(m_commands->sent.empty());
        dialog->action()->click();
        QTRY_COMPARE(m_commands->sent.size(), 1U);
        QCOMPARE(m_commands->sent[0].reason, QStringLiteral("asked by phone"));
        QTRY_COMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("Done"));
        dialog->close();
    }

    void whatDoesNotDestroyFloatsOverTheListAndOneReplacesTheOther() {
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_X);
        button("orders.hold")->click();
        QCOMPARE(m_page->findChildren<BulkDialog*>().size(), 1);
        QVERIFY2(m_page->findChild<BulkDialog*>()->height() < m_page->height(), "the list stays in sight");
        button("orders.export")->click();
        QTRY_VERIFY(m_page->findChild<BulkDialog*>() == nullptr);
        auto* dialog = m_page->findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->close();
        button("orders.cancel")->click();
        const auto* cancel = m_page->window()->findChild<BulkDialog*>();
        QCOMPARE(cancel->geometry(), m_page->window()->rect());
    }

    void anExportThatCannotBeSaysWhyAndStays() {
        button("orders.export")->click();
        auto* dialog = m_page->window()->findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->title(), QStringLiteral("Export 1,500 orders"));
        dialog->exportTo(QStringLiteral("/nowhere/orders.csv"));
        auto* note = dialog->findChild<QLabel*>(QStringLiteral("exportDialog.note"));
        QTRY_VERIFY2(note->text().startsWith(QStringLiteral("There are no orders here")), qPrintable(note->text()));
        QVERIFY(dialog->isVisible());
        dialog->close();
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OrdersChoosingTest)
#include "orders_choosing_test.moc"
