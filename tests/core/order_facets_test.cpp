// How the matches divide: exact while there are few, a fair sample that says so when there are many.
#include "core/orders/order_facets.h"

#include <QSignalSpy>
#include <QTest>

#include "backend/domain/order_number.h"

#include "tests/core/support/filled_cache.h"

namespace meridian::core {

namespace {

// Of every ten orders: three confirmed, one held, two for Poland, one tagged vip and gift, the rest plain.
v1::OrderSummary orderOf(std::uint64_t running) {
    v1::OrderSummary order;
    order.set_order(formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), running)));
    order.set_version(1);
    order.set_state(running % 10 < 3 ? v1::ORDER_STATE_CONFIRMED : v1::ORDER_STATE_DELIVERED);
    order.set_held(running % 10 == 0);
    order.set_placed_at_us(1'763'000'000'000'000 + static_cast<std::int64_t>(running));
    order.set_name("Zoe");
    order.set_country(running % 10 < 2 ? "PL" : "DE");
    if (running % 10 == 5) {
        order.add_tags("vip");
        order.add_tags("gift");
    }
    order.mutable_total()->set_currency("EUR");
    order.mutable_total()->set_minor(1'000);
    return order;
}

qint64 countOf(const OrderFacets& facets, FacetField field, const QString& value) {
    for (const FacetValue& one : facets.of(field)) {
        if (one.value == value) return one.orders;
    }
    return -1;
}

}  // namespace

class OrderFacetsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_cache = std::make_unique<FilledCache>(); }
    void cleanup() { m_cache.reset(); }

    void ofAFewThousandEveryOneIsCounted() {
        write(1'010);
        const OrderFacets facets = count({});
        QVERIFY(facets.isExact());
        QCOMPARE(facets.total, 1'010);
        QCOMPARE(countOf(facets, FacetField::kStatus, QStringLiteral("confirmed")), 303);
        QCOMPARE(countOf(facets, FacetField::kHold, QStringLiteral("held")), 101);
        QCOMPARE(countOf(facets, FacetField::kCountry, QStringLiteral("pl")), 202);
        QCOMPARE(countOf(facets, FacetField::kTag, QStringLiteral("gift")), 101);
        QCOMPARE(countOf(facets, FacetField::kRegion, QStringLiteral("eu")), 1'010);
        QCOMPARE(facets.of(FacetField::kCountry).front().value, QStringLiteral("de"));
    }

    void onlyTheMatchesOfTheQueryCount() {
        write(1'000);
        const OrderFacets facets = count({QStringLiteral("country:pl"), OrderSort::kLargest});
        QCOMPARE(facets.total, 200);
        QCOMPARE(countOf(facets, FacetField::kStatus, QStringLiteral("confirmed")), 200);
        QCOMPARE(countOf(facets, FacetField::kCountry, QStringLiteral("de")), -1);
        QCOMPARE(countOf(facets, FacetField::kHold, QStringLiteral("held")), 100);
    }

    void anEmptyListHasNoValues() {
        write(10);
        const OrderFacets facets = count({QStringLiteral("country:fr"), OrderSort::kNewest});
        QCOMPARE(facets.total, 0);
        QVERIFY(facets.of(FacetField::kStatus).empty());
    }

    void ofManyASampleStandsForAllAndSaysSo() {
        write(40'000);
        const OrderFacets facets = count({});
        QVERIFY(!facets.isExact());
        QCOMPARE(facets.total, 40'000);
        QVERIFY(facets.counted == 5'000);
        const qint64 confirmed = countOf(facets, FacetField::kStatus, QStringLiteral("confirmed"));
        QVERIFY2(confirmed > 11'400 && confirmed < 12'600, qPrintable(QString::number(confirmed)));
    }

    void whatNobodyWantsToSeeIsNotCounted() {
        write(100);
        FacetCounter counter(m_cache->orders());
        QSignalSpy counted(&counter, &FacetCounter::counted);
        counter.count({}, m_cache->frame({}));
        QTest::qWait(100);
        QCOMPARE(counted.count(), 0);
        counter.setWanted(true);
        QVERIFY(counted.wait());
        QCOMPARE(counter.facets().total, 100);
    }

    void anotherQuestionReplacesTheOneThatRuns() {
        write(20'000);
        FacetCounter counter(m_cache->orders());
        counter.setWanted(true);
        QSignalSpy counted(&counter, &FacetCounter::counted);
        counter.count({}, m_cache->frame({}));
        const OrderQuery second{QStringLiteral("country:pl"), OrderSort::kNewest};
        counter.count(second, m_cache->frame(second));
        QTRY_COMPARE(counter.facets().total, 4'000);
        QCOMPARE(counted.count(), 1);
    }

    // With the next key nobody waits for the counts of the list before, and the reader is free at once.
    void whatIsAbandonedIsNotCountedOn() {
        write(20'000);
        FacetCounter counter(m_cache->orders());
        counter.setWanted(true);
        QSignalSpy counted(&counter, &FacetCounter::counted);
        counter.count({}, m_cache->frame({}));
        QVERIFY(counter.isCounting());
        counter.abandon();
        QVERIFY(!counter.isCounting());
        QTest::qWait(200);
        QCOMPARE(counted.count(), 0);
        counter.count({}, m_cache->frame({}));
        QVERIFY(counted.wait());
        QCOMPARE(counter.facets().total, 20'000);
    }

    // The words of the query language: what a facet shows can be asked for.
    void everyValueCanBeAskedFor() {
        write(100);
        const OrderFacets facets = count({});
        for (int field = 0; field < kFacetFields; ++field) {
            for (const FacetValue& value : facets.fields[static_cast<std::size_t>(field)]) {
                const QString query = facetFieldName(static_cast<FacetField>(field)) + u':' + value.value;
                QCOMPARE(m_cache->frame({query, OrderSort::kNewest}).total, value.orders);
            }
        }
    }

  private:
    void write(std::uint64_t count) {
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= count; ++running)
            orders.push_back(orderOf(running));
        QVERIFY(m_cache->write(orders));
    }
    OrderFacets count(const OrderQuery& query) {
        FacetCounter counter(m_cache->orders());
        counter.setWanted(true);
        QSignalSpy counted(&counter, &FacetCounter::counted);
        counter.count(query, m_cache->frame(query));
        if (counted.isEmpty()) counted.wait();
        return counter.facets();
    }

    std::unique_ptr<FilledCache> m_cache;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderFacetsTest)
#include "order_facets_test.moc"
