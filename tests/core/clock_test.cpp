// Claims about a computer whose clock is a day off: it is noticed, ages are right all the same, and tokens are renewed
// when they are due and not every second.
#include <QTest>

#include "core/secrets/keychain.h"
#include "core/session/session.h"
#include "tests/core/support/desk.h"
#include "tests/core/support/fake_server.h"

using namespace meridian;
using namespace meridian::core;
using namespace std::chrono_literals;

namespace {

constexpr auto kDay = 24h;
constexpr qint64 kDayMicros = std::chrono::microseconds(kDay).count();
constexpr qint64 kMinute = 60'000'000;

SessionOptions offBy(std::chrono::hours hours) {
    SessionOptions options;
    options.now = [hours] { return std::chrono::system_clock::now() + hours; };
    options.shortestLife = 50ms;
    return options;
}

bool isAbout(qint64 value, qint64 expected) {
    return std::abs(value - expected) < kMinute;
}

}  // namespace

class ClockTest : public QObject {
    Q_OBJECT

    struct Console {
        explicit Console(SessionOptions options) : session(transport, keychain, std::move(options)) {}
        bool signIn(const FakeServer& server) {
            session.signIn(server.profile(), u"anna"_qs, u"password"_qs, KeepSignedIn::kNo);
            return QTest::qWaitFor([this] { return session.state() == SessionState::kOnline; }, 20'000);
        }
        Transport transport;
        Keychain keychain{std::make_unique<NoService>()};
        Session session;
    };

  private Q_SLOTS:
    void agesAreCountedByTheServersClock_data() {
        QTest::addColumn<int>("hours");
        QTest::newRow("a day ahead") << 24;
        QTest::newRow("a day behind") << -24;
    }
    void agesAreCountedByTheServersClock() {
        QFETCH(int, hours);
        RealServer server;
        QVERIFY(server.isReady());
        Console console(offBy(std::chrono::hours(hours)));
        QVERIFY(isAbout(console.session.clock()->now(), deskNow() + hours * kDayMicros / 24));
        console.session.signInWithCredential(server.profile(), server.credential());
        QTRY_COMPARE_WITH_TIMEOUT(console.session.state(), SessionState::kOnline, 30'000);
        QVERIFY(isAbout(console.session.clock()->ahead(), hours * kDayMicros / 24));
        QVERIFY(isAbout(console.session.clock()->now(), deskNow()));
    }
    void aFewSecondsAreNoNews() {
        FakeServer server;
        server.clockAhead = -20s;
        Console console(offBy(0h));
        QVERIFY(console.signIn(server));
        QCOMPARE(console.session.clock()->ahead(), 0);
    }
    void aTokenIsRenewedAtHalfItsLifeWhateverTheClockSays_data() { agesAreCountedByTheServersClock_data(); }
    void aTokenIsRenewedAtHalfItsLifeWhateverTheClockSays() {
        QFETCH(int, hours);
        FakeServer server;
        server.onSignIn = [](grpc::ServerContext&, v1::SignInResponse& response) {
            fillTokens(*response.mutable_tokens(), "access-0", "refresh-0", 2'000ms);
            response.mutable_tokens()->set_issued_at_us(response.tokens().access_expires_at_us() - 2'000'000);
            return grpc::Status::OK;
        };
        server.onRefresh = [](grpc::ServerContext&, const v1::RefreshRequest&, v1::RefreshResponse& response) {
            response.mutable_tokens()->set_issued_at_us(response.tokens().access_expires_at_us() - 600'000'000);
            return grpc::Status::OK;
        };
        Console console(offBy(std::chrono::hours(hours)));
        QVERIFY(console.signIn(server));
        QCOMPARE(server.refreshes.load(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(server.refreshes.load(), 1, 5'000);
        QTest::qWait(1'500);
        QCOMPARE(server.refreshes.load(), 1);
        QCOMPARE(console.session.state(), SessionState::kOnline);
    }
    // It names only the end of a token, which is long over by the clock here.
    void anOldServerIsNotAskedForATokenEverySecond() {
        FakeServer server;
        Console console(offBy(kDay));
        QVERIFY(console.signIn(server));
        QTest::qWait(1'500);
        QCOMPARE(server.refreshes.load(), 0);
        QCOMPARE(console.session.clock()->ahead(), 0);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
