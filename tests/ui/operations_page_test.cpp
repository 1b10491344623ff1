// The pipeline's page over figures that a test makes: what is late is seen, what is old is called old.
#include "ui/pages/operations/operations_page.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/no_orders.h"
#include "tests/ui/support/pipeline.h"
#include "ui/pages/operations/check_words.h"
#include "ui/pages/operations/figure_list.h"
#include "ui/pages/operations/figure_words.h"
#include "ui/pages/operations/journal_card.h"
#include "ui/pages/operations/pipeline_picture.h"
#include "ui/pages/operations/stage_card.h"
#include "ui/pages/operations/tail_model.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

using namespace core;

constexpr qint64 kNow = 1'763'000'000'000'000;

QVector<TailRecord> records(int first, int count) {
    QVector<TailRecord> some;
    for (int i = first; i < first + count; ++i) {
        TailRecord record;
        record.batch = static_cast<quint64>(i);
        record.at = kNow;
        record.command = QStringLiteral("place_order");
        record.order = QStringLiteral("EU-%1").arg(i);
        record.json = QStringLiteral("{\"batch\":%1}").arg(i);
        some.push_back(record);
    }
    return some;
}

}  // namespace

class OperationsPageTest : public QObject {
    Q_OBJECT

    Format m_format;
    NoOrders m_orders;
    qint64 m_now = kNow;
    std::unique_ptr<StillPipeline> m_pipeline;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<OperationsPage> m_page;

