// The way through a list of orders: from each to its neighbours in every order of the list, over the borders of what is
// read at once, and from one that is in the list no more.
#include "core/orders/order_walk.h"

#include <QSignalSpy>
#include <QTest>

#include "backend/domain/order_number.h"

#include "tests/core/support/filled_cache.h"

namespace meridian::core {

namespace {

constexpr CellId kCell = makeCell(Region::kEu, 1);
constexpr qint64 kStart = 1'763'000'000'000'000;
constexpr int kOrders = 450;

v1::OrderSummary orderOf(std::uint64_t running) {
    v1::OrderSummary order;
    order.set_order(formatOrderNumber(makeOrderId(kCell, running)));
    order.set_version(1);
    order.set_state(running % 3 == 0 ? v1::ORDER_STATE_CONFIRMED : v1::ORDER_STATE_DELIVERED);
    order.set_placed_at_us(kStart + static_cast<std::int64_t>(running / 2));  // pairs share a time
    order.set_name("Marta Kowalczyk");
    order.mutable_total()->set_currency("EUR");
    order.mutable_total()->set_minor(static_cast<std::int64_t>(1'000 + running % 7));
    return order;
}

}  // namespace

class OrderWalkTest : public QObject {
    Q_OBJECT

    std::unique_ptr<FilledCache> m_cache;

    // The whole list, as its model would read it.
    std::vector<OrderRow> listOf(const OrderQuery& query) {
        auto cache = CacheFile::openForReading(m_cache->path());
        return readPage(cache.value(), query, {}, 1'000, {}).value();
    }
    static void settle(const OrderWalk& walk) { QTRY_VERIFY(!walk.isReading()); }

  private Q_SLOTS:
    void initTestCase() {
        m_cache = std::make_unique<FilledCache>();
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= kOrders; ++running)
            orders.push_back(orderOf(running));
        QVERIFY(m_cache->write(orders));
    }
    void cleanupTestCase() { m_cache.reset(); }

    void fromEveryOrderToItsNeighbours_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sort");
        for (const char* text : {"", "status:confirmed", "kowalczyk"}) {
            for (int sort = 0; sort < 4; ++sort)
                QTest::addRow("%s, sort %d", text, sort) << QString::fromLatin1(text) << sort;
        }
    }
    void fromEveryOrderToItsNeighbours() {
        QFETCH(QString, text);
        QFETCH(int, sort);
        const OrderQuery query{text, static_cast<OrderSort>(sort)};
        const std::vector<OrderRow> list = listOf(query);
        QVERIFY(list.size() > 100);
        OrderWalk walk(m_cache->orders());
        walk.begin(query);
        settle(walk);
        for (std::size_t at = 0; at<list.size(); at += at % 50> 45 || at > 195 ? 1 : 7) {
            walk.standOn(list[at]);
            settle(walk);
            QCOMPARE(walk.position(), static_cast<qint64>(at) + 1);
            QCOMPARE(walk.total(), static_cast<qint64>(list.size()));
            QCOMPARE(walk.before(), at == 0 ? QString() : list[at - 1].number);
            QCOMPARE(walk.after(), at + 1 == list.size() ? QString() : list[at + 1].number);
        }
    }

    void anOrderThatIsInTheListNoMoreStandsWhereItWas() {
        const std::vector<OrderRow> all = listOf({});
        OrderWalk walk(m_cache->orders());
        walk.begin(OrderQuery{QStringLiteral("status:confirmed"), OrderSort::kNewest});
        walk.standOn(all[1]);  // delivered; every third is confirmed
        settle(walk);
        QCOMPARE(walk.position(), 0);
        QCOMPARE(walk.before(), all[0].number);
        QCOMPARE(walk.after(), all[3].number);
    }

    void theNumberIsEnoughToStandSomewhere() {
        const std::vector<OrderRow> all = listOf({});
        OrderRow row = all[10];
        row.id = 0;  // as the server tells it
        OrderWalk walk(m_cache->orders());
        walk.begin(OrderQuery{});
        walk.standOn(row);
        settle(walk);
        QCOMPARE(walk.position(), 11);
    }

    void withoutAListThereAreNoNeighbours() {
        OrderWalk walk(m_cache->orders());
        walk.begin(OrderQuery{});
        walk.begin(std::nullopt);
        walk.standOn(listOf({})[3]);
        QTest::qWait(50);
        QVERIFY(walk.before().isEmpty() && walk.after().isEmpty());
        QCOMPARE(walk.total(), 0);
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderWalkTest)
#include "order_walk_test.moc"
