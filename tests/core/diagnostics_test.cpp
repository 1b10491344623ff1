// Claims about noticing a GUI thread that is stuck, and about the block for support.
#include "core/diagnostics/diagnostics.h"

#include <QTest>
#include <thread>

#include "core/diagnostics/stall_watch.h"
#include "core/session/session.h"

using namespace meridian::core;
using namespace std::chrono_literals;

class DiagnosticsTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aThreadThatAnswersIsCountedAndHasNoStall() {
        StallWatch watch({1ms});
        QTRY_VERIFY(watch.report().answers() >= 20);
        QVERIFY(!watch.report().isStuck);
    }
    void aStallIsMeasuredAndTheLongestIsKept() {
        StallWatch watch({2ms});
        QTRY_VERIFY(watch.report().answers() > 0);
        watch.reset();
        std::this_thread::sleep_for(120ms);
        QVERIFY(watch.report().isStuck);  // seen while it lasts
        QTRY_VERIFY(watch.report().overNotice >= 1);
        const StallReport report = watch.report();
        QVERIFY(report.longest >= 100ms);
        QVERIFY(report.overFrame >= 1);
        QVERIFY(report.counts[6] + report.counts[7] + report.counts[8] >= 1);  // over 100 ms
        QTest::qWait(50);
        QVERIFY(!watch.report().isStuck);
        QVERIFY(watch.report().longest >= 100ms);
        watch.reset();
        QVERIFY(watch.report().longest < 100ms);
    }
    void aWatchMayEndWhileAQuestionWaits() {
        for (int i = 0; i < 50; ++i)
            StallWatch watch({0ms});
        QTest::qWait(10);
    }
    void theBlockSaysWhatSupportNeedsAndNothingPersonal() {
        DiagnosticFacts facts;
        facts.applicationVersion = u"0.1.0"_qs;
        facts.reach = Reach::kUnreachable;
        facts.trust = Trust::kPinned;
        facts.session = SessionState::kOffline;
        facts.role = u"manager"_qs;
        // The kind of it alone: its words may name places and people.
        facts.trouble = Error{Fault::kOffline, u"cannot reach shop.example.com"_qs, u"anna@example.com at 10.1.2.3"_qs};
        facts.requests = {{u"00c0ffee00000001"_qs, u"UNAVAILABLE"_qs}};
        facts.stalls = StallReport{};
        facts.more = {{u"Queue"_qs, u"3 waiting"_qs}};
        const QString text = diagnosticText(facts);
        for (const QString& part : {u"0.1.0"_qs, QString::fromLatin1(qVersion()), u"gRPC: 1."_qs, u"unreachable"_qs,
                                    u"offline"_qs, u"00c0ffee00000001"_qs, u"Queue: 3 waiting"_qs, u"manager"_qs,
                                    u"Last trouble: the server cannot be reached"_qs})
            QVERIFY2(text.contains(part), qPrintable(part));
        for (const QString& part : {u"example.com"_qs, u"anna"_qs, u"10.1.2.3"_qs})
            QVERIFY2(!text.contains(part), qPrintable(part));
    }
    void aTransportWithoutAServerHasFactsToo() {
        const Transport transport;
        const DiagnosticFacts facts = factsOf(transport);
        QCOMPARE(facts.reach, Reach::kNone);
        QVERIFY(!facts.trust);
        QVERIFY(diagnosticText(facts).contains(u"no server"));
    }
};

QTEST_GUILESS_MAIN(DiagnosticsTest)
#include "diagnostics_test.moc"