    template <class Widget = QWidget>
    Widget* part(const char* name) {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    PipelineStage& stage(const char* name) {
        for (PipelineStage& one : m_pipeline->state.stages) {
            if (one.name == QLatin1String(name)) return one;
        }
        return m_pipeline->state.stages.front();
    }
    QString state() { return part<QLabel>("operations.state")->text(); }
    QString age() { return part<QLabel>("operations.age")->text(); }

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_now = kNow;
        m_pipeline = std::make_unique<StillPipeline>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{m_orders, *m_sync, m_format, [this] { return m_now; }, [](core::Language) {}});
        m_services->operations = m_pipeline.get();
        m_page = std::make_unique<OperationsPage>(*m_services);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("operations"), {}});
        QTRY_COMPARE(state(), QStringLiteral("Every stage keeps up"));
    }
    void cleanup() {
        m_page.reset();
        m_services.reset();
        m_sync.reset();
        m_pipeline.reset();
    }

    void everyStageTellsItsFiguresToThoseWhoDoNotSeeThem() {
        auto* ring = part<StageCard>("stage.ring");
        QCOMPARE(ring->face().main, QStringLiteral("12/s"));
        QCOMPARE(ring->face().side, QStringLiteral("1.5 ms"));
        QVERIFY(!ring->accessibleName().isEmpty());
        QVERIFY(ring->accessibleDescription().contains(QStringLiteral("9.0 ms")));
        for (const auto* card : m_page->findChildren<StageCard*>()) {
            QVERIFY(!card->accessibleName().isEmpty());
            QVERIFY2(m_page->rect().contains(QRect(card->mapTo(m_page.get(), QPoint()), card->size())),
                     qPrintable(card->stage()));
        }
        QCOMPARE(m_page->findChildren<StageCard*>().size(), 10);
    }

    // 720 is as narrow as the window goes; the rail and the card's edges take their part of it.
    void theTitlesOfStagesAreWholeInTheNarrowestWindow() {
        m_page->resize(668, 400);
        QCoreApplication::processEvents();
        for (const StageCard* card : m_page->findChildren<StageCard*>()) {
            const QFontMetrics metrics(themeFont(TypeStyle::kTableHeader));
            for (const QString& word : card->face().title.split(u' '))
                QVERIFY2(metrics.horizontalAdvance(word) <= card->width() - 29, qPrintable(word));
            QCOMPARE_LE(card->linesNeeded(card->width()), 2);
            QCOMPARE_GE(card->height(), 80);  // two lines, figures and a foot
        }
    }

    // The page of a window of 1280 x 720.
    void aSmallWindowShowsThePageWithoutScrolling() {
        m_page->resize(1'228, 652);
        QCoreApplication::processEvents();
        QCOMPARE(part<QScrollArea>("operations.scroll")->verticalScrollBar()->maximum(), 0);
    }

    void beforeTheFirstFiguresNothingIsCalledHealthy() {
        m_pipeline->trouble = Error{Fault::kOffline, QStringLiteral("The server cannot be reached."), {}};
        const OperationsPage unseen(*m_services);
        for (const auto* card : unseen.findChildren<StageCard*>()) {
            QCOMPARE(card->face().tone, Tone::kNeutral);
            QVERIFY(!card->accessibleName().isEmpty());
        }
    }

    void aLateStageIsSeenInThePictureAndInTheLine() {
        stage("projector").lagMs = 2'000;
        QTRY_COMPARE(state(), QStringLiteral("A stage is late"));
        QCOMPARE(part<StageCard>("stage.projector")->face().tone, Tone::kWarning);
        QVERIFY(part<StageCard>("stage.projector")->face().foot.contains(QStringLiteral("2.0 s")));
        m_pipeline->state.provider.breaker = BreakerState::kOpen;
        QTRY_COMPARE(state(), QStringLiteral("A stage is stuck"));
        QCOMPARE(part<StageCard>("stage.provider")->face().tone, Tone::kDanger);
        stage("projector").lagMs = 0;
        m_pipeline->state.provider.breaker = BreakerState::kClosed;
        QTRY_COMPARE(state(), QStringLiteral("Every stage keeps up"));
    }

    void withoutTheServerTheLastFiguresStayWithTheirAge() {
        m_pipeline->trouble = Error{Fault::kOffline, QStringLiteral("The server cannot be reached."), {}};
        QTRY_COMPARE(state(), QStringLiteral("The server cannot be reached."));
        m_now += qint64{180} * 1'000'000;
        QTRY_VERIFY(age().contains(QStringLiteral("3 min")));
        QCOMPARE(part<StageCard>("stage.ring")->face().main, QStringLiteral("12/s"));
        m_pipeline->trouble.reset();
        QTRY_COMPARE(state(), QStringLiteral("Every stage keeps up"));
        QVERIFY(!age().contains(QStringLiteral("min")));
    }

    void aChosenStageIsToldOfBesideThePicture() {
        auto* facts = part<FigureList>("operations.facts");
        QCOMPARE(facts->facts().front().name, QStringLiteral("Open orders"));
        auto* ring = part<StageCard>("stage.ring");
        ring->setFocus();
        QTest::keyClick(ring, Qt::Key_Return);
        QVERIFY(ring->isChecked());
        QCOMPARE(facts->facts().front().value, QStringLiteral("12/s"));
        QTest::keyClick(ring, Qt::Key_Right);
        QVERIFY(part<StageCard>("stage.decider")->hasFocus());
        QTest::keyClick(part<StageCard>("stage.decider"), Qt::Key_Up);
        QVERIFY(part<StageCard>("stage.timers")->hasFocus());
        QTest::keyClick(part<StageCard>("stage.timers"), Qt::Key_Escape);
        QVERIFY(!ring->isChecked());
        QCOMPARE(facts->facts().front().name, QStringLiteral("Open orders"));
    }

    void thePauseAsksNothingAnyMore() {
        part<QPushButton>("operations.pause")->click();
        const int before = m_pipeline->asked;
        QTest::qWait(1'300);
        QVERIFY(m_pipeline->asked <= before + 1);  // one may have been on its way
        m_now += qint64{60} * 1'000'000;
        QTRY_VERIFY(age().contains(QStringLiteral("paused")));
        part<QPushButton>("operations.pause")->click();
        QTRY_VERIFY(m_pipeline->asked > before + 1);
    }

    void nobodyAsksWhileThePageIsNotSeen() {
        m_page->hide();
        const int before = m_pipeline->asked;
        QTest::qWait(1'300);
        QCOMPARE(m_pipeline->asked, before);
        QVERIFY(!m_pipeline->tail.records);
        // Seen again, the journal begins where it ends now, and not where it ended when the page was left.
        m_pipeline->state.durableBatch = 90'000;
        m_page->show();
        QTRY_VERIFY(m_pipeline->tail.records);
        QVERIFY(m_pipeline->tailQuery.fromBatch > 89'000);
    }

    void everyPromiseStandsOnTheBoardAndABrokenOneFirst() {
        auto* model = part<DataTable>("checks.table")->model();
        QCOMPARE(model->rowCount(), static_cast<int>(allChecks().size()));
        m_pipeline->found.checks = 4'812;
        m_pipeline->found.violations = {{QStringLiteral("I2"), QStringLiteral("EUR does not balance by 1 cent")}};
        m_pipeline->found.violationsTotal = 1;
        auto* run = part<QPushButton>("checks.run");
        run->click();
        QTRY_COMPARE(model->rowCount(), static_cast<int>(allChecks().size()) + 1);
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("EUR does not balance by 1 cent"));
        QCOMPARE(m_pipeline->verifications, 1);
    }

    void aCheckThatRunsTellsHowFarItIsAndCanBeStopped() {
        m_pipeline->holdVerification = true;
        auto* run = part<QPushButton>("checks.run");
        run->click();
        QCOMPARE(run->text(), QStringLiteral("Stop"));
        QVERIFY(part("checks.progress")->isVisible());
        m_pipeline->state.verification.running = true;
        m_pipeline->state.verification.batchesDone = 30;
        m_pipeline->state.verification.batches = 40;
        QTRY_COMPARE(part("checks.progress")->property("value").toInt(), 750);
        run->click();
        m_pipeline->state.verification.running = false;
        QTRY_COMPARE(run->text(), QStringLiteral("Check now"));
        QVERIFY(part<QLabel>("checks.line")->isVisible());
        QVERIFY(!part("checks.progress")->isVisible());
    }

    void theJournalGrowsAtTheBottomAndIsBounded() {
        QTRY_VERIFY(m_pipeline->tail.records);
        QCOMPARE(m_pipeline->tailQuery.fromBatch, 1ULL);
        auto* journal = m_page->findChild<JournalCard*>();
        for (int i = 0; i < 20; ++i)
            m_pipeline->tail.records(records(i * 200, 200));
        QCOMPARE(journal->model().rowCount(), TailModel::kRecordsMax);
        QCOMPARE(journal->model().record(TailModel::kRecordsMax - 1).batch, 3'999ULL);
        QCOMPARE(journal->model().record(0).batch, 1'000ULL);
    }

    void whatWasReadStaysUntilTheJournalIsFollowedAgain() {
        QTRY_VERIFY(m_pipeline->tail.records);
        auto* journal = m_page->findChild<JournalCard*>();
        m_pipeline->tail.records(records(0, 5));
        m_page->hide();
        QCOMPARE(journal->model().rowCount(), 5);  // without a connection there is nothing newer to see
        m_page->show();
        QTRY_VERIFY(m_pipeline->tail.records);
        QCOMPARE(journal->model().rowCount(), 0);
    }

    void aPausedJournalKeepsWhatComes() {
        QTRY_VERIFY(m_pipeline->tail.records);
        auto* journal = m_page->findChild<JournalCard*>();
        m_pipeline->tail.records(records(0, 5));
        part<QPushButton>("journal.pause")->click();
        m_pipeline->tail.records(records(5, 5));
        QCOMPARE(journal->model().rowCount(), 5);
        part<QPushButton>("journal.pause")->click();
        QCOMPARE(journal->model().rowCount(), 10);
    }

    void theFilterAsksForOneOrder() {
        QTRY_VERIFY(m_pipeline->tail.records);
        m_pipeline->tail.records(records(0, 5));
        part<QLineEdit>("journal.filter")->setText(QStringLiteral("eu-1048217"));
        QTRY_COMPARE(m_pipeline->tailQuery.order, QStringLiteral("EU-1048217"));
        QCOMPARE(m_page->findChild<JournalCard*>()->model().rowCount(), 0);
    }

    void twoThousandRecordsASecondDoNotHoldUpTheWindow() {
        QTRY_VERIFY(m_pipeline->tail.records);
        QElapsedTimer timer;
        qint64 longest = 0;
        for (int i = 0; i < 20; ++i) {
            timer.start();
            m_pipeline->tail.records(records(i * 200, 200));
            QCoreApplication::processEvents();
            longest = std::max(longest, timer.elapsed());
            QTest::qWait(20);
        }
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
    }

    void figuresAreShort() {
        QCOMPARE(FigureWords::rate(m_format, 0), QStringLiteral("0/s"));
        QCOMPARE(FigureWords::rate(m_format, 0.42), QStringLiteral("0.4/s"));
        QCOMPARE(FigureWords::rate(m_format, 12'480.4), QStringLiteral("12,480/s"));
        QCOMPARE(FigureWords::took(m_format, 0), QStringLiteral("–"));
        QCOMPARE(FigureWords::took(m_format, 820), QStringLiteral("820 µs"));
        QCOMPARE(FigureWords::took(m_format, 38'400), QStringLiteral("38.4 ms"));
        QCOMPARE(FigureWords::took(m_format, 2'140'000), QStringLiteral("2.1 s"));
        QCOMPARE(FigureWords::bytes(m_format, 1'200'000'000), QStringLiteral("1.2 GB"));
    }

    void deadLettersAreReachedAndOpenedWithTheKeyboard() {
        for (quint64 id : {9ULL, 8ULL}) {
            DeadLetter letter;
            letter.id = id;
            letter.at = kNow - 60'000'000;
            letter.kind = QStringLiteral("command");
            letter.key = QStringLiteral("place_order EU-%1").arg(id);
            m_pipeline->letters.append(letter);
        }
        m_pipeline->state.deadLetters = 2;
        QTRY_VERIFY(part<QAbstractButton>("letters.row.9") != nullptr);
        auto* first = part<QAbstractButton>("letters.row.9");
        auto* second = part<QAbstractButton>("letters.row.8");
        QVERIFY(first->accessibleName().contains(QStringLiteral("EU-9")));
        first->setFocus(Qt::TabFocusReason);
        const QImage without = second->grab().toImage();
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(m_page->window()->focusWidget(), second);
        QVERIFY2(second->grab().toImage() != without, "the focus must be seen");
        QSignalSpy wanted(m_page.get(), &Page::wanted);
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Route>().arguments.value(QStringLiteral("id")), QStringLiteral("8"));
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OperationsPageTest)
#include "operations_page_test.moc"
