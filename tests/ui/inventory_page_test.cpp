// The inventory page over stock that answers at once: keys, tabs, filters, adjusting with what comes of it, what is
// pending, and what it says when the server is away.
#include "ui/pages/inventory/inventory_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/commands/commands.h"
#include "tests/core/support/answered.h"
#include "ui/pages/inventory/adjust_panel.h"
#include "ui/pages/inventory/movement_list.h"
#include "ui/pages/inventory/stock_facts.h"
#include "ui/pages/inventory/stock_pane.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

using namespace core;

const Error kAway{Fault::kOffline, QStringLiteral("Meridian cannot reach the server."), {}};

// 400 SKUs at BER-2; the second one is oversold.
class FewStock final : public StockSource {
  public:
    FewStock() {
        for (qint64 id = 1; id <= 400; ++id) {
            StockRow row;
            row.id = id;
            row.sku = QStringLiteral("SKU-%1").arg(id, 3, 10, QChar(u'0'));
            row.location = QStringLiteral("BER-2");
            row.locationName = QStringLiteral("Berlin 2");
            row.region = QStringLiteral("eu");
            row.title = QStringLiteral("Nimbus down jacket / M, navy");
            row.levels = id == 2 ? StockLevels{6, 7, -1, 0, 40} : StockLevels{18, 16, 2, 0, 60};
            rowsById.push_back(row);
        }
    }
    Call<StockList> list(const StockQuery& query) override {
        asked.push_back(query.text);
        sorts.push_back(query.sort);
        if (query.text.contains(u"wrong:"))
            return answered<StockList>(Error{Fault::kInvalid, QStringLiteral("There is no filter “wrong” here."), {}});
        StockList list;
        for (const StockRow& row : rowsById) {
            if (query.text.contains(u"tent")) continue;
            if (query.text.contains(u"available:<0") && row.levels.available >= 0) continue;
            list.ids.push_back(row.id);
            if (list.first.size() < StockList::kFirst) list.first.push_back(row);
        }
        return answered<StockList>(list);
    }
    Call<std::vector<StockRow>> rows(const std::vector<qint64>& ids) override {
        std::vector<StockRow> rows;
        for (const qint64 id : ids)
            rows.push_back(rowsById[static_cast<std::size_t>(id - 1)]);
        return answered<std::vector<StockRow>>(rows);
    }
    Call<std::vector<StockRow>> ofSku(const QString&) override {
        return answered<std::vector<StockRow>>(std::vector<StockRow>());
    }
    Call<StockCounts> counts() override {
        return answered<StockCounts>(StockCounts{
            400, 400, 400, 1, 400, {{QStringLiteral("BER-2"), QStringLiteral("Berlin 2"), QStringLiteral("eu"), 400}}});
    }
    Call<StockMovements> movements(const QString& sku, const QString&, const QString&) override {
        movementsOf.push_back(sku);
        if (away) return answered<StockMovements>(kAway);
        StockMovements movements;
        movements.rows.push_back({1'763'000'000'000'000, QStringLiteral("BER-2"), StockAccount::kAvailable,
                                  StockAccount::kAdjusted, 3, QStringLiteral("person:carla"),
                                  QStringLiteral("Torn seams")});
        return answered<StockMovements>(movements);
    }
    Call<StockShortage> shortage(const QString&, const QString&) override {
        if (away) return answered<StockShortage>(kAway);
        return answered<StockShortage>(StockShortage{{QStringLiteral("EU-1048251")}, 1});
    }

    std::vector<StockRow> rowsById;
    QStringList asked, movementsOf;
    std::vector<StockSort> sorts;
    bool away = false;
};

class FakeCommands final : public Commands {
  public:
    Call<CommandEntry> send(const Command& command) override {
        sent.push_back(command);
        CommandEntry entry;
        entry.command = command;
        entry.state = next;
        entry.receipt = receipt;
        m_entries.insert(m_entries.begin(), entry);
        Q_EMIT entriesChanged();
        return answered<CommandEntry>(entry);
    }
    void accept(quint64 batch) {
        for (CommandEntry& entry : m_entries) {
            entry.state = CommandState::kAccepted;
            entry.receipt = Receipt{};
            entry.receipt->batch = batch;
        }
        Q_EMIT changed(m_entries.front());
    }
    const std::vector<CommandEntry>& entries() const override { return m_entries; }
    int waiting() const override { return 0; }
    int needsYou() const override { return 0; }
    void acknowledge(const QByteArray&) override {}
    void drop(const QByteArray&) override {}
    Call<CommandEntry> resolve(const QByteArray&, const Command& instead) override { return send(instead); }
    void wake() override {}
    const std::optional<Error>& trouble() const override { return m_trouble; }

