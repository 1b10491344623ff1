// The inventory page over stock that answers at once, as its tests find it: 400 rows, the first one chosen.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "core/commands/commands.h"
#include "tests/core/support/answered.h"
#include "tests/ui/support/no_orders.h"
#include "ui/pages/inventory/adjust_panel.h"
#include "ui/pages/inventory/inventory_page.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace stock_test {

using namespace core;

inline const Error kAway{Fault::kOffline, QStringLiteral("Meridian cannot reach the server."), {}};

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
        StockCounts counts{400, {400, 400, 1, 400}, {}, {}};
        counts.regions.insert(QStringLiteral("eu"), {300, 20, 0, 7});
        counts.locations = {{QStringLiteral("BER-2"), QStringLiteral("Berlin 2"), QStringLiteral("eu"), 400}};
        return answered<StockCounts>(counts);
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

}  // namespace stock_test

class InventoryParts {
  protected:
    void openPage() {
        const auto now = [] { return qint64{1'763'000'600'000'000}; };
        m_stock = std::make_unique<stock_test::FewStock>();
        m_commands = std::make_unique<stock_test::FakeCommands>();
        m_actions = std::make_unique<Actions>();
        m_notices = std::make_unique<Notices>(now);
        m_region = std::make_unique<RegionFilter>();
        m_sync = std::make_unique<core::SyncThread>(QString(), core::SyncThread::Connect());  // never started
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
    void closePage() {
        m_page.reset();
        m_services.reset();
        m_sync.reset();
    }

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

    core::Format m_format;
    NoOrders m_orders;
    std::unique_ptr<stock_test::FewStock> m_stock;
    std::unique_ptr<stock_test::FakeCommands> m_commands;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<RegionFilter> m_region;
    std::unique_ptr<core::SyncThread> m_sync;
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
