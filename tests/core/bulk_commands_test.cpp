// Thousands of commands at once: kept in one step, given up in one step, in their order after a new start, and nobody
// waits for the disk meanwhile.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <ctime>

#include "core/commands/sent_commands.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

constexpr int kMany = 10'000;
constexpr qint64 kLongestMs = 100;  // that a person notices

std::vector<Command> holds(int count) {
    std::vector<Command> commands;
    for (int i = 0; i < count; ++i)
        commands.push_back({HoldOrder{QStringLiteral("EU-%1").arg(7'000'000 + i)}, QStringLiteral("Stock count"), 0});
    return commands;
}

qint64 threadMicros() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64{time.tv_sec} * 1'000'000 + time.tv_nsec / 1'000;
}

// The longest time in which the thread's event loop did not come round, from construction on: by the clock on the wall,
// which a busy computer makes longer, and what the thread itself worked in it.
class LongestStall {
  public:
    LongestStall() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
        m_since.start();
        m_worked = threadMicros();
        m_timer.start(1);
    }
    bool isShort(int commands, qint64 wholeMs) {
        look();
        qInfo("%d commands within %lld ms; the longest stall of the thread %.1f ms, of work %.1f ms", commands,
              static_cast<long long>(wholeMs), double(m_longest) / 1'000, double(m_longestWork) / 1'000);
        return m_longestWork < kLongestMs * 1'000 && m_longest < 10 * kLongestMs * 1'000;
    }

  private:
    void look() {
        m_longest = std::max(m_longest, m_since.nsecsElapsed() / 1'000);
        m_longestWork = std::max(m_longestWork, threadMicros() - m_worked);
        m_since.restart();
        m_worked = threadMicros();
    }
    QElapsedTimer m_since;
    QTimer m_timer;
    qint64 m_worked = 0, m_longest = 0, m_longestWork = 0;
};

// How many are on the disk in this state, as another start would find them.
int onDisk(const QString& folder, CommandState state) {
    auto outbox = Outbox::open(folder);
    if (!outbox.ok()) return -1;
    const auto entries = outbox.value().load();
    if (!entries.ok()) return -1;
    return static_cast<int>(std::count_if(entries->begin(), entries->end(),
                                          [state](const CommandEntry& entry) { return entry.state == state; }));
}

}  // namespace

class BulkCommandsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void allAreOnTheDiskBeforeTheFirstIsListed() {
        QTemporaryDir folder;
        Desk desk(folder.path());
        QTRY_VERIFY(desk.commands.isLoaded());
        int onDiskThen = -1;
        QObject::connect(&desk.commands, &Commands::entriesChanged, &desk.commands, [&] {
            if (onDiskThen < 0) onDiskThen = onDisk(folder.path(), CommandState::kQueued);
        });
        const SentTogether sent = desk.commands.sendAll(holds(500));
        QVERIFY(desk.commands.entries().empty());
        QTRY_COMPARE(desk.commands.entries().size(), 500U);
        QCOMPARE(onDiskThen, 500);
        const auto kept = answerOf(sent.kept);
        QVERIFY(kept && kept->ok());
        QCOMPARE(sent.ids.size(), 500U);
        QCOMPARE(desk.commands.entries().back().id, sent.ids.front());
    }

    void eachTellsItsOwnOutcome() {
        QTemporaryDir folder;
        Desk desk(folder.path());
        std::vector<Command> commands = holds(3);
        commands[1].wanted = CancelOrder{QStringLiteral("EU-1")};  // is only worth something now
        SentTogether sent = desk.commands.sendAll(commands);
        const auto first = answerOf(sent.outcomes[0]);
        const auto second = answerOf(sent.outcomes[1]);
        QVERIFY(first && first->ok());
        QCOMPARE((*first)->state, CommandState::kQueued);
        QVERIFY(second && !second->ok());
        QCOMPARE(second->error().fault, Fault::kOffline);
        QVERIFY(sent.ids[1].isEmpty());
        QCOMPARE(onDisk(folder.path(), CommandState::kQueued), 2);
    }

    void whatIsGivenUpTogetherIsGoneFromTheDisk() {
        QTemporaryDir folder;
        Desk desk(folder.path());
        const SentTogether sent = desk.commands.sendAll(holds(400));
        QVERIFY(answerOf(sent.kept));
        int droppedOnDisk = -1;
        QObject::connect(&desk.commands, &Commands::entriesChanged, &desk.commands,
                         [&] { droppedOnDisk = onDisk(folder.path(), CommandState::kDropped); });
        desk.commands.dropAll(sent.ids);
        QCOMPARE(desk.commands.waiting(), 400);  // not said before a crash cannot bring them back
        QTRY_COMPARE(desk.commands.waiting(), 0);
        QCOMPARE(droppedOnDisk, 400);
    }

    // Made within one tick of the clock, and about the same thing.
    void theirOrderOutlivesANewStart() {
        QTemporaryDir folder;
        QStringList texts;
        {
            Desk desk(folder.path(), [] { return qint64{1'763'000'000'000'000}; });
            std::vector<Command> notes;
            for (int i = 0; i < 200; ++i) {
                texts << QString::number(i);
                notes.push_back({AddNote{QStringLiteral("EU-1"), texts.back()}, {}, 0});
            }
            QVERIFY(answerOf(desk.commands.sendAll(notes).kept));
        }
        Desk desk(folder.path());
        QTRY_COMPARE(desk.commands.entries().size(), 200U);
        QStringList again;
        for (const CommandEntry& entry : desk.commands.entries())
            again.prepend(std::get<AddNote>(entry.command.wanted).text);
        QCOMPARE(again, texts);
    }

    void whatWasSentKnowsHowOldTheCacheWas() {
        RealServer server;
        QVERIFY(server.isReady());
        QTemporaryDir folder;
        Desk desk(folder.path());
        QVERIFY(desk.signInTo(server));
        desk.commands.noteCache(CacheScope::kStock, 0, 41, 0);
        desk.commands.noteCache(CacheScope::kOrders, 0, 99, 0);
        const MoveStock found{QStringLiteral("NO-SUCH"),
                              QStringLiteral("BER-2"),
                              StockAccount::kAdjusted,
                              StockAccount::kAvailable,
                              1,
                              {},
                              {}};
        const auto entry = outcomeOf(desk.commands.send({found, QStringLiteral("Found"), 0}));
        QVERIFY(entry.ok());
        QCOMPARE(entry->sentAfter, 41U);
    }

    void tenThousandWithoutAServerBlockNobody() {
        QTemporaryDir folder;
        Desk desk(folder.path());
        QTRY_VERIFY(desk.commands.isLoaded());
        const std::vector<Command> commands = holds(kMany);
        QElapsedTimer whole;
        whole.start();
        LongestStall stall;
        int told = 0;
        SentTogether sent = desk.commands.sendAll(commands);
        for (const Call<CommandEntry>& outcome : sent.outcomes)
            deliver(outcome.future, &desk.commands, [&told](const Outcome<CommandEntry>&) { ++told; });
        QTRY_COMPARE_WITH_TIMEOUT(told, kMany, 30'000);
        QVERIFY(stall.isShort(kMany, whole.elapsed()));
        QCOMPARE(desk.commands.waiting(), kMany);
    }

    // MERIDIAN_BULK_COMMANDS: how many.
    void manyWithAServerBlockNobody() {
        RealServer server;
        QVERIFY(server.isReady());
        QTemporaryDir folder;
        Desk desk(folder.path());
        QVERIFY(desk.signInTo(server));
        const int many = qEnvironmentVariable("MERIDIAN_BULK_COMMANDS", QStringLiteral("2000")).toInt();
        const std::vector<Command> commands = holds(many);
        QElapsedTimer whole;
        whole.start();
        LongestStall stall;
        int told = 0;
        const SentTogether sent = desk.commands.sendAll(commands);
        for (const Call<CommandEntry>& outcome : sent.outcomes) {
            deliver(outcome.future, &desk.commands, [&told](const Outcome<CommandEntry>& entry) {
                told += entry.ok() && entry->state == CommandState::kRejected ? 1 : 0;  // there are no such orders
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(told, many, 300'000);
        QVERIFY(stall.isShort(many, whole.elapsed()));
        QCOMPARE(desk.commands.waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(BulkCommandsTest)
#include "bulk_commands_test.moc"
