// Claims about the pipeline, dead letters and the journal of a real meridiand.
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/commands/command_ids.h"
#include "core/local/local_server.h"
#include "core/operations/server_operations.h"
#include "core/operations/stage_health.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "meridian/v1/payments.grpc.pb.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

using namespace meridian::core;
namespace v1 = meridian::v1;

class OperationsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ServerOperations> m_operations;
    quint64 m_before = 0;  // the newest dead letter of the demo shop

    // An order of the demo shop with a payment that was authorised, as its payments stand.
    struct Paid {
        std::string order;
        v1::Payment payment;
    };
    std::optional<Paid> paidOrder() {
        using Orders = class v1::OrderService::Stub::async;
        using Payments = class v1::PaymentService::Stub::async;
        v1::ListOrdersRequest request;
        request.mutable_page()->set_size(100);
        const auto orders = answerOf(unary<v1::OrderService>(m_desk->transport, &Orders::ListOrders, request,
                                                             CallOptions{}, [](const v1::ListOrdersResponse& response) {
                                                                 std::vector<std::string> numbers;
                                                                 for (const auto& order : response.orders())
                                                                     numbers.push_back(order.order());
                                                                 return numbers;
                                                             }));
        if (!orders || !orders->ok()) return std::nullopt;
        for (const std::string& number : orders->value()) {
            v1::GetPaymentsRequest of;
            of.set_order(number);
            const auto payments =
                answerOf(unary<v1::PaymentService>(m_desk->transport, &Payments::GetPayments, of, CallOptions{},
                                                   [](const v1::GetPaymentsResponse& response) { return response; }));
            if (!payments || !payments->ok()) return std::nullopt;
            for (const v1::Payment& payment : payments->value().payments()) {
                if (payment.authorised().minor() > 0) return Paid{number, payment};
            }
        }
        return std::nullopt;
    }

    bool report(const std::string& order, const v1::Payment& payment, const char* event) {
        using Payments = class v1::PaymentService::Stub::async;
        v1::ProviderWebhookRequest request;
        request.set_event_id(event);
        request.set_order(order);
        request.set_attempt(payment.attempt());
        request.set_outcome(v1::REPORT_OUTCOME_PAYMENT);
        request.set_authorised_minor(payment.authorised().minor());
        request.set_captured_minor(payment.captured().minor());
        request.set_refunded_minor(payment.refunded().minor());
        const auto accepted =
            answerOf(unary<v1::PaymentService>(m_desk->transport, &Payments::ProviderWebhook, request, CallOptions{},
                                               [](const v1::Receipt& receipt) { return receipt.outcome(); }));
        return accepted && accepted->ok() && accepted->value() == v1::OUTCOME_ACCEPTED;
    }

    QVector<DeadLetter> letters(DeadLetterQuery::Which which) {
        DeadLetterQuery query;
        query.which = which;
        const auto list = answerOf(m_operations->deadLetters(query));
        return list && list->ok() ? newOnes(list->value().letters) : QVector<DeadLetter>();
    }
    // The demo shop has some of its own.
    QVector<DeadLetter> newOnes(const QVector<DeadLetter>& letters) const {
        QVector<DeadLetter> fresh;
        std::copy_if(letters.begin(), letters.end(), std::back_inserter(fresh),
                     [this](const DeadLetter& letter) { return letter.id > m_before; });
        return fresh;
    }

    std::optional<CommandEntry> resolve(quint64 id, ResolveDeadLetter::Action action, const QString& order) {
        Command command;
        command.wanted = ResolveDeadLetter{id, action, order};
        command.reason = QStringLiteral("Checked with the provider");
        const auto entry = outcomeOf(m_desk->commands.send(command));
        return entry.ok() ? std::optional(*entry) : std::nullopt;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<RealServer>(QStringList{u"--demo"_qs, u"--demo-live"_qs, u"0"_qs});
        QVERIFY(m_server->isReady());
        m_desk = std::make_unique<Desk>(m_folder.path());
        QVERIFY(m_desk->signInTo(*m_server));
        m_operations = std::make_unique<ServerOperations>(m_desk->transport);
        const auto before = letters(DeadLetterQuery::Which::kAll);
        QVERIFY(!before.isEmpty());
        m_before = before.front().id;
    }
    void cleanupTestCase() {
        m_operations.reset();
        m_desk.reset();
        m_server.reset();
    }

    void theStatusNamesEveryStage() {
        const auto status = answerOf(m_operations->status());
        QVERIFY(status && status->ok());
        QStringList names;
        for (const PipelineStage& stage : status->value().stages)
            names.push_back(stage.name);
        QCOMPARE(names.join(u' '), u"calls ring decider committer responder shadow projector effects"_qs);
        QCOMPARE(status->value().provider.breaker, BreakerState::kClosed);
        QVERIFY(status->value().stages.front().items > 0);  // this call, and those of signing in
        QVERIFY(status->value().timers > 0);                // orders of the demo shop wait for something
        QVERIFY(status->value().nextTimer > 0);
        // The demo shop wakes up with orders that came due while it slept.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const auto later = answerOf(m_operations->status());
                return later && later->ok() && healthOf(later->value()) == StageHealth::kOnTime;
            }(),
            20'000);
    }

    void aReportThatFitsNoPaymentIsReplayedForTheRightOrder() {
        const auto paid = paidOrder();
        QVERIFY(paid);
        QVERIFY(report("EU-99999999", paid->payment, "evt-wrong-1"));
        QTRY_COMPARE(letters(DeadLetterQuery::Which::kOpen).size(), 1);
        const DeadLetter letter = letters(DeadLetterQuery::Which::kOpen).front();
        QCOMPARE(letter.kind, u"provider_report"_qs);
        QVERIFY(!letter.cause.isEmpty());
        QVERIFY(letter.payload.isEmpty());

        const auto whole = answerOf(m_operations->deadLetter(letter.id));
        QVERIFY(whole && whole->ok());
        QVERIFY(QJsonDocument::fromJson(whole->value().payload.toUtf8()).isObject());

        const auto still = resolve(letter.id, ResolveDeadLetter::Action::kReplay, {});
        QVERIFY(still);
        QCOMPARE(still->state, CommandState::kRejected);
        QVERIFY(!still->receipt->text.isEmpty());
        QCOMPARE(letters(DeadLetterQuery::Which::kOpen).size(), 1);

        const auto replayed =
            resolve(letter.id, ResolveDeadLetter::Action::kReplay, QString::fromStdString(paid->order));
        QVERIFY(replayed);
        QCOMPARE(replayed->state, CommandState::kAccepted);
        QTRY_COMPARE(letters(DeadLetterQuery::Which::kOpen).size(), 0);
        const auto all = letters(DeadLetterQuery::Which::kAll);
        QCOMPARE(all.size(), 1);
        QVERIFY(all.front().resolved);
        QCOMPARE(all.front().resolution, u"replayed"_qs);
    }

    void aListAfterAChangeShowsIt() {
        v1::Payment payment;
        payment.set_attempt(1);
        payment.mutable_authorised()->set_minor(100);
        QVERIFY(report("EU-99999998", payment, "evt-wrong-2"));
        QTRY_COMPARE(letters(DeadLetterQuery::Which::kOpen).size(), 1);
        const auto discarded =
            resolve(letters(DeadLetterQuery::Which::kOpen).front().id, ResolveDeadLetter::Action::kDiscard, {});
        QVERIFY(discarded);
        QCOMPARE(discarded->state, CommandState::kAccepted);
        DeadLetterQuery query;
        query.afterCell = discarded->receipt->cell;
        query.afterBatch = discarded->receipt->batch;
        const auto list = answerOf(m_operations->deadLetters(query));
        QVERIFY(list && list->ok());
        QCOMPARE(newOnes(list->value().letters).size(), 0);
    }

    void whatAVerificationFoundStaysInTheStatus() {
        const auto found = answerOf(m_operations->verify(), std::chrono::minutes(2));
        QVERIFY(found && found->ok());
        QCOMPARE(found->value().violationsTotal, 0ULL);
        QVERIFY(found->value().checks > 1'000);
        const auto status = answerOf(m_operations->status());
        QVERIFY(status && status->ok());
        const Verification& kept = status->value().verification;
        QVERIFY(!kept.running);
        QVERIFY(kept.finishedAt >= kept.startedAt && kept.startedAt > 0);
        QCOMPARE(kept.checks, found->value().checks);
    }

    void theJournalIsFollowedFromTheAskedBatchAndGoesOn() {
        QVector<TailRecord> records;
        int told = 0;
        bool live = false;
        QElapsedTimer since;
        since.start();
        auto following = m_operations->followJournal(
            {.fromBatch = 1, .order = {}}, {.records =
                                                [&](const QVector<TailRecord>& some) {
                                                    records += some;
                                                    ++told;
                                                },
                                            .state = [&](const std::optional<Error>& error) { live = !error; }});
        QTRY_VERIFY(live);
        QTRY_VERIFY(records.size() > 500);
        QTest::qWait(300);
        QVERIFY2(told <= since.elapsed() / 90 + 1, "told more often than ten times a second");
        for (qsizetype i = 1; i < records.size(); ++i) {
            const bool later = records[i].batch > records[i - 1].batch ||
                               (records[i].batch == records[i - 1].batch && records[i].index > records[i - 1].index);
            QVERIFY(later);
        }
        v1::Payment payment;
        payment.set_attempt(1);
        QVERIFY(report("EU-99999997", payment, "evt-wrong-3"));
        const auto tellsOf = [&records](const QString& event) {
            return std::any_of(records.cbegin(), records.cend(),
                               [&](const TailRecord& record) { return record.reason.endsWith(event); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(tellsOf(QStringLiteral("evt-wrong-3")), 20'000);
        following.reset();
        QVERIFY(report("EU-99999996", payment, "evt-wrong-4"));
        QTest::qWait(300);
        QVERIFY(!tellsOf(QStringLiteral("evt-wrong-4")));
    }

    void theJournalOfOneOrderHoldsThatOrderAlone() {
        const auto paid = paidOrder();
        QVERIFY(paid);
        QVector<TailRecord> records;
        auto following = m_operations->followJournal(
            {.fromBatch = 1, .order = QString::fromStdString(paid->order)},
            {.records = [&](const QVector<TailRecord>& some) { records += some; }, .state = nullptr});
        QTRY_VERIFY(!records.isEmpty());
        for (const TailRecord& record : std::as_const(records))
            QCOMPARE(record.order, QString::fromStdString(paid->order));
    }

    void aStageIsLateByTheAgeOfItsOldest() {
        PipelineStage stage{.name = QStringLiteral("projector")};
        stage.lagMs = 999;
        QCOMPARE(healthOf(stage), StageHealth::kOnTime);
        stage.lagMs = 1'000;
        QCOMPARE(healthOf(stage), StageHealth::kLate);
        stage.lagMs = 5'000;
        QCOMPARE(healthOf(stage), StageHealth::kStuck);
        PipelineStatus status;
        QCOMPARE(healthOf(status), StageHealth::kOnTime);
        status.provider.breaker = BreakerState::kHalfOpen;
        QCOMPARE(healthOf(status), StageHealth::kLate);
        status.takesOrders = false;
        QCOMPARE(healthOf(status), StageHealth::kStuck);
    }
};

QTEST_GUILESS_MAIN(OperationsTest)
#include "operations_test.moc"
