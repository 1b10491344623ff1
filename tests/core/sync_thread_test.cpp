// The cache follows a real server: everything arrives, changes arrive soon, and a server that is killed and comes back
// is followed from where it was.
#include "core/sync/sync_thread.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <grpcpp/channel.h>
#include <signal.h>

#include "backend/client/command_ids.h"
#include "backend/privacy/random_bytes.h"

#include "core/catalogue/product_cache.h"
#include "core/local/local_server.h"
#include "core/orders/order_cache.h"
#include "core/stock/stock_cache.h"
#include "core/store/cache_file.h"
#include "core/sync/connect_local.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "meridian/v1/stock.grpc.pb.h"

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
        options.moreArguments = QStringList{QStringLiteral("--allow-volatile-storage"), QStringLiteral("--demo-live"),
                                            QStringLiteral("0")};  // the tests count its orders
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
        QCOMPARE(m_told, frame->total);
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

    void stockAndProductsArriveLikeOrders() {
        follow(QStringLiteral("scopes"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        const std::vector<v1::StockLevel> levels = levelsOfServer();
        QVERIFY(!levels.empty());
        const auto list = readStockList(cache(), {});
        QVERIFY(list.ok());
        QCOMPARE(list->ids.size(), levels.size());
        QCOMPARE(m_stock, static_cast<qint64>(levels.size()));
        for (const v1::StockLevel& level : levels) {
            const StockRow row = stockOf(QString::fromStdString(level.sku()), QString::fromStdString(level.location()));
            QCOMPARE(row.levels, (StockLevels{level.on_hand(), level.committed(), level.available(),
                                              level.unavailable(), level.incoming()}));
            QVERIFY(!row.locationName.isEmpty());
            QVERIFY(!row.region.isEmpty());
        }
        const auto products = readProductFrame(cache(), {});
        QVERIFY(products.ok());
        QVERIFY(products->total > 0);
        QCOMPARE(products->total, m_products);
    }

    void stockThatSomebodyElseMovesArrivesSoon() {
        follow(QStringLiteral("stock"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        const StockRow row = readStockList(cache(), {}).value().first.front();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(receive(row, 7));
        QTRY_COMPARE_WITH_TIMEOUT(stockOf(row.sku, row.location).levels.onHand, row.levels.onHand + 7, 10'000);
        qInfo("received by somebody else, in the cache after %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void whatTheAccountMayNotSeeIsNotAskedFor() {
        m_permissions = QStringList{QStringLiteral("viewStock")};
        follow(QStringLiteral("merchandiser"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        QVERIFY(m_stock > 0);
        QCOMPARE(m_products, 0);
        QCOMPARE(m_last.ordersTotal, 0);
    }

    void anAccountThatMaySeeNothingIsTold() {
        m_permissions = QStringList{QStringLiteral("manageUsers")};
        follow(QStringLiteral("nothing"));
        QTRY_COMPARE_WITH_TIMEOUT(m_state, SyncThread::State::kRefused, 10'000);
        QCOMPARE(m_why.fault, Fault::kForbidden);
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

    void aClearedCacheIsFilledAgainFromTheServer() {
        follow(QStringLiteral("clear"));
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        const qint64 total = m_last.ordersTotal;
        QVERIFY(m_sync->bytesOnDisk() > 0);
        m_live = false;
        m_received = 0;
        QSignalSpy states(m_sync.get(), &SyncThread::stateChanged);
        m_sync->fillAnew();
        QTRY_VERIFY_WITH_TIMEOUT(m_live, 60'000);
        for (const auto& state : states)
            QVERIFY2(state[0].value<SyncThread::State>() != SyncThread::State::kAway, "nothing was lost");
        QCOMPARE(m_last.ordersTotal, total);
        QCOMPARE(m_received, total);
        QCOMPARE(readFrame(cache(), {}, {})->total, total);
    }

    void cleanup() {
        m_sync.reset();
        m_cache.reset();
        m_permissions.reset();
    }

  private:
    void follow(const QString& name) {
        m_directory = m_folder.filePath(name);
        m_live = false;
        m_received = m_stock = m_products = 0;
        const auto whole = connectToLocal(m_server->endpoint()->dataDirectory);
        m_sync = std::make_unique<SyncThread>(m_directory, [whole, only = m_permissions] {
            auto way = whole();
            if (way.ok() && only) way.value().permissions = *only;
            return way;
        });
        connect(m_sync.get(), &SyncThread::stateChanged, this, [this](SyncThread::State state, const Error& why) {
            m_state = state;
            m_why = why;
            m_live |= state == SyncThread::State::kLive;
        });
        connect(m_sync.get(), &SyncThread::changed, this, [this](const CacheChange& change) {
            m_last = change;
            if (change.serverTotal > 0) m_told = change.serverTotal;
            m_received += change.newOrders + change.changedOrders;
            m_stock += change.changedStock;
            m_products += change.changedProducts;
        });
        m_sync->start();
    }
    Database& cache() {
        if (!m_cache) m_cache.emplace(std::move(CacheFile::openForReading(m_directory).value()));
        return *m_cache;
    }
    StockRow stockOf(const QString& sku, const QString& location) {
        const auto rows = readStockOf(cache(), sku);
        for (const StockRow& row : rows.value())
            if (row.location == location) return row;
        return {};
    }
    OrderRow firstOrder(const QString& query) {
        const auto rows = readPage(cache(), {query, OrderSort::kNewest}, {}, 1, {});
        return rows.ok() && !rows->empty() ? rows->front() : OrderRow{};
    }
    // As a colleague at another desk does it.
    template <class Service, class Request>
    bool accepted(grpc::Status (Service::Stub::*method)(grpc::ClientContext*, const Request&, v1::Receipt*),
                  Request request) {
        const auto way = connectToLocal(m_server->endpoint()->dataDirectory)();
        if (!way.ok()) return false;
        privacy::SystemRandomBytes random;
        client::CommandIds ids(random);
        request.mutable_header()->set_command_id(client::bytesOf(ids.next(client::unixMillisecondsNow())));
        request.mutable_header()->set_reason("Asked for by the customer");
        const auto stub = Service::NewStub(way->channel);
        v1::Receipt receipt;
        grpc::ClientContext context;
        return way->authorise(context).ok() && ((*stub).*method)(&context, request, &receipt).ok() &&
               receipt.outcome() == v1::OUTCOME_ACCEPTED;
    }
    bool hold(const OrderRow& order) {
        v1::HoldOrderRequest request;
        request.set_order(order.number.toStdString());
        return accepted<v1::OrderService>(&v1::OrderService::Stub::HoldOrder, request);
    }
    bool receive(const StockRow& row, qint64 units) {
        v1::MoveStockRequest request;
        request.set_sku(row.sku.toStdString());
        request.set_location(row.location.toStdString());
        request.set_from(v1::STOCK_ACCOUNT_SUPPLY);
        request.set_to(v1::STOCK_ACCOUNT_AVAILABLE);
        request.set_quantity(units);
        return accepted<v1::StockService>(&v1::StockService::Stub::MoveStock, request);
    }
    // Every level that the server has, page by page.
    std::vector<v1::StockLevel> levelsOfServer() {
        std::vector<v1::StockLevel> levels;
        const auto way = connectToLocal(m_server->endpoint()->dataDirectory)();
        const auto stub = v1::StockService::NewStub(way->channel);
        v1::ListStockRequest request;
        do {
            v1::ListStockResponse response;
            grpc::ClientContext context;
            if (!way->authorise(context).ok() || !stub->ListStock(&context, request, &response).ok()) return {};
            levels.insert(levels.end(), response.levels().begin(), response.levels().end());
            request.mutable_page()->set_cursor(response.page().next_cursor());
        } while (!request.page().cursor().empty());
        return levels;
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
    qint64 m_told = 0;  // orders that the server has, as it said while the cache was being filled
    qint64 m_stock = 0;
    qint64 m_products = 0;
    Error m_why;
    std::optional<QStringList> m_permissions;  // none: all of them
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::SyncThreadTest)
#include "sync_thread_test.moc"
