// The overview over figures that answer at once: what the tiles say, what is asked when something is chosen, where
// links lead, what stays when the server is gone.
#include <QLabel>

#include "tests/ui/support/overview_parts.h"
#include "ui/pages/overview/range_popup.h"

namespace meridian::ui {

using namespace core;

class OverviewPageTest : public QObject, private OverviewParts {
    Q_OBJECT

  private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

    void theTopProductsAreSummedUp() {
        const auto* total = m_page->findChild<QWidget*>(QStringLiteral("overview.products.total"));
        QVERIFY(total->isVisibleTo(m_page.get()));
        // 600 − 40 i and 115,668.00 − 9,000.00 i, of 2,908,655.00
        const QString revenue = m_format.money({75'168'000, 840});
        QCOMPARE(total->accessibleName(), u"Top 10 together, Units 4,200, %1, 25.84%"_qs.arg(revenue));
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

    void whateverTakesTheFocusHasAName() {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
            if (widget->inherits("QScrollBar") || widget->inherits("QHeaderView") || widget->inherits("QMenu"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

}  // namespace meridian::ui

QTEST_MAIN(meridian::ui::OverviewPageTest)
#include "overview_page_test.moc"
