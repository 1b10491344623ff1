// The cache follows a real server: everything arrives, changes arrive soon, and a server that is killed and comes back
// is followed from where it was.
#include "core/sync/sync_thread.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

#include "backend/client/command_ids.h"
#include "backend/client/connection.h"
#include "backend/privacy/random_bytes.h"

#include "core/local/local_server.h"
#include "core/orders/order_cache.h"
#include "core/store/cache_file.h"
#include "core/sync/connect_local.h"
#include "meridian/v1/orders.grpc.pb.h"

namespace meridian::core {

class SyncThreadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // One demonstration for all of them: making its orders is what takes long.
    void initTestCase() {
        LocalServerOptions options;
        options.program = QStringLiteral(MERIDIAN_SERVER);
        options.dataDirectory = m_folder.filePath(QStringLiteral("server"));
        options.content = Content::kDemonstration;
        options.moreArguments = QStringList{QStringLiteral("--allow-volatile-storage")};
        options.backoff = {std::chrono::milliseconds(50), std::chrono::milliseconds(200), 0.5};
        m_server = std::make_unique<LocalServer>(options);
        QSignalSpy ready(m_server.get(), &LocalServer::ready);
        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 120'000);
    }
    void cleanupTestCase() {
        QSignalSpy stopped(m_server.get(), &LocalServer::stopped);
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 30'000);
    }

    void everyOrderOfTheServerArrivesAndCanBeRead() {
        follow(QStringLiteral("all"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        QCOMPARE(m_last.ordersTotal, qint64{m_server->endpoint()->demoOrders});
        const auto frame = readFrame(cache(), {}, {});
        QVERIFY(frame.ok());
        QCOMPARE(frame->total, m_last.ordersTotal);
        qint64 sum = 0;
        const auto counts = countByState(cache());
        for (const OrderStateCount& count : counts.value())
            sum += count.orders;
        QCOMPARE(sum, frame->total);
    }

    void aChangeThatSomebodyElseMakesArrivesSoon() {
        follow(QStringLiteral("change"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        const OrderRow order = firstOrder(QStringLiteral("status:confirmed hold:free"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(hold(order));
        QTRY_VERIFY_WITH_TIMEOUT(readOrder(cache(), order.id).value().held, 10'000);
        qInfo("held by somebody else, in the cache after %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void aServerThatWasKilledIsFollowedFromWhereItWas() {
        follow(QStringLiteral("kill"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        const qint64 total = m_last.ordersTotal;
        const OrderRow order = firstOrder(QStringLiteral("status:confirmed hold:free"));
        QSignalSpy ready(m_server.get(), &LocalServer::ready);
        m_live = false;
        m_received = 0;
        QCOMPARE(::kill(static_cast<pid_t>(m_server->endpoint()->pid), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_state, SyncThread::State::kAway, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60'000);
        m_sync->wake();
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        QVERIFY(hold(order));
        QTRY_VERIFY_WITH_TIMEOUT(readOrder(cache(), order.id).value().held, 10'000);
        QCOMPARE(m_last.ordersTotal, total);
        QVERIFY2(m_received < total / 2, "what was there was sent again");
    }

    void cleanup() {
        m_sync.reset();
        m_cache.reset();
    }

  private:
    void follow(const QString& name) {
        m_directory = m_folder.filePath(name);
        m_live = false;
        m_received = 0;
        m_sync = std::make_unique<SyncThread>(m_directory, connectToLocal(m_server->endpoint()->dataDirectory));
        connect(m_sync.get(), &SyncThread::stateChanged, this, [this](SyncThread::State state) {
            m_state = state;
            m_live |= state == SyncThread::State::kLive;
        });
        connect(m_sync.get(), &SyncThread::changed, this, [this](const CacheChange& change) {
            m_last = change;
            m_received += change.newOrders + change.changedOrders;
        });
        m_sync->start();
    }
    Database& cache() {
        if (!m_cache) m_cache.emplace(std::move(CacheFile::openForReading(m_directory).value()));
        return *m_cache;
    }
    OrderRow firstOrder(const QString& query) {
        const auto rows = readPage(cache(), {query, OrderSort::kNewest}, {}, 1, {});
        return rows.ok() && !rows->empty() ? rows->front() : OrderRow{};
    }
    // As a colleague at another desk does it.
    bool hold(const OrderRow& order) {
        const auto connected = connectToLocal(m_server->endpoint()->dataDirectory)();
        if (!connected.ok()) return false;
        privacy::SystemRandomBytes random;
        client::CommandIds ids(random);
        const auto stub = v1::OrderService::NewStub((*connected)->channel());
        v1::HoldOrderRequest request;
        request.mutable_header()->set_command_id(client::bytesOf(ids.next(client::unixMillisecondsNow())));
        request.mutable_header()->set_reason("Asked for by the customer");
        request.set_order(order.number.toStdString());
        v1::Receipt receipt;
        grpc::ClientContext context;
        return (*connected)->session().authorise(context).ok() && stub->HoldOrder(&context, request, &receipt).ok() &&
               receipt.outcome() == v1::OUTCOME_ACCEPTED;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LocalServer> m_server;
    QString m_directory;
    std::unique_ptr<SyncThread> m_sync;
    std::optional<Database> m_cache;
    SyncThread::State m_state = SyncThread::State::kStarting;
    CacheChange m_last;
    bool m_live = false;
    qint64 m_received = 0;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::SyncThreadTest)
#include "sync_thread_test.moc"
