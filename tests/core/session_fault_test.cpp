// Claims about a session whose tokens run out and whose server comes and goes.
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "core/rpc/bearer.h"
#include "core/secrets/keychain.h"
#include "core/session/identity_calls.h"
#include "core/session/session.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/fake_server.h"

using namespace meridian;
using namespace meridian::core;
using namespace std::chrono_literals;

namespace {

class NoService final : public SecretService {
  public:
    void read(const QString&, Done done) override { done(Result::kNoService, {}); }
    void write(const QString&, const QByteArray&, Done done) override { done(Result::kNoService, {}); }
    void remove(const QString&, Done done) override { done(Result::kNoService, {}); }
};

const grpc::Status kOver(grpc::StatusCode::UNAUTHENTICATED, "The session has ended. Sign in again.");

SessionOptions quick() {
    SessionOptions options;
    options.shortestLife = 100ms;
    options.offlineRetry = 100ms;
    options.heartbeat = 200ms;
    return options;
}

}  // namespace

class SessionFaultTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<Session> m_session;

    void signIn(KeepSignedIn keep = KeepSignedIn::kNo) {
        m_session->signIn(m_server->profile(), u"anna"_qs, u"password"_qs, keep);
        QTRY_COMPARE(m_session->state(), SessionState::kOnline);
    }

  private Q_SLOTS:
    void init() {
        m_server = std::make_unique<FakeServer>();
        m_server->strict = true;
        m_transport = std::make_unique<Transport>();
        m_keychain = std::make_unique<Keychain>(std::make_unique<NoService>());
        m_session = std::make_unique<Session>(*m_transport, *m_keychain, quick());
    }
    void cleanup() {
        m_session.reset();
        m_keychain.reset();
        QVERIFY(m_transport->shutdown());
        m_transport.reset();
        m_server.reset();
    }

    void theTokenIsRenewedAtHalfItsLife() {
        m_server->onSignIn = [](grpc::ServerContext&, v1::SignInResponse& response) {
            fillTokens(*response.mutable_tokens(), "access-0", "refresh-0", 1'000ms);
            return grpc::Status::OK;
        };
        signIn();
        QCOMPARE(m_server->refreshes.load(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->refreshes.load(), 1, 1'500);
        QTRY_COMPARE(m_transport->bearer()->token(), QByteArray("access-1"));
        QCOMPARE(m_session->state(), SessionState::kOnline);
    }
    void aTokenThatExpiresEarlyIsRenewedOnceForAllCalls() {
        signIn();
        m_server->setToken("access-1");  // what the first refresh will give
        std::vector<Call<Introduction>> calls;
        for (int i = 0; i < 10; ++i)
            calls.push_back(callWhoAmI(*m_transport));
        for (const Call<Introduction>& call : calls) {
            const auto answer = answerOf(call);
            QVERIFY(answer && answer->ok());
        }
        QCOMPARE(m_server->refreshes.load(), 1);
        QCOMPARE(m_session->state(), SessionState::kOnline);
    }
    void aSessionThatTheServerEndedIsExpiredAndSaysSoOnce() {
        signIn();
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_server->setToken("somebody else's");
        m_server->onRefresh = [](grpc::ServerContext&, const v1::RefreshRequest&, v1::RefreshResponse&) {
            return kOver;
        };
        const auto first = callWhoAmI(*m_transport);
        const auto second = callWhoAmI(*m_transport);
        QCOMPARE(answerOf(first)->error().fault, Fault::kSignedOut);
        QCOMPARE(answerOf(second)->error().fault, Fault::kSignedOut);
        QTRY_COMPARE(m_session->state(), SessionState::kExpired);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_server->refreshes.load(), 1);
        QCOMPARE(m_session->account().name, u"anna"_qs);
        m_server->onRefresh = nullptr;
        m_server->setToken("access-0");
        signIn();  // goes on from there
    }
    void aServerThatGoesAndComesBackIsOfflineAndOnlineAgain() {
        signIn();
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), SessionState::kOffline, 15'000);
        QVERIFY(m_session->may(u"viewOrders"_qs));  // the cache is still shown
        QVERIFY(m_session->trouble().has_value());
        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), SessionState::kOnline, 20'000);
        QVERIFY(!m_session->trouble());
        QCOMPARE(m_server->signIns.load(), 1);
    }
    void aStartWithoutTheServerIsOfflineAsWhoOneWas() {
        signIn(KeepSignedIn::kYes);
        const Account account = m_session->account();
        const ServerProfile profile = m_server->profile();
        m_session = std::make_unique<Session>(*m_transport, *m_keychain, quick());
        m_transport->leave();
        m_server->stop();
        m_session->resume(profile, account);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), SessionState::kOffline, 15'000);
        QVERIFY(m_session->may(u"viewOrders"_qs));
        const auto answer = answerOf(callWhoAmI(*m_transport));
        QCOMPARE(answer->error().fault, Fault::kOffline);  // not "signed out"
        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), SessionState::kOnline, 20'000);
    }
    void aServerThatDoesNotAnswerAnyMoreIsNoticedWithoutACall() {
        signIn();
        std::atomic<bool> frozen = true;
        m_server->onWhoAmI = [&frozen](grpc::ServerContext&) {
            return frozen ? grpc::Status(grpc::StatusCode::UNAVAILABLE, "not now") : grpc::Status::OK;
        };
        QTRY_COMPARE(m_session->state(), SessionState::kOffline);
        QCOMPARE(m_transport->reach(), Reach::kReady);
        frozen = false;
        QTRY_COMPARE(m_session->state(), SessionState::kOnline);
    }
    void aServerThatMovedIsFollowedWithoutSigningInAgain() {
        signIn();
        FakeServer moved;
        QSignalSpy states(m_session.get(), &Session::stateChanged);
        m_session->follow(moved.profile());
        QCOMPARE(m_session->state(), SessionState::kOffline);
        QTRY_COMPARE(m_session->state(), SessionState::kOnline);
        QCOMPARE(states.size(), 2);
        QCOMPARE(m_session->profile(), moved.profile());
        m_session->signOut();
        QVERIFY(m_transport->shutdown());
    }
    void signingInWithoutTheServerFailsInWords() {
        m_server->stop();
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_session->signIn(m_server->profile(), u"anna"_qs, u"password"_qs, KeepSignedIn::kNo);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 16'000);
        QCOMPARE(m_session->state(), SessionState::kSignedOut);
        QCOMPARE(m_session->trouble()->fault, Fault::kOffline);
    }
    void signingOutWhileSigningInForgetsTheLateAnswer() {
        m_session->signIn(m_server->profile(), u"anna"_qs, u"password"_qs, KeepSignedIn::kNo);
        m_session->signOut();
        QTRY_COMPARE(m_server->signIns.load(), 1);
        QTest::qWait(100);
        QCOMPARE(m_session->state(), SessionState::kSignedOut);
        QVERIFY(m_transport->bearer()->token().isEmpty());
    }
    void signingOutTellsTheServer() {
        signIn();
        m_session->signOut();
        QTRY_COMPARE(m_server->signOuts.load(), 1);
    }
    void aServerOfAnotherVersionIsToldApart() {
        m_server->onSignIn = [](grpc::ServerContext&, v1::SignInResponse&) {
            return grpc::Status(grpc::StatusCode::UNIMPLEMENTED, "");
        };
        QSignalSpy failed(m_session.get(), &Session::failed);
        m_session->signIn(m_server->profile(), u"anna"_qs, u"password"_qs, KeepSignedIn::kNo);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_session->trouble()->fault, Fault::kOtherVersion);
        QVERIFY(m_session->trouble()->text.contains(u"version"));
    }
    void noSecretStandsInWhatIsKeptForSupport() {
        signIn();
        for (const RequestNote& note : m_transport->recentRequests()) {
            QVERIFY(!note.id.contains(u"access"));
            QVERIFY(!note.code.contains(u"access"));
        }
    }
};

QTEST_GUILESS_MAIN(SessionFaultTest)
#include "session_fault_test.moc"
