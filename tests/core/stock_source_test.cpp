// Stock between the console and a real server: what was adjusted is in the history with its cause, comes back through
// the cache and is counted once; without the server the history says so.
#include "core/stock/stock_source.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/stock/adjustment.h"
#include "core/stock/pending_stock.h"
#include "core/store/reader_thread.h"
#include "core/sync/connect_session.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

namespace meridian::core {

namespace {

const QString kSku = QStringLiteral("BRK-TNT-2P");
const QString kPlace = QStringLiteral("BER-2");

}  // namespace

class StockSourceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        m_desk = std::make_unique<Desk>(m_folder.path());
        QVERIFY(m_desk->signInTo(*m_server));
        QVERIFY(furnish(*m_desk, kSku, kPlace));
        m_reader = std::make_unique<ReaderThread>(m_folder.path());
        m_stock = std::make_unique<CachedStock>(*m_reader, m_desk->transport);
        m_sync = std::make_unique<SyncThread>(m_folder.path(), connectOver(m_desk->transport, m_desk->session));
        m_sync->start();
        StockRow empty;
        empty.sku = kSku;
        empty.location = kPlace;
        QVERIFY(adjust(empty, {AdjustmentKind::kReceived, 18, QStringLiteral("Delivery")}));
        QTRY_COMPARE_WITH_TIMEOUT(row().levels.onHand, 18, 30'000);
    }
    void cleanupTestCase() {
        m_sync.reset();
        m_stock.reset();
        m_reader.reset();
        m_desk.reset();
        m_server.reset();
    }

    void everyAdjustmentDoesWhatItSaid() {
        for (const auto& [kind, quantity] : {std::pair{AdjustmentKind::kFound, 2},
                                             {AdjustmentKind::kSetAside, 5},
                                             {AdjustmentKind::kReturned, 1},
                                             {AdjustmentKind::kWrittenOff, 2},
                                             {AdjustmentKind::kLost, 3},
                                             {AdjustmentKind::kDamaged, 1},
                                             {AdjustmentKind::kAnnounced, 9},
                                             {AdjustmentKind::kArrived, 4},
                                             {AdjustmentKind::kCalledOff, 5}}) {
            const StockRow before = row();
            const Adjustment wanted{kind, quantity, QStringLiteral("Because")};
            QCOMPARE(quantityProblem(before.levels, wanted), QString());
            QVERIFY(adjust(before, wanted));
            QTRY_COMPARE_WITH_TIMEOUT(row().levels, levelsAfter(before.levels, wanted), 10'000);
        }
    }

    void whatTheConsoleRefusesTheServerRefusesToo() {
        const StockRow before = row();
        for (const AdjustmentKind kind : {AdjustmentKind::kSetAside, AdjustmentKind::kReturned, AdjustmentKind::kLost,
                                          AdjustmentKind::kWrittenOff, AdjustmentKind::kArrived}) {
            const Adjustment tooMuch{kind, mostOf(before.levels, kind) + 1, QStringLiteral("Because")};
            QVERIFY(!quantityProblem(before.levels, tooMuch).isEmpty());
            const auto entry = outcomeOf(m_desk->commands.send(commandFor(before, tooMuch)));
            QVERIFY(entry.ok());
            QCOMPARE(entry->state, CommandState::kRejected);
            QCOMPARE(entry->receipt->code, QStringLiteral("INSUFFICIENT_STOCK"));
        }
    }

    void whatWasAcceptedIsCountedOnce() {
        const StockRow before = row();
        QVERIFY(adjust(before, {AdjustmentKind::kFound, 3, QStringLiteral("Counted")}));
        // Whenever one looks, old row or new row, the sum is the same.
        const PendingStock pending(m_desk->commands.entries());
        QCOMPARE((before.levels + pending.of(before).value_or(StockLevels{})).onHand, before.levels.onHand + 3);
        QTRY_COMPARE_WITH_TIMEOUT(row().levels.onHand, before.levels.onHand + 3, 10'000);
        QVERIFY(!pending.of(row()));
    }

    void movementsAreNewestFirstWithTheirCause() {
        QVERIFY(adjust(row(), {AdjustmentKind::kDamaged, 1, QStringLiteral("Torn seams, pallet 7")}));
        const auto newest = [this] {
            const auto answer = answerOf(m_stock->movements(kSku, kPlace, {}));
            return answer && answer->ok() && !(*answer)->rows.empty() ? (*answer)->rows.front() : StockMovement{};
        };
        QTRY_COMPARE_WITH_TIMEOUT(newest().reason, QStringLiteral("Torn seams, pallet 7"), 10'000);
        const StockMovement movement = newest();
        QCOMPARE(movement.from, StockAccount::kAvailable);
        QCOMPARE(movement.to, StockAccount::kAdjusted);
        QCOMPARE(movement.quantity, 1);
        QCOMPARE(movement.location, kPlace);
        QVERIFY(!movement.actor.isEmpty());
        QVERIFY(movement.at > 0);
    }

    void nothingShortHasNoOrders() {
        const auto answer = answerOf(m_stock->shortage(kSku, kPlace));
        QVERIFY(answer && answer->ok());
        QCOMPARE((*answer)->total, 0);
    }

    void anUnknownSkuIsTold() {
        const auto answer = answerOf(m_stock->movements(QStringLiteral("NO-SUCH"), {}, {}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kNotFound);
    }

    void withoutTheServerTheCacheAnswersAndTheHistoryIsOffline() {
        const StockRow before = row();
        m_server.reset();
        const auto answer = answerOf(m_stock->movements(kSku, kPlace, {}));
        QVERIFY(answer && !answer->ok());
        QVERIFY(answer->error().fault == Fault::kOffline || answer->error().fault == Fault::kDeadline);
        QCOMPARE(row().levels, before.levels);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->session.state() == SessionState::kOffline, 30'000);
        const auto entry =
            outcomeOf(m_desk->commands.send(commandFor(before, {AdjustmentKind::kLost, 1, QStringLiteral("Missing")})));
        QVERIFY(entry.ok());
        QCOMPARE(entry->state, CommandState::kQueued);
        const PendingStock pending(m_desk->commands.entries());
        QCOMPARE(pending.of(row())->onHand, -1);
    }

  private:
    bool adjust(const StockRow& at, const Adjustment& adjustment) {
        const auto entry = outcomeOf(m_desk->commands.send(commandFor(at, adjustment)));
        if (!entry.ok()) qWarning() << entry.error().text;
        return entry.ok() && entry->state == CommandState::kAccepted;
    }
    StockRow row() {
        const auto answer = answerOf(m_stock->ofSku(kSku));
        return answer && answer->ok() && !(*answer)->empty() ? (*answer)->front() : StockRow{};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ReaderThread> m_reader;
    std::unique_ptr<CachedStock> m_stock;
    std::unique_ptr<SyncThread> m_sync;
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::StockSourceTest)
#include "stock_source_test.moc"
