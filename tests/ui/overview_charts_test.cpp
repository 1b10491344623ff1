// The charts and lists of the overview: what they tell without a pointer, and what they open.
#include "tests/ui/support/overview_parts.h"
#include "ui/charts/funnel_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/overview/share_list.h"
#include "ui/table/data_table.h"

namespace meridian::ui {

using namespace core;

class OverviewChartsTest : public QObject, private OverviewParts {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    void axesHaveRoundTicksThatHoldTheHighestValue() {
        for (const double highest : {0.0, 1.0, 3.0, 7.0, 23.0, 99.0, 12'345.0, 2'908'655.0}) {
            const QList<double> ticks = roundTicks(highest);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 6);
            QCOMPARE(ticks.first(), 0.0);
            QVERIFY(ticks.last() >= highest);
        }
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OverviewChartsTest)
#include "overview_charts_test.moc"
