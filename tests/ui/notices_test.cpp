// Notices: what is seen, for how long, what stays in the history, and what can be taken back.
#include "ui/shell/notices.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/shell/notice_card.h"
#include "ui/shell/notice_stack.h"
#include "ui/shell/undo.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

using namespace std::chrono_literals;

class NoticesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_notices = std::make_unique<Notices>([this] { return m_now; });
        m_stack = new NoticeStack(*m_notices, m_window.get(), 24);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void aNoticeIsSeenAtTheLowerRightAndReadToTheBlind() {
        m_notices->show({Tone::kSuccess, QStringLiteral("EU-1048217 is on hold.")});
        QCOMPARE(m_stack->cards().size(), 1u);
        NoticeCard* card = m_stack->cards().front();
        QCOMPARE(card->accessibleName(), u"EU-1048217 is on hold."_qs);
        const QRect place(card->mapTo(m_window.get(), QPoint()), card->size());
        QVERIFY(m_window->rect().contains(place));
        QVERIFY(place.right() > 860 && place.bottom() > 540);
        QVERIFY(!card->hasFocus());
    }

    void nobodySeesMoreThanThree() {
        for (int i = 1; i <= 5; ++i)
            m_notices->show({Tone::kNeutral, QStringLiteral("Notice %1").arg(i)});
        QCOMPARE(m_stack->cards().size(), 3u);
        QCOMPARE(m_stack->cards().back()->notice().text, u"Notice 5"_qs);
        QCOMPARE(m_notices->history().size(), 5u);
        QCOMPARE(m_notices->history().front().notice.text, u"Notice 5"_qs);
    }

    void theSameTwiceIsOneNotice() {
        m_notices->show({Tone::kDanger, QStringLiteral("EU did not answer.")});
        m_notices->show({Tone::kDanger, QStringLiteral("EU did not answer.")});
        QCOMPARE(m_stack->cards().size(), 1u);
        QCOMPARE(m_stack->cards().front()->accessibleName(), u"EU did not answer. × 2"_qs);
        QCOMPARE(m_notices->history().size(), 1u);
        QCOMPARE(m_notices->history().front().times, 2);
    }

    void whatWentWrongStaysUntilItIsClosed() {
        QCOMPARE(timeOf({Tone::kDanger, u"x"_qs}), 0ms);
        QCOMPARE(timeOf({Tone::kSuccess, u"x"_qs}), 5'000ms);
        QCOMPARE(timeOf({Tone::kSuccess, u"x"_qs, u"Undo"_qs}), 8'000ms);
        m_notices->show({Tone::kDanger, QStringLiteral("It was refused.")});
        auto* close = m_stack->findChild<QAbstractButton*>(QStringLiteral("notice.close"));
        QVERIFY(!close->accessibleName().isEmpty());
        close->click();
        QVERIFY(m_stack->cards().empty());
    }

    void itsTimeEndsAndStandsStillWhileTheKeyboardIsInIt() {
        Notice notice{Tone::kSuccess, QStringLiteral("Done."), QStringLiteral("Undo")};
        notice.stays = 300ms;
        m_notices->show(notice);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto* undo = m_stack->findChild<QAbstractButton*>(QStringLiteral("notice.action"));
        undo->setFocus();
        QTest::qWait(800);
        QCOMPARE(m_stack->cards().size(), 1u);
        undo->clearFocus();
        QTRY_VERIFY(m_stack->cards().empty());
    }

    void itsActionIsDoneOnceAndTheNoticeGoes() {
        int done = 0;
        m_notices->show({Tone::kSuccess, QStringLiteral("Done."), QStringLiteral("Undo"), [&] { ++done; }});
        m_stack->findChild<QAbstractButton*>(QStringLiteral("notice.action"))->click();
        QCOMPARE(done, 1);
        QVERIFY(m_stack->cards().empty());
    }

    void whatSomebodyWantsToHearNothingOfIsKeptAndNotShown() {
        m_notices->setSilenced({kConnectionNotices});
        Notice notice{Tone::kWarning, QStringLiteral("The connection is back.")};
        notice.kind = kConnectionNotices;
        m_notices->show(notice);
        QVERIFY(m_stack->cards().empty());
        QCOMPARE(m_notices->history().size(), 1u);
        QCOMPARE(m_notices->unseen(), 0);
    }

    void theBellCountsWhatMayHaveBeenMissed() {
        m_notices->show({Tone::kSuccess, QStringLiteral("You held an order.")});
        m_notices->show({Tone::kDanger, QStringLiteral("It was refused.")});
        QCOMPARE(m_notices->unseen(), 1);
        m_notices->markSeen();
        QCOMPARE(m_notices->unseen(), 0);
    }

    void whatWasDoneCanBeTakenBackFromItsNotice() {
        UndoCentre undo(*m_notices);
        QStringList taken;
        undo.done({QStringLiteral("A is on hold."), [&] { taken << u"A"_qs; }});
        undo.done({QStringLiteral("B is on hold."), [&] { taken << u"B"_qs; }});
        QCOMPARE(timeOf(m_notices->history().front().notice), 10'000ms);
        // The older one, by its own notice.
        m_stack->cards().front()->findChild<QAbstractButton*>(QStringLiteral("notice.action"))->click();
        QCOMPARE(taken, QStringList{u"A"_qs});
        QCOMPARE(undo.recent().size(), 1u);
    }

    void theLatestIsTakenBackFirstAndNothingTwice() {
        UndoCentre undo(*m_notices);
        QStringList taken;
        for (const char* name : {"A", "B"})
            undo.done({QString::fromLatin1(name), [&taken, name] { taken << QString::fromLatin1(name); }});
        undo.undo();
        undo.undo();
        undo.undo();
        QCOMPARE(taken, QStringList({u"B"_qs, u"A"_qs}));
        // Their notices are still seen, and do nothing any more.
        m_stack->cards().front()->notice().run();
        QCOMPARE(taken.size(), 2);
    }

    void onlyTheLastOnesAreKept() {
        UndoCentre undo(*m_notices);
        for (int i = 0; i < UndoCentre::kKept + 5; ++i)
            undo.done({QString::number(i), [] {}});
        QCOMPARE(static_cast<int>(undo.recent().size()), UndoCentre::kKept);
        QCOMPARE(undo.recent().front().text, QString::number(UndoCentre::kKept + 4));
    }

  private:
    qint64 m_now = 1'763'000'000'000'000;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Notices> m_notices;
    NoticeStack* m_stack = nullptr;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::NoticesTest)
#include "notices_test.moc"
