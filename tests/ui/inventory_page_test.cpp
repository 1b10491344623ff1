// The inventory page over stock that answers at once: keys, tabs, filters, movements, and what it says when the server
// is away.
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/support/inventory_parts.h"
#include "ui/pages/inventory/movement_list.h"
#include "ui/pages/inventory/stock_facts.h"
#include "ui/pages/inventory/stock_pane.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/view_tab.h"

namespace meridian::ui {

using namespace core;
using namespace stock_test;

class InventoryPageTest : public QObject, private InventoryParts {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void theFirstRowIsChosenAndItsMovementsAreShown() {
        auto* movements = m_page->findChild<MovementList*>();
        QTRY_COMPARE(movements->count(), 1);
        const QString said = movements->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(QStringLiteral("Torn seams")) && said.contains(QStringLiteral("carla")),
                 qPrintable(said));
        QCOMPARE(m_page->findChild<ElidedLabel*>(QStringLiteral("inventory.pane.sku"))->text(),
                 QStringLiteral("SKU-001 · BER-2"));
        QTest::keyClick(m_table, Qt::Key_J);
        QCOMPARE(m_page->findChild<ElidedLabel*>(QStringLiteral("inventory.pane.sku"))->text(),
                 QStringLiteral("SKU-002 · BER-2"));
        QTRY_VERIFY(m_stock->movementsOf.contains(QStringLiteral("SKU-002")));
    }

    void runningOverRowsAsksForTheLastOnly() {
        QTRY_COMPARE(m_stock->movementsOf.size(), 1);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(m_table, Qt::Key_J);
        QTRY_COMPARE(m_stock->movementsOf.last(), QStringLiteral("SKU-013"));
        QVERIFY(m_stock->movementsOf.size() <= 4);
    }

    void anOversoldRowNamesTheOrdersThatWait() {
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        QTest::keyClick(m_table, Qt::Key_J);
        QTRY_VERIFY(m_page->findChild<QWidget*>(QStringLiteral("inventory.shortage"))->isVisible());
        auto* order = m_page->findChild<QPushButton*>(QStringLiteral("inventory.order"));
        QCOMPARE(order->text(), QStringLiteral("EU-1048251"));
        order->click();
        QCOMPARE(wanted.size(), 1);
        const Route route = wanted.front().front().value<Route>();
        QCOMPARE(route.page, QStringLiteral("order"));
        QCOMPARE(route.arguments.value(QStringLiteral("number")), QStringLiteral("EU-1048251"));
        QTest::keyClick(m_table, Qt::Key_K);
        QTRY_VERIFY(!m_page->findChild<QWidget*>(QStringLiteral("inventory.shortage"))->isVisible());
    }

    void withoutTheServerTheHistorySaysSoAndTheRowsStay() {
        m_stock->away = true;
        QTest::keyClick(m_table, Qt::Key_J);
        QTRY_VERIFY(!m_page->findChild<MovementList*>()->isVisible());
        QCOMPARE(m_page->model().rowCount(), 400);
        // Once the server is back, it is asked by itself.
        m_stock->away = false;
        Q_EMIT m_sync->stateChanged(SyncThread::State::kLive, {});
        QTRY_VERIFY(m_page->findChild<MovementList*>()->isVisible());
    }

    void tabsLocationsRegionAndWordsNarrowTogether() {
        tab("low")->click();
        QCOMPARE(m_stock->asked.last(), QStringLiteral("available:<=10"));
        auto* location = m_page->findChild<QComboBox*>(QStringLiteral("inventory.location"));
        QTRY_COMPARE(location->count(), 2);
        location->setCurrentIndex(1);
        Q_EMIT location->activated(1);
        m_region->choose(QStringLiteral("eu"));
        QTest::keyClicks(m_filter, QStringLiteral("nim"));
        QCOMPARE(m_stock->asked.last(), QStringLiteral("available:<=10 location:BER-2 region:eu nim"));
        tab("oversold")->click();
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QVERIFY(tab("oversold")->isChecked());
        m_actions->run(QStringLiteral("stock.clearFilters"));
        QTRY_COMPARE(m_page->model().rowCount(), 400);
        QCOMPARE(m_stock->asked.last(), QString());
    }

