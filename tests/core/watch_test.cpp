// Claims about streams that break: nothing is lost, nothing comes twice, and a stream ends when its holder lets go.
#include "core/rpc/watch.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <thread>
#include <vector>

#include "core/rpc/bearer.h"
#include "tests/core/support/fake_server.h"

using namespace meridian;
using namespace meridian::core;
using namespace std::chrono_literals;
using Syncs = class v1::SyncService::Stub::async;

namespace {

using Handlers = WatchHandlers<v1::SyncRequest, v1::SyncResponse>;

const grpc::Status kCut(grpc::StatusCode::UNAVAILABLE, "cut");

v1::SyncResponse piece(int number) {
    v1::SyncResponse response;
    response.set_cursor(std::to_string(number));
    return response;
}

int cursorOf(const v1::SyncRequest& request) {
    return request.scopes_size() == 0 || request.scopes(0).cursor().empty() ? 0 : std::stoi(request.scopes(0).cursor());
}

}  // namespace

class WatchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::vector<int> m_seen;
    std::vector<WatchPhase> m_phases;
    std::optional<Error> m_error;
    bool m_wrongThread = false;

    // Goes on from the last piece that was seen.
    Handlers handlers() {
        Handlers all;
        all.request = [this] {
            v1::SyncRequest request;
            request.add_scopes()->set_cursor(m_seen.empty() ? "" : std::to_string(m_seen.back()));
            return request;
        };
        all.messages = [this](std::vector<v1::SyncResponse> pieces) {
            if (QThread::currentThread() != thread()) m_wrongThread = true;
            for (const v1::SyncResponse& one : pieces)
                m_seen.push_back(std::stoi(one.cursor()));
        };
        all.phase = [this](WatchPhase phase, const std::optional<Error>& error) {
            m_phases.push_back(phase);
            m_error = error;
        };
        return all;
    }
    std::unique_ptr<Subscription> begin(Handlers all, WatchOptions options = {}) {
        options.backoff = {10ms, 50ms, 0.5};
        return watch<v1::SyncService>(*m_transport, &Syncs::Sync, std::move(options), std::move(all));
    }
    // Everything from 1 to `last`, each once and in order.
    bool sawAllUpTo(int last) const {
        if (static_cast<int>(m_seen.size()) != last) return false;
        for (int i = 0; i < last; ++i)
            if (m_seen[static_cast<std::size_t>(i)] != i + 1) return false;
        return true;
    }

  private Q_SLOTS:
    void init() {
        m_server = std::make_unique<FakeServer>();
        m_transport = connectedTo(*m_server);
        QVERIFY(m_transport);
        m_seen.clear();
        m_phases.clear();
        m_error.reset();
        m_wrongThread = false;
    }
    void cleanup() {
        m_transport->bearer()->setRenewer({});  // which may hold the bearer itself
        QVERIFY(m_transport->shutdown());
        m_transport.reset();
        m_server.reset();
    }

    void aStreamThatIsCutAgainAndAgainLosesAndDoublesNothing() {
        constexpr int kLast = 200;
        m_server->onSync = [last = kLast](grpc::ServerContext& context, const v1::SyncRequest& request,
                                          FakeServer::SyncWriter& writer) {
            const int from = cursorOf(request);
            for (int number = from + 1; number <= std::min(from + 7, last); ++number)
                writer.Write(piece(number));
            return from + 7 < last ? kCut : untilGone(context);
        };
        const auto subscription = begin(handlers());
        QTRY_VERIFY_WITH_TIMEOUT(static_cast<int>(m_seen.size()) >= kLast, 20'000);
        QVERIFY(sawAllUpTo(kLast));
        QVERIFY(!m_wrongThread);
        QVERIFY(m_server->syncs >= kLast / 7);
    }
    void aServerThatRestartsIsFoundAgain() {
        m_server->onSync = [](grpc::ServerContext& context, const v1::SyncRequest& request,
                              FakeServer::SyncWriter& writer) {
            writer.Write(piece(cursorOf(request) + 1));
            return untilGone(context);
        };
        const auto subscription = begin(handlers());
        QTRY_VERIFY(sawAllUpTo(1));
        m_server->stop();
        QTRY_COMPARE(m_phases.back(), WatchPhase::kWaiting);
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(sawAllUpTo(2), 20'000);
        QTRY_COMPARE(m_phases.back(), WatchPhase::kLive);
    }
    void lettingGoEndsTheStreamAlsoOnTheServer() {
        std::atomic<bool> gone = false;
        m_server->onSync = [&gone](grpc::ServerContext& context, const v1::SyncRequest&,
                                   FakeServer::SyncWriter& writer) {
            for (int number = 1; !context.IsCancelled(); ++number) {
                writer.Write(piece(number));
                std::this_thread::sleep_for(1ms);
            }
            gone = true;
            return grpc::Status::CANCELLED;
        };
        auto subscription = begin(handlers());
        QTRY_VERIFY(m_seen.size() > 3);
        subscription.reset();
        const std::size_t seen = m_seen.size();
        QTRY_VERIFY(gone);
        QTest::qWait(50);
        QCOMPARE(m_seen.size(), seen);
        QTRY_COMPARE(m_transport->inFlight(), 0);
    }
    void aHandlerMayLetGoOfItsOwnStream() {
        m_server->onSync = [](grpc::ServerContext& context, const v1::SyncRequest&, FakeServer::SyncWriter& writer) {
            writer.Write(piece(1));
            return untilGone(context);
        };
        std::unique_ptr<Subscription> subscription;
        Handlers all = handlers();
        all.messages = [this, &subscription](std::vector<v1::SyncResponse>) {
            m_seen.push_back(1);
            subscription.reset();
        };
        subscription = begin(std::move(all));
        QTRY_VERIFY(sawAllUpTo(1));
        QTRY_COMPARE(m_transport->inFlight(), 0);
    }
    void aStreamThatHasSentEverythingEnds() {
        m_server->onSync = [](grpc::ServerContext&, const v1::SyncRequest&, FakeServer::SyncWriter& writer) {
            for (int number = 1; number <= 3; ++number)
                writer.Write(piece(number));
            return grpc::Status::OK;
        };
        WatchOptions options;
        options.atEnd = AtEnd::kEnd;
        const auto subscription = begin(handlers(), options);
        QTRY_VERIFY(!m_phases.empty() && m_phases.back() == WatchPhase::kEnded);
        QVERIFY(sawAllUpTo(3));
        QVERIFY(!m_error);
        QCOMPARE(m_server->syncs.load(), 1);
    }
    void aRefusalEndsTheStreamForGood() {
        m_server->onSync = [](grpc::ServerContext&, const v1::SyncRequest&, FakeServer::SyncWriter&) {
            return grpc::Status(grpc::StatusCode::PERMISSION_DENIED, "Managers may.");
        };
        const auto subscription = begin(handlers());
        QTRY_VERIFY(!m_phases.empty() && m_phases.back() == WatchPhase::kEnded);
        QCOMPARE(m_error->fault, Fault::kForbidden);
        QTest::qWait(150);
        QCOMPARE(m_server->syncs.load(), 1);
    }
    void aCursorThatIsTooOldStartsAnew() {
        m_server->onSync = [](grpc::ServerContext& context, const v1::SyncRequest& request,
                              FakeServer::SyncWriter& writer) {
            if (cursorOf(request) == 99) return grpc::Status(grpc::StatusCode::OUT_OF_RANGE, "another server");
            writer.Write(piece(1));
            return untilGone(context);
        };
        Handlers all = handlers();
        all.startAnew = [this] { m_seen.clear(); };
        m_seen.push_back(99);
        const auto subscription = begin(std::move(all));
        QTRY_VERIFY(sawAllUpTo(1));
    }
    void anExpiredTokenIsRenewedOnceAndTheStreamGoesOn() {
        m_server->strict = true;
        m_server->setToken("access-1");
        int renewals = 0;
        const std::shared_ptr<Bearer> bearer = m_transport->bearer();
        bearer->setRenewer([bearer, &renewals] {
            ++renewals;
            bearer->set("access-1");
            bearer->settle(Done{});
        });
        m_server->onSync = [](grpc::ServerContext& context, const v1::SyncRequest&, FakeServer::SyncWriter& writer) {
            writer.Write(piece(1));
            return untilGone(context);
        };
        const auto subscription = begin(handlers());
        QTRY_VERIFY(sawAllUpTo(1));
        QCOMPARE(renewals, 1);
    }
    void aConsumerThatIsBusyMakesTheServerWait() {
        constexpr int kAll = 20'000;
        std::atomic<int> sent = 0;
        m_server->onSync = [&sent](grpc::ServerContext&, const v1::SyncRequest&, FakeServer::SyncWriter& writer) {
            v1::SyncResponse heavy = piece(1);
            heavy.add_orders()->set_name(std::string(2'000, 'x'));
            for (int number = 1; number <= kAll; ++number) {
                heavy.set_cursor(std::to_string(number));
                if (!writer.Write(heavy)) return grpc::Status::CANCELLED;
                sent = number;
            }
            return grpc::Status::OK;
        };
        std::vector<std::function<void()>> waiting;
        std::mutex mutex;
        WatchOptions options;
        options.atEnd = AtEnd::kEnd;
        options.executor = [&](std::function<void()> work) {
            const std::lock_guard lock(mutex);
            waiting.push_back(std::move(work));
        };
        const auto runAll = [&] {
            std::vector<std::function<void()>> now;
            {
                const std::lock_guard lock(mutex);
                now.swap(waiting);
            }
            for (const std::function<void()>& work : now)
                work();
        };
        auto subscription = begin(handlers(), std::move(options));
        runAll();  // connects
        int before = -1;
        while (before != sent) {  // until the server can send no more
            before = sent;
            QTest::qWait(400);
        }
        QVERIFY2(sent > 0 && sent < kAll / 2, qPrintable(QString::number(sent)));
        QElapsedTimer timer;
        timer.start();
        while ((m_phases.empty() || m_phases.back() != WatchPhase::kEnded) && timer.elapsed() < 20'000) {
            runAll();
            std::this_thread::sleep_for(1ms);
        }
        QVERIFY(sawAllUpTo(kAll));
        subscription.reset();
        runAll();
    }
    void aStreamFollowsTheTransportToAnotherServer() {
        const auto onSync = [](grpc::ServerContext& context, const v1::SyncRequest& request,
                               FakeServer::SyncWriter& writer) {
            writer.Write(piece(cursorOf(request) + 1));
            return untilGone(context);
        };
        FakeServer other;
        m_server->onSync = onSync;
        other.onSync = onSync;
        auto subscription = begin(handlers());
        QTRY_VERIFY(sawAllUpTo(1));
        QVERIFY(m_transport->connectTo(other.profile()).ok());
        QTRY_VERIFY(sawAllUpTo(2));
        subscription.reset();
        QVERIFY(m_transport->shutdown());
    }
};

QTEST_GUILESS_MAIN(WatchTest)
#include "watch_test.moc"