    std::vector<Command> sent;
    CommandState next = CommandState::kQueued;
    std::optional<Receipt> receipt;

  private:
    std::vector<CommandEntry> m_entries;
    std::optional<Error> m_trouble;
};

class NoOrders final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery&) override { return answered<OrderFrame>(OrderFrame{}); }
    Call<std::vector<OrderRow>> page(const OrderQuery&, const OrderKey&, int) override {
        return answered<std::vector<OrderRow>>(std::vector<OrderRow>());
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>());
    }
    Call<OrderRow> order(quint64) override { return answered<OrderRow>(OrderRow{}); }
};

}  // namespace

class InventoryPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        const auto now = [] { return qint64{1'763'000'600'000'000}; };
        m_stock = std::make_unique<FewStock>();
        m_commands = std::make_unique<FakeCommands>();
        m_actions = std::make_unique<Actions>();
        m_notices = std::make_unique<Notices>(now);
        m_region = std::make_unique<RegionFilter>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{m_orders, *m_sync, m_format, now, [](core::Language) {}});
        m_services->stock = m_stock.get();
        m_services->commands = m_commands.get();
        m_services->actions = m_actions.get();
        m_services->notices = m_notices.get();
        m_services->region = m_region.get();
        m_page = std::make_unique<InventoryPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->visit({QStringLiteral("inventory"), {}});
        m_table = m_page->findChild<DataTable*>();
        m_filter = m_page->findChild<QLineEdit*>(QStringLiteral("inventory.filter"));
        m_adjust = m_page->findChild<AdjustPanel*>();
        m_change = m_page->findChild<QLineEdit*>(QStringLiteral("inventory.adjust.change"));
        m_reason = m_page->findChild<QLineEdit*>(QStringLiteral("inventory.adjust.reason"));
        m_kind = m_page->findChild<QComboBox*>(QStringLiteral("inventory.adjust.kind"));
        QTRY_COMPARE(m_page->model().rowCount(), 400);
        QTRY_COMPARE(m_table->currentIndex().row(), 0);
    }
    void cleanup() {
        m_page.reset();
        m_services.reset();
        m_sync.reset();
    }

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

    void anAdjustmentShowsWhatComesOfItAndIsSentWithItsReason() {
        QTest::keyClick(m_table, Qt::Key_Return);
        QVERIFY(m_adjust->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_change);
        QTest::keyClicks(m_change, QStringLiteral("-3"));
        QCOMPARE(effect(), QStringLiteral("On hand 18 → 15  ·  Available 2 → −1"));
        QVERIFY(m_page->findChild<QLabel*>(QStringLiteral("inventory.adjust.warning"))->isVisible());
        // Enter without a reason asks for one, and nothing is sent.
        QTest::keyClick(m_change, Qt::Key_Return);
        QVERIFY(m_commands->sent.empty());
        QVERIFY(m_adjust->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_reason);
        QVERIFY(!problem().isEmpty());
        QTest::keyClicks(m_reason, QStringLiteral("Torn seams"));
        QTest::keyClick(m_reason, Qt::Key_Return);
        QVERIFY(!m_adjust->isVisible());
        QCOMPARE(m_commands->sent.size(), std::size_t{1});
        const auto& move = std::get<MoveStock>(m_commands->sent.front().wanted);
        QCOMPARE(move.sku, QStringLiteral("SKU-001"));
        QCOMPARE(move.from, StockAccount::kAvailable);
        QCOMPARE(move.to, StockAccount::kAdjusted);
        QCOMPARE(move.quantity, 3);
        QCOMPARE(move.onHandSeen, std::optional<qint64>(18));
        QCOMPARE(m_commands->sent.front().reason, QStringLiteral("Torn seams"));
        QCOMPARE(QApplication::focusWidget(), m_table);
    }

    void whatIsPendingIsInTheRowUntilItIsApplied() {
        adjust(QStringLiteral("-3"), QStringLiteral("Counted"));
        const QModelIndex available = m_page->model().index(0, StockListModel::kAvailable);
        QCOMPARE(available.data().toInt(), -1);
        QVERIFY(m_page->model().isPending(*m_page->model().row(0)));
        QVERIFY(m_page->findChild<StockFacts*>()->accessibleDescription().startsWith(QStringLiteral("On hand 15")));
        // The next one counts from there.
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, QStringLiteral("+1"));
        QCOMPARE(effect(), QStringLiteral("On hand 15 → 16  ·  Available −1 → 0"));
        QTest::keyClick(m_change, Qt::Key_Escape);
        // Accepted, and not in the cache yet; then it is there.
        m_commands->accept(9);
        QCOMPARE(available.data().toInt(), -1);
        m_stock->rowsById.front().levels = {15, 16, -1, 0, 60};
        m_stock->rowsById.front().changedBatch = 9;
        CacheChange change;
        change.changedStock = 1;
        Q_EMIT m_sync->changed(change);
        QTRY_VERIFY(!m_page->model().isPending(*m_page->model().row(0)));
        QCOMPARE(available.data().toInt(), -1);
    }

    void aSignChoosesWhatHappenedAndAChoiceItsSign() {
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, QStringLiteral("+4"));
        QCOMPARE(m_kind->currentIndex(), int(AdjustmentKind::kReceived));
        m_change->clear();
        QTest::keyClicks(m_change, QStringLiteral("-2"));
        QCOMPARE(m_kind->currentIndex(), int(AdjustmentKind::kLost));
        m_kind->setCurrentIndex(int(AdjustmentKind::kArrived));
        Q_EMIT m_kind->activated(int(AdjustmentKind::kArrived));
        QCOMPARE(m_change->text(), QStringLiteral("+2"));
        QCOMPARE(effect(), QStringLiteral("On hand 18 → 20  ·  Available 2 → 4  ·  Incoming 60 → 58"));
    }

    void moreThanThereIsIsRefusedInPlace() {
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, QStringLiteral("-19"));
        QVERIFY(!problem().isEmpty());
        QTest::keyClicks(m_reason, QStringLiteral("Counted"));
        QTest::keyClick(m_reason, Qt::Key_Return);
        QVERIFY(m_adjust->isVisible());
        QVERIFY(m_commands->sent.empty());
    }

    void aSuggestionWritesTheReason() {
        QTest::keyClick(m_table, Qt::Key_Return);
        auto* suggestion = m_page->findChild<QPushButton*>(QStringLiteral("inventory.adjust.suggestion"));
        QVERIFY(suggestion != nullptr);
        suggestion->click();
        QCOMPARE(m_reason->text(), suggestion->text());
        // Tab goes round within the panel.
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(m_adjust->isAncestorOf(QApplication::focusWidget()));
        }
    }

    void aRefusalIsTold() {
        m_commands->next = CommandState::kRejected;
        m_commands->receipt = Receipt{};
        m_commands->receipt->text = QStringLiteral("There are not that many units.");
        m_commands->receipt->remedy = QStringLiteral("Check the stock at this location.");
        adjust(QStringLiteral("-1"), QStringLiteral("Counted"));
        QTRY_COMPARE(m_notices->history().size(), std::size_t{1});
        QCOMPARE(m_notices->history().front().notice.tone, Tone::kDanger);
        QVERIFY(m_notices->history().front().notice.text.contains(m_commands->receipt->text));
        QCOMPARE(m_page->model().index(0, StockListModel::kAvailable).data().toInt(), 2);
    }

    void withoutThePermissionNothingCanBeAdjusted() {
        m_actions->setMay([](const QString& permission) { return permission != u"adjustStock"; });
        QTest::keyClick(m_table, Qt::Key_Return);
        QVERIFY(!m_adjust->isVisible());
        QVERIFY(!m_actions->isPossible(QStringLiteral("stock.adjust")));
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

  private:
    QAbstractButton* tab(const char* id) const {
        return m_page->findChild<QAbstractButton*>(QStringLiteral("view.") + QLatin1String(id));
    }
    QString effect() const { return m_page->findChild<QLabel*>(QStringLiteral("inventory.adjust.effect"))->text(); }
    QString problem() const { return m_page->findChild<QLabel*>(QStringLiteral("inventory.adjust.problem"))->text(); }
    void adjust(const QString& change, const QString& reason) {
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, change);
        QTest::keyClicks(m_reason, reason);
        QTest::keyClick(m_reason, Qt::Key_Return);
        QVERIFY(!m_adjust->isVisible());
    }

    Format m_format;
    NoOrders m_orders;
    std::unique_ptr<FewStock> m_stock;
    std::unique_ptr<FakeCommands> m_commands;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<RegionFilter> m_region;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<InventoryPage> m_page;
    DataTable* m_table = nullptr;
    QLineEdit* m_filter = nullptr;
    AdjustPanel* m_adjust = nullptr;
    QLineEdit* m_change = nullptr;
    QLineEdit* m_reason = nullptr;
    QComboBox* m_kind = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::InventoryPageTest)
#include "inventory_page_test.moc"
