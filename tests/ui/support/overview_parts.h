// The overview over a shop whose figures answer at once, for tests of what it shows and of what it asks.
#pragma once

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "core/insights/insights.h"
#include "tests/core/support/answered.h"
#include "tests/ui/support/no_orders.h"
#include "ui/pages/overview/kpi_tile.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/shell/region.h"

namespace meridian::ui {

inline constexpr qint64 kNow = 1'763'647'500'000'000;  // 2025-11-20, 14:05 UTC

inline core::FigureRow figureRow(qint64 start, const QString& region, qint64 placed) {
    core::FigureRow row{start, region, 840, {}};
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

class CountedShop final : public core::Insights {
  public:
    core::Call<core::FiguresAnswer> figures(const core::FiguresQuery& query) override {
        asked.append(query);
        if (away)
            return core::answered<core::FiguresAnswer>(
                core::Error{core::Fault::kOffline, QStringLiteral("The server is away."), {}});
        core::FiguresAnswer answer;
        answer.madeAt = now;
        answer.rates = {840, QStringLiteral("2025-11-20"), QStringLiteral("a test"), {{840, 1'000'000'000}}};
        const bool before = query.period.to < kNow - core::kMicrosPerHour;
        const QStringList regions{QStringLiteral("us"), QStringLiteral("eu"), QStringLiteral("ap")};
        for (qsizetype i = 0; i < regions.size(); ++i) {
            if (!query.region.isEmpty() && query.region != regions[i]) continue;
            answer.totals.push_back(figureRow(query.period.from, regions[i], before ? 800 : 1'000 / (i + 1)));
            const qint64 length = core::lengthOf(query.span);
            qint64 place = 0;
            for (qint64 at = query.period.from - query.period.from % length; at < query.period.to; at += length)
                answer.series.push_back(figureRow(at, regions[i], 20 + ++place * 7 % 11 - 4 * i));
        }
        return core::answered<core::FiguresAnswer>(answer);
    }
    core::Call<core::TopProductsAnswer> topProducts(const core::TopProductsQuery&) override {
        if (away)
            return core::answered<core::TopProductsAnswer>(
                core::Error{core::Fault::kOffline, QStringLiteral("The server is away."), {}});
        core::TopProductsAnswer answer;
        for (int i = 0; i < 10; ++i)
            answer.products.push_back({QStringLiteral("KST-40L-%1").arg(i),
                                       QStringLiteral("Kestrel trail pack, moss"),
                                       600 - i * 40,
                                       {11'566'800 - i * 900'000, 840}});
        answer.unitsTotal = 9'000;
        answer.revenueTotal = {290'865'500, 840};
        answer.madeAt = now;
        return core::answered<core::TopProductsAnswer>(answer);
    }
    core::Call<core::Attention> attention(int lowBelow, const QString& region) override {
        attentionOf = region;
        core::Attention found;
        found.stockVisible = true;
        found.stockLow = lowBelow;
        found.deadLetters = 27;
        found.madeAt = now;
        return core::answered<core::Attention>(found);
    }

    core::Call<core::OverviewFigures> kept() override {
        if (!last) return core::answered<core::OverviewFigures>(core::Error{core::Fault::kNotFound, {}, {}});
        return core::answered<core::OverviewFigures>(*last);
    }
    void keep(const core::OverviewFigures& figures) override { last = figures; }

    QList<core::FiguresQuery> asked;
    QString attentionOf;
    std::optional<core::OverviewFigures> last;
    bool away = false;
    qint64 now = kNow;
};

class OverviewParts {
  protected:
    void setUp() {
        Theme::current().install(*qobject_cast<QApplication*>(qApp));
        m_now = kNow;
        m_insights = std::make_unique<CountedShop>();
        m_sync = std::make_unique<core::SyncThread>(QString(), core::SyncThread::Connect());  // never started
        m_services.reset(new Services{m_orders, *m_sync, m_format, [this] { return m_now; }, [](core::Language) {}});
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
    void tearDown() {
        m_page.reset();
        m_wanted.reset();
        m_services.reset();
        m_sync.reset();
        m_insights.reset();
    }
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
    core::Format m_format;
    RegionFilter m_region;
    std::unique_ptr<CountedShop> m_insights;
    std::unique_ptr<core::SyncThread> m_sync;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<OverviewPage> m_page;
    std::unique_ptr<QSignalSpy> m_wanted;
};

}  // namespace meridian::ui
