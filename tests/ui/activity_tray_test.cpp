// Claims about the tray of pending changes and the view of a conflict.
#include "ui/shell/activity_tray.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "core/commands/commands.h"
#include "core/commands/conflict.h"
#include "core/orders/order_records.h"
#include "tests/core/support/answered.h"
#include "tests/ui/support/window_parts.h"
#include "ui/forms/merge_view.h"
#include "ui/shell/activity_model.h"
#include "ui/shell/conflict_panel.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using namespace core;

// An order whose street somebody else changed.
class ChangedRecord final : public OrderRecords {
  public:
    Call<OrderRecord> order(const QString&, const CommitPoint&) override {
        OrderRecord record;
        record.row.version = 9;
        record.addressKnown = true;
        record.address = {u"Marta"_qs,         u"m@mail.example"_qs, {},          {},
                          u"Torstraße 118"_qs, u"Berlin"_qs,         u"10119"_qs, {}};
        return answered<OrderRecord>(record);
    }
    Call<OrderRecord> orderAt(const QString& number, quint32) override { return order(number, {}); }
    Call<OrderTimeline> timeline(const QString&, const CommitPoint&) override {
        return answered<OrderTimeline>(OrderTimeline{});
    }
    Call<QVector<Posting>> postings(const QString&, const CommitPoint&) override {
        return answered<QVector<Posting>>(QVector<Posting>{});
    }
    Call<KeptOrder> kept(const QString&) override { return answered<KeptOrder>(KeptOrder{}); }
};

CommandEntry entryOf(char id, Wanted wanted, CommandState state) {
    CommandEntry entry;
    entry.id = QByteArray(16, id);
    entry.command = {std::move(wanted), QStringLiteral("Asked for"), 7};
    entry.state = state;
    entry.madeAt = 1'763'000'000'000'000;
    return entry;
}

EditAddress newStreet() {
    const Address before{u"Marta"_qs, u"m@mail.example"_qs, {}, {}, u"Alte Straße 1"_qs, u"Berlin"_qs, u"10119"_qs, {}};
    Address after = before;
    after.street = u"Karl-Heine-Straße 52"_qs;
    after.phone = u"+49 30 1"_qs;
    return {u"EU-1048217"_qs, before, after};
}

}  // namespace

class ActivityTrayTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_parts = std::make_unique<WindowParts>();
        m_parts->services.records = &m_records;
        CommandEntry refused =
            entryOf('d', MoveStock{u"TRN-1"_qs, u"BER-2"_qs, {}, {}, 3, 18, 12}, CommandState::kRejected);
        refused.receipt = Receipt{
            Settled::kRejected, {}, 0, 1, 5, u"INSUFFICIENT_STOCK"_qs, u"There are not enough units."_qs, u"TRN-1"_qs,
            u"Take fewer."_qs};
        m_parts->commands.kept = {entryOf('a', HoldOrder{u"EU-1"_qs}, CommandState::kAccepted),
                                  entryOf('b', AddNote{u"EU-2"_qs, u"She called."_qs}, CommandState::kQueued),
                                  entryOf('c', newStreet(), CommandState::kConflict), refused};
        m_window = std::make_unique<QWidget>();
        m_window->resize(1'240, 800);
        m_tray = new ActivityTray(m_parts->services, m_window.get());
        m_tray->setGeometry(840, 0, m_tray->width(), 800);
        m_window->show();
        m_tray->open();
    }
    void cleanup() { m_window.reset(); }

    void whatNeedsThePersonStandsFirst() {
        const ActivityModel& model = m_tray->model();
        QCOMPARE(model.rowCount(), 7);  // three headings and four entries
        QCOMPARE(model.row(0)->entry, nullptr);
        QCOMPARE(model.row(1)->entry->id, QByteArray(16, 'c'));
        QCOMPARE(model.row(2)->entry->id, QByteArray(16, 'd'));
        QCOMPARE(model.row(4)->entry->id, QByteArray(16, 'b'));
        QCOMPARE(model.row(6)->entry->id, QByteArray(16, 'a'));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    void theChosenOneIsExplained() {
        choose('d');
        const QString story = m_tray->findChild<QLabel*>(u"activity.story"_qs)->text();
        // By its code, in the console's own words: the server's are English.
        QVERIFY(story.contains(u"There are not that many units."));
        QVERIFY(story.contains(u"TRN-1"));
        QVERIFY(story.contains(u"Check the stock at this location."));
        QVERIFY(button("decide")->isVisible());
        QVERIFY(!button("drop")->isVisible());
        choose('a');
        QVERIFY(!button("decide")->isVisible());
    }
    void deleteGivesUpWhatWaitsAndNothingElse() {
        choose('a');
        QTest::keyClick(m_tray, Qt::Key_Delete);
        QVERIFY(m_parts->commands.dropped.isEmpty());
        choose('b');
        QTest::keyClick(m_tray, Qt::Key_Delete);
        QCOMPARE(m_parts->commands.dropped, QList<QByteArray>{QByteArray(16, 'b')});
    }
    void resolveAndOpenSayWhere() {
        QSignalSpy resolve(m_tray, &ActivityTray::resolveWanted);
        QSignalSpy go(m_tray, &ActivityTray::wanted);
        choose('c');
        button("decide")->click();
        QCOMPARE(resolve.size(), 1);
        QCOMPARE(resolve[0][0].toByteArray(), QByteArray(16, 'c'));
        choose('b');
        button("there")->click();
        const auto route = go[0][0].value<Route>();
        QCOMPARE(route.page, u"order"_qs);
        QCOMPARE(route.arguments.value(u"number"_qs), u"EU-2"_qs);
    }
    void aConflictShowsBothSidesAndSendsTheDecision() {
        (new ConflictPanel(m_parts->services, m_parts->commands.kept[2], m_window.get()))->ask();
        QTRY_VERIFY(m_window->findChild<MergeView*>() != nullptr);
        auto* fields = m_window->findChild<MergeView*>();
        // The street was changed by both; the phone only here, so it is settled.
        QTRY_VERIFY(fields->isVisible());
        const auto buttons = fields->findChildren<QRadioButton*>();
        QVERIFY(buttons.size() >= 2);
        for (QRadioButton* choice : buttons) {
            if (choice->text().contains(u"Karl-Heine")) choice->setChecked(true);
        }
        fields->findChild<QPushButton*>(u"merge.apply"_qs)->click();
        QTRY_COMPARE(m_parts->commands.resolved.size(), 1);
        const auto& sent = std::get<EditAddress>(m_parts->commands.sent.back().wanted);
        QCOMPARE(m_parts->commands.sent.back().expectedVersion, 9U);
        QCOMPARE(sent.after.street, u"Karl-Heine-Straße 52"_qs);
        QCOMPARE(sent.after.phone, u"+49 30 1"_qs);
        QCOMPARE(sent.before.street, u"Torstraße 118"_qs);
    }
    void aConflictCanBeGivenUp() {
        (new ConflictPanel(m_parts->services, m_parts->commands.kept[2], m_window.get()))->ask();
        QTRY_VERIFY(m_window->findChild<MergeView*>() != nullptr);
        m_window->findChild<QPushButton*>(u"merge.discard"_qs)->click();
        QTRY_COMPARE(m_parts->commands.dropped.size(), 1);
    }
    void givenUpInTheTrayItIsAskedNoMore() {
        (new ConflictPanel(m_parts->services, m_parts->commands.kept[2], m_window.get()))->ask();
        QTRY_VERIFY(m_window->findChild<MergeView*>() != nullptr && m_window->findChild<MergeView*>()->isVisible());
        Q_EMIT m_parts->commands.entriesChanged();
        QVERIFY2(m_window->findChild<ConflictPanel*>()->isVisible(), "something else has changed");
        m_parts->commands.kept.erase(m_parts->commands.kept.begin() + 2);
        Q_EMIT m_parts->commands.entriesChanged();
        QTRY_VERIFY(m_window->findChild<ConflictPanel*>() == nullptr);
    }
    void aRefusedMovementIsOfferedAsFarAsItIsPossible() {
        MoveStock wanted{u"TRN-1"_qs, u"BER-2"_qs, StockAccount::kAvailable, StockAccount::kAdjusted, 10, 18, 12};
        const auto changes = stockConflict(wanted, 4);
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes[0].mine, u"2"_qs);
        QCOMPARE(changes[0].result, u"0"_qs);
        const auto possible = movementOf(wanted, 10, 4, changes);
        QVERIFY(possible.has_value());
        QCOMPARE(possible->quantity, 4);
        QVERIFY(!movementOf(wanted, 10, 0, stockConflict(wanted, 0)).has_value());
        wanted.from = StockAccount::kAdjusted;
        QVERIFY(stockConflict(wanted, 4).empty());
    }

  private:
    void choose(char id) {
        auto* list = m_tray->findChild<QListView*>(u"activity.list"_qs);
        list->setCurrentIndex(m_tray->model().index(m_tray->model().rowOf(QByteArray(16, id))));
    }
    QPushButton* button(const char* name) {
        return m_tray->findChild<QPushButton*>(u"activity."_qs + QLatin1String(name));
    }

    ChangedRecord m_records;
    std::unique_ptr<WindowParts> m_parts;
    std::unique_ptr<QWidget> m_window;
    ActivityTray* m_tray = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ActivityTrayTest)
#include "activity_tray_test.moc"