    void figuresAndLocationsAreThoseOfTheRegion() {
        const auto count = [this](const char* id) { return static_cast<ViewTab*>(tab(id))->count(); };
        auto* location = m_page->findChild<QComboBox*>(QStringLiteral("inventory.location"));
        QTRY_COMPARE(location->count(), 2);
        QCOMPARE(count("all"), QStringLiteral("400"));
        location->setCurrentIndex(1);
        m_region->choose(QStringLiteral("eu"));
        QCOMPARE(count("all"), QStringLiteral("300"));
        QCOMPARE(count("low"), QStringLiteral("20"));
        QCOMPARE(count("incoming"), QStringLiteral("7"));
        QCOMPARE(location->currentIndex(), 1);
        m_region->choose(QStringLiteral("ap"));
        QCOMPARE(count("all"), QStringLiteral("0"));
        QCOMPARE(location->count(), 1);
        QCOMPARE(m_stock->asked.last(), QStringLiteral("region:ap"));
        m_region->choose({});
        QCOMPARE(location->count(), 2);
        QCOMPARE(count("all"), QStringLiteral("400"));
    }

    void aRouteChoosesASkuOrATab() {
        m_page->visit({QStringLiteral("inventory"), {{QStringLiteral("sku"), QStringLiteral("SKU-002")}}});
        QCOMPARE(m_stock->asked.last(), QStringLiteral("sku:SKU-002"));
        m_page->visit({QStringLiteral("inventory"), {{QStringLiteral("query"), QStringLiteral("available:<0")}}});
        QCOMPARE(m_stock->asked.last(), QStringLiteral("available:<0"));
        QVERIFY(tab("oversold")->isChecked());
        QVERIFY(m_filter->text().isEmpty());
    }

    void aHeaderPutsTheListInItsOrder() {
        auto* header = m_table->horizontalHeader();
        const auto click = [header](int column) {
            const QPoint at(header->sectionViewportPosition(column) + 20, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        };
        click(StockListModel::kTitle);
        QCOMPARE(m_stock->sorts.back(), StockSort::kSku);
        click(StockListModel::kAvailable);
        QCOMPARE(m_stock->sorts.back(), StockSort::kScarcest);
        QCOMPARE(m_page->findChild<QComboBox*>(QStringLiteral("inventory.sort"))->currentIndex(), 1);
    }

    void aFilterThatCannotBeReadIsSaidInPlaceAndTheListStays() {
        auto* fault = m_page->findChild<ElidedLabel*>(QStringLiteral("inventory.fault"));
        m_filter->setText(QStringLiteral("wrong:1"));
        QTRY_COMPARE(fault->text(), QStringLiteral("There is no filter “wrong” here."));
        QCOMPARE(m_page->model().rowCount(), 400);
        m_filter->setText(QStringLiteral("tent"));
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        auto* empty = m_table->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!m_page->findChild<StockFacts*>()->isVisible());
        empty->findChild<QPushButton*>()->click();
        QTRY_COMPARE(m_page->model().rowCount(), 400);
        QVERIFY(!empty->isVisible());
        QTRY_VERIFY(m_page->findChild<StockFacts*>()->isVisible());
    }

    void columnsAndDetailsLeaveWhereThereIsNoRoom() {
        auto* pane = m_page->findChild<StockPane*>();
        QVERIFY(pane->isVisible());
        m_page->resize(640, 600);
        QTRY_VERIFY(!pane->isVisible());
        QVERIFY(m_table->isColumnHidden(StockListModel::kCommitted));
        QVERIFY(!m_table->isColumnHidden(StockListModel::kAvailable));
        m_page->resize(1'240, 800);
        QTRY_VERIFY(pane->isVisible());
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(!pane->isVisible());
    }

    void whateverTakesTheFocusHasAName() {
        QTest::keyClick(m_table, Qt::Key_Return);
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView")) continue;
            if (widget->parentWidget()->inherits("QLineEdit") || widget->parentWidget()->inherits("QComboBox"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || widget->property("text").isValid(),
                     widget->metaObject()->className());
        }
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::InventoryPageTest)
#include "inventory_page_test.moc"
