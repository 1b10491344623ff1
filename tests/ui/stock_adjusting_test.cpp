// Adjusting stock on its page: what comes of it before it is sent, what is pending, and what the server said.
#include <QPushButton>

#include "tests/ui/support/inventory_parts.h"
#include "ui/pages/inventory/stock_facts.h"

namespace meridian::ui {

using namespace core;
using namespace stock_test;

class StockAdjustingTest : public QObject, private InventoryParts {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() { openPage(); }
    void cleanup() { closePage(); }

    void anAdjustmentShowsWhatComesOfItAndIsSentWithItsReason() {
        QTest::keyClick(m_table, Qt::Key_Return);
        QVERIFY(m_adjust->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_change);
        QTest::keyClicks(m_change, QStringLiteral("-3"));
        QCOMPARE(effect(), QStringLiteral("On hand 18 → 15  ·  Available 2 → −1"));
        QVERIFY(m_page->findChild<QLabel*>(QStringLiteral("inventory.adjust.warning"))->isVisible());
        // Enter without a reason asks for one, and nothing is sent.
        QTest::keyClick(m_change, Qt::Key_Return);
        QVERIFY(m_commands->sent.empty());
        QVERIFY(m_adjust->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_reason);
        QVERIFY(!problem().isEmpty());
        QTest::keyClicks(m_reason, QStringLiteral("Torn seams"));
        QTest::keyClick(m_reason, Qt::Key_Return);
        QVERIFY(!m_adjust->isVisible());
        QCOMPARE(m_commands->sent.size(), std::size_t{1});
        const auto& move = std::get<MoveStock>(m_commands->sent.front().wanted);
        QCOMPARE(move.sku, QStringLiteral("SKU-001"));
        QCOMPARE(move.from, StockAccount::kAvailable);
        QCOMPARE(move.to, StockAccount::kAdjusted);
        QCOMPARE(move.quantity, 3);
        QCOMPARE(move.onHandSeen, std::optional<qint64>(18));
        QCOMPARE(m_commands->sent.front().reason, QStringLiteral("Torn seams"));
        QCOMPARE(QApplication::focusWidget(), m_table);
    }

    void whatIsPendingIsInTheRowUntilItIsApplied() {
        adjust(QStringLiteral("-3"), QStringLiteral("Counted"));
        const QModelIndex available = m_page->model().index(0, StockListModel::kAvailable);
        QCOMPARE(available.data().toInt(), -1);
        QVERIFY(m_page->model().isPending(*m_page->model().row(0)));
        QVERIFY(m_page->findChild<StockFacts*>()->accessibleDescription().startsWith(QStringLiteral("On hand 15")));
        // The next one counts from there.
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, QStringLiteral("+1"));
        QCOMPARE(effect(), QStringLiteral("On hand 15 → 16  ·  Available −1 → 0"));
        QTest::keyClick(m_change, Qt::Key_Escape);
        // Accepted, and not in the cache yet; then it is there.
        m_commands->accept(9);
        QCOMPARE(available.data().toInt(), -1);
        m_stock->rowsById.front().levels = {15, 16, -1, 0, 60};
        m_stock->rowsById.front().changedBatch = 9;
        CacheChange change;
        change.changedStock = 1;
        Q_EMIT m_sync->changed(change);
        QTRY_VERIFY(!m_page->model().isPending(*m_page->model().row(0)));
        QCOMPARE(available.data().toInt(), -1);
    }

    void aSignChoosesWhatHappenedAndAChoiceItsSign() {
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, QStringLiteral("+4"));
        QCOMPARE(m_kind->currentIndex(), int(AdjustmentKind::kReceived));
        m_change->clear();
        QTest::keyClicks(m_change, QStringLiteral("-2"));
        QCOMPARE(m_kind->currentIndex(), int(AdjustmentKind::kLost));
        m_kind->setCurrentIndex(int(AdjustmentKind::kArrived));
        Q_EMIT m_kind->activated(int(AdjustmentKind::kArrived));
        QCOMPARE(m_change->text(), QStringLiteral("+2"));
        QCOMPARE(effect(), QStringLiteral("On hand 18 → 20  ·  Available 2 → 4  ·  Incoming 60 → 58"));
    }

    void moreThanThereIsIsRefusedInPlace() {
        QTest::keyClick(m_table, Qt::Key_Return);
        QTest::keyClicks(m_change, QStringLiteral("-19"));
        QVERIFY(!problem().isEmpty());
        QTest::keyClicks(m_reason, QStringLiteral("Counted"));
        QTest::keyClick(m_reason, Qt::Key_Return);
        QVERIFY(m_adjust->isVisible());
        QVERIFY(m_commands->sent.empty());
    }

    void aSuggestionWritesTheReason() {
        QTest::keyClick(m_table, Qt::Key_Return);
        auto* suggestion = m_page->findChild<QPushButton*>(QStringLiteral("inventory.adjust.suggestion"));
        QVERIFY(suggestion != nullptr);
        suggestion->click();
        QCOMPARE(m_reason->text(), suggestion->text());
        // Tab goes round within the panel.
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(m_adjust->isAncestorOf(QApplication::focusWidget()));
        }
    }

    void aRefusalIsTold() {
        m_commands->next = CommandState::kRejected;
        m_commands->receipt = Receipt{};
        m_commands->receipt->text = QStringLiteral("There are not that many units.");
        m_commands->receipt->remedy = QStringLiteral("Check the stock at this location.");
        adjust(QStringLiteral("-1"), QStringLiteral("Counted"));
        QTRY_COMPARE(m_notices->history().size(), std::size_t{1});
        QCOMPARE(m_notices->history().front().notice.tone, Tone::kDanger);
        QVERIFY(m_notices->history().front().notice.text.contains(m_commands->receipt->text));
        QCOMPARE(m_page->model().index(0, StockListModel::kAvailable).data().toInt(), 2);
    }

    void withoutThePermissionNothingCanBeAdjusted() {
        m_actions->setMay([](const QString& permission) { return permission != u"adjustStock"; });
        QTest::keyClick(m_table, Qt::Key_Return);
        QVERIFY(!m_adjust->isVisible());
        QVERIFY(!m_actions->isPossible(QStringLiteral("stock.adjust")));
    }

    // The cache has it, and the answer is still on its way.
    void whatTheCacheHasBeforeTheAnswerIsNotCountedTwice() {
        m_commands->next = CommandState::kSending;
        adjust(QStringLiteral("-3"), QStringLiteral("Counted"));
        const QModelIndex onHand = m_page->model().index(0, StockListModel::kOnHand);
        QCOMPARE(onHand.data().toInt(), 15);
        m_stock->rowsById.front().levels = {15, 16, -1, 0, 60};
        m_stock->rowsById.front().changedBatch = 9;
        CacheChange change;
        change.changedStock = 1;
        Q_EMIT m_sync->changed(change);
        QTRY_COMPARE(m_page->model().row(0)->changedBatch, 9U);
        QCOMPARE(onHand.data().toInt(), 15);
        QVERIFY(m_page->findChild<StockFacts*>()->accessibleDescription().startsWith(QStringLiteral("On hand 15")));
        m_commands->accept(9);
        QCOMPARE(onHand.data().toInt(), 15);
        QVERIFY(!m_page->model().isPending(*m_page->model().row(0)));
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::StockAdjustingTest)
#include "stock_adjusting_test.moc"
