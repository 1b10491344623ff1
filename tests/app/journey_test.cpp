// One working day at the console, with keyboard and mouse, against a real meridiand: find an order, ship a part of it,
// cancel the rest, adjust stock, lose the network, go on, start the console anew, come back, resolve a conflict,
// export, change language and appearance.
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include "core/async/deliver.h"
#include "core/commands/commands.h"
#include "core/orders/order_counts.h"
#include "core/orders/order_records.h"
#include "core/stock/stock_source.h"
#include "tests/app/support/program.h"
#include "tests/core/support/desk.h"
#include "ui/forms/merge_view.h"
#include "ui/pages/orders/export_dialog.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/shell/action.h"
#include "ui/shell/activity_model.h"
#include "ui/shell/activity_tray.h"
#include "ui/shell/rail_button.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"

namespace meridian::app {

namespace {

constexpr int kPatienceMs = 30'000;

template <class T>
core::Outcome<T> wait(QObject* context, core::Call<T> call) {
    std::optional<core::Outcome<T>> result;
    core::deliver(call.future, context, [&result](const core::Outcome<T>& outcome) { result.emplace(outcome); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, kPatienceMs))
        return core::Error{core::Fault::kDeadline, QStringLiteral("No outcome came."), {}};
    return *result;
}

}  // namespace

class JourneyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_program = openedProgram({1'440, 900});
        QVERIFY(m_program);
    }
    void cleanupTestCase() { m_program.reset(); }

    void aHalfEmailFindsTheOrder() {
        const core::OrderRow order = orderFor(QStringLiteral("status:confirmed"), 2);
        QVERIFY(!order.number.isEmpty());
        m_order = order.number;
        QVERIFY(m_program->go({QStringLiteral("orders"), {}}));
        auto* filter = child<QLineEdit>("orders.filter");
        QTest::keyClick(page(), Qt::Key_Slash);
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, order.email.left(order.email.indexOf(u'@')));
        auto* orders = qobject_cast<ui::OrdersPage*>(page());
        QTRY_VERIFY_WITH_TIMEOUT(orders->model().rowCount() > 0 && orders->model().rowCount() < 200, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(orders->model(), m_order) >= 0, kPatienceMs);
        auto* table = child<ui::DataTable>("orders.table");
        table->setFocus();
        table->setCurrentIndex(orders->model().index(rowOf(orders->model(), m_order), 0));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->window().navigator().route().page, u"order"_qs, kPatienceMs);
        QCOMPARE(m_program->window().navigator().route().arguments.value(u"number"_qs), m_order);
    }
    void aPartOfItIsShipped() {
        QTRY_VERIFY_WITH_TIMEOUT(actions().whyNot(u"order.ship"_qs).isEmpty(), kPatienceMs);
        QTest::keyClick(page(), Qt::Key_S);
        QTRY_VERIFY(child<QLineEdit>("ship.tracking") != nullptr);
        bool isFirst = true;
        const auto boxes = m_program->window().findChildren<QSpinBox*>();
        for (QSpinBox* units : boxes) {
            if (!units->objectName().startsWith(u"ship.units")) continue;
            units->setValue(isFirst ? 1 : 0);
            isFirst = false;
        }
        QTest::keyClicks(child<QLineEdit>("ship.tracking"), QStringLiteral("NF-JOURNEY-1"));
        QTRY_VERIFY(child<QPushButton>("dialog.action")->isEnabled());
        QTest::mouseClick(child<QPushButton>("dialog.action"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(record(m_order).row.state, core::OrderState::kPartlyFulfilled, kPatienceMs);
        QCOMPARE(record(m_order).row.shipped, 1);
        QCOMPARE(record(m_order).parcels.back().tracking, u"NF-JOURNEY-1"_qs);
    }
    void theRestIsCancelled() {
        QTRY_VERIFY_WITH_TIMEOUT(actions().whyNot(u"order.cancel"_qs).isEmpty(), kPatienceMs);
        m_program->settle(500);  // until the page shows what was shipped
        QTest::keyClick(page(), Qt::Key_X);
        QTRY_VERIFY(child<QLineEdit>("reasonDialog.reason") != nullptr);
        QTest::keyClicks(child<QLineEdit>("reasonDialog.reason"), QStringLiteral("The customer needs no more"));
        QTest::keyClick(child<QLineEdit>("reasonDialog.reason"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(record(m_order).row.cancelled > 0, kPatienceMs);
        const core::OrderRecord after = record(m_order);
        QCOMPARE(after.row.shipped + after.row.cancelled, after.row.units);
    }
    void stockIsAdjusted() {
        QVERIFY(m_program->go({QStringLiteral("inventory"), {{u"sku"_qs, kSku}}}));
        const qint64 before = stock().onHand;
        adjust(QStringLiteral("+5"));
        QTRY_VERIFY(!commands().entries().empty());
        QTRY_COMPARE_WITH_TIMEOUT(commands().entries().front().state, core::CommandState::kAccepted, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stock().onHand, before + 5, kPatienceMs);
        m_onHand = before + 5;
    }
    void withoutTheNetworkWorkGoesOn() {
        const core::OrderRow other = orderFor(QStringLiteral("status:confirmed"), 1, m_order);
        m_other = other.number;
        QVERIFY(m_program->go({QStringLiteral("order"), {{u"number"_qs, m_other}}}));
        QTRY_VERIFY_WITH_TIMEOUT(actions().whyNot(u"order.editAddress"_qs).isEmpty(), kPatienceMs);
        m_program->cable().pull();
        QTRY_COMPARE_WITH_TIMEOUT(m_program->access().session.state(), core::SessionState::kOffline, kPatienceMs);
        // The address of an order that is open here.
        actions().run(u"order.editAddress"_qs);
        QTRY_VERIFY(child<QLineEdit>("address.street") != nullptr);
        child<QLineEdit>("address.street")->setText(QStringLiteral("Karl-Heine-Straße 52"));
        QTest::mouseClick(child<QPushButton>("dialog.action"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(commands().waiting(), 1, kPatienceMs);
        // And stock again.
        QVERIFY(m_program->go({QStringLiteral("inventory"), {{u"sku"_qs, kSku}}}));
        adjust(QStringLiteral("-2"));
        QTRY_COMPARE_WITH_TIMEOUT(commands().waiting(), 2, kPatienceMs);
        // What needs the server says so.
        QVERIFY(m_program->go({QStringLiteral("order"), {{u"number"_qs, m_other}}}));
        QTRY_VERIFY_WITH_TIMEOUT(!actions().whyNot(u"order.ship"_qs).isEmpty(), kPatienceMs);
    }
    void theConsoleStartsAnewWithoutTheNetwork() {
        m_program->close();
        QVERIFY(m_program->open({1'440, 900}));
        QTRY_COMPARE_WITH_TIMEOUT(commands().waiting(), 2, kPatienceMs);
        QVERIFY(m_program->go({QStringLiteral("orders"), {{u"query"_qs, m_order}}}));
        auto* orders = qobject_cast<ui::OrdersPage*>(page());
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(orders->model(), m_order) >= 0, kPatienceMs);
    }
    void somebodyElseChangesTheSameAddress() {
        QTemporaryDir folder;
        core::Desk colleague(folder.path());
        QVERIFY(colleague.signInTo(m_program->server()));
        core::Address address{
            u"Somebody Else"_qs, u"else@mail.example"_qs, {}, {}, u"Torstraße 118"_qs, u"Berlin"_qs, u"10119"_qs, {}};
        const auto entry = core::outcomeOf(colleague.commands.send({core::EditAddress{m_other, {}, address}, {}, 0}));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, core::CommandState::kAccepted);
    }
    void theConnectionComesBackAndWhatWaitedIsSent() {
        m_program->cable().plug();
        m_program->access().session.signInWithCredential(m_program->cable().profile(),
                                                         m_program->server().credential());
        QTRY_COMPARE_WITH_TIMEOUT(m_program->access().session.state(), core::SessionState::kOnline, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(commands().waiting(), 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(stock().onHand, m_onHand - 2, kPatienceMs);
        QCOMPARE(commands().needsYou(), 1);
    }
    void theConflictIsResolvedFieldByField() {
        QTest::mouseClick(child<QWidget>("top.pending"), Qt::LeftButton);
        auto* tray = m_program->window().findChild<ui::ActivityTray*>();
        QTRY_VERIFY(tray != nullptr && tray->isVisible());
        auto* list = child<QListView>("activity.list");
        list->setCurrentIndex(tray->model().index(1));  // below the heading
        QTRY_VERIFY(child<QPushButton>("activity.decide")->isVisible());
        QTest::mouseClick(child<QPushButton>("activity.decide"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().findChild<ui::MergeView*>() != nullptr, kPatienceMs);
        QPushButton* apply = nullptr;
        QTRY_VERIFY((apply = seen<QPushButton>("merge.apply")) != nullptr);
        const auto choices = m_program->window().findChildren<QRadioButton*>();
        for (QRadioButton* choice : choices) {
            if (choice->isVisible() && choice->text().contains(u"Karl-Heine")) choice->setChecked(true);
        }
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(commands().needsYou(), 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(record(m_other).address.street, u"Karl-Heine-Straße 52"_qs, kPatienceMs);
        QCOMPARE(record(m_other).address.name, u"Somebody Else"_qs);  // theirs, which nobody here had changed
    }
    void theListIsExported() {
        QVERIFY(m_program->go({QStringLiteral("orders"), {{u"query"_qs, u"status:held"_qs}}}));
        auto* orders = qobject_cast<ui::OrdersPage*>(page());
        QTRY_VERIFY_WITH_TIMEOUT(orders->model().rowCount() > 0 && orders->model().rowCount() < 5'000, kPatienceMs);
        m_program->settle();
        const int rows = orders->model().rowCount();
        actions().run(u"orders.export"_qs);
        QTRY_VERIFY(child<ui::ExportDialog>("exportDialog") != nullptr);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"held.csv"_qs);
        child<ui::ExportDialog>("exportDialog")->exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), rows + 1);
    }
    void languageAndAppearanceChangeWhileWorking() {
        QTest::keyClick(&m_program->window(), Qt::Key_Escape);
        const bool wasDark = ui::Theme::current().isDark();
        actions().run(u"view.theme"_qs);
        QTRY_COMPARE(ui::Theme::current().isDark(), !wasDark);
        for (const auto& [id, word] :
             {std::pair{u"language.zh"_qs, u"订单"_qs}, std::pair{u"language.vi"_qs, u"Đơn hàng"_qs},
              std::pair{u"language.en"_qs, u"Orders"_qs}}) {
            actions().run(id);
            QTRY_COMPARE(page()->path().last(), word);
            QTRY_COMPARE(railCount(), m_program->services().format.shortCount(openOrders()));
        }
    }

  private:
    QString railCount() { return child<ui::RailButton>("rail.orders")->count(); }
    qint64 openOrders() {
        const auto counts = wait(this, m_program->services().orders.counts());
        return counts.ok() ? core::ordersIn(*counts, u"status:open"_qs, QString()).value_or(0) : 0;
    }
    ui::Page* page() { return m_program->page(); }
    ui::Actions& actions() { return m_program->actions(); }
    core::Commands& commands() { return m_program->commands(); }
    template <class T>
    T* child(const char* name) {
        return m_program->child<T>(name);
    }
    template <class T>
    T* seen(const char* name) {
        const auto all = m_program->window().findChildren<T*>(QString::fromLatin1(name));
        for (T* widget : all) {
            if (widget->isVisible()) return widget;
        }
        return nullptr;
    }
    static int rowOf(core::OrderListModel& model, const QString& number) {
        for (int row = 0; row < model.rowCount() && row < 500; ++row) {
            const core::OrderRow* order = model.row(row);
            if (order != nullptr && order->number == number) return row;
        }
        return -1;
    }
    core::OrderRow orderFor(const QString& query, qint64 units, const QString& butNot = {}) {
        const auto rows = wait(this, m_program->services().orders.page({query, core::OrderSort::kNewest}, {}, 100));
        if (!rows.ok()) return {};
        for (const core::OrderRow& row : *rows) {
            if (row.units >= units && row.number != butNot && !row.held && row.email.size() > 8) return row;
        }
        return {};
    }
    core::OrderRecord record(const QString& number) {
        const auto found = wait(this, m_program->services().records->order(number));
        return found.ok() ? *found : core::OrderRecord{};
    }
    core::StockLevels stock() {
        const auto rows = wait(this, m_program->services().stock->ofSku(kSku));
        if (!rows.ok() || rows->empty()) return {};
        return rows->front().levels;
    }
    // The first place of the SKU, by keyboard.
    void adjust(const QString& units) {
        auto* table = child<ui::DataTable>("inventory.table");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, kPatienceMs);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_A);
        auto* change = child<QLineEdit>("inventory.adjust.change");
        QTRY_VERIFY(change != nullptr && change->isVisible());
        change->clear();
        QTest::keyClicks(change, units);
        auto* reason = child<QLineEdit>("inventory.adjust.reason");
        reason->clear();
        QTest::keyClicks(reason, QStringLiteral("Counted"));
        QTRY_VERIFY(child<QPushButton>("inventory.adjust.apply")->isEnabled());
        QTest::mouseClick(child<QPushButton>("inventory.adjust.apply"), Qt::LeftButton);
    }

    const QString kSku = QStringLiteral("BRK-TNT-2P");
    std::unique_ptr<Program> m_program;
    QString m_order;
    QString m_other;
    qint64 m_onHand = 0;
};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::JourneyTest)
#include "journey_test.moc"
