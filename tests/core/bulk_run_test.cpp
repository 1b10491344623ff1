// The same for many orders: what would fail is known and said before anything is sent, each order is sent once, and
// what came of it is told order by order.
#include "core/orders/bulk_run.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <map>

#include "core/commands/commands.h"
#include "tests/core/support/answered.h"

namespace meridian::core {

namespace {

OrderRow rowOf(quint64 id, OrderState state, bool held = false) {
    OrderRow row;
    row.id = id;
    row.version = 7;
    row.number = QStringLiteral("EU-%1").arg(id);
    row.state = state;
    row.held = held;
    row.units = 5;
    row.shipped = state == OrderState::kPartlyFulfilled ? 2 : 0;
    row.tags = QStringLiteral("vip,gift");
    return row;
}

class SomeOrders final : public OrderSource {
  public:
    // With as many confirmed ones.
    explicit SomeOrders(quint64 confirmed = 0) {
        for (quint64 id = 1; id <= confirmed; ++id)
            rows.push_back(rowOf(id, OrderState::kConfirmed));
    }
    Call<OrderFrame> frame(const OrderQuery&) override { return answered<OrderFrame>(OrderFrame{}); }
    Call<std::vector<OrderRow>> page(const OrderQuery&, const OrderKey&, int limit) override {
        std::vector<OrderRow> first(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(rows)));
        return answered<std::vector<OrderRow>>(first);
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>());
    }
    Call<OrderRow> order(quint64 id) override {
        for (const OrderRow& row : rows) {
            if (row.id == id) return answered<OrderRow>(row);
        }
        return answered<OrderRow>(Error{Fault::kNotFound, QStringLiteral("gone"), {}});
    }
    std::vector<OrderRow> rows;
};

// Answers as the test says, at once or when it is told to.
class SomeCommands final : public Commands {
  public:
    Call<CommandEntry> send(const Command& command) override { return sendAll({command}).outcomes.front(); }
    SentTogether sendAll(const std::vector<Command>& commands) override {
        ++goes;
        SentTogether together;
        for (const Command& command : commands) {
            sent.push_back(command);
            CommandEntry entry;
            entry.id = QByteArray::number(static_cast<int>(sent.size()));
            entry.command = command;
            together.ids.push_back(entry.id);
            QPromise<Outcome<CommandEntry>>& promise = m_promises[entry.id];
            promise.start();
            together.outcomes.push_back({promise.future(), {}});
            m_kept.push_back(entry);
        }
        m_keeping = QPromise<Outcome<Done>>();
        m_keeping.start();
        together.kept.future = m_keeping.future();
        if (!holdDisk) writeDisk();
        return together;
    }
    void writeDisk(const std::optional<Error>& trouble = {}) {
        trouble ? m_keeping.addResult(*trouble) : m_keeping.addResult(Done{});
        m_keeping.finish();
        for (const CommandEntry& entry : m_kept) {
            if (trouble) tell(entry.id, *trouble);
            if (!trouble && !holdBack) tell(entry.id, answers.value(subjectOf(entry.command.wanted), accepted(entry)));
        }
    }
    static Outcome<CommandEntry> accepted(CommandEntry entry) {
        entry.state = CommandState::kAccepted;
        return entry;
    }
    const std::vector<CommandEntry>& entries() const override { return m_kept; }
    int waiting() const override { return 0; }
    int needsYou() const override { return 0; }
    void acknowledge(const QByteArray&) override {}
    void drop(const QByteArray& id) override { dropAll({id}); }
    void dropAll(const std::vector<QByteArray>& ids) override {
        for (const QByteArray& id : ids) {
            if (onTheirWay.contains(id)) continue;
            dropped.push_back(id);
            CommandEntry gone;
            gone.state = CommandState::kDropped;
            tell(id, gone);
        }
    }
    Call<CommandEntry> resolve(const QByteArray&, const Command& instead) override { return send(instead); }
    void wake() override {}
    const std::optional<Error>& trouble() const override { return m_trouble; }
    void tell(const QByteArray& id, const Outcome<CommandEntry>& outcome) {
        m_promises[id].addResult(outcome);
        m_promises[id].finish();
    }

    std::vector<Command> sent;
    int goes = 0;
    QList<QByteArray> dropped, onTheirWay;
    QHash<QString, Outcome<CommandEntry>> answers;
    bool holdBack = false;  // the answers
    bool holdDisk = false;  // and what comes before them

  private:
    std::vector<CommandEntry> m_kept;
    std::map<QByteArray, QPromise<Outcome<CommandEntry>>> m_promises;
    QPromise<Outcome<Done>> m_keeping;
    std::optional<Error> m_trouble;
};

