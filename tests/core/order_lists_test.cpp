// Lists of a region and of a period: what they find, that their counts agree with them, and that the cache has an index
// for them.
#include "core/insights/overview.h"
#include "core/orders/order_counts.h"
#include "core/orders/order_schema.h"
#include "tests/core/support/order_cache_desk.h"

namespace meridian::core {

class OrderListsTest : public QObject, private OrderCacheDesk {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    // The index by time has the country between the time and the order.
    void ordersOfOneMomentAreReachedOnceThroughTheAnchors_data() {
        QTest::addColumn<OrderSort>("sort");
        QTest::addRow("newest") << OrderSort::kNewest;
        QTest::addRow("oldest") << OrderSort::kOldest;
    }
    void ordersOfOneMomentAreReachedOnceThroughTheAnchors() {
        QFETCH(OrderSort, sort);
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= 900; ++running) {
            orders.push_back(orderOf(running));
            orders.back().set_placed_at_us(kStart + static_cast<std::int64_t>(running / 300));
            orders.back().set_country(kCountries[running % std::size(kCountries)]);
        }
        QCOMPARE(put(orders).newOrders, 900);
        for (const QString& region : {QString(), QStringLiteral("us"), QStringLiteral("eu"), QStringLiteral("ap")}) {
            const OrderQuery query{deliveredTo(region), sort};
            const auto frame = readFrame(reader(), query, {});
            const auto all = readPage(reader(), query, {}, 1'000, {});
            QVERIFY(frame.ok() && all.ok());
            QCOMPARE(frame->total, static_cast<qint64>(all->size()));
            QVERIFY(frame->total > 200);
            QCOMPARE(frame->anchors.size(), all->size() / 200 + 1);
            for (std::size_t anchor = 0; anchor < frame->anchors.size(); ++anchor)
                QCOMPARE(frame->anchors[anchor].id, (*all)[anchor * 200].id);
        }
    }

    // However long some took, and even when a clock went wrong.
    void aPeriodFindsWhatWasConfirmedWithinWheneverItWasPlaced() {
        const qint64 noon = 1'763'035'200'000'000;
        const qint64 placed[] = {noon - 1, noon - 40 * kMicrosPerDay, noon + 2 * kMicrosPerMinute,
                                 noon + kMicrosPerDay};
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= 4; ++running) {
            orders.push_back(orderOf(running));
            orders.back().set_placed_at_us(placed[running - 1]);
            orders.back().set_confirmed_at_us(noon);
        }
        QCOMPARE(put({orders[0]}).newOrders, 1);
        const Period minute{noon, noon + kMicrosPerMinute};
        QCOMPARE(numbersIn(confirmedIn(minute)), QList<quint64>{1});
        for (std::size_t next = 1; next < 4; ++next)
            QCOMPARE(put({orders[next]}).newOrders, 1);
        QCOMPARE(total(confirmedIn(minute)), 4);
        for (const char* query :
             {"confirmed:2025-11-13T12:00Z", "confirmed:>=2025-11-13T12:00Z", "confirmed:<=2025-11-13T12:00Z",
              "confirmed:<2025-11-13T12:01Z", "confirmed:2025-11-13T12:00Z,2025-11-14T12:00Z", "confirmed:*",
              "-confirmed:>=2025-11-13T12:01Z"})
            QVERIFY2(total(QString::fromLatin1(query)) == 4, query);
        for (const char* query : {"confirmed:2025-11-13T12:01Z", "confirmed:>2025-11-13T12:00Z",
                                  "confirmed:<2025-11-13T12:00Z", "-confirmed:2025-11-13T12:00Z"})
            QVERIFY2(total(QString::fromLatin1(query)) == 0, query);
    }

