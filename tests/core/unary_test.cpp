// Claims about calls to a server that fails in every way that a network and a server have.
#include "core/rpc/unary.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <thread>
#include <vector>

#include "core/rpc/bearer.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/fake_server.h"

using namespace meridian;
using namespace meridian::core;
using namespace std::chrono_literals;
using Identities = class v1::IdentityService::Stub::async;

namespace {

const grpc::Status kUnavailable(grpc::StatusCode::UNAVAILABLE, "not now");

Call<QString> whoAmI(const Transport& transport, const CallOptions& options) {
    return unary<v1::IdentityService>(transport, &Identities::WhoAmI, {}, options,
                                      [](const v1::WhoAmIResponse& who) { return QString::fromStdString(who.name()); });
}

Call<Done> unlock(const Transport& transport, const CallOptions& options) {
    return unary<v1::IdentityService>(transport, &Identities::UnlockUser, {}, options,
                                      [](const v1::UnlockUserResponse&) { return Done{}; });
}

}  // namespace

class UnaryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Transport> m_transport;

  private Q_SLOTS:
    void init() {
        m_server = std::make_unique<FakeServer>();
        m_transport = connectedTo(*m_server);
        QVERIFY(m_transport);
    }
    void cleanup() {
        m_transport->bearer()->setRenewer({});  // which may hold the bearer itself
        QVERIFY(m_transport->shutdown());
        m_transport.reset();
        m_server.reset();
    }

    void anAnswerComesOnTheGuiThreadAndCarriesTokenAndRequestId() {
        std::string token, id;
        m_server->onWhoAmI = [&](grpc::ServerContext& context) {
            token = headerOf(context, "authorization");
            id = headerOf(context, "x-request-id");
            return grpc::Status::OK;
        };
        const auto answer = answerOf(whoAmI(*m_transport, {}));
        QVERIFY(answer && answer->ok());
        QCOMPARE(**answer, u"anna"_qs);
        QCOMPARE(token, std::string("Bearer access-0"));
        QCOMPARE(QString::fromStdString(id), m_transport->recentRequests().first().id);
        QCOMPARE(m_transport->recentRequests().first().code, u"OK"_qs);
    }
    void aSafeCallIsRepeatedUntilItSucceeds() {
        m_server->onWhoAmI = [this](grpc::ServerContext&) {
            return m_server->whoAmIs < 4 ? kUnavailable : grpc::Status::OK;
        };
        const auto answer = answerOf(whoAmI(*m_transport, {.repeat = Repeat::kSafe, .tries = 4}));
        QVERIFY(answer && answer->ok());
        QCOMPARE(m_server->whoAmIs.load(), 4);
    }
    void aSafeCallGivesUpAfterItsTries() {
        m_server->onWhoAmI = [](grpc::ServerContext&) { return kUnavailable; };
        const auto answer = answerOf(whoAmI(*m_transport, {.repeat = Repeat::kSafe, .tries = 3}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kOffline);
        QCOMPARE(m_server->whoAmIs.load(), 3);
        QVERIFY(m_transport->trouble().has_value());
    }
    void anUnsafeCallIsNeverRepeated() {
        m_server->onUnlockUser = [](grpc::ServerContext&) { return kUnavailable; };
        const auto answer = answerOf(unlock(*m_transport, {}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(m_server->unlocks.load(), 1);
    }
    void aRefusalIsNotRepeated() {
        m_server->onWhoAmI = [](grpc::ServerContext&) {
            return grpc::Status(grpc::StatusCode::PERMISSION_DENIED, "Managers may.");
        };
        const auto answer = answerOf(whoAmI(*m_transport, {.repeat = Repeat::kSafe}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kForbidden);
        QCOMPARE(m_server->whoAmIs.load(), 1);
    }
    void theServersWordOnWaitingIsTaken() {
        m_server->onWhoAmI = [this](grpc::ServerContext& context) {
            if (m_server->whoAmIs > 1) return grpc::Status::OK;
            context.AddTrailingMetadata("retry-after-ms", "400");
            return grpc::Status(grpc::StatusCode::RESOURCE_EXHAUSTED, "slowly");
        };
        QElapsedTimer timer;
        timer.start();
        const auto answer = answerOf(whoAmI(*m_transport, {.repeat = Repeat::kSafe}));
        QVERIFY(answer && answer->ok());
        QVERIFY(timer.elapsed() >= 400);
    }
    void theDeadlineIsForAllTriesTogether() {
        m_server->onWhoAmI = [](grpc::ServerContext&) { return kUnavailable; };
        QElapsedTimer timer;
        timer.start();
        const auto answer = answerOf(whoAmI(*m_transport, {.deadline = 500ms, .repeat = Repeat::kSafe, .tries = 100}));
        QVERIFY(answer && !answer->ok());
        QVERIFY(timer.elapsed() < 2'000);
    }
    void aSlowServerIsADeadline() {
        m_server->onWhoAmI = untilGone;
        const auto answer = answerOf(whoAmI(*m_transport, {.deadline = 200ms, .repeat = Repeat::kSafe}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kDeadline);
    }
    void aCancelledCallEndsAtOnceAlsoOnTheServer() {
        std::atomic<bool> gone = false;
        m_server->onWhoAmI = [&gone](grpc::ServerContext& context) {
            const grpc::Status status = untilGone(context);
            gone = true;
            return status;
        };
        const Call<QString> call = whoAmI(*m_transport, {.deadline = 20s});
        QTRY_COMPARE(m_server->whoAmIs.load(), 1);
        QElapsedTimer timer;
        timer.start();
        call.cancel.request();
        const auto answer = answerOf(call);
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kCancelled);
        QVERIFY(timer.elapsed() < 1'000);
        QTRY_VERIFY(gone);
    }
    void aCallIsCancelledWhileItWaitsForItsNextTry() {
        m_server->onWhoAmI = [](grpc::ServerContext& context) {
            context.AddTrailingMetadata("retry-after-ms", "8000");
            return grpc::Status(grpc::StatusCode::RESOURCE_EXHAUSTED, "slowly");
        };
        const Call<QString> call = whoAmI(*m_transport, {.deadline = 20s, .repeat = Repeat::kSafe});
        QTRY_COMPARE(m_server->whoAmIs.load(), 1);
        QTest::qWait(50);
        call.cancel.request();
        const auto answer = answerOf(call, 1s);
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kCancelled);
        QTRY_COMPARE(m_transport->inFlight(), 0);
    }
    void withoutASignInNothingIsSent() {
        m_transport->bearer()->set({});
        const auto answer = answerOf(whoAmI(*m_transport, {}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kSignedOut);
        QCOMPARE(m_server->whoAmIs.load(), 0);
    }
    void withoutAServerACallFailsAtOnce() {
        m_transport->leave();
        const auto answer = answerOf(whoAmI(*m_transport, {}), 500ms);
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kOffline);
    }
    void manyCallsWithAnExpiredTokenRenewItOnce() {
        m_server->strict = true;
        m_server->setToken("access-1");
        const std::shared_ptr<Bearer> bearer = m_transport->bearer();
        std::atomic<int> renewals = 0;
        bearer->setRenewer([bearer, &renewals] {
            ++renewals;
            std::thread([bearer] {
                std::this_thread::sleep_for(100ms);
                bearer->set("access-1");
                bearer->settle(Done{});
            }).detach();
        });
        std::vector<Call<QString>> calls;
        for (int i = 0; i < 20; ++i)
            calls.push_back(whoAmI(*m_transport, {}));
        for (const Call<QString>& call : calls) {
            const auto answer = answerOf(call);
            QVERIFY(answer && answer->ok());
        }
        QCOMPARE(renewals.load(), 1);
        QCOMPARE(m_server->whoAmIs.load(), 40);
    }
    void aTokenThatIsRefusedAgainIsNotRenewedAgain() {
        m_server->strict = true;
        m_server->setToken("another");
        const std::shared_ptr<Bearer> bearer = m_transport->bearer();
        int renewals = 0;
        bearer->setRenewer([bearer, &renewals] {
            ++renewals;
            bearer->set("access-1");
            bearer->settle(Done{});
        });
        const auto answer = answerOf(whoAmI(*m_transport, {}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kSignedOut);
        QCOMPARE(renewals, 1);
        QCOMPARE(m_server->whoAmIs.load(), 2);
    }
    void aRenewalThatNeverEndsDoesNotHoldACallBeyondItsDeadline() {
        m_server->strict = true;
        m_server->setToken("another");
        m_transport->bearer()->setRenewer([] {});
        const auto answer = answerOf(whoAmI(*m_transport, {.deadline = 300ms}), 3s);
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kDeadline);
        m_transport->bearer()->settle(Error{});
    }
    void shutdownEndsWhatIsInFlight() {
        m_server->onWhoAmI = untilGone;
        std::vector<Call<QString>> calls;
        for (int i = 0; i < 5; ++i)
            calls.push_back(whoAmI(*m_transport, {.deadline = 60s}));
        QTRY_COMPARE(m_server->whoAmIs.load(), 5);
        QCOMPARE(m_transport->inFlight(), 5);
        QVERIFY(m_transport->shutdown());
        QCOMPARE(m_transport->inFlight(), 0);
        for (const Call<QString>& call : calls) {
            const auto answer = answerOf(call);
            QVERIFY(answer && !answer->ok());
            QCOMPARE(answer->error().fault, Fault::kCancelled);
        }
    }
    void aThousandCallsAtOnceLeaveNothingBehind() {
        std::vector<Call<QString>> calls;
        for (int i = 0; i < 1'000; ++i)
            calls.push_back(whoAmI(*m_transport, {.deadline = 60s}));
        for (const Call<QString>& call : calls) {
            const auto answer = answerOf(call);
            QVERIFY(answer && answer->ok());
        }
        QTRY_COMPARE(m_transport->inFlight(), 0);
    }
};

QTEST_GUILESS_MAIN(UnaryTest)
#include "unary_test.moc"
