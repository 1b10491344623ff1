// The console is killed 100 times in the middle of its work, with SIGKILL, and started again: every command that it
// said was kept is carried out, and every one exactly once. Then the same with many commands at once, killed in the
// moments in which they are kept: all of a bulk is carried out, or nothing of it.
//
// This program is both: without arguments the test, with arguments the console that is killed.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

#include "core/async/deliver.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

const QString kSku = QStringLiteral("KST-40L-MOS");
constexpr int kPlaces = 8;  // side by side, so that what waits is brought over soon
constexpr int kKills = 100;
constexpr int kBulk = 100;  // commands

QString placeOf(int number) {
    return QStringLiteral("GDN-%1").arg(number % kPlaces);
}

Command oneUnit(int place) {
    return {MoveStock{kSku, placeOf(place), StockAccount::kAdjusted, StockAccount::kAvailable, 1, {}, {}},
            QStringLiteral("Found"), 0};
}

// Says the ids of a bulk as soon as it is kept; before it begins, that it does.
int runBulk(Desk& desk, const QString& name) {
    std::vector<Command> commands;
    for (int i = 0; i < kBulk; ++i) {
        commands.push_back(oneUnit(i));
        commands.back().reason = name;
    }
    QTimer::singleShot(0, qApp, [&] {
        if (!QTest::qWaitFor([&] { return desk.commands.isLoaded(); })) return;
        std::printf("begins\n");
        std::fflush(stdout);
        const SentTogether sent = desk.commands.sendAll(commands);
        deliver(sent.kept.future, qApp, [ids = sent.ids](const Outcome<Done>& kept) {
            for (const QByteArray& id : ids)
                if (kept.ok()) std::printf("%s\n", id.toHex().constData());
            std::fflush(stdout);
        });
    });
    return QCoreApplication::exec();
}

// Finds one unit after the other, and says of each that it is kept as soon as it is.
int runConsole(const QStringList& arguments) {
    const auto access = findLocalServer(arguments[1]);
    if (!access.ok()) return 1;
    Desk desk(arguments[2]);
    desk.signIn(access->profile, access->credential);
    if (arguments.size() > 3) return runBulk(desk, arguments[3]);
    QHash<QByteArray, bool> said;
    QObject::connect(&desk.commands, &Commands::changed, qApp, [&](const CommandEntry& entry) {
        if (said.contains(entry.id)) return;
        said.insert(entry.id, true);
        std::printf("%s\n", entry.id.toHex().constData());
        std::fflush(stdout);
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] { static_cast<void>(desk.commands.send(oneUnit(0))); });
    timer.start(2);
    return QCoreApplication::exec();
}

}  // namespace

class CommandKillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        Desk desk(m_folder.filePath(QStringLiteral("first")));
        QVERIFY(desk.signInTo(*m_server));
        for (int place = 0; place < kPlaces; ++place)
            QVERIFY(furnish(desk, kSku, placeOf(place)));
    }
    void cleanupTestCase() { m_server.reset(); }

    void aHundredKillsLoseAndDoubleNothing() {
        const QString outbox = m_folder.filePath(QStringLiteral("outbox"));
        QSet<QByteArray> said;  // that they are kept, by a console that was killed later
        QSet<QByteArray> kept;  // everything that ever stood in the outbox
        std::mt19937 random(20'261'122);
        for (int kill = 0; kill < kKills; ++kill) {
            // Until it works, and then a moment that nobody can foresee.
            said.unite(idsSaidBeforeTheKill(outbox, {}, std::chrono::milliseconds(random() % 60)));
            std::vector<CommandEntry> entries;
            QVERIFY(read(outbox, entries));
            for (const CommandEntry& entry : entries)
                kept.insert(entry.id);
        }
        Desk desk(outbox);
        const qint64 units = unitsAfterAll(desk);
        qInfo("%lld commands kept over %d kills, %lld of them said, %lld units on hand",
              static_cast<long long>(kept.size()), kKills, static_cast<long long>(said.size()),
              static_cast<long long>(units));
        QVERIFY(said.size() > kKills);
        QVERIFY(kept.contains(said));
        QCOMPARE(units, kept.size());
    }

    void aBulkThatIsKilledIsThereWholeOrNotAtAll() {
        const QString outbox = m_folder.filePath(QStringLiteral("bulk"));
        qint64 before = 0;
        {
            Desk desk(m_folder.filePath(QStringLiteral("counting")));
            before = unitsAfterAll(desk);
        }
        QSet<QByteArray> said;
        QHash<QString, QSet<QByteArray>> kept;  // of each bulk
        std::mt19937 random(20'261'122);
        for (int kill = 0; kill < kKills; ++kill) {
            const QString name = QStringLiteral("Bulk %1").arg(kill);
            // Most of them in the moments in which the bulk goes to the disk.
            const std::chrono::microseconds moment(random() % (kill % 4 == 0 ? 60'000 : 12'000));
            said.unite(idsSaidBeforeTheKill(outbox, name, moment));
            std::vector<CommandEntry> entries;
            QVERIFY(read(outbox, entries));
            for (const CommandEntry& entry : entries)
                kept[entry.command.reason].insert(entry.id);
            const qsizetype here = kept.value(name).size();
            QVERIFY2(here == 0 || here == kBulk, qPrintable(QString::number(here)));
        }
        qint64 all = 0;
        QSet<QByteArray> ids;
        for (const QSet<QByteArray>& bulk : std::as_const(kept)) {
            all += bulk.size();
            ids.unite(bulk);
        }
        Desk desk(outbox);
        const qint64 units = unitsAfterAll(desk) - before;
        qInfo("%d kills in bulks of %d: %lld kept whole, %lld not begun, %lld commands, %lld units on hand", kKills,
              kBulk, static_cast<long long>(kept.size()), static_cast<long long>(kKills - kept.size()),
              static_cast<long long>(all), static_cast<long long>(units));
        QVERIFY(ids.contains(said));
        QVERIFY(!kept.isEmpty());
        QVERIFY(kept.size() < kKills);  // otherwise no kill came before the disk had it
        QCOMPARE(units, all);
    }

  private:
    QSet<QByteArray> idsSaidBeforeTheKill(const QString& outbox, const QString& bulk, std::chrono::microseconds wait) {
        QStringList arguments{QStringLiteral("--console"), m_server->dataDirectory(), outbox};
        if (!bulk.isEmpty()) arguments << bulk;
        QProcess console;
        console.start(QCoreApplication::applicationFilePath(), arguments);
        bool speaks = console.waitForStarted();
        while (speaks && !console.canReadLine())
            speaks = console.waitForReadyRead(30'000);
        std::this_thread::sleep_for(wait);
        console.kill();
        console.waitForFinished();
        QSet<QByteArray> said;
        const QList<QByteArray> lines = console.readAllStandardOutput().split('\n');
        for (const QByteArray& line : lines) {
            if (line.size() == 32) said.insert(QByteArray::fromHex(line));
        }
        return said;
    }
    static bool read(const QString& outbox, std::vector<CommandEntry>& entries) {
        auto file = Outbox::open(outbox);
        if (!file.ok() || file->found() == Outbox::Found::kReplacedDamaged) return false;
        auto loaded = file.value().load();
        if (!loaded.ok()) return false;
        entries = std::move(loaded.value());
        return true;
    }
    // Once everything in its outbox was accepted; -1 when it was not.
    qint64 unitsAfterAll(Desk& desk) {
        if (!desk.signInTo(*m_server) || !desk.allAnswered()) return -1;
        for (const CommandEntry& entry : desk.commands.entries()) {
            if (entry.state != CommandState::kAccepted) return -1;
        }
        return onHand(desk, kSku);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RealServer> m_server;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--console") return runConsole(arguments.mid(1));
    CommandKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "command_kill_test.moc"
