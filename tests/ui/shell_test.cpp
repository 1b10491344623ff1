// The window around the pages: how the connection is told, what waits, the rail, the region, the records in hand.
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/settings/keys.h"
#include "tests/ui/support/window_parts.h"
#include "ui/shell/action.h"
#include "ui/shell/activity_tray.h"
#include "ui/shell/connection.h"
#include "ui/shell/count_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notices.h"
#include "ui/shell/open_records.h"
#include "ui/shell/rail.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/region.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/undo.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

using State = core::SyncThread::State;

class ShellTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_parts = std::make_unique<WindowParts>();
        open();
    }
    void cleanup() {
        m_window.reset();
        m_parts.reset();
    }

    void withoutAServerABandSaysSinceWhenAndThatWorkGoesOn() {
        auto* band = widget("offline");
        QVERIFY(!band->isVisible());
        m_parts->connection(State::kLive);
        QVERIFY(!band->isVisible());
        m_parts->connection(State::kAway, u"Meridian cannot reach the server."_qs);
        QVERIFY(band->isVisible());
        QVERIFY(band->accessibleName().contains(u"You can keep working"_qs));
        QVERIFY(band->toolTip().contains(u"cannot reach"_qs));
        m_parts->connection(State::kConnecting);
        QVERIFY2(band->isVisible(), "between two tries nothing has changed for the person");
        m_parts->connection(State::kFilling);
        QVERIFY(!band->isVisible());
    }

    void tryNowWakesBothWaysAndSaysWhenItWasInVain() {
        m_parts->connection(State::kAway);
        auto* now = m_window->findChild<QPushButton*>(QStringLiteral("offline.now"));
        now->click();
        QVERIFY(!now->isEnabled());
        QCOMPARE(m_parts->commands.woken, 1);
        m_parts->connection(State::kConnecting);
        m_parts->connection(State::kAway);
        QVERIFY(now->isEnabled());
    }

    void thePillSaysHowLongTheServerHasBeenAway() {
        auto* pill = widget("top.connection");
        m_parts->connection(State::kLive);
        QCOMPARE(pill->accessibleName(), u"Connection: Live"_qs);
        m_parts->connection(State::kAway);
        m_parts->now += 18 * 60 * qint64{1'000'000};
        m_parts->connection(State::kAway);
        QCOMPARE(pill->accessibleName(), u"Connection: Offline · 18 min"_qs);
    }

    void thePillSaysHowFarAFirstCopyIs() {
        auto* pill = widget("top.connection");
        m_parts->connection(State::kFilling);
        QCOMPARE(pill->accessibleName(), u"Connection: Filling"_qs);
        core::CacheChange orders;
        orders.ordersTotal = 412'300;
        orders.serverTotal = 1'000'000;
        Q_EMIT m_parts->sync.changed(orders);
        QCOMPARE(pill->accessibleName(), u"Connection: Filling · 41%"_qs);
        core::CacheChange stock;
        stock.ordersTotal = 412'300;
        Q_EMIT m_parts->sync.changed(stock);
        QCOMPARE(pill->accessibleName(), u"Connection: Filling · 41%"_qs);
        QVERIFY(pill->toolTip().contains(u"412,300 of 1,000,000"_qs));
        orders.ordersTotal = 1'000'000;
        Q_EMIT m_parts->sync.changed(orders);
        QCOMPARE(pill->accessibleName(), u"Connection: Filling · 99%"_qs);
    }

    void aConnectionThatIsBackIsToldOnceUnlessSilenced() {
        Notices& notices = *m_parts->services.notices;
        m_parts->connection(State::kLive);
        QVERIFY(notices.history().empty());
        m_parts->connection(State::kAway);
        m_parts->connection(State::kLive);
        m_parts->connection(State::kLive);
        QCOMPARE(notices.history().size(), 1u);
        QCOMPARE(notices.history().front().times, 1);
        m_parts->settings.set(core::keys::kSilencedNotices, QStringList{kConnectionNotices});
        QSignalSpy shown(&notices, &Notices::shown);
        m_parts->connection(State::kAway);
        m_parts->connection(State::kLive);
        QVERIFY(shown.isEmpty());
    }

    void aChangeThatWaitedAndWasRefusedIsTold() {
        core::CommandEntry entry;
        entry.command.wanted = core::HoldOrder{u"EU-1048217"_qs};
        entry.state = core::CommandState::kRejected;
        entry.receipt.emplace().settled = core::Settled::kRejected;
        entry.receipt->text = QStringLiteral("The order is cancelled.");
        entry.madeAt = WindowParts::kNow;
        entry.settledAt = WindowParts::kNow + 1'000'000;
        Q_EMIT m_parts->commands.changed(entry);
        Notices& notices = *m_parts->services.notices;
        QVERIFY2(notices.history().empty(), "the page that sent it has said it already");
        entry.settledAt = WindowParts::kNow + 60'000'000;
        Q_EMIT m_parts->commands.changed(entry);
        QCOMPARE(notices.history().size(), 1u);
        QVERIFY(notices.history().front().notice.text.contains(u"The order is cancelled."_qs));
        auto* tray = m_window->findChild<ActivityTray*>();
        QVERIFY(!tray->isVisible());
        notices.history().front().notice.run();
        QVERIFY(tray->isVisible());
    }

    void whatWaitsIsCountedInTheTopBar() {
        auto* pending = m_window->findChild<CountButton*>(QStringLiteral("top.pending"));
        QCOMPARE(pending->count(), 0);
        m_parts->commands.waits = 4;
        m_parts->commands.needs = 1;
        Q_EMIT m_parts->commands.entriesChanged();
        QCOMPARE(pending->count(), 5);
        QVERIFY(pending->accessibleName().contains(u"1 need you"_qs));
        auto* tray = m_window->findChild<ActivityTray*>();
        pending->click();
        QVERIFY(tray->isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!tray->isVisible());
    }

    void theRegionIsOneForTheWholeWindow() {
        auto* segments = m_window->findChild<Segments*>(QStringLiteral("top.region"));
        RegionFilter& region = *m_parts->services.region;
        QCOMPARE(region.queryTerm(), QString());
        for (QAbstractButton* button : segments->findChildren<QAbstractButton*>()) {
            if (button->text() == u"EU") button->click();
        }
        QCOMPARE(region.queryTerm(), u"region:eu"_qs);
        m_parts->services.actions->run(QStringLiteral("region.ap"));
        QCOMPARE(segments->current(), u"ap"_qs);
    }

    void theRailFoldsAndStaysFolded() {
        auto* rail = m_window->findChild<Rail*>();
        QCOMPARE(rail->shape(), Rail::Shape::kWords);
        press(Qt::Key_B);
        QCOMPARE(rail->shape(), Rail::Shape::kIcons);
        m_window.reset();
        open();
        QCOMPARE(m_window->findChild<Rail*>()->shape(), Rail::Shape::kIcons);
        press(Qt::Key_B);
        QCOMPARE(m_window->findChild<Rail*>()->shape(), Rail::Shape::kWords);
    }

    void theRailFoldsByItselfWhereRoomIsShort() {
        auto* rail = m_window->findChild<Rail*>();
        m_window->resize(1'280, 720);
        QCOMPARE(rail->shape(), Rail::Shape::kIcons);
        press(Qt::Key_B);
        QCOMPARE(rail->shape(), Rail::Shape::kWords);
        QVERIFY2(!m_parts->settings.get(core::keys::kRailCollapsed), "the wide window stays as it was chosen");
    }

    void theRailCountsWhatIsOpen() {
        auto* orders = m_window->findChild<RailButton*>(QStringLiteral("rail.orders"));
        QTRY_COMPARE(orders->count(), u"12,400"_qs);
        m_parts->services.region->choose(u"us"_qs);
        QTRY_COMPARE(orders->count(), u"400"_qs);
    }

    void pagesThatTheRoleDoesNotOpenAreNotInTheRail() {
        auto* rail = m_window->findChild<Rail*>();
        auto* orders = m_window->findChild<RailButton*>(QStringLiteral("rail.orders"));
        QVERIFY(orders->isVisible());
        rail->setMayOpen([](const PageSpec& spec) { return qstrcmp(spec.id, "orders") != 0; });
        QVERIFY(!orders->isVisible());
    }

    void openRecordsAreTheLastSixInTheirOrder() {
        OpenRecords records;
        for (int i = 1; i <= 7; ++i)
            records.opened({{u"order"_qs, {{u"number"_qs, QString::number(i)}}}, QString::number(i), u"orders"_qs});
        QCOMPARE(records.all().size(), 6u);
        QCOMPARE(records.all().front().title, u"2"_qs);
        records.opened({records.all()[1].route, u"Three"_qs, u"orders"_qs});
        QCOMPARE(records.all()[1].title, u"Three"_qs);
        QCOMPARE(records.after(records.all()[5].route)->title, u"2"_qs);
        records.close(records.all()[0].route);
        QCOMPARE(records.all().front().title, u"Three"_qs);
    }

    void anOrderLiesUnderTheOrders() {
        auto* rail = m_window->findChild<Rail*>();
        const auto* orders = m_window->findChild<RailButton*>(QStringLiteral("rail.orders"));
        rail->setCurrent({u"settings"_qs, {}});
        QVERIFY(!orders->isChecked());
        rail->setCurrent({u"order"_qs, {{u"number"_qs, u"EU-1"_qs}}});
        QVERIFY(orders->isChecked());
    }

    void openRecordsStandAtTheFootOfTheRail() {
        const Route order{u"order"_qs, {{u"number"_qs, u"EU-1"_qs}}};
        m_window->records().opened({order, u"EU-1"_qs, u"orders"_qs});
        auto* button = m_window->findChild<RailButton*>(QStringLiteral("rail.record"));
        QVERIFY(button != nullptr && button->isVisibleTo(m_window.get()));
        QCOMPARE(button->accessibleName(), u"EU-1"_qs);
    }

    void backAndForwardWalkTheWay() {
        Navigator& way = m_window->navigator();
        const QString first = way.route().page;
        press(Qt::Key_Comma);
        QCOMPARE(way.route().page, u"settings"_qs);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(way.route().page, first);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(way.route().page, u"settings"_qs);
    }

    void f6GoesFromAreaToAreaAndBack() {
        const auto area = [this] {
            for (const char* name : {"top", "rail"}) {
                if (widget(name)->isAncestorOf(m_window->focusWidget())) return QString::fromLatin1(name);
            }
            return QStringLiteral("page");
        };
        QCOMPARE(area(), u"page"_qs);
        QStringList visited;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
            visited << area();
        }
        QCOMPARE(visited, QStringList({u"top"_qs, u"rail"_qs, u"page"_qs}));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(area(), u"rail"_qs);
    }

    void ctrlZTakesTheLastChangeBack() {
        int taken = 0;
        m_parts->services.undo->done({u"EU-1048217 is on hold."_qs, [&] { ++taken; }});
        press(Qt::Key_Z);
        QCOMPARE(taken, 1);
        press(Qt::Key_Z);
        QCOMPARE(taken, 1);
        QVERIFY(m_parts->services.notices->history().front().notice.text.contains(u"Nothing of yours"_qs));
    }

    void theSheetOfShortcutsHasEveryKey() {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_F1);
        auto* sheet = m_window->findChild<ShortcutSheet*>();
        QVERIFY(sheet->isOpen());
        QStringList rows;
        for (const QWidget* row : sheet->findChildren<QWidget*>())
            rows << row->accessibleName();
        const Actions& actions = *m_parts->services.actions;
        for (const QString& scope : actions.scopes()) {
            for (const Action* action : actions.inScope(scope)) {
                if (*action->keys == '\0') continue;
                const QString row = actions.text(QString::fromLatin1(action->id)) + u", "_qs + keyText(action->keys);
                QVERIFY2(rows.contains(row), qPrintable(row));
            }
        }
        auto* filter = sheet->findChild<QLineEdit*>();
        QVERIFY(filter->hasFocus());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!sheet->isOpen());
    }

  private:
    void open() {
        m_window = std::make_unique<MainWindow>(m_parts->services, u"orders"_qs);
        m_window->resize(1'440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void press(Qt::Key key) { QTest::keyClick(m_window->focusWidget(), key, Qt::ControlModifier); }
    QWidget* widget(const char* name) { return m_window->findChild<QWidget*>(QString::fromLatin1(name)); }

    std::unique_ptr<WindowParts> m_parts;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::ShellTest)
#include "shell_test.moc"
