// What a real server counts is what was placed there, and the lists behind the figures hold as many orders.
#include <QTemporaryDir>
#include <QTest>

#include "core/commands/command_ids.h"
#include "core/insights/alert_rules.h"
#include "core/insights/overview.h"
#include "core/insights/period_choice.h"
#include "core/insights/server_insights.h"
#include "meridian/v1/orders.grpc.pb.h"
#include "tests/core/support/answer.h"
#include "tests/core/support/desk.h"

using namespace meridian;
using namespace meridian::core;
using Orders = class v1::OrderService::Stub::async;

namespace {

const QString kSku = QStringLiteral("TRN-LMP-BRS");
const QString kPlace = QStringLiteral("BER-2");
constexpr quint16 kEuro = 978;
constexpr qint64 kNoon = 1'763'640'000'000'000;  // 2025-11-20 12:00 UTC

FigureRow row(qint64 start, const char* region, quint16 currency, qint64 confirmedMinor) {
    FigureRow made{start, QString::fromLatin1(region), currency, {}};
    made.figures.placed = 1;
    made.figures.confirmedMinor = confirmedMinor;
    return made;
}

}  // namespace

class InsightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ServerInsights> m_insights;
    QTemporaryDir m_folder;

    bool place(const char* country, const char* token, int units) {
        v1::PlaceOrderRequest request;
        request.mutable_header()->set_command_id(commandId(deskNow()).toStdString());
        request.set_currency("EUR");
        request.set_country(country);
        request.set_payment_token(token);
        v1::PlaceOrderLine& line = *request.add_lines();
        line.set_sku(kSku.toStdString());
        line.set_quantity(units);
        request.mutable_person()->set_name("Erika Mustermann");
        request.mutable_person()->set_email(std::to_string(deskNow()) + "@example.org");
        request.mutable_person()->set_city("Köln");
        const auto receipt = answerOf(unary<v1::OrderService>(
            m_desk->transport, &Orders::PlaceOrder, request, CallOptions{},
            [](const v1::Receipt& answer) { return QString::fromStdString(answer.rejection().text()); }));
        if (receipt && receipt->ok() && !(*receipt)->isEmpty()) qWarning("refused: %s", qPrintable(**receipt));
        return receipt && receipt->ok() && (*receipt)->isEmpty();
    }
    Period aroundNow() const { return {deskNow() - kMicrosPerHour, deskNow() + kMicrosPerMinute}; }
    FiguresAnswer figures(const FiguresQuery& query) {
        const auto answer = answerOf(m_insights->figures(query));
        return answer && answer->ok() ? **answer : FiguresAnswer{};
    }
    int listed(const QString& query) {
        v1::ListOrdersRequest request;
        request.set_query(query.toStdString());
        request.mutable_page()->set_size(100);
        const auto rows = answerOf(
            unary<v1::OrderService>(m_desk->transport, &Orders::ListOrders, request, CallOptions{},
                                    [](const v1::ListOrdersResponse& response) { return response.orders_size(); }));
        if (!rows || !rows->ok()) qWarning("%s: %s", qPrintable(query), qPrintable(rows->error().text));
        return rows && rows->ok() ? **rows : -1;
    }

  private Q_SLOTS:
    // Four orders: three that are paid for, of which one goes to Japan, and one whose bank says no.
    void initTestCase() {
        m_server = std::make_unique<RealServer>();
        QVERIFY(m_server->isReady());
        m_desk = std::make_unique<Desk>(m_folder.path());
        QVERIFY(m_desk->signInTo(*m_server));
        QVERIFY(furnish(*m_desk, kSku, kPlace));
        DefineProduct published{productWith(kSku).after, productWith(kSku).after};
        published.after.published = true;
        const auto forSale = outcomeOf(m_desk->commands.send({published, QStringLiteral("For sale"), 1}));
        QVERIFY(forSale.ok() && forSale->state == CommandState::kAccepted);
        const MoveStock found{kSku, kPlace, StockAccount::kAdjusted, StockAccount::kAvailable, 12, {}, {}};
        QVERIFY(outcomeOf(m_desk->commands.send({found, QStringLiteral("Found"), 0})).ok());
        m_insights = std::make_unique<ServerInsights>(m_desk->transport, m_folder.path());
        QVERIFY(place("DE", "tok_approve", 2));
        QVERIFY(place("FR", "tok_approve", 1));
        QVERIFY(place("JP", "tok_approve", 1));
        QVERIFY(place("DE", "tok_decline_hard", 1));
        FiguresQuery query{aroundNow(), FigureSpan::kHour, true, false, false, {}};
        const auto settled = [&] {
            const FigureSet sum = sumOf(figures(query).totals);
            return sum.confirmed + sum.failures >= 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 20'000);
    }
    void cleanupTestCase() {
        m_insights.reset();
        m_desk.reset();
        m_server.reset();
    }

    void everythingThatWasPlacedIsCounted() {
        const FiguresAnswer answer = figures({aroundNow(), FigureSpan::kMinute, false, true, true, {}});
        const FigureSet sum = sumOf(answer.totals);
        QCOMPARE(sum.placed, qint64{4});
        QCOMPARE(sum.units, qint64{5});
        QCOMPARE(sum.confirmed, qint64{3});
        QCOMPARE(sum.attempts, qint64{4});
        QCOMPARE(sum.failures, qint64{1});
        QCOMPARE(sumOf(answer.series), sum);
        QCOMPARE(sumOf(answer.totals, QStringLiteral("ap")).placed, qint64{1});
        QCOMPARE(sumOf(answer.totals, QStringLiteral("us")).placed, qint64{0});
        QVERIFY(qAbs(answer.madeAt - deskNow()) < 10 * kMicrosPerMinute);
        const Revenue revenue = revenueOf(answer.totals, answer.rates, Money::kConfirmed);
        QVERIFY(revenue.sum.has_value());
        QCOMPARE(revenue.sum->currency, kEuro);
        QVERIFY(revenue.sum->minor >= 4 * 4'250);
    }
    void ofOneRegionOnlyThatIsCounted() {
        FiguresQuery query{aroundNow(), FigureSpan::kPlacedHour, false, false, false, QStringLiteral("ap")};
        const FigureSet sum = sumOf(figures(query).totals);
        QCOMPARE(sum.placed, qint64{1});
        QCOMPARE(conversionOf(sum).value(), std::optional(1.0));
    }
    void theListsBehindTheFiguresHoldAsManyOrders() {
        const Period period = aroundNow();
        QCOMPARE(listed(placedIn(period)), 4);
        QCOMPARE(listed(placedIn(period) + u' ' + deliveredTo(QStringLiteral("ap"))), 1);
        QCOMPARE(listed(placedIn(period) + u' ' + deliveredTo(QStringLiteral("eu"))), 3);
        QCOMPARE(listed(placedIn(period) + u' ' + deliveredTo(QStringLiteral("us"))), 0);
        QCOMPARE(listed(placedIn({period.from - kMicrosPerHour, period.from})), 0);
        const FigureSet sum = sumOf(figures({period, FigureSpan::kMinute, true, false, false, {}}).totals);
        QCOMPARE(listed(confirmedIn(period)), static_cast<int>(sum.confirmed));
        QCOMPARE(listed(failedIn(period)), static_cast<int>(sum.failures));
        QCOMPARE(listed(cancelledIn(period)), static_cast<int>(sum.cancelled));
        QCOMPARE(listed(reviewedIn(period)), static_cast<int>(sum.reviewed));
        QCOMPARE(listed(confirmedIn({period.from - kMicrosPerHour, period.from})), 0);
    }
    void whatSoldIsRanked() {
        const auto answer = answerOf(m_insights->topProducts({aroundNow(), {}, 10}));
        QVERIFY(answer && answer->ok());
        QCOMPARE((*answer)->products.size(), std::size_t{1});
        QCOMPARE((*answer)->products.front().sku, kSku);
        QCOMPARE((*answer)->products.front().units, qint64{5});
        QCOMPARE((*answer)->revenueTotal.currency, kEuro);
    }
    void whatNeedsSomebodyIsTold() {
        const auto answer = answerOf(m_insights->attention(static_cast<int>(kLowStock) + 1, {}));
        QVERIFY(answer && answer->ok());
        QVERIFY((*answer)->takesOrders);
        QVERIFY((*answer)->stockVisible);
        QCOMPARE((*answer)->stockLow, qint64{1});  // 12 came, 5 are promised
        QCOMPARE((*answer)->deadLetters, qint64{0});
        const auto elsewhere = answerOf(m_insights->attention(static_cast<int>(kLowStock) + 1, QStringLiteral("ap")));
        QVERIFY(elsewhere && elsewhere->ok());
        QCOMPARE((*elsewhere)->stockLow, qint64{0});
    }
    void whatIsKeptIsThereAfterAStartAndADamagedFileIsNothing() {
        OverviewFigures figures;
        figures.choice = {PeriodKind::kWeek, {}, Comparison::kBefore};
        figures.region = QStringLiteral("ap");
        figures.now = this->figures({aroundNow(), FigureSpan::kMinute, false, true, true, {}});
        figures.products = TopProductsAnswer{{{kSku, QStringLiteral("Lamp"), 5, {100, kEuro}}}, 5, {100, kEuro}, 7};
        figures.receivedAt = 42;
        m_insights->keep(figures);
        const auto kept = answerOf(m_insights->kept());
        QVERIFY(kept && kept->ok());
        QCOMPARE((*kept)->choice, figures.choice);
        QCOMPARE((*kept)->region, figures.region);
        QCOMPARE(sumOf((*kept)->now.totals), sumOf(figures.now.totals));
        QCOMPARE((*kept)->products->products.front().sku, kSku);
        QCOMPARE((*kept)->receivedAt, qint64{42});
        const QByteArray bytes = toBytes(figures);
        for (const qsizetype cut : {qsizetype{0}, qsizetype{3}, bytes.size() / 2, bytes.size() - 1})
            QVERIFY(!overviewFromBytes(bytes.first(cut)).has_value());
    }
    void aPeriodThatMakesNoSenseIsRefusedInWords() {
        const auto answer = answerOf(m_insights->figures({{10, 5}, FigureSpan::kHour, false, false, false, {}}));
        QVERIFY(answer && !answer->ok());
        QCOMPARE(answer->error().fault, Fault::kInvalid);
    }

    void todayBeginsAtThePersonsMidnight() {
        const PeriodChoice today{PeriodKind::kToday, {}, Comparison::kWeekBefore};
        const Period berlin = periodOf(today, kNoon, 3'600);
        QCOMPARE(berlin.to, kNoon);
        QCOMPARE(berlin.from, kNoon - 13 * kMicrosPerHour);
        QCOMPARE(comparedWith(today, berlin), (Period{berlin.from - 7 * kMicrosPerDay, berlin.to - 7 * kMicrosPerDay}));
        const PeriodChoice yesterday{PeriodKind::kToday, {}, Comparison::kBefore};
        QCOMPARE(comparedWith(yesterday, berlin).to, kNoon - kMicrosPerDay);
        const PeriodChoice month{PeriodKind::kMonth, {}, Comparison::kWeekBefore};
        QCOMPARE(comparedWith(month, periodOf(month, kNoon, 0)).to, kNoon - 35 * kMicrosPerDay);
        QVERIFY(comparedWith({PeriodKind::kDay, {}, Comparison::kNone}, berlin).empty());
    }
    void currenciesAreAddedUpOnlyWithRates() {
        const std::vector<FigureRow> rows{row(0, "eu", 978, 10'000), row(0, "ap", 392, 1'000), row(0, "us", 840, 500)};
        const Revenue without = revenueOf(rows, {}, Money::kConfirmed);
        QVERIFY(!without.sum.has_value());
        QCOMPARE(without.byCurrency.size(), std::size_t{3});
        Rates rates{840, QStringLiteral("2026-11-20"), {}, {{978, 1'100'000'000}, {840, 1'000'000'000}}};
        const Revenue some = revenueOf(rows, rates, Money::kConfirmed);
        QCOMPARE(some.sum->minor, qint64{11'500});
        QCOMPARE(some.withoutRate, QStringList{QStringLiteral("JPY")});
        rates.nanos.insert(392, 6'500'000);
        QCOMPARE(revenueOf(rows, rates, Money::kConfirmed).sum->minor, qint64{12'150});
        QCOMPARE(revenueOf(rows, rates, Money::kConfirmed, QStringLiteral("ap")).sum->minor, qint64{650});
    }
    void aSeriesHasZerosWhereNothingHappened() {
        const std::vector<FigureRow> rows{row(0, "eu", 978, 1), row(2 * kMicrosPerHour, "us", 978, 1)};
        const auto placed = [](const FigureSet& figures) { return static_cast<double>(figures.placed); };
        const Period period{kMicrosPerMinute, 3 * kMicrosPerHour};
        QCOMPARE(seriesOf(rows, period, FigureSpan::kHour, placed), (QList<double>{1, 0, 1}));
        QCOMPARE(seriesOf(rows, period, FigureSpan::kHour, placed, QStringLiteral("us")), (QList<double>{0, 0, 1}));
    }
    void aSpanThatIsUnderWayIsNoFall() {
        const Period period{30 * kMicrosPerMinute, 6 * kMicrosPerHour + kMicrosPerMinute};
        const QList<double> series{5, 9, 9, 9, 9, 9, 1};
        QCOMPARE(wholeSpans(series, period, FigureSpan::kHour), (QList<double>{9, 9, 9, 9, 9}));
        QCOMPARE(wholeSpans({5, 1}, period, FigureSpan::kHour), (QList<double>{5, 1}));
        QCOMPARE(wholeSpans(series, {0, 7 * kMicrosPerHour}, FigureSpan::kHour), series);
    }
    void anAlertNeedsItsRule() {
        FigureRow busy{0, QStringLiteral("eu"), 0, {}};
        busy.figures.attempts = 40;
        busy.figures.failures = 3;
        QVERIFY(alertsOf({busy}, {}).empty());
        busy.figures.failures = 12;
        const auto alerts = alertsOf({busy}, {});
        QCOMPARE(alerts.size(), std::size_t{1});
        QCOMPARE(alerts.front().level, AlertLevel::kDanger);
        busy.figures.attempts = 19;  // too few to say anything
        QVERIFY(alertsOf({busy}, {}).empty());
        Attention attention;
        attention.deadLetters = 2;
        attention.stockLow = 5;
        attention.stockShort = 1;
        const auto some = alertsOf({}, attention);
        QCOMPARE(some.size(), std::size_t{3});
        QCOMPARE(some.front().kind, AlertKind::kStockShort);
        QCOMPARE(some.back().count, qint64{4});  // the short one is told already
    }
};

QTEST_GUILESS_MAIN(InsightsTest)
#include "insights_test.moc"