ChosenOrders chosen(std::vector<quint64> ids) {
    ChosenOrders orders;
    orders.orders = std::move(ids);
    return orders;
}

ChosenOrders everyMatch() {
    ChosenOrders every;
    every.isEveryMatch = true;
    return every;
}

BulkWish wishOf(BulkAction action) {
    BulkWish wish;
    wish.action = action;
    wish.reason = QStringLiteral("stock count");
    return wish;
}

}  // namespace

class BulkRunTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWouldHappenFollowsTheStateTables_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("possible");
        const auto row = [](const char* name, BulkAction action, OrderState state, bool held, bool possible) {
            QTest::newRow(name) << static_cast<int>(action) << static_cast<int>(state) << held << possible;
        };
        row("hold a confirmed one", BulkAction::kHold, OrderState::kConfirmed, false, true);
        row("hold one that is held", BulkAction::kHold, OrderState::kConfirmed, true, false);
        row("hold one that has left", BulkAction::kHold, OrderState::kFulfilled, false, false);
        row("release one that is held", BulkAction::kRelease, OrderState::kConfirmed, true, true);
        row("release a free one", BulkAction::kRelease, OrderState::kConfirmed, false, false);
        row("cancel a placed one", BulkAction::kCancel, OrderState::kReserved, false, true);
        row("cancel one in review", BulkAction::kCancel, OrderState::kFraudReview, false, true);
        row("cancel a confirmed one", BulkAction::kCancel, OrderState::kConfirmed, false, true);
        row("cancel the rest", BulkAction::kCancel, OrderState::kPartlyFulfilled, false, true);
        row("cancel a shipped one", BulkAction::kCancel, OrderState::kFulfilled, false, false);
        row("cancel a delivered one", BulkAction::kCancel, OrderState::kDelivered, false, false);
        row("cancel a cancelled one", BulkAction::kCancel, OrderState::kCancelled, false, false);
        row("anything of a completed one", BulkAction::kTag, OrderState::kCompleted, false, false);
        row("hold an archived one", BulkAction::kHold, OrderState::kArchived, false, false);
    }
    void whatWouldHappenFollowsTheStateTables() {
        QFETCH(int, action);
        QFETCH(int, state);
        QFETCH(bool, held);
        BulkWish wish = wishOf(static_cast<BulkAction>(action));
        wish.addTags = QStringList{QStringLiteral("new")};
        const BulkForecast judged = forecast(wish, rowOf(1, static_cast<OrderState>(state), held));
        QTEST(judged.isPossible, "possible");
        QCOMPARE(judged.effect.isEmpty(), !judged.isPossible);
        QCOMPARE(judged.reason.isEmpty(), judged.isPossible);
        QCOMPARE(judged.remedy.isEmpty(), judged.isPossible);
    }

    void theRestOfAPartlyShippedOrderIsCounted() {
        const BulkForecast judged = forecast(wishOf(BulkAction::kCancel), rowOf(1, OrderState::kPartlyFulfilled));
        QVERIFY2(judged.effect.contains(u'3'), qPrintable(judged.effect));
    }

    void tagsThatChangeNothingAreNotSent() {
        BulkWish wish = wishOf(BulkAction::kTag);
        wish.addTags = QStringList{QStringLiteral("vip")};
        QVERIFY(!forecast(wish, rowOf(1, OrderState::kConfirmed)).isPossible);
        wish.removeTags = QStringList{QStringLiteral("gift")};
        QVERIFY(forecast(wish, rowOf(1, OrderState::kConfirmed)).isPossible);
    }

    void onlyWhatIsPossibleIsSentOnceWithItsReason() {
        SomeOrders orders;
        orders.rows = {rowOf(1, OrderState::kConfirmed), rowOf(2, OrderState::kDelivered),
                       rowOf(3, OrderState::kReserved)};
        SomeCommands commands;
        BulkRun run(orders, commands);
        run.read(chosen({1, 2, 3, 99}), 4, wishOf(BulkAction::kCancel));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kReady);
        QCOMPARE(run.rows().size(), 3U);  // 99 is not there any more
        QCOMPARE(run.possible(), 2);
        QVERIFY(commands.sent.empty());
        run.start();
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kOver);
        QCOMPARE(commands.sent.size(), 2U);
        QCOMPARE(subjectOf(commands.sent[0].wanted), QStringLiteral("EU-1"));
        QCOMPARE(commands.sent[0].reason, QStringLiteral("stock count"));
        QCOMPARE(commands.sent[0].expectedVersion, 7U);
        QCOMPARE(run.count(BulkOutcome::kDone), 2);
        QCOMPARE(run.rows()[1].outcome, BulkOutcome::kNotSent);
    }

    void eachAnswerIsToldByItsOrder() {
        SomeOrders orders(4);
        SomeCommands commands;
        CommandEntry refused;
        refused.state = CommandState::kRejected;
        refused.receipt = Receipt{};
        refused.receipt->text = QStringLiteral("It has left the house.");
        refused.receipt->remedy = QStringLiteral("A return.");
        CommandEntry waiting;
        waiting.state = CommandState::kQueued;
        commands.answers.insert(QStringLiteral("EU-2"), refused);
        commands.answers.insert(QStringLiteral("EU-3"), waiting);
        commands.answers.insert(QStringLiteral("EU-4"), Error{Fault::kOffline, QStringLiteral("No network."), {}});
        BulkRun run(orders, commands);
        run.read(chosen({1, 2, 3, 4}), 4, wishOf(BulkAction::kHold));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kReady);
        run.start();
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kOver);
        QCOMPARE(run.rows()[0].outcome, BulkOutcome::kDone);
        QCOMPARE(run.rows()[1].outcome, BulkOutcome::kRejected);
        QCOMPARE(run.rows()[1].said, QStringLiteral("It has left the house."));
        QCOMPARE(run.rows()[1].remedy, QStringLiteral("A return."));
        QCOMPARE(run.rows()[2].outcome, BulkOutcome::kWaiting);
        QCOMPARE(run.rows()[3].outcome, BulkOutcome::kFailed);
        QCOMPARE(run.rows()[3].said, QStringLiteral("No network."));
    }

    void oneGoTakesAThousandOfEveryMatch() {
        SomeOrders orders(1'200);
        SomeCommands commands;
        BulkRun run(orders, commands);
        ChosenOrders every;
        every.isEveryMatch = true;
        every.except = {2, 3};
        run.read(every, 1'198, wishOf(BulkAction::kHold));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kReady);
        QCOMPARE(run.rows().size(), 1'000U);
        QCOMPARE(run.chosenOrders(), 1'198);
        QCOMPARE(run.rows()[1].order.id, 4U);
        run.start();
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kOver);
        QCOMPARE(commands.sent.size(), 1'000U);
    }

    void allOfThemAreHandedOverInOneStep() {
        SomeOrders orders(120);
        SomeCommands commands;
        commands.holdDisk = true;
        BulkRun run(orders, commands);
        run.read(everyMatch(), 120, wishOf(BulkAction::kHold));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kReady);
        run.start();
        QCOMPARE(commands.goes, 1);
        QCOMPARE(commands.sent.size(), 120U);
        // As long as they are not on the disk, none of them counts as begun.
        QTest::qWait(20);
        QCOMPARE(run.stage(), BulkRun::Stage::kKeeping);
        QCOMPARE(run.count(BulkOutcome::kNotSent), 120);
        commands.writeDisk();
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kOver);
        QCOMPARE(run.count(BulkOutcome::kDone), 120);
    }

    void whatCannotBeKeptFailsAsAWhole() {
        SomeOrders orders(3);
        SomeCommands commands;
        commands.holdDisk = true;
        BulkRun run(orders, commands);
        run.read(everyMatch(), 3, wishOf(BulkAction::kHold));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kReady);
        run.start();
        commands.writeDisk(Error{Fault::kStorage, QStringLiteral("The disk is full."), {}});
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kOver);
        QCOMPARE(run.count(BulkOutcome::kFailed), 3);
        QCOMPARE(run.rows()[2].said, QStringLiteral("The disk is full."));
    }

    void stoppingGivesUpWhatIsNotOnItsWay() {
        SomeOrders orders(120);
        SomeCommands commands;
        commands.holdBack = true;
        BulkRun run(orders, commands);
        run.read(everyMatch(), 120, wishOf(BulkAction::kHold));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kReady);
        run.start();
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kSending);
        commands.onTheirWay = {QByteArrayLiteral("1"), QByteArrayLiteral("2")};
        run.stop();
        QTRY_COMPARE(run.count(BulkOutcome::kStopped), 118);
        QCOMPARE(commands.dropped.size(), 118);
        QCOMPARE(run.stage(), BulkRun::Stage::kSending);
        // What is on its way is carried out, and said to be.
        for (const QByteArray& id : std::as_const(commands.onTheirWay))
            commands.tell(id, SomeCommands::accepted({}));
        QTRY_COMPARE(run.stage(), BulkRun::Stage::kOver);
        QCOMPARE(run.count(BulkOutcome::kDone), 2);
    }
};

}  // namespace meridian::core

QTEST_GUILESS_MAIN(meridian::core::BulkRunTest)
#include "bulk_run_test.moc"
