// Claims about sending commands to a real meridiand: once, in order, kept while the server is away.
#include "core/commands/sent_commands.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "tests/core/support/cable.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

const QString kSku = QStringLiteral("TRN-LMP-BRS");
const QString kPlace = QStringLiteral("BER-2");

Command found(qint64 units, const QString& sku = kSku) {
    return {MoveStock{sku, kPlace, StockAccount::kAdjusted, StockAccount::kAvailable, units, {}, {}},
            QStringLiteral("Found"), 0};
}
Command lost(qint64 units) {
    return {MoveStock{kSku, kPlace, StockAccount::kAvailable, StockAccount::kAdjusted, units, {}, {}},
            QStringLiteral("Lost"), 0};
}

}  // namespace

class SentCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    QTemporaryDir m_folder;
    int m_desks = 0;

    QString freshFolder() { return m_folder.filePath(QString::number(++m_desks)); }

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        Desk desk(freshFolder());
        QVERIFY(desk.signInTo(*m_server));
        QVERIFY(furnish(desk, kSku, kPlace));
    }
    void cleanupTestCase() { m_server.reset(); }

    void anAcceptedCommandTellsItsReceipt() {
        Desk desk(freshFolder());
        QVERIFY(desk.signInTo(*m_server));
        const qint64 before = onHand(desk, kSku);
        const auto entry = outcomeOf(desk.commands.send(found(5)));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, CommandState::kAccepted);
        QVERIFY(entry->receipt->batch > 0);
        QCOMPARE(onHand(desk, kSku), before + 5);
        QCOMPARE(desk.commands.waiting(), 0);
    }
    void aRefusalSaysWhyAndWhatWouldClearIt() {
        Desk desk(freshFolder());
        QVERIFY(desk.signInTo(*m_server));
        const auto entry = outcomeOf(desk.commands.send(found(5, QStringLiteral("NO-SUCH-SKU"))));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, CommandState::kRejected);
        QCOMPARE(entry->receipt->code, u"UNKNOWN_SKU"_qs);
        QVERIFY(!entry->receipt->text.isEmpty());
        QVERIFY(entry->isSeen);  // whoever sent it was told
    }
    void nonsenseIsRefusedAndNotRepeated() {
        Desk desk(freshFolder());
        QVERIFY(desk.signInTo(*m_server));
        const auto entry = outcomeOf(desk.commands.send(found(0)));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, CommandState::kRejected);
        QVERIFY(entry->receipt->text.contains(u"quantity"));
        QCOMPARE(desk.commands.waiting(), 0);
    }
    void withoutTheServerItWaitsAndIsSentOnce() {
        const QString folder = freshFolder();
        Cable cable(m_server->profile());
        qint64 before = 0;
        {
            Desk desk(folder);
            QVERIFY(desk.signInTo(*m_server, cable.profile()));
            before = onHand(desk, kSku);
            cable.pull();
            QTRY_COMPARE_WITH_TIMEOUT(desk.session.state(), SessionState::kOffline, 30'000);
            const auto entry = outcomeOf(desk.commands.send(found(3)));
            QVERIFY(entry.ok());
            QCOMPARE(entry->state, CommandState::kQueued);
            QCOMPARE(desk.commands.waiting(), 1);
        }
        // The console was closed and started again meanwhile.
        cable.plug();
        Desk desk(folder);
        QVERIFY(desk.signInTo(*m_server, cable.profile()));
        QVERIFY(desk.allAnswered());
        QCOMPARE(desk.commands.entries().front().state, CommandState::kAccepted);
        QCOMPARE(onHand(desk, kSku), before + 3);
    }
    void whatIsOnlyWorthSomethingNowIsNotKept() {
        Desk desk(freshFolder());
        const auto entry = outcomeOf(desk.commands.send({CancelOrder{u"EU-1048217"_qs}, u"Asked for"_qs, 0}));
        QVERIFY(!entry.ok());
        QCOMPARE(entry.error().fault, Fault::kOffline);
        QVERIFY(desk.commands.entries().empty());
    }
    void aRefusalThatNobodyWaitedForNeedsThePerson() {
        const QString folder = freshFolder();
        {
            Desk desk(folder);
            QVERIFY(outcomeOf(desk.commands.send(found(1, QStringLiteral("NO-SUCH-SKU")))).ok());
        }
        Desk desk(folder);
        QVERIFY(desk.signInTo(*m_server));
        QVERIFY(desk.allAnswered());
        QCOMPARE(desk.commands.needsYou(), 1);
        desk.commands.acknowledge(desk.commands.entries().front().id);
        QCOMPARE(desk.commands.needsYou(), 0);
    }
    void aConflictWaitsForADecisionAndTheDecisionIsSent() {
        Desk desk(freshFolder());
        QVERIFY(desk.signInTo(*m_server));
        DefineProduct wanted = productWith(kSku);
        wanted.after.title = u"Tern lamp, by somebody else"_qs;
        const auto first = outcomeOf(desk.commands.send({wanted, u"Title"_qs, 0}));
        QCOMPARE(first->state, CommandState::kAccepted);
        const quint32 version = first->receipt->version;
        wanted.after.title = u"Tern lamp, mine"_qs;
        const auto second = outcomeOf(desk.commands.send({wanted, u"Title"_qs, version - 1}));
        QVERIFY(second.ok());
        QCOMPARE(second->state, CommandState::kConflict);
        QCOMPARE(second->receipt->version, version);
        QCOMPARE(desk.commands.needsYou(), 1);
        const auto decided = outcomeOf(desk.commands.resolve(second->id, {wanted, u"Title"_qs, version}));
        QVERIFY(decided.ok());
        QCOMPARE(decided->state, CommandState::kAccepted);
        QCOMPARE(desk.commands.needsYou(), 0);
    }
    void onesOwnEarlierChangeIsNoConflict() {
        const QString folder = freshFolder();
        quint32 version = 0;
        {
            Desk desk(folder);
            QVERIFY(desk.signInTo(*m_server));
            version = outcomeOf(desk.commands.send({productWith(kSku), u"Title"_qs, 0}))->receipt->version;
        }
        {
            Desk desk(folder);  // without the server
            for (const char16_t* title : {u"First of mine", u"Second of mine", u"Third of mine"}) {
                DefineProduct wanted = productWith(kSku);
                wanted.after.title = QString::fromUtf16(title);
                QVERIFY(outcomeOf(desk.commands.send({wanted, u"Title"_qs, version})).ok());
            }
        }
        Desk desk(folder);
        QVERIFY(desk.signInTo(*m_server));
        QVERIFY(desk.allAnswered());
        QCOMPARE(desk.commands.needsYou(), 0);
        QCOMPARE(desk.commands.entries().front().receipt->version, version + 3);
    }
    void aClockThatIsADayAheadLosesNothing() {
        Desk desk(freshFolder(), [] { return deskNow() + 24LL * 3'600 * 1'000'000; });
        QVERIFY(desk.signInTo(*m_server));
        desk.commands.noteCache(CacheScope::kOrders, 0, 0, deskNow());  // what the stream of the cache tells
        const qint64 before = onHand(desk, kSku);
        const auto entry = outcomeOf(desk.commands.send(found(2)));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, CommandState::kAccepted);
        QCOMPARE(onHand(desk, kSku), before + 2);
    }
    void aQueuedCommandCanBeGivenUpAndOneOnItsWayCannot() {
        Desk desk(freshFolder());
        const auto queued = outcomeOf(desk.commands.send(found(1)));
        desk.commands.drop(queued->id);
        // Said once it is on the disk, so that no crash brings it back.
        QTRY_COMPARE(desk.commands.entries().front().state, CommandState::kDropped);
        QCOMPARE(desk.commands.waiting(), 0);
        QVERIFY(desk.signInTo(*m_server));
        QTest::qWait(100);
        QCOMPARE(desk.commands.entries().front().state, CommandState::kDropped);
    }
    // The cable is pulled 100 times, while commands are on their way, and units are found and lost meanwhile; each is
    // counted exactly once.
    void aHundredPartitionsLoseAndDoubleNothing() {
        Cable cable(m_server->profile());
        Desk desk(freshFolder());
        QVERIFY(desk.signInTo(*m_server, cable.profile()));
        QCOMPARE(outcomeOf(desk.commands.send(found(1'000)))->state, CommandState::kAccepted);
        const qint64 before = onHand(desk, kSku);
        std::mt19937 random(20'261'122);
        qint64 expected = before;
        int sent = 0;
        int interrupted = 0;
        const auto sendSome = [&](int count) {
            for (int i = 0; i < count; ++i, ++sent) {
                const qint64 units = 1 + random() % 9;
                const bool isLoss = random() % 3 == 0;
                expected += isLoss ? -units : units;
                static_cast<void>(desk.commands.send(isLoss ? lost(units) : found(units)));
            }
        };
        for (int partition = 0; partition < 100; ++partition) {
            sendSome(3);
            const auto& entries = desk.commands.entries();
            QVERIFY(QTest::qWaitFor([&] {
                return std::any_of(entries.begin(), entries.end(),
                                   [](const CommandEntry& entry) { return entry.state == CommandState::kSending; });
            }));
            if (random() % 2 == 0) QTest::qWait(static_cast<int>(random() % 4));
            interrupted += std::any_of(entries.begin(), entries.end(),
                                       [](const CommandEntry& entry) { return entry.state == CommandState::kSending; });
            cable.pull();
            sendSome(2);
            QTest::qWait(static_cast<int>(random() % 30));
            cable.plug();
            QVERIFY(desk.isOnline());
        }
        QVERIFY(desk.isOnline());
        QVERIFY(desk.allAnswered());
        QCOMPARE(sent, 500);
        const auto& entries = desk.commands.entries();
        const auto accepted = std::count_if(entries.begin(), entries.end(), [](const CommandEntry& entry) {
            return entry.state == CommandState::kAccepted;
        });
        QCOMPARE(accepted, 501);
        QCOMPARE(onHand(desk, kSku), expected);
        const qint64 duplicates = duplicatesSeen(desk);
        qInfo("%d commands, %d of 100 partitions while one was on its way, %lld came to the server more than once",
              sent, interrupted, static_cast<long long>(duplicates));
        QVERIFY(interrupted > 50);
        QVERIFY(duplicates > 0);  // otherwise nothing showed that a repetition does no harm
    }
};

QTEST_GUILESS_MAIN(SentCommandsTest)
#include "sent_commands_test.moc"
