// The overview over figures that answer at once: what the tiles say, what is asked when something is chosen, where
// links lead, what stays when the server is gone.
#include "ui/pages/overview/overview_page.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/insights/insights.h"
#include "tests/core/support/answered.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/overview/kpi_tile.h"
#include "ui/pages/overview/range_popup.h"
#include "ui/pages/overview/share_list.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"

namespace meridian::ui {

namespace {

using namespace core;

constexpr qint64 kNow = 1'763'647'500'000'000;  // 2025-11-20, 14:05 UTC

FigureRow figureRow(qint64 start, const QString& region, qint64 placed) {
    FigureRow row{start, region, 840, {}};
    row.figures.placed = placed;
    row.figures.units = placed * 2;
    row.figures.cleared = placed * 9 / 10;
    row.figures.reviewed = placed / 10;
    row.figures.attempts = placed;
    row.figures.failures = placed / 20;
    row.figures.confirmed = placed * 8 / 10;
    row.figures.confirmedMinor = placed * 8 / 10 * 8'250;
    row.figures.cancelled = placed / 50;
    row.figures.shipped = placed / 2;
    row.figures.delivered = placed / 4;
    return row;
}

class CountedShop final : public Insights {
  public:
    Call<FiguresAnswer> figures(const FiguresQuery& query) override {
        asked.append(query);
        if (away) return answered<FiguresAnswer>(Error{Fault::kOffline, QStringLiteral("The server is away."), {}});
        FiguresAnswer answer;
        answer.madeAt = now;
        answer.rates = {840, QStringLiteral("2025-11-20"), QStringLiteral("a test"), {{840, 1'000'000'000}}};
        const bool before = query.period.to < kNow - kMicrosPerHour;
        const QStringList regions{QStringLiteral("us"), QStringLiteral("eu"), QStringLiteral("ap")};
        for (qsizetype i = 0; i < regions.size(); ++i) {
            if (!query.region.isEmpty() && query.region != regions[i]) continue;
            answer.totals.push_back(figureRow(query.period.from, regions[i], before ? 800 : 1'000 / (i + 1)));
            const qint64 length = lengthOf(query.span);
            qint64 place = 0;
            for (qint64 at = query.period.from - query.period.from % length; at < query.period.to; at += length)
                answer.series.push_back(figureRow(at, regions[i], 20 + ++place * 7 % 11 - 4 * i));
        }
        return answered<FiguresAnswer>(answer);
    }
    Call<TopProductsAnswer> topProducts(const TopProductsQuery&) override {
        if (away) return answered<TopProductsAnswer>(Error{Fault::kOffline, QStringLiteral("The server is away."), {}});
        TopProductsAnswer answer;
        for (int i = 0; i < 10; ++i)
            answer.products.push_back({QStringLiteral("KST-40L-%1").arg(i),
                                       QStringLiteral("Kestrel trail pack, moss"),
                                       600 - i * 40,
                                       {11'566'800 - i * 900'000, 840}});
        answer.unitsTotal = 9'000;
        answer.revenueTotal = {290'865'500, 840};
        answer.madeAt = now;
        return answered<TopProductsAnswer>(answer);
    }
    Call<Attention> attention(int lowBelow, const QString& region) override {
        attentionOf = region;
        Attention found;
        found.stockVisible = true;
        found.stockLow = lowBelow;
        found.deadLetters = 27;
        found.madeAt = now;
        return answered<Attention>(found);
    }

    Call<OverviewFigures> kept() override {
        if (!last) return answered<OverviewFigures>(Error{Fault::kNotFound, {}, {}});
        return answered<OverviewFigures>(*last);
    }
    void keep(const OverviewFigures& figures) override { last = figures; }

    QList<FiguresQuery> asked;
    QString attentionOf;
    std::optional<OverviewFigures> last;
    bool away = false;
    qint64 now = kNow;
};

class NoOrders final : public OrderSource {
  public:
    Call<OrderFrame> frame(const OrderQuery&) override { return answered<OrderFrame>(OrderFrame{}); }
    Call<std::vector<OrderRow>> page(const OrderQuery&, const OrderKey&, int) override {
        return answered<std::vector<OrderRow>>(std::vector<OrderRow>{});
    }
    Call<std::vector<OrderStateCount>> counts() override {
        return answered<std::vector<OrderStateCount>>(std::vector<OrderStateCount>{});
    }
    Call<OrderRow> order(quint64) override { return answered<OrderRow>(OrderRow{}); }
};

}  // namespace

class OverviewPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { Theme::current().install(*qobject_cast<QApplication*>(qApp)); }
    void init() {
        m_now = kNow;
        m_insights = std::make_unique<CountedShop>();
        m_sync = std::make_unique<SyncThread>(QString(), SyncThread::Connect());  // never started
        m_services.reset(new Services{m_orders, *m_sync, m_format, [this] { return m_now; }, [](Language) {}});
        m_services->insights = m_insights.get();
        m_services->region = &m_region;
        m_region.choose(QString());
        m_page = std::make_unique<OverviewPage>(*m_services);
        m_wanted = std::make_unique<QSignalSpy>(m_page.get(), &Page::wanted);
        m_page->resize(1'240, 800);
        m_page->show();
        m_page->visit({QStringLiteral("overview"), {}});
        QTRY_COMPARE(tile("orders")->text().value, QStringLiteral("1,833"));
    }
    void cleanup() {
        m_page.reset();
        m_wanted.reset();
        m_services.reset();
        m_sync.reset();
        m_insights.reset();
    }

    void tilesSayValueChangeFormulaAndAge() {
        const KpiText& revenue = tile("revenue")->text();
        QCOMPARE(revenue.value, QStringLiteral("120,945"));
        QCOMPARE(revenue.unit, QStringLiteral("USD"));
        QCOMPARE(revenue.direction, -1);
        QCOMPARE(revenue.tone, Tone::kDanger);
        QVERIFY(revenue.formula.contains(QStringLiteral("authorised in this period")));
        QVERIFY(revenue.age.contains(m_format.time(kNow)));
        QCOMPARE(tile("conversion")->text().value, m_format.percent(1'466.0 / 1'833.0));
        QCOMPARE(tile("stock")->text().value, QStringLiteral("11"));
        for (const KpiTile* each : m_page->findChildren<KpiTile*>()) {
            QVERIFY2(!each->accessibleName().isEmpty() && !each->accessibleDescription().isEmpty(),
                     qPrintable(each->objectName()));
            QVERIFY2(each->toolTip().contains(QStringLiteral("Counted at")), qPrintable(each->objectName()));
        }
    }

    void aTileOpensWhatItCounts() {
        tile("orders")->click();
        QCOMPARE(m_wanted->size(), 1);
        const Route route = m_wanted->takeFirst().front().value<Route>();
        QCOMPARE(route.page, QStringLiteral("orders"));
        QVERIFY(route.arguments.value(QStringLiteral("query")).startsWith(QStringLiteral("placed:>=2025-11-")));
        QTest::keyClick(tile("failures"), Qt::Key_Return);
        const Route failures = m_wanted->takeFirst().front().value<Route>();
        QVERIFY(failures.arguments.value(QStringLiteral("query")).startsWith(QStringLiteral("failed:2025-11-")));
    }
    void whatHappenedInThePeriodIsListedByWhenItHappened_data() {
        QTest::addColumn<QString>("field");
        QTest::newRow("revenue") << u"confirmed"_qs;
        QTest::newRow("cancelled") << u"cancelled"_qs;
        QTest::newRow("failures") << u"failed"_qs;
        QTest::newRow("reviews") << u"reviewed"_qs;
    }
    void whatHappenedInThePeriodIsListedByWhenItHappened() {
        QFETCH(QString, field);
        tile(QTest::currentDataTag())->click();
        const QString query = m_wanted->takeFirst().front().value<Route>().arguments.value(QStringLiteral("query"));
        // To the minute, the one that has begun included, as the number counts it.
        const qint64 last = (kNow - 1) / kMicrosPerMinute * kMicrosPerMinute;
        const QString end = QDateTime::fromMSecsSinceEpoch(last / 1'000, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm'Z'"_qs);
        QVERIFY2(query.startsWith(field + u':') && query.endsWith(QStringLiteral("..") + end), qPrintable(query));
    }

    void theRegionOfTheWindowIsAskedForAndGoesIntoTheLinks() {
        m_insights->asked.clear();
        m_region.choose(QStringLiteral("ap"));
        QTRY_VERIFY(!m_insights->asked.isEmpty());
        for (const FiguresQuery& query : m_insights->asked)
            QCOMPARE(query.region, QStringLiteral("ap"));
        QTRY_COMPARE(m_insights->attentionOf, QStringLiteral("ap"));
        QTRY_COMPARE(tile("orders")->text().value, QStringLiteral("333"));
        tile("orders")->click();
        const Route route = m_wanted->takeFirst().front().value<Route>();
        QVERIFY(route.arguments.value(QStringLiteral("query")).contains(QStringLiteral("JP")));
    }

    void anotherPeriodIsAskedForAtOnceInWiderSpans() {
        m_insights->asked.clear();
        trigger("overview.period", QStringLiteral("Last 30 days"));
        QTRY_VERIFY(!m_insights->asked.isEmpty());
        const FiguresQuery first = m_insights->asked.front();
        QVERIFY(first.period.length() > 30 * kMicrosPerDay - kMicrosPerHour);
        QCOMPARE(first.period.from % kMicrosPerHour, qint64{0});
        QCOMPARE(first.span, FigureSpan::kDay);
        QTRY_COMPARE(m_page->findChild<QPushButton*>(QStringLiteral("overview.period"))->text(),
                     QStringLiteral("Last 30 days"));
    }

    void withoutAComparisonNothingIsComparedAndNothingMoreAsked() {
        m_insights->asked.clear();
        trigger("overview.compare", QStringLiteral("Not compared"));
        QTRY_VERIFY(tile("orders")->text().change.isEmpty());
        for (const FiguresQuery& query : m_insights->asked)
            QVERIFY(query.period.to >= kNow - kMicrosPerMinute);
    }

    void aRangeOfOnesOwnNeedsItsDaysInOrder() {
        RangePopup popup(QDate(2025, 11, 10), QDate(2025, 11, 8), QDate(2025, 11, 20), m_page.get());
        QSignalSpy chosen(&popup, &RangePopup::chosen);
        auto* show = popup.findChild<QPushButton*>();
        QVERIFY(!show->isEnabled());
        RangePopup good(QDate(2025, 11, 8), QDate(2025, 11, 10), QDate(2025, 11, 20), m_page.get());
        QVERIFY(good.findChild<QPushButton*>()->isEnabled());
        QCOMPARE(chosen.size(), 0);
    }

    void withoutTheServerTheLastFiguresStayWithTheirAge() {
        auto* age = m_page->findChild<QLabel*>(QStringLiteral("overview.age"));
        QVERIFY(age->text().startsWith(QStringLiteral("As of")));
        m_insights->away = true;
        m_now += 5 * kMicrosPerMinute;
        m_page->visit({QStringLiteral("overview"), {}});
        QTRY_VERIFY2(age->text().contains(QStringLiteral("5 min")), qPrintable(age->text()));
        QTRY_VERIFY(age->text().contains(QStringLiteral("The server is away.")));
        QCOMPARE(tile("orders")->text().value, QStringLiteral("1,833"));
        m_insights->away = false;
        m_page->visit({QStringLiteral("overview"), {}});
        QTRY_VERIFY(age->text().startsWith(QStringLiteral("As of")));
    }

    void aStartWithoutTheServerShowsWhatWasKept() {
        QVERIFY(m_insights->last.has_value());
        m_insights->away = true;
        m_now += 3 * kMicrosPerHour;
        OverviewPage later(*m_services);
        later.show();
        later.visit({QStringLiteral("overview"), {}});
        auto* age = later.findChild<QLabel*>(QStringLiteral("overview.age"));
        QTRY_VERIFY2(age->text().contains(m_format.age(3 * kMicrosPerHour)), qPrintable(age->text()));
        QCOMPARE(later.findChild<KpiTile*>(QStringLiteral("overview.tile.orders"))->text().value,
                 QStringLiteral("1,833"));
    }

    void aWrongClockOfThisComputerIsMadeUpFor() {
        m_insights->now = kNow + kMicrosPerDay;
        m_page->visit({QStringLiteral("overview"), {}});
        const auto asksForTheServersNow = [this] {
            return m_insights->asked.back().period.to > kNow + 23 * kMicrosPerHour;
        };
        QTRY_VERIFY_WITH_TIMEOUT(asksForTheServersNow(), 10'000);
    }

    void arrowKeysReadAChartAndEnterOpensTheMinute() {
        auto* chart = m_page->findChild<LineChart*>(QStringLiteral("overview.live.chart"));
        QTRY_COMPARE(chart->data().moments.size(), 60);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->cursor(), 59);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->cursor(), 58);
        QVERIFY(chart->accessibleDescription().startsWith(chart->data().moments[58]));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Together")));
        QTest::keyClick(chart, Qt::Key_Return);
        const Route route = m_wanted->takeFirst().front().value<Route>();
        QCOMPARE(route.arguments.value(QStringLiteral("query")),
                 QStringLiteral("placed:>=2025-11-20T14:03Z placed:<2025-11-20T14:04Z"));
    }

    void aChartIsATableForASpreadsheet() {
        const auto* chart = m_page->findChild<LineChart*>(QStringLiteral("overview.live.chart"));
        QTRY_COMPARE(chart->data().moments.size(), 60);
        const QStringList rows = chart->asTable().split(u'\n');
        QCOMPARE(rows.size(), 61);
        QCOMPARE(rows.first(), QStringLiteral("\tUS\tEU\tAP"));
        QCOMPARE(rows.last().section(u'\t', 0, 0), chart->data().moments.last());
    }

    void theFunnelShowsStepRatesAndOpensWhoWaits() {
        auto* funnel = m_page->findChild<FunnelChart*>();
        QCOMPARE(funnel->steps().size(), 5);
        QCOMPARE(funnel->steps()[0].count, QStringLiteral("1,833"));
        QVERIFY(qAbs(funnel->steps()[2].share - 1'466.0 / 1'649.0) < 0.01);
        funnel->setFocus();
        QTest::keyClick(funnel, Qt::Key_Down);
        QTest::keyClick(funnel, Qt::Key_Down);
        QTest::keyClick(funnel, Qt::Key_Return);
        const Route route = m_wanted->takeFirst().front().value<Route>();
        QVERIFY(
            route.arguments.value(QStringLiteral("query")).endsWith(QStringLiteral("status:reserved,fraud_review")));
    }

    void aProductOpensTheOrdersThatItIsIn() {
        auto* table = m_page->findChild<DataTable*>();
        QTRY_COMPARE(table->model()->rowCount(), 10);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Return);
        const Route route = m_wanted->takeFirst().front().value<Route>();
        QVERIFY(route.arguments.value(QStringLiteral("query")).startsWith(QStringLiteral("sku:\"KST-40L-0\"")));
    }

    void revenueIsToldByRegionAndByCurrency() {
        auto* list = m_page->findChild<ShareList*>();
        QCOMPARE(list->rows().size(), 4);  // three regions and their sum
        QVERIFY(list->rows().last().sum);
        for (QAbstractButton* button : m_page->findChildren<QAbstractButton*>()) {
            if (button->text() == QStringLiteral("Currency")) button->click();
        }
        QCOMPARE(list->rows().size(), 1);
        QCOMPARE(list->rows().first().name, QStringLiteral("USD"));
    }

    void whatNeedsSomebodyIsAnAlertWithItsRule() {
        auto* card = m_page->findChild<QWidget*>(QStringLiteral("overview.alerts"));
        QTRY_COMPARE(card->findChildren<QAbstractButton*>().size(), 2);
        for (const QAbstractButton* alert : card->findChildren<QAbstractButton*>()) {
            QVERIFY(!alert->accessibleName().isEmpty());
            QVERIFY(!alert->accessibleDescription().isEmpty());
        }
    }

    void nobodyLooksNothingIsAsked() {
        m_page->hide();
        m_insights->asked.clear();
        m_now += 10 * kMicrosPerMinute;
        QTest::qWait(1'500);
        QVERIFY(m_insights->asked.isEmpty());
        m_page->show();
        QTRY_VERIFY(!m_insights->asked.isEmpty());
    }

    void axesHaveRoundTicksThatHoldTheHighestValue() {
        for (const double highest : {0.0, 1.0, 3.0, 7.0, 23.0, 99.0, 12'345.0, 2'908'655.0}) {
            const QList<double> ticks = roundTicks(highest);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 6);
            QCOMPARE(ticks.first(), 0.0);
            QVERIFY(ticks.last() >= highest);
        }
    }

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView") || widget->inherits("QMenu"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

  private:
    KpiTile* tile(const char* id) {
        return m_page->findChild<KpiTile*>(QStringLiteral("overview.tile.") + QString::fromLatin1(id));
    }
    void trigger(const char* button, const QString& text) {
        const auto* owner = m_page->findChild<QPushButton*>(QString::fromLatin1(button));
        for (QAction* action : owner->menu()->actions()) {
            if (action->text() == text) return action->trigger();
        }
        QFAIL("there is no such choice");
    }

    qint64 m_now = kNow;
    NoOrders m_orders;
    Format m_format;
    RegionFilter m_region;
    std::unique_ptr<CountedShop> m_insights;
    std::unique_ptr<SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<OverviewPage> m_page;
    std::unique_ptr<QSignalSpy> m_wanted;
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OverviewPageTest)
#include "overview_page_test.moc"
