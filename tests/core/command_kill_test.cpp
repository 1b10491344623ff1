// The console is killed 100 times in the middle of its work, with SIGKILL, and started again: every command that it
// said was kept is carried out, and every one exactly once.
//
// This program is both: without arguments the test, with arguments the console that is killed.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <cstdio>
#include <random>

#include "tests/core/support/desk.h"

using namespace meridian::core;

namespace {

const QString kSku = QStringLiteral("KST-40L-MOS");
const QString kPlace = QStringLiteral("GDN-1");
constexpr int kKills = 100;

Command oneUnit() {
    return {MoveStock{kSku, kPlace, StockAccount::kAdjusted, StockAccount::kAvailable, 1, {}, {}},
            QStringLiteral("Found"), 0};
}

// Finds one unit after the other, and says of each that it is kept as soon as it is.
int runConsole(const QStringList& arguments) {
    const auto access = findLocalServer(arguments[1]);
    if (!access.ok()) return 1;
    Desk desk(arguments[2]);
    desk.signIn(access->profile, access->credential);
    QHash<QByteArray, bool> said;
    QObject::connect(&desk.commands, &Commands::changed, qApp, [&](const CommandEntry& entry) {
        if (said.contains(entry.id)) return;
        said.insert(entry.id, true);
        std::printf("%s\n", entry.id.toHex().constData());
        std::fflush(stdout);
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] { static_cast<void>(desk.commands.send(oneUnit())); });
    timer.start(2);
    return QCoreApplication::exec();
}

}  // namespace

class CommandKillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aHundredKillsLoseAndDoubleNothing() {
        RealServer server;
        QVERIFY(server.isReady());
        const auto access = findLocalServer(server.dataDirectory());
        QVERIFY(access.ok());
        QTemporaryDir folder;
        {
            Desk desk(folder.filePath(QStringLiteral("first")));
            desk.signIn(access->profile, access->credential);
            QVERIFY(desk.isOnline());
            QVERIFY(furnish(desk, kSku, kPlace));
        }
        const QString outbox = folder.filePath(QStringLiteral("outbox"));
        QSet<QByteArray> said;  // that they are kept, by a console that was killed later
        QSet<QByteArray> kept;  // everything that ever stood in the outbox
        std::mt19937 random(20'261'122);
        for (int kill = 0; kill < kKills; ++kill) {
            QProcess console;
            console.start(QCoreApplication::applicationFilePath(),
                          {QStringLiteral("--console"), server.dataDirectory(), outbox});
            QVERIFY(console.waitForStarted());
            // Until it works, and then a moment that nobody can foresee.
            while (!console.canReadLine())
                QVERIFY(console.waitForReadyRead(30'000));
            QTest::qSleep(static_cast<int>(random() % 60));
            console.kill();
            QVERIFY(console.waitForFinished());
            const QList<QByteArray> lines = console.readAllStandardOutput().split('\n');
            for (const QByteArray& line : lines) {
                if (line.size() == 32) said.insert(QByteArray::fromHex(line));
            }
            auto file = Outbox::open(outbox);
            QVERIFY(file.ok());
            QCOMPARE(file->found(), Outbox::Found::kKept);
            const auto entries = file.value().load();
            QVERIFY(entries.ok());
            for (const CommandEntry& entry : *entries)
                kept.insert(entry.id);
        }
        Desk desk(outbox);
        desk.signIn(access->profile, access->credential);
        QVERIFY(desk.isOnline());
        QVERIFY(desk.allAnswered());
        for (const CommandEntry& entry : desk.commands.entries())
            QCOMPARE(entry.state, CommandState::kAccepted);
        qInfo("%lld commands kept over %d kills, %lld of them said, %lld units on hand",
              static_cast<long long>(kept.size()), kKills, static_cast<long long>(said.size()),
              static_cast<long long>(onHand(desk, kSku)));
        QVERIFY(said.size() > kKills);
        QVERIFY(kept.contains(said));
        QCOMPARE(onHand(desk, kSku), kept.size());
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--console") return runConsole(arguments.mid(1));
    CommandKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "command_kill_test.moc"
