// The page of dead letters: what is wrong in plain words, and the two ways to put it right, each with a reason.
#include "ui/pages/dead_letters/dead_letters_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "tests/ui/support/no_orders.h"
#include "tests/ui/support/pipeline.h"
#include "ui/forms/reason_dialog.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

using namespace core;

constexpr qint64 kNow = 1'763'000'000'000'000;

DeadLetter letter(quint64 id, const char* kind, const char* key) {
    DeadLetter made;
    made.id = id;
    made.at = kNow - 60'000'000;
    made.kind = QString::fromLatin1(kind);
    made.key = QString::fromLatin1(key);
    made.cause = QStringLiteral("The provider reported on an order or payment that is not open here.");
    return made;
}

}  // namespace

class DeadLettersPageTest : public QObject {
    Q_OBJECT

    Format m_format;
    NoOrders m_orders;
    std::unique_ptr<StillPipeline> m_pipeline;
    std::unique_ptr<ObligingCommands> m_commands;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<DeadLettersPage> m_page;

    template <class Widget = QWidget>
    Widget* part(const char* name) {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    QAbstractItemModel* list() { return part<DataTable>("letters.table")->model(); }
    void giveReason() {
        auto* dialog = m_page->window()->findChild<ReasonDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Checked with the provider"));
        dialog->action()->click();
    }

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_pipeline = std::make_unique<StillPipeline>();
        m_pipeline->letters = {letter(3, "command", "place_order EU-1048219"),
                               letter(2, "provider_report", "EU-99999999"), letter(1, "provider_report", "EU-1")};
        m_pipeline->letters[2].resolved = true;
        m_pipeline->letters[2].resolution = QStringLiteral("replayed");
        m_commands = std::make_unique<ObligingCommands>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{m_orders, *m_sync, m_format, [] { return kNow; }, [](core::Language) {}});
        m_services->operations = m_pipeline.get();
        m_services->commands = m_commands.get();
        m_page = std::make_unique<DeadLettersPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("dead_letters"), {{QStringLiteral("id"), QStringLiteral("2")}}});
        QTRY_COMPARE(list()->rowCount(), 2);
    }
    void cleanup() {
        m_page.reset();
        m_services.reset();
        m_sync.reset();
        m_commands.reset();
        m_pipeline.reset();
    }

    void theRouteChoosesALetterAndItsContentIsReadable() {
        QTRY_COMPARE(part<DataTable>("letters.table")->currentIndex().row(), 1);
        QTRY_COMPARE(part<QPlainTextEdit>("letter.payload")->toPlainText(),
                     QStringLiteral("{\n    \"attempt\": 1,\n    \"authorised\": 1490\n}"));
        QVERIFY(part<QLabel>("letter.cause")->text().contains(QStringLiteral("EU-99999999")));
    }

    void aReportIsReplayedForAnotherOrderWithAReason() {
        QTRY_VERIFY(part("letter.replay")->isVisible());
        part<QLineEdit>("letter.order")->setText(QStringLiteral("nonsense"));
        QVERIFY(!part("letter.replay")->isEnabled());
        part<QLineEdit>("letter.order")->setText(QStringLiteral("eu-1048217"));
        QVERIFY(part("letter.replay")->isEnabled());
        part<QPushButton>("letter.replay")->click();
        QVERIFY(m_commands->sent.empty());  // not without a reason
        giveReason();
        QCOMPARE(m_commands->sent.size(), std::size_t{1});
        const auto& wanted = std::get<ResolveDeadLetter>(m_commands->sent.front().wanted);
        QCOMPARE(wanted.id, 2ULL);
        QCOMPARE(wanted.action, ResolveDeadLetter::Action::kReplay);
        QCOMPARE(wanted.order, QStringLiteral("EU-1048217"));
        QCOMPARE(m_commands->sent.front().reason, QStringLiteral("Checked with the provider"));
        QTRY_COMPARE(m_pipeline->lastQuery.afterBatch, 41ULL);  // the list that follows shows the change
    }

    void aNumberThatNoOrderCanHaveIsSaidBesideTheFieldBeforeItIsSent() {
        QTRY_VERIFY(part("letter.replay")->isVisible());
        QVERIFY(!part("letter.orderWrong")->isVisible());
        part<QLineEdit>("letter.order")->setText(QStringLiteral("EU-1048271"));  // two digits swapped
        QVERIFY(part("letter.orderWrong")->isVisible());
        QVERIFY(part<QLabel>("letter.orderWrong")->text().contains(QStringLiteral("swapped")));
        QVERIFY(!part("letter.replay")->isEnabled());
        part<QLineEdit>("letter.order")->setText(QStringLiteral("EU-1048217"));
        QVERIFY(!part("letter.orderWrong")->isVisible());
        QVERIFY(part("letter.replay")->isEnabled());
    }

    void whatAMistypedNumberMayHaveBeenIsNamed() {
        m_pipeline->letters = {letter(4, "provider_report", "EU-1048271")};
        m_pipeline->letters[0].cause = QStringLiteral("'EU-1048271' is not an order number: its check digit is wrong");
        m_page->visit({QStringLiteral("dead_letters"), {}});
        QTRY_COMPARE(list()->rowCount(), 1);
        QTRY_VERIFY(part<QLabel>("letter.remedy")->text().contains(QStringLiteral("EU-1048217")));
    }

    void aReportThatNamesNoOrderSaysSo() {
        m_pipeline->letters = {letter(5, "provider_report", "evt_connection_test")};
        m_pipeline->letters[0].cause = QStringLiteral("is missing; send an order number such as EU-1048217");
        m_page->visit({QStringLiteral("dead_letters"), {}});
        QTRY_COMPARE(list()->rowCount(), 1);
        QTRY_VERIFY(part<QLabel>("letter.cause")->text().contains(QStringLiteral("No order is named")));
    }

    void aRefusalIsSaidBesideTheButtons() {
        m_commands->rejection = QStringLiteral("There is no such payment.");
        QTRY_VERIFY(part("letter.replay")->isVisible());
        part<QPushButton>("letter.replay")->click();
        giveReason();
        QTRY_COMPARE(part<QLabel>("letter.line")->text(), QStringLiteral("There is no such payment."));
        QVERIFY(part("letter.line")->isVisible());
        QVERIFY(part("letter.replay")->isEnabled());
    }

    void aCommandInQuarantineCanOnlyBeDiscarded() {
        auto* table = part<DataTable>("letters.table");
        table->setCurrentIndex(list()->index(0, 0));
        QTRY_VERIFY(!part("letter.replay")->isVisible());
        QVERIFY(!part("letter.order")->isVisible());
        part<QPushButton>("letter.discard")->click();
        giveReason();
        QCOMPARE(std::get<ResolveDeadLetter>(m_commands->sent.front().wanted).action,
                 ResolveDeadLetter::Action::kDiscard);
        QCOMPARE(std::get<ResolveDeadLetter>(m_commands->sent.front().wanted).id, 3ULL);
    }

    void enterLeadsFromTheListToWhatCanBeDoneAndEnterDoesIt() {
        auto* table = part<DataTable>("letters.table");
        table->setFocus();
        table->setCurrentIndex(list()->index(1, 0));
        QTRY_VERIFY(part("letter.replay")->isVisible());
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_page->window()->focusWidget(), part("letter.replay"));
        QTest::keyClick(m_page->window()->focusWidget(), Qt::Key_Space);
        QVERIFY(m_page->window()->findChild<ReasonDialog*>() != nullptr);
        QTest::keyClick(m_page->window()->focusWidget(), Qt::Key_Escape);
        table->setCurrentIndex(list()->index(0, 0));  // can only be discarded
        QTRY_VERIFY(!part("letter.replay")->isVisible());
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_page->window()->focusWidget(), part("letter.discard"));
    }

    void allShowsWhatWasPutRightToo() {
        auto* which = part<Segments>("letters.which");
        which->setCurrent(QStringLiteral("all"));
        Q_EMIT which->chosen(QStringLiteral("all"));
        QTRY_COMPARE(list()->rowCount(), 3);
        part<DataTable>("letters.table")->setCurrentIndex(list()->index(2, 0));
        QTRY_VERIFY(!part("letter.discard")->isVisible());
    }

    void withoutDeadLettersThePageSaysSo() {
        m_pipeline->letters.clear();
        m_page->visit({QStringLiteral("dead_letters"), {}});
        QTRY_COMPARE(list()->rowCount(), 0);
        QTRY_VERIFY(!part("letters.table")->isVisible());
    }

    void withoutTheServerTheListStays() {
        m_pipeline->trouble = Error{Fault::kOffline, QStringLiteral("The server cannot be reached."), {}};
        m_page->visit({QStringLiteral("dead_letters"), {}});
        QTRY_VERIFY(part<QLabel>("letters.state")->text().startsWith(QStringLiteral("The server cannot be reached.")));
        QCOMPARE(list()->rowCount(), 2);
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::DeadLettersPageTest)
#include "dead_letters_page_test.moc"
