// Claims about waiting, counting and delivering.
#include <QCoreApplication>
#include <QPromise>
#include <QTest>
#include <QThread>
#include <atomic>
#include <thread>
#include <vector>

#include "core/async/backoff.h"
#include "core/async/deliver.h"
#include "core/async/gate.h"

using namespace meridian::core;
using namespace std::chrono_literals;

class AsyncTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void backoffDoublesUpToItsBound() {
        const Backoff backoff{100ms, 5'000ms, 0.5};
        QCOMPARE(delayAfter(1, backoff, 0), 100ms);
        QCOMPARE(delayAfter(2, backoff, 0), 200ms);
        QCOMPARE(delayAfter(4, backoff, 0), 800ms);
        QCOMPARE(delayAfter(7, backoff, 0), 5'000ms);
        QCOMPARE(delayAfter(1'000'000, backoff, 0), 5'000ms);
        QCOMPARE(delayAfter(0, backoff, 0), 100ms);
        QCOMPARE(delayAfter(-5, backoff, 0), 100ms);
    }
    void chanceTakesOffNoMoreThanItsShare() {
        const Random random = systemRandom();
        for (int failures = 1; failures < 200; ++failures) {
            const double chance = random();
            QVERIFY(chance >= 0 && chance < 1);
            const auto whole = delayAfter(failures, {100ms, 5'000ms, 0}, chance);
            const auto spread = delayAfter(failures, {100ms, 5'000ms, 0.5}, chance);
            QVERIFY(spread <= whole);
            QVERIFY(spread >= whole / 2);
        }
    }
    void aClosedGateLetsNobodyInAndStopsEverybodyOnce() {
        Gate gate;
        int stops = 0;
        auto first = gate.enter([&stops] { ++stops; });
        auto second = gate.enter([&stops] { ++stops; });
        QVERIFY(first && second);
        QCOMPARE(gate.inFlight(), 2);
        QVERIFY(!gate.waitUntilEmpty(1ms));
        gate.close();
        gate.close();
        QCOMPARE(stops, 2);
        QVERIFY(!gate.enter([] {}));
        first.reset();
        QCOMPARE(gate.inFlight(), 1);
        std::thread other([&second] {
            std::this_thread::sleep_for(20ms);
            second.reset();
        });
        QVERIFY(gate.waitUntilEmpty(5s));
        other.join();
    }
    void aPassMayOutliveItsGate() {
        auto gate = std::make_unique<Gate>();
        auto pass = gate->enter([] {});
        gate.reset();
        pass.reset();
    }
    void anOutcomeThatIsThereAlreadyComesLater() {
        QPromise<Outcome<int>> promise;
        promise.start();
        promise.addResult(Outcome<int>(7));
        promise.finish();
        QObject context;
        int got = 0;
        deliver(promise.future(), &context, [&got](const Outcome<int>& outcome) { got = outcome.value(); });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
    }
    void outcomesOfAnyThreadComeOnTheGuiThread() {
        constexpr int kCalls = 2'000;
        std::atomic<int> wrong = 0;
        int came = 0;
        auto context = std::make_unique<QObject>();
        QObject shortLived;
        std::vector<std::shared_ptr<QPromise<Outcome<int>>>> promises;
        for (int i = 0; i < kCalls; ++i) {
            auto promise = std::make_shared<QPromise<Outcome<int>>>();
            promise->start();
            deliver(promise->future(), context.get(), [&](const Outcome<int>&) {
                ++came;
                if (QThread::currentThread() != QCoreApplication::instance()->thread()) ++wrong;
            });
            promises.push_back(promise);
        }
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t < 4; ++t) {
            threads.emplace_back([&promises, t] {
                for (std::size_t i = t; i < promises.size(); i += 4) {
                    promises[i]->addResult(Outcome<int>(1));
                    promises[i]->finish();
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QTRY_COMPARE(came, kCalls);
        QCOMPARE(wrong.load(), 0);
    }
    void nothingComesToAContextThatIsGone() {
        QPromise<Outcome<int>> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        bool came = false;
        deliver(promise.future(), context.get(), [&came](const Outcome<int>&) { came = true; });
        promise.addResult(Outcome<int>(1));
        promise.finish();
        context.reset();
        QTest::qWait(20);
        QVERIFY(!came);
    }
    void aCancelThatCameFirstStopsWhatBeginsLater() {
        const Cancel cancel;
        cancel.request();
        int stops = 0;
        cancel.onRequest([&stops] { ++stops; });
        cancel.request();
        QCOMPARE(stops, 1);
    }
};

QTEST_GUILESS_MAIN(AsyncTest)
#include "async_test.moc"