    // Without these a list over a period walks a million orders.
    void whatFewOrdersHaveMetIsNotLookedForAmongAll_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("plan");
        const Period hour{kStart, kStart + kMicrosPerHour};
        QTest::addRow("cancelled") << cancelledIn(hour) << u"USING COVERING INDEX orders_cancelled"_qs;
        QTest::addRow("reviewed") << reviewedIn(hour) << u"USING COVERING INDEX orders_reviewed"_qs;
        QTest::addRow("failed") << failedIn(hour) << u"USING COVERING INDEX orders_failed"_qs;
        QTest::addRow("two days") << u"cancelled:2025-11-13,2025-11-15"_qs
                                  << u"USING COVERING INDEX orders_cancelled"_qs;
        QTest::addRow("in a region") << deliveredTo(u"us"_qs) + u' ' + cancelledIn(hour)
                                     << u"USING INDEX orders_cancelled"_qs;
        QTest::addRow("confirmed") << confirmedIn(hour) << u"orders_by_placed (placed_at>? AND placed_at<?)"_qs;
        QTest::addRow("a region") << deliveredTo(u"eu"_qs) << u"USING COVERING INDEX orders_by_placed"_qs;
        QTest::addRow("a region's state")
            << deliveredTo(u"us"_qs) + u" status:confirmed"_qs << u"USING COVERING INDEX orders_by_state"_qs;
    }
    void whatFewOrdersHaveMetIsNotLookedForAmongAll() {
        QFETCH(QString, query);
        QFETCH(QString, plan);
        const auto condition = conditionOf({query, OrderSort::kNewest}, {});
        QVERIFY(condition.ok());
        auto explained = reader().prepare("EXPLAIN QUERY PLAN SELECT o.placed_at, o.id FROM orders o WHERE " +
                                          condition->sql + " ORDER BY o.placed_at DESC");
        QVERIFY(explained.ok());
        const auto step = explained.value().step();
        QVERIFY(step.ok() && *step == Statement::Step::kRow);
        QVERIFY2(explained.value().text(3).contains(plan), qPrintable(explained.value().text(3)));
    }

    void anOrderIsFoundByTheMomentAtWhichItMetAnEvent() {
        const qint64 noon = 1'763'035'200'000'000;  // 2025-11-13T12:00Z
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= 4; ++running)
            orders.push_back(orderOf(running));
        orders[0].set_cancelled_at_us(noon);
        orders[1].set_cancelled_at_us(noon + kMicrosPerHour);
        // Before the period and after it, and never within.
        orders[2].add_payment_failed_at_us(noon - kMicrosPerMinute);
        orders[2].add_payment_failed_at_us(noon + kMicrosPerHour);
        orders[3].add_payment_failed_at_us(noon - kMicrosPerMinute);
        orders[3].add_payment_failed_at_us(noon + 59 * kMicrosPerMinute);
        orders[3].set_reviewed_at_us(noon);
        orders[3].set_confirmed_at_us(noon + kMicrosPerHour - 1);
        QCOMPARE(put(orders).newOrders, 4);

        const Period hour{noon, noon + kMicrosPerHour};
        QCOMPARE(numbersIn(cancelledIn(hour)), QList<quint64>{1});
        QCOMPARE(numbersIn(failedIn(hour)), QList<quint64>{4});
        QCOMPARE(numbersIn(reviewedIn(hour)), QList<quint64>{4});
        QCOMPARE(numbersIn(confirmedIn(hour)), QList<quint64>{4});
        QCOMPARE(numbersIn(u"failed:*"_qs), (QList<quint64>{4, 3}));
        QCOMPARE(numbersIn(u"-cancelled:*"_qs), (QList<quint64>{4, 3}));

        // What is known later comes with the next version.
        v1::OrderSummary later = orderOf(3, 2);
        later.add_payment_failed_at_us(noon);
        QCOMPARE(put({later}).changedOrders, 1);
        QCOMPARE(numbersIn(failedIn(hour)), (QList<quint64>{4, 3}));
    }

    // The numbers beside the views of a region are those of the lists that they lead to.
    void countsOfARegionAreThoseOfItsList() {
        std::vector<v1::OrderSummary> orders;
        for (std::uint64_t running = 1; running <= 120; ++running) {
            orders.push_back(orderOf(running));
            orders.back().set_country(kCountries[running % std::size(kCountries)]);
            orders.back().set_held(running % 5 == 0);
        }
        QCOMPARE(put(orders).newOrders, 120);
        // To another region, held, and to another state, each with what it was before.
        v1::OrderSummary moved = orderOf(3, 2);
        moved.set_country("JP");
        moved.set_held(true);
        moved.set_state(v1::ORDER_STATE_CANCELLED);
        QCOMPARE(put({moved}).changedOrders, 1);
        const auto counts = countByState(reader());
        QVERIFY(counts.ok());
        for (const QString& region : {QString(), QStringLiteral("us"), QStringLiteral("eu"), QStringLiteral("ap")}) {
            for (const char* view : {"", "status:open", "status:held", "status:confirmed", "-status:closed",
                                     "status:delivered hold:free"}) {
                const QString query = QString::fromLatin1(view);
                const qint64 listed = total(QString(deliveredTo(region) + u' ' + query).trimmed());
                QVERIFY2(listed > 0, view);
                QCOMPARE(ordersIn(*counts, query, region), std::optional(listed));
            }
        }
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderListsTest)
#include "order_lists_test.moc"
