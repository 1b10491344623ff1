// Readers of the cache: what nobody waits for any more ends, wherever it is, and rows never wait for what is counted.
#include "core/store/reader_thread.h"

#include <QTest>
#include <atomic>
#include <semaphore>

#include "backend/domain/order_number.h"

#include "core/orders/order_facets.h"
#include "tests/core/support/filled_cache.h"

namespace meridian::core {

namespace {

constexpr const char* kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

v1::OrderSummary orderOf(std::uint64_t running) {
    v1::OrderSummary order;
    order.set_order(formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), running)));
    order.set_version(1);
    order.set_state(v1::ORDER_STATE_CONFIRMED);
    order.set_placed_at_us(static_cast<std::int64_t>(running));
    order.set_name("Zoe");
    order.mutable_total()->set_currency("EUR");
    return order;
}

template <class T>
std::optional<Outcome<T>> outcomeOf(const Call<T>& call) {
    return QTest::qWaitFor([&] { return call.future.isFinished(); }, 5'000) ? std::optional(call.future.result())
                                                                            : std::nullopt;
}

}  // namespace

class ReaderThreadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_cache = std::make_unique<FilledCache>();
        QVERIFY(m_cache->write({orderOf(1), orderOf(2)}));
    }
    void cleanup() { m_cache.reset(); }

    void whatRunsEndsWhenNobodyWaitsForIt() {
        ReaderThread reader(m_cache->path());
        std::atomic<bool> runs = false;
        const auto call = reader.run<qint64>([&](Database& cache) {
            runs = true;
            return cache.integer(kEndless);
        });
        QTRY_VERIFY(runs);
        call.cancel.request();
        const auto outcome = outcomeOf(call);
        QVERIFY(outcome && !outcome->ok());
        QCOMPARE(outcome->error().fault, Fault::kCancelled);
    }

    // An interrupt that comes between two statements would be lost.
    void manyShortStatementsEndAsWell() {
        ReaderThread reader(m_cache->path());
        std::atomic<int> done = 0;
        const auto call = reader.run<qint64>([&](Database& cache) {
            for (;;) {
                const auto one = cache.integer(
                    "SELECT max(i) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000) "
                    "SELECT i FROM n)");
                if (!one.ok()) return one;
                ++done;
            }
        });
        QTRY_VERIFY(done > 3);
        call.cancel.request();
        const auto outcome = outcomeOf(call);
        QVERIFY(outcome && !outcome->ok());
        QCOMPARE(outcome->error().fault, Fault::kCancelled);
    }

    void theQuestionAfterOneThatWasEndedIsAnswered() {
        ReaderThread reader(m_cache->path());
        const auto first = reader.run<qint64>([](Database& cache) { return cache.integer(kEndless); });
        const auto second =
            reader.run<qint64>([](Database& cache) { return cache.integer("SELECT count(*) FROM orders"); });
        first.cancel.request();
        const auto outcome = outcomeOf(second);
        QVERIFY(outcome && outcome->ok());
        QCOMPARE(**outcome, 2);
    }

    void itEndsWithWhatRuns() {
        std::optional<Call<qint64>> call;
        {
            ReaderThread reader(m_cache->path());
            std::atomic<bool> runs = false;
            call = reader.run<qint64>([&](Database& cache) {
                runs = true;
                return cache.integer(kEndless);
            });
            QTRY_VERIFY(runs);
        }
        QVERIFY(call->future.isFinished());
        QVERIFY(!call->future.result().ok());
    }

    void rowsDoNotWaitForWhatIsCounted() {
        ReaderThread rows(m_cache->path());
        ReaderThread counts(m_cache->path(), {"cache counter", true});
        CachedOrders orders({rows, counts}, [] { return AskedAt{}; });
        std::binary_semaphore gate(0);
        const auto before = counts.run<Done>([&](Database&) {
            gate.acquire();
            return Outcome<Done>(Done{});
        });
        const auto facets = orders.facets({}, {OrderKey{}}, 100);
        const auto frame = orders.frame({});
        const auto page = outcomeOf(orders.page({QStringLiteral("zoe"), OrderSort::kNewest}, {}, 100));
        QVERIFY(page && page->ok());
        QCOMPARE((*page)->size(), std::size_t{2});
        QVERIFY(!facets.future.isFinished());
        QVERIFY(!frame.future.isFinished());
        gate.release();
        QTRY_VERIFY(facets.future.isFinished() && frame.future.isFinished() && before.future.isFinished());
        QCOMPARE(facets.future.result()->rows, 2);
        QCOMPARE(frame.future.result()->total, 2);
    }

  private:
    std::unique_ptr<FilledCache> m_cache;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::ReaderThreadTest)
#include "reader_thread_test.moc"
