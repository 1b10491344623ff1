// Claims about the server that the console starts itself, with the real program.
#include "core/local/local_server.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

#include "core/secrets/keychain.h"
#include "core/session/session.h"

using namespace meridian::core;
using namespace std::chrono_literals;

namespace {

constexpr int kStartMs = 60'000;

bool isAlive(qint64 pid) {
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

class NoService final : public SecretService {
  public:
    void read(const QString&, Done done) override { done(Result::kNoService, {}); }
    void write(const QString&, const QByteArray&, Done done) override { done(Result::kNoService, {}); }
    void remove(const QString&, Done done) override { done(Result::kNoService, {}); }
};

}  // namespace

class LocalServerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    LocalServerOptions options() const {
        LocalServerOptions options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = m_folder->filePath(u"data"_qs);
        options.moreArguments = QStringList{u"--allow-volatile-storage"_qs};
        options.backoff = {50ms, 200ms, 0.5};
        return options;
    }
    static void stopAndWait(LocalServer& server) {
        QSignalSpy stopped(&server, &LocalServer::stopped);
        server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 30'000);
    }

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itStartsServesAndStops() {
        LocalServer server(options());
        QSignalSpy ready(&server, &LocalServer::ready);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kStartMs);
        const LocalEndpoint endpoint = *server.endpoint();
        QVERIFY(checkProfile(endpoint.profile).ok());
        QVERIFY(isAlive(endpoint.pid));
        const auto access = findLocalServer(endpoint.dataDirectory);
        QVERIFY(access.ok());
        QCOMPARE(access->profile, endpoint.profile);

        Transport transport;
        Keychain keychain(std::make_unique<NoService>());
        Session session(transport, keychain);
        session.signInWithCredential(access->profile, access->credential);
        QTRY_COMPARE(session.state(), SessionState::kOnline);

        stopAndWait(server);
        QVERIFY(!isAlive(endpoint.pid));
        QVERIFY(!server.endpoint());
        QVERIFY(!findLocalServer(endpoint.dataDirectory).ok());
    }
    void itIsStartedAgainAfterItWasKilled() {
        LocalServer server(options());
        QSignalSpy ready(&server, &LocalServer::ready);
        QSignalSpy died(&server, &LocalServer::died);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, kStartMs);
        const qint64 first = server.endpoint()->pid;
        QCOMPARE(::kill(static_cast<pid_t>(first), SIGKILL), 0);
        QTRY_COMPARE(died.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, kStartMs);
        QVERIFY(server.endpoint()->pid != first);
        stopAndWait(server);
    }
    void whatCannotStartIsNotStartedAgainAndItsLastWordsAreTold() {
        LocalServerOptions wrong = options();
        wrong.moreArguments = QStringList{u"--region"_qs, u"moon"_qs};
        LocalServer server(wrong);
        QSignalSpy failed(&server, &LocalServer::failed);
        QSignalSpy died(&server, &LocalServer::died);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kStartMs);
        const auto error = failed.first().first().value<Error>();
        QVERIFY2(error.detail.contains(u"moon"), qPrintable(error.detail));
        QTest::qWait(300);
        QCOMPARE(died.size(), 0);
        stopAndWait(server);
    }
    void aProgramThatIsMissingIsTold() {
        LocalServerOptions missing = options();
        missing.program = u"/nonexistent/meridiand"_qs;
        LocalServer server(missing);
        QSignalSpy failed(&server, &LocalServer::failed);
        server.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().value<Error>().detail.isEmpty());
    }
    void aProgramThatDiesAgainAndAgainIsGivenUp() {
        LocalServerOptions dying = options();
        dying.program = u"/bin/false"_qs;
        dying.backoff = {1ms, 5ms, 0.5};
        dying.deathsMax = 3;
        LocalServer server(dying);
        QSignalSpy failed(&server, &LocalServer::failed);
        QSignalSpy died(&server, &LocalServer::died);
        server.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(died.size(), 3);
    }
    // The console itself is killed: this program, started once more as a console that waits.
    void aConsoleThatIsKilledLeavesNoServerBehind() {
        QProcess console;
        QStringList arguments{u"--console"_qs, options().dataDirectory};
        console.start(QCoreApplication::applicationFilePath(), arguments);
        while (!console.canReadLine())
            QVERIFY(console.waitForReadyRead(kStartMs));
        const qint64 pid = console.readLine().trimmed().toLongLong();
        QVERIFY(pid > 0 && isAlive(pid));
        console.kill();
        QVERIFY(console.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 30'000);
    }
};

// Starts a server, says its process id, and waits to be killed.
static int beConsole(QCoreApplication& application, const QString& dataDirectory) {
    LocalServerOptions options;
    options.program = QStringLiteral(MERIDIAN_SERVER);
    options.dataDirectory = dataDirectory;
    options.moreArguments = QStringList{u"--allow-volatile-storage"_qs};
    LocalServer server(options);
    QObject::connect(&server, &LocalServer::ready, &application, [](const LocalEndpoint& endpoint) {
        std::printf("%lld\n", static_cast<long long>(endpoint.pid));
        std::fflush(stdout);
    });
    server.start();
    return application.exec();
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == u"--console") return beConsole(application, arguments[2]);
    LocalServerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "local_server_test.moc"
