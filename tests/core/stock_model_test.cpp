// Stock in the console's memory: a long list that asks for little, what is pending upon it, and adjustments that are
// judged before they are sent.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "backend/domain/stock.h"

#include "core/stock/adjustment.h"
#include "core/stock/stock_list_model.h"
#include "core/stock/stock_words.h"
#include "tests/core/support/answered.h"

namespace meridian::core {

namespace {

// Ids 1 to `count`, each with as many units as its id, answered at once and counted.
class FakeStock final : public StockSource {
  public:
    explicit FakeStock(qint64 rows) {
        for (qint64 id = 1; id <= rows; ++id)
            ids.push_back(id);
    }
    static StockRow rowOf(qint64 id) {
        StockRow row;
        row.id = id;
        row.sku = QStringLiteral("SKU-%1").arg(id);
        row.location = QStringLiteral("BER-2");
        row.levels = {id + 2, 2, id, 0, 0};
        row.changedBatch = 7;
        return row;
    }
    Call<StockList> list(const StockQuery& query) override {
        ++lists;
        if (query.text == u"wrong") return answered<StockList>(Error{Fault::kInvalid, QStringLiteral("no"), {}});
        StockList list;
        list.ids = ids;
        for (std::size_t i = 0; i < ids.size() && i < StockList::kFirst; ++i)
            list.first.push_back(rowOf(ids[i]));
        return answered<StockList>(list);
    }
    Call<std::vector<StockRow>> rows(const std::vector<qint64>& wanted) override {
        ++pages;
        std::vector<StockRow> rows;
        for (const qint64 id : wanted)
            rows.push_back(rowOf(id));
        return answered<std::vector<StockRow>>(rows);
    }
    Call<std::vector<StockRow>> ofSku(const QString&) override {
        return answered<std::vector<StockRow>>(std::vector<StockRow>());
    }
    Call<StockCounts> counts() override { return answered<StockCounts>(StockCounts{}); }
    Call<StockMovements> movements(const QString&, const QString&, const QString&) override {
        return answered<StockMovements>(StockMovements{});
    }
    Call<StockShortage> shortage(const QString&, const QString&) override {
        return answered<StockShortage>(StockShortage{});
    }

