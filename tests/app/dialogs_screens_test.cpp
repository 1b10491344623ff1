// Pictures of what lies before the pages and over them: the first page, signing in, the tray of pending changes, the
// palette, dialogs. In every look and size, as screens_test does it for the pages; nothing in them is cut.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <optional>

#include "core/orders/order_records.h"
#include "core/settings/keys.h"
#include "core/stock/stock_source.h"
#include "tests/app/support/fit.h"
#include "tests/app/support/golden.h"
#include "tests/app/support/looks.h"
#include "tests/app/support/program.h"
#include "tests/app/support/started_console.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"
#include "ui/forms/dialog_panel.h"
#include "ui/pages/products/products_page.h"
#include "ui/shell/activity_model.h"
#include "ui/shell/activity_tray.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/leave_guard.h"
#include "ui/shell/notices.h"
#include "ui/table/data_table.h"

namespace meridian::app {

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kSettleMs = 150;
const QString kSku = QStringLiteral("BRK-TNT-2P");

template <class T>
T valueOf(const core::Call<T>& call) {
    const auto answer = core::answerOf(call);
    return answer && answer->ok() ? **answer : T{};
}

}  // namespace

class DialogsScreensTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_program = openedProgram(kLarge);
        QVERIFY(m_program);
        // Notices come and go.
        m_program->services().settings->set(core::keys::kSilencedNotices,
                                            QStringList{ui::kConnectionNotices, ui::kChangeNotices});
        makeChanges();
    }
    void cleanupTestCase() { m_program.reset(); }

    void everyOneInEveryLook_data() {
        QStringList subjects;
        for (const Subject& subject : kSubjects)
            subjects << QString::fromLatin1(subject.name);
        addPictureRows(subjects);
    }
    void everyOneInEveryLook() {
        QFETCH(QString, subject);
        QFETCH(int, look);
        QFETCH(QSize, size);
        m_look = looks()[static_cast<std::size_t>(look)];
        QVERIFY(take(m_look, *m_program));
        const auto wanted = std::find_if(std::begin(kSubjects), std::end(kSubjects),
                                         [&](const Subject& one) { return subject == QLatin1String(one.name); });
        m_program->window().resize(size);
        (this->*wanted->open)();
        if (QTest::currentTestFailed()) return close();
        QWidget& window = m_first ? static_cast<QWidget&>(*m_first->get()) : m_program->window();
        window.resize(size);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_program->settle(kSettleMs);
        const QString fault = faultOf(window.grab(), QString::fromLatin1(QTest::currentDataTag()), m_look);
        const QStringList cut = cutTexts(window) + unreachable(window);
        close();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

  private:
    // Changes of every end that one can come to while there is a network.
    void makeChanges() {
        const auto rows =
            valueOf(m_program->services().orders.page({u"status:confirmed"_qs, core::OrderSort::kNewest}, {}, 3));
        const auto places = valueOf(m_program->services().stock->ofSku(kSku));
        QVERIFY(rows.size() == 3 && !places.empty());
        m_order = rows[0].number;
        const core::StockRow& place = places.front();
        using core::StockAccount;
        const auto moved = [&](StockAccount from, StockAccount to, qint64 units) {
            return core::MoveStock{kSku, place.location, from, to, units, place.levels.onHand, place.levels.available};
        };
        send({core::HoldOrder{rows[1].number}, u"The customer asked to wait"_qs, 0}, core::CommandState::kAccepted);
        send({moved(StockAccount::kAdjusted, StockAccount::kAvailable, 12), u"Found"_qs, 0},
             core::CommandState::kAccepted);
        // Refused when nobody waits for it any more: somebody has to look at it.
        m_program->cable().pull();
        QTRY_COMPARE_WITH_TIMEOUT(m_program->access().session.state(), core::SessionState::kOffline, kPatienceMs);
        m_refused = send(
            {moved(StockAccount::kAvailable, StockAccount::kAdjusted, place.levels.available + 60), u"Damaged"_qs, 0},
            core::CommandState::kQueued);
        m_program->cable().plug();
        m_program->access().session.signInWithCredential(m_program->cable().profile(),
                                                         m_program->server().credential());
        QTRY_COMPARE_WITH_TIMEOUT(m_program->commands().needsYou(), 1, kPatienceMs);
        // The same address twice, and the second time by somebody who has not seen the first.
        const core::OrderRecord seen = valueOf(m_program->services().records->order(m_order));
        core::EditAddress theirs{m_order, seen.address, seen.address};
        theirs.after.street = QStringLiteral("Torstraße 118");
        theirs.after.company = QStringLiteral("Nordlicht GmbH");
        core::EditAddress mine{m_order, seen.address, seen.address};
        mine.after.street = QStringLiteral("Karl-Heine-Straße 52");
        mine.after.phone = QStringLiteral("+49 341 5550 118");
        send({theirs, u"The customer moved"_qs, seen.row.version}, core::CommandState::kAccepted);
        m_conflict = send({mine, u"Asked by phone"_qs, seen.row.version}, core::CommandState::kConflict);
    }
    QByteArray send(const core::Command& command, core::CommandState end) {
        const auto entry = core::outcomeOf(m_program->commands().send(command));
        if (!entry.ok() || entry->state != end) {
            QTest::qFail(qPrintable(core::commandTitle(command)), __FILE__, __LINE__);
            return {};
        }
        return entry->id;
    }

    // Without a server on this computer there is nothing to start: the first page says so.
    void openWelcome() {
        Console::Options options;
        options.program = QStringLiteral("/nonexistent/meridiand");  // is said, so it is the same on every machine
        m_first = std::make_unique<StartedConsole>(options);
        m_first->start();
        take(m_look, *m_program);
        if (!m_look.isOffline) return;
        m_first->child<QPushButton>("welcome.computer")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_first->child<QPushButton>("welcome.computer")->isEnabled(), kPatienceMs);
    }
    void openSignIn() {
        m_first = std::make_unique<StartedConsole>();
        m_first->start();
        take(m_look, *m_program);
        m_first->lookAt(m_program->cable().profile().address);
        m_first->child<QLineEdit>("sign_in.name")->setText(u"administrator"_qs);
        auto* trust = m_first->child<QCheckBox>("sign_in.trust");
        if (m_look.isOffline) {
            QTRY_VERIFY_WITH_TIMEOUT(m_first->child<QLabel>("sign_in.finding")->text().contains(u"answer"),
                                     kPatienceMs);
            return;
        }
        QTRY_VERIFY_WITH_TIMEOUT(trust->isVisible(), kPatienceMs);
        trust->setChecked(true);
        m_first->child<QLineEdit>("sign_in.password")->setText(m_program->server().administratorPassword());
        QVERIFY(m_first->child<QPushButton>("sign_in.enter")->isEnabled());
    }
    void openActivity() {
        if (m_look.isOffline && m_program->commands().waiting() == 0) {
            send({core::AddNote{m_order, u"She called: leave it with the neighbour."_qs}, {}, 0},
                 core::CommandState::kQueued);
            send({core::ReleaseOrder{m_order}, u"Paid by now"_qs, 0}, core::CommandState::kQueued);
        }
        QVERIFY(m_program->visit(QStringLiteral("orders")));
        showEntry(m_refused);
        QVERIFY(m_program->child<QLabel>("activity.what")->text().contains(kSku));
    }
    void showEntry(const QByteArray& id) {
        auto* tray = m_program->window().findChild<ui::ActivityTray*>();
        if (!tray->isVisible()) m_program->actions().run(QStringLiteral("app.pending"));
        QTRY_VERIFY(tray->isVisible());
        m_program->child<QListView>("activity.list")->setCurrentIndex(tray->model().index(tray->model().rowOf(id)));
    }
    void openPalette() {
        QVERIFY(m_program->visit(QStringLiteral("order")));
        m_program->actions().run(QStringLiteral("app.palette"));
        QTRY_VERIFY(m_program->child<QLineEdit>("palette.field")->isVisible());
        m_program->child<QLineEdit>("palette.field")->insert(wordOf(m_look.language));
    }
    // The beginning of commands, pages and names alike.
    static QString wordOf(core::Language language) {
        switch (language) {
            case core::Language::kChinese: return QStringLiteral("订单");
            case core::Language::kVietnamese: return QStringLiteral("đơn");
            case core::Language::kEnglish: break;
        }
        return QStringLiteral("no");
    }
    void openView() {
        QVERIFY(m_program->go({QStringLiteral("orders"), {{u"query"_qs, u"status:held total:>500usd"_qs}}}));
        m_program->actions().run(QStringLiteral("orders.saveView"));
        QTRY_VERIFY(m_program->child<QLineEdit>("viewDialog.name") != nullptr);
        QTest::keyClicks(m_program->child<QLineEdit>("viewDialog.name"), QStringLiteral("Large orders on hold"));
    }
    // Some of them can be held, and others not.
    void openBulk() {
        QVERIFY(m_program->go({QStringLiteral("orders"), {{u"query"_qs, QString()}}}));
        auto* table = m_program->child<ui::DataTable>("orders.table");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, kPatienceMs);
        table->setCurrentIndex(table->model()->index(0, 0));
        for (int row = 0; row < 24; ++row)
            QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        m_program->actions().run(QStringLiteral("orders.hold"));
        QTRY_VERIFY(m_program->child<QLineEdit>("bulkDialog.reason") != nullptr);
        QTest::keyClicks(m_program->child<QLineEdit>("bulkDialog.reason"), QStringLiteral("Stock count in Berlin"));
        QTRY_VERIFY_WITH_TIMEOUT(m_program->child<QPushButton>("dialog.action")->isEnabled(), kPatienceMs);
    }
    void openConflict() {
        QVERIFY(m_program->visit(QStringLiteral("orders")));
        showEntry(m_conflict);
        QTRY_VERIFY(m_program->child<QPushButton>("activity.decide")->isVisible());
        QTest::mouseClick(m_program->child<QPushButton>("activity.decide"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window().findChild<ui::DialogPanel*>(u"conflict"_qs)->isVisible(),
                                 kPatienceMs);
    }
    void openUnsaved() {
        QVERIFY(m_program->visit(QStringLiteral("products")));
        auto* title = m_program->child<QLineEdit>("form.title");
        QTRY_VERIFY_WITH_TIMEOUT(!title->text().isEmpty(), kPatienceMs);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, QStringLiteral(", lined"));
        QTRY_VERIFY(m_program->window().leaving().hasUnsavedWork());
        m_program->window().leaving().leave([] {});
        QTRY_VERIFY(m_program->child<ui::DialogPanel>("unsaved")->isVisible());
    }

    // Everything is as it was before.
    void close() {
        m_first.reset();
        for (ui::DialogPanel* panel : m_program->window().findChildren<ui::DialogPanel*>())
            panel->close();
        m_program->window().findChild<ui::CommandPalette*>()->close();
        m_program->window().findChild<ui::ActivityTray*>()->hide();
        if (auto* products = m_program->window().findChild<ui::ProductsPage*>()) products->desk().discard();
        if (auto* table = m_program->child<ui::DataTable>("orders.table")) QTest::keyClick(table, Qt::Key_Escape);
        m_program->settle(0);
    }

    struct Subject {
        const char* name;
        void (DialogsScreensTest::*open)();
    };
    static const std::initializer_list<Subject> kSubjects;

    std::unique_ptr<Program> m_program;
    std::unique_ptr<StartedConsole> m_first;  // while it is looked at
    Look m_look{""};
    QString m_order;
    QByteArray m_refused, m_conflict;
};

const std::initializer_list<DialogsScreensTest::Subject> DialogsScreensTest::kSubjects = {
    {"welcome", &DialogsScreensTest::openWelcome},   {"sign_in", &DialogsScreensTest::openSignIn},
    {"activity", &DialogsScreensTest::openActivity}, {"palette", &DialogsScreensTest::openPalette},
    {"view", &DialogsScreensTest::openView},         {"bulk", &DialogsScreensTest::openBulk},
    {"conflict", &DialogsScreensTest::openConflict}, {"unsaved", &DialogsScreensTest::openUnsaved}};

}  // namespace meridian::app

QTEST_MAIN(meridian::app::DialogsScreensTest)
#include "dialogs_screens_test.moc"
