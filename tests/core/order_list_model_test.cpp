// The model over a million orders: asks for little, shows what is asked for, does not move under the reader.
#include "core/orders/order_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/core/support/answered.h"

namespace meridian::core {

namespace {

// `count` orders, the newest first, answered at once and counted.
class FakeOrders final : public OrderSource {
  public:
    explicit FakeOrders(qint64 orders) : count(orders) {}

    Call<OrderFrame> frame(const OrderQuery&) override {
        ++frames;
        if (!isFrameHeld) return answered<OrderFrame>(frameOf(count));
        m_held.start();
        return {m_held.future(), {}};
    }
    // The frame that was asked for, of as many orders.
    void giveFrame(qint64 total) {
        m_held.addResult(frameOf(total));
        m_held.finish();
    }
    Call<std::vector<OrderRow>> page(const OrderQuery& query, const OrderKey& from, int limit) override {
        ++pages;
        if (query.text == u"wrong")
            return answered<std::vector<OrderRow>>(Error{Fault::kInvalid, QStringLiteral("no"), {}});
        std::vector<OrderRow> rows;
        qint64 number = from == OrderKey{} ? count - 1 : static_cast<qint64>(from.id) - 1;
        for (; number >= 0 && rows.size() < static_cast<std::size_t>(limit); --number) {
            OrderRow row;
            row.id = static_cast<quint64>(number) + 1;
            row.placedAt = number;
            row.number = QString::number(number);
            row.held = static_cast<qint64>(row.id) == heldOrder;
            rows.push_back(row);
        }
        return answered<std::vector<OrderRow>>(rows);
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>());
    }
    Call<OrderRow> order(quint64) override { return answered<OrderRow>(OrderRow{}); }

    qint64 count;
    int frames = 0;
    int pages = 0;
    qint64 heldOrder = 0;
    bool isFrameHeld = false;

  private:
    static OrderFrame frameOf(qint64 total) {
        OrderFrame frame;
        frame.total = total;
        for (qint64 row = 0; row < total; row += OrderFrame::kStride)
            frame.anchors.push_back(keyOf(total - 1 - row));
        return frame;
    }
    static OrderKey keyOf(qint64 number) { return {number, static_cast<quint64>(number) + 1}; }

    QPromise<Outcome<OrderFrame>> m_held;
};

}  // namespace

class OrderListModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMillionRowsAreThereWithoutTheirRows() {
        FakeOrders orders(1'000'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(orders.frames, 1);
        QVERIFY(orders.pages <= 3);
        QVERIFY(model.row(0) != nullptr);
        QVERIFY(model.row(500'000) == nullptr);
    }

    void anyRowIsShownOnceItIsSeen() {
        FakeOrders orders(1'000'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        model.setVisibleRows(612'345, 612'375);
        QTRY_VERIFY(model.row(612'345) != nullptr);
        QCOMPARE(model.row(612'345)->number, QString::number(1'000'000 - 1 - 612'345));
    }

    void twoHundredJumpsAskForFewPages() {
        FakeOrders orders(1'000'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        orders.pages = 0;
        for (int jump = 0; jump < 200; ++jump) {
            model.setVisibleRows(jump * 4'900, jump * 4'900 + 30);
            QTest::qWait(2);
        }
        QTRY_VERIFY(model.row(199 * 4'900) != nullptr);
        QVERIFY2(orders.pages <= 90, qPrintable(QString::number(orders.pages)));
    }

    void newOrdersAppearAtTheTop() {
        FakeOrders orders(1'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000);
        model.setVisibleRows(0, 30);
        orders.count += 7;
        model.noteChange(7);
        QTRY_COMPARE(model.rowCount(), 1'007);
        QTRY_VERIFY(model.row(0) != nullptr);
        QCOMPARE(model.row(0)->number, QStringLiteral("1006"));
        QCOMPARE(model.row(7)->number, QStringLiteral("999"));
    }

    // A list of all orders is walked through once, and not whenever many have come.
    void aListThatGrowsAllDayIsNotWalkedThroughAgain() {
        FakeOrders orders(1'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000);
        model.setVisibleRows(0, 30);
        for (int minute = 1; minute <= 20; ++minute) {
            orders.count += 130;
            model.noteChange(130);
            QTRY_COMPARE(model.rowCount(), 1'000 + minute * 130);
        }
        QCOMPARE(orders.frames, 1);
        QCOMPARE(model.frame().total % OrderFrame::kStride, 0);
        QVERIFY(model.frame().total >= 3'400);  // what came has keys, too
        for (const int row : {0, 150, 1'300, 2'599, 2'600, 3'599}) {
            model.setVisibleRows(row, row);
            QTRY_VERIFY(model.row(row) != nullptr);
            QCOMPARE(model.row(row)->number, QString::number(3'599 - row));
            QCOMPARE(model.rowOf(model.row(row)->id), row);
        }
    }

    // Some come between the moment at which they are told and the moment at which they are read.
    void moreThanWereToldLeaveNoGap() {
        FakeOrders orders(1'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000);
        model.setVisibleRows(0, 30);
        orders.count += 1'330;
        model.noteChange(200);
        QTRY_COMPARE(model.rowCount(), 2'330);
        for (int row = 0; row < 1'330; ++row)
            QCOMPARE(model.row(row)->number, QString::number(2'329 - row));
    }

    void newOrdersAreShownBeforeItIsKnownHowManyThereAre() {
        FakeOrders orders(1'000'000);
        orders.isFrameHeld = true;
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 200);
        orders.count += 7;
        model.noteChange(7);
        QTRY_COMPARE(model.rowCount(), 207);
        QCOMPARE(model.row(0)->number, QStringLiteral("1000006"));
        orders.giveFrame(1'000'000);  // as it was before they came
        QTRY_COMPARE(model.rowCount(), 1'000'007);
        QCOMPARE(model.row(0)->number, QStringLiteral("1000006"));
        QCOMPARE(model.row(7)->number, QStringLiteral("999999"));
    }

    void aLoneChangeIsNotPutOff() {
        FakeOrders orders(1'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000);
        model.setVisibleRows(0, 30);
        QTest::qWait(120);
        orders.count += 1;
        model.noteChange(1);
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();  // what there is to do, without waiting for anything
        QCOMPARE(model.rowCount(), 1'001);
    }

    void nothingMovesUnderAReaderFurtherDown() {
        FakeOrders orders(1'000);
        OrderListModel model(orders);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 1'000);
        model.setVisibleRows(400, 430);
        QTRY_VERIFY(model.row(400) != nullptr);
        QSignalSpy waiting(&model, &OrderListModel::newOrders);
        orders.count += 3;
        model.noteChange(3);
        QTRY_VERIFY(!waiting.isEmpty());
        QCOMPARE(waiting.last().first().toLongLong(), 3);
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(model.row(400)->number, QStringLiteral("599"));
        model.setVisibleRows(0, 30);
        QTRY_COMPARE(model.rowCount(), 1'003);
    }

    void aChangeShowsInAShortList_data() {
        QTest::addColumn<QString>("text");
        QTest::addRow("all") << QString();
        QTest::addRow("filtered") << QStringLiteral("status:open");
    }
    void aChangeShowsInAShortList() {
        QFETCH(QString, text);
        FakeOrders orders(12);
        OrderListModel model(orders);
        model.setQuery({text, OrderSort::kNewest});
        QTRY_COMPARE(model.rowCount(), 12);
        model.setVisibleRows(0, 11);
        QTRY_COMPARE(model.loading(), OrderListModel::Loading::kNothing);
        orders.heldOrder = 5;
        model.noteChange(0);
        QTRY_VERIFY(model.row(12 - 5)->held);
    }

    void aFilteredListTakesUpWhatComesToMeetIt() {
        FakeOrders orders(12);
        OrderListModel model(orders);
        model.setQuery({QStringLiteral("status:held"), OrderSort::kNewest});
        QTRY_COMPARE(model.loading(), OrderListModel::Loading::kNothing);
        model.setVisibleRows(0, 11);
        orders.count += 1;  // an order of before, held now: no new one
        model.noteChange(0);
        QTRY_COMPARE(model.rowCount(), 13);
        QTRY_COMPARE(model.row(0)->number, QStringLiteral("12"));
    }

    // The keys of a long list are read anew every few seconds only.
    void newOrdersAreSeenInAFilteredListBeforeItsKeysAreReadAgain() {
        FakeOrders orders(60'000);
        OrderListModel model(orders);
        model.setQuery({QStringLiteral("country:PL"), OrderSort::kNewest});
        QTRY_COMPARE(model.rowCount(), 60'000);
        model.setVisibleRows(0, 30);
        QTRY_VERIFY(model.row(0) != nullptr);
        orders.count += 3;
        model.noteChange(3);
        QTRY_COMPARE_WITH_TIMEOUT(model.row(0)->number, QStringLiteral("60002"), 1'000);
        QCOMPARE(orders.frames, 1);
    }

    void nothingMovesInAFilteredListUnderAReaderFurtherDown() {
        FakeOrders orders(60'000);
        OrderListModel model(orders);
        model.setQuery({QStringLiteral("country:PL"), OrderSort::kNewest});
        QTRY_COMPARE(model.rowCount(), 60'000);
        model.setVisibleRows(3, 33);
        orders.count += 3;
        orders.heldOrder = 59'990;
        model.noteChange(3);
        QTRY_VERIFY(model.row(10)->held);  // what is seen was read again
        QCOMPARE(model.row(3)->number, QStringLiteral("59996"));
    }

    void newOrdersThatTheFrameHasAlreadyAreNotShownTwice() {
        FakeOrders orders(1'000);
        OrderListModel model(orders);
        model.setQuery({});
        orders.count += 7;  // in the frame, which is asked for later
        model.noteChange(7);
        QTRY_COMPARE(model.rowCount(), 1'007);
        QTest::qWait(400);
        QCOMPARE(model.rowCount(), 1'007);
    }

    void anAnswerToAnEarlierQueryIsNotTaken() {
        FakeOrders orders(5);
        OrderListModel model(orders);
        QSignalSpy failed(&model, &OrderListModel::failed);
        model.setQuery({QStringLiteral("wrong"), OrderSort::kNewest});
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(failed.size(), 0);
    }

    void itKeepsTheRulesOfModels() {
        FakeOrders orders(150);
        OrderListModel model(orders);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 150);
        model.setVisibleRows(0, 20);
        orders.count += 5;
        model.noteChange(5);
        QTRY_COMPARE(model.rowCount(), 155);
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::OrderListModelTest)
#include "order_list_model_test.moc"