    std::vector<qint64> ids;
    int lists = 0;
    int pages = 0;
};

CommandEntry entryOf(const MoveStock& move, CommandState state, quint64 batch = 0) {
    CommandEntry entry;
    entry.command.wanted = move;
    entry.state = state;
    if (batch != 0) {
        entry.receipt = Receipt{};
        entry.receipt->batch = batch;
    }
    return entry;
}

constexpr StockLevels kLevels{18, 16, 2, 0, 5};

}  // namespace

class StockModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aQuarterOfAMillionRowsAreThereWithoutTheirRows() {
        FakeStock stock(250'000);
        StockListModel model(stock);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 250'000);
        QCOMPARE(stock.pages, 0);
        QVERIFY(model.row(0) != nullptr);
        QVERIFY(model.row(120'000) == nullptr);
        model.setVisibleRows(120'000, 120'030);
        QTRY_VERIFY(model.row(120'000) != nullptr);
        QCOMPARE(model.row(120'000)->id, 120'001);
        QVERIFY(stock.pages <= 3);
    }

    void aQueryThatCannotBeReadLeavesTheListAsItIs() {
        FakeStock stock(300);
        StockListModel model(stock);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 300);
        QSignalSpy failed(&model, &StockListModel::failed);
        model.setQuery({QStringLiteral("wrong"), StockSort::kSku});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(model.rowCount(), 300);
        QVERIFY(model.row(0) != nullptr);
    }

    void rowsComeAndGoAroundTheCursor() {
        FakeStock stock(300);
        StockListModel model(stock);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 300);
        model.setVisibleRows(0, 30);
        const QPersistentModelIndex first(model.index(3, 0));
        const QPersistentModelIndex last(model.index(299, 0));
        stock.ids.erase(stock.ids.begin() + 100, stock.ids.begin() + 150);
        stock.ids.insert(stock.ids.begin() + 10, {901, 902});
        model.noteChange();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 252, 5'000);
        QCOMPARE(first.row(), 3);
        QCOMPARE(last.row(), 251);
        QTRY_VERIFY(model.row(10) != nullptr);
        QCOMPARE(model.row(10)->id, 901);
        QCOMPARE(model.rowOf(902), 11);
    }

    void anEmptyListIsAnAnswer() {
        FakeStock stock(5);
        StockListModel model(stock);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 5);
        stock.ids.clear();
        QSignalSpy answered(&model, &StockListModel::answered);
        model.setQuery({QStringLiteral("tent"), StockSort::kSku});
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsPendingIsSeenUntilTheCacheHasIt() {
        FakeStock stock(3);
        StockListModel model(stock);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 3);
        const MoveStock lost{QStringLiteral("sku-2"),
                             QStringLiteral("BER-2"),
                             StockAccount::kAvailable,
                             StockAccount::kAdjusted,
                             3,
                             {},
                             {}};
        const auto levelsWith = [&](const std::vector<CommandEntry>& entries) {
            model.setPending(PendingStock(entries));
            return model.levelsOf(*model.row(1));
        };
        QCOMPARE(levelsWith({entryOf(lost, CommandState::kQueued)}), (StockLevels{1, 2, -1, 0, 0}));
        QVERIFY(model.isPending(*model.row(1)));
        QVERIFY(!model.isPending(*model.row(0)));
        QCOMPARE(model.data(model.index(1, StockListModel::kAvailable), Qt::DisplayRole).toInt(), -1);
        CommandEntry sending = entryOf(lost, CommandState::kSending);
        sending.sentAfter = 7;
        QCOMPARE(levelsWith({entryOf(lost, CommandState::kQueued), sending}).onHand, -2);
        // Accepted by batch 8: pending for a row that is older than that, and in the row that is not.
        QCOMPARE(levelsWith({entryOf(lost, CommandState::kAccepted, 8)}).onHand, 1);
        QCOMPARE(levelsWith({entryOf(lost, CommandState::kAccepted, 7)}).onHand, 4);
        QVERIFY(!model.isPending(*model.row(1)));
        for (const CommandEntry& settled :
             {entryOf(lost, CommandState::kRejected), entryOf(lost, CommandState::kDropped)})
            QCOMPARE(levelsWith({settled}).onHand, 4);
    }

    // The stream of the cache may be faster than the answer to the command.
    void whatTheCacheHasBeforeTheAnswerIsNotCountedTwice() {
        const MoveStock lost{QStringLiteral("SKU-2"),
                             QStringLiteral("BER-2"),
                             StockAccount::kAvailable,
                             StockAccount::kAdjusted,
                             3,
                             {},
                             {}};
        StockRow row;
        row.sku = lost.sku;
        row.location = lost.location;
        row.levels = StockLevels{4, 2, 2, 0, 0};
        row.changedBatch = 7;
        CommandEntry entry = entryOf(lost, CommandState::kSending);
        entry.sentAfter = 9;
        const auto shown = [&] { return row.levels + PendingStock({entry}).of(row).value_or(StockLevels{}); };
        QCOMPARE(shown().onHand, 1);
        // Batch 10 is here, which carried it out, and the answer is not.
        row.levels = StockLevels{1, 2, -1, 0, 0};
        row.changedBatch = 10;
        QCOMPARE(shown().onHand, 1);
        QVERIFY(PendingStock({entry}).of(row));  // it is still marked as pending
        entry.state = CommandState::kAccepted;
        entry.receipt = Receipt{};
        entry.receipt->batch = 10;
        QCOMPARE(shown().onHand, 1);
        QVERIFY(!PendingStock({entry}).of(row));
        // Somebody else's change came before it: once the answer tells, it is counted again.
        entry.receipt->batch = 11;
        QCOMPARE(shown().onHand, -2);
    }

    // Every kind of adjustment is a movement that the server's books allow.
    void everyAdjustmentIsLegal() {
        for (int kind = 0; kind < kAdjustmentKinds; ++kind) {
            const AdjustmentRule rule = ruleOf(static_cast<AdjustmentKind>(kind));
            QVERIFY(meridian::isLegalMovement(static_cast<meridian::StockAccount>(rule.from),
                                              static_cast<meridian::StockAccount>(rule.to)));
            const StockLevels after = levelsAfter(kLevels, {static_cast<AdjustmentKind>(kind), 1, {}});
            QCOMPARE(after.onHand, after.available + after.committed + after.unavailable);
            QVERIFY(!adjustmentText(static_cast<AdjustmentKind>(kind)).isEmpty());
            QVERIFY(!adjustmentReasons(static_cast<AdjustmentKind>(kind)).isEmpty());
        }
    }

    void aLossMayTakeWhatIsPromisedAndSaysSo() {
        const Adjustment lost{AdjustmentKind::kLost, 3, QStringLiteral("Counted")};
        QCOMPARE(quantityProblem(kLevels, lost), QString());
        QCOMPARE(levelsAfter(kLevels, lost), (StockLevels{15, 16, -1, 0, 5}));
        QVERIFY(!adjustmentWarning(kLevels, lost).isEmpty());
        QVERIFY(adjustmentWarning(kLevels, {AdjustmentKind::kLost, 2, {}}).isEmpty());
        QVERIFY(!quantityProblem(kLevels, {AdjustmentKind::kLost, 19, {}}).isEmpty());
    }

    void whatIsADecisionStaysWithinWhatIsThere() {
        QCOMPARE(quantityProblem(kLevels, {AdjustmentKind::kSetAside, 2, {}}), QString());
        QVERIFY(!quantityProblem(kLevels, {AdjustmentKind::kSetAside, 3, {}}).isEmpty());
        QVERIFY(!quantityProblem(kLevels, {AdjustmentKind::kReturned, 1, {}}).isEmpty());
        QCOMPARE(quantityProblem(kLevels, {AdjustmentKind::kArrived, 5, {}}), QString());
        QVERIFY(!quantityProblem(kLevels, {AdjustmentKind::kCalledOff, 6, {}}).isEmpty());
        QVERIFY(!quantityProblem(kLevels, {AdjustmentKind::kReceived, 0, {}}).isEmpty());
        QVERIFY(!quantityProblem(kLevels, {AdjustmentKind::kReceived, 1'000'000'000, {}}).isEmpty());
    }

    void aReasonIsAMust() {
        QVERIFY(!reasonProblem(QStringLiteral("  ")).isEmpty());
        QVERIFY(!reasonProblem(QString(5'000, u'x')).isEmpty());
        QCOMPARE(reasonProblem(QStringLiteral("Torn seams, pallet 7")), QString());
    }

    void aDifferenceIsReadAsPeopleWriteIt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOne");
        QTest::addColumn<int>("sign");
        QTest::addColumn<qint64>("quantity");
        QTest::newRow("minus") << "-3" << true << -1 << qint64{3};
        QTest::newRow("typographic minus") << QString::fromUtf8("\u221212") << true << -1 << qint64{12};
        QTest::newRow("plus and space") << "+ 7" << true << 1 << qint64{7};
        QTest::newRow("no sign") << "1,200" << true << 0 << qint64{1'200};
        QTest::newRow("letters") << "3x" << false << 0 << qint64{0};
        QTest::newRow("sign alone") << "-" << false << 0 << qint64{0};
        QTest::newRow("fraction") << "1.5" << false << 0 << qint64{0};
    }
    void aDifferenceIsReadAsPeopleWriteIt() {
        QFETCH(QString, text);
        const auto typed = readDifference(text);
        QTEST(typed.has_value(), "isOne");
        if (!typed) return;
        QTEST(typed->sign, "sign");
        QTEST(typed->quantity, "quantity");
    }

    void theCommandSaysWhatWasSeen() {
        StockRow row = FakeStock::rowOf(4);
        const Command command = commandFor(row, {AdjustmentKind::kDamaged, 3, QStringLiteral(" Torn ")});
        const auto& move = std::get<MoveStock>(command.wanted);
        QCOMPARE(move.from, StockAccount::kAvailable);
        QCOMPARE(move.to, StockAccount::kAdjusted);
        QCOMPARE(move.quantity, 3);
        QCOMPARE(move.availableSeen, std::optional<qint64>(4));
        QCOMPARE(command.reason, QStringLiteral("Torn"));
    }

    void aMovementSaysWhatItDidToWhatIsAvailable() {
        StockMovement movement{0, {}, StockAccount::kAvailable, StockAccount::kCommitted, 2, {}, {}};
        QCOMPARE(signedUnits(movement), -2);
        movement = {0, {}, StockAccount::kCommitted, StockAccount::kShipped, 2, {}, {}};
        QCOMPARE(signedUnits(movement), -2);
        movement = {0, {}, StockAccount::kExpected, StockAccount::kIncoming, 9, {}, {}};
        QCOMPARE(signedUnits(movement), 9);
        QCOMPARE(actorText(QStringLiteral("person:carla")), QStringLiteral("carla"));
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::StockModelTest)
#include "stock_model_test.moc"
