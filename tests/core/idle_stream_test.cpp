// Claims about a stream that has nothing to say, against a real meridiand: it stays, and it is found out when the
// server is frozen.
#include <QTest>
#include <algorithm>

#include <signal.h>

#include "backend/client/endpoint.h"

#include "core/rpc/bearer.h"
#include "core/rpc/watch.h"
#include "core/session/identity_calls.h"
#include "meridian/v1/sync.grpc.pb.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/real_server.h"

using namespace meridian;
using namespace meridian::core;
using namespace std::chrono_literals;
using Syncs = class v1::SyncService::Stub::async;

class IdleStreamTest : public QObject {
    Q_OBJECT

    std::vector<WatchPhase> m_phases;
    int m_pieces = 0;

    std::unique_ptr<Subscription> follow(const Transport& transport) {
        WatchHandlers<v1::SyncRequest, v1::SyncResponse> handlers;
        handlers.request = [] {
            v1::SyncRequest request;
            request.add_scopes()->set_scope(v1::SYNC_SCOPE_ORDERS);
            request.set_follow(true);
            return request;
        };
        handlers.messages = [this](const std::vector<v1::SyncResponse>& pieces) {
            m_pieces += static_cast<int>(pieces.size());
        };
        handlers.phase = [this](WatchPhase phase, const std::optional<Error>&) { m_phases.push_back(phase); };
        return watch<v1::SyncService>(transport, &Syncs::Sync, {}, std::move(handlers));
    }

  private Q_SLOTS:
    void keepaliveNeitherCutsAnIdleStreamNorOverlooksAFrozenServer() {
        RealServer server;
        QVERIFY(server.isReady());
        const auto access = findLocalServer(server.dataDirectory());
        QVERIFY(access.ok());
        const auto endpoint = client::loadEndpoint(server.dataDirectory().toStdString());
        QVERIFY(endpoint.ok());
        const auto pid = static_cast<pid_t>(endpoint->pid);

        TransportOptions quick;
        quick.keepalive = 1'000ms;
        quick.keepaliveTimeout = 1'000ms;
        Transport transport(quick);
        QVERIFY(transport.connectTo(access->profile).ok());
        transport.bearer()->set(access->credential);
        const auto subscription = follow(transport);
        QTRY_VERIFY(!m_phases.empty() && m_phases.back() == WatchPhase::kLive);
        // The session's heartbeat and the pings in the same proportion as in the product. A server that was not told to
        // expect pings counts them between two answers, and ends the connection after the third.
        for (int beat = 0; beat < 8; ++beat) {
            QTest::qWait(1'000);
            QVERIFY(answerOf(callWhoAmI(transport))->ok());
        }
        QCOMPARE(std::count(m_phases.begin(), m_phases.end(), WatchPhase::kWaiting), 0);
        QCOMPARE(transport.reach(), Reach::kReady);

        QCOMPARE(::kill(pid, SIGSTOP), 0);
        const auto question = callWhoAmI(transport);
        const bool noticed = QTest::qWaitFor([this] { return m_phases.back() != WatchPhase::kLive; }, 15'000);
        ::kill(pid, SIGCONT);
        QVERIFY(noticed);
        QVERIFY(answerOf(question, 30s).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(m_phases.back(), WatchPhase::kLive, 30'000);
    }
};

QTEST_GUILESS_MAIN(IdleStreamTest)
#include "idle_stream_test.moc"
