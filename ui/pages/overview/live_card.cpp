#include "ui/pages/overview/live_card.h"

#include <QEvent>
#include <QVBoxLayout>
#include <cmath>

#include "core/insights/overview.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/overview/overview_words.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/region_mark.h"

namespace meridian::ui {

namespace {

double placed(const core::FigureSet& figures) {
    return static_cast<double>(figures.placed);
}

}  // namespace

LiveCard::LiveCard(const Services& services, QWidget* parent)
    : Card(tr("Orders per minute"), parent),
      m_services(services),
      m_now(new FigureLabel(QString(), {TypeStyle::kBody, Token::kText}, this)),
      m_chart(new LineChart(this)) {
    setObjectName(QStringLiteral("overview.live"));
    m_chart->setObjectName(QStringLiteral("overview.live.chart"));
    addAction(m_now);
    body()->addWidget(m_chart, 1);
    connect(m_chart, &Chart::opened, this, [this](int moment) {
        if (!m_live) return;
        const core::Period minute = spanAt(m_live->period, core::FigureSpan::kMinute, moment);
        Q_EMIT wanted(ordersRoute({core::placedIn(minute), core::deliveredTo(m_region)}));
    });
    refresh();
}

void LiveCard::show(const LiveFigures& live, const QString& region) {
    m_live = live;
    m_region = region;
    refresh();
}

void LiveCard::refresh() {
    setTitle(tr("Orders per minute"));
    setNote(tr("placed in the last 60 minutes"));
    m_chart->setAccessibleName(tr("Orders per minute"));
    m_chart->setToolTip(QString());
    m_chart->setValueText([this](double value) { return m_services.format.integer(std::llround(value)); });
    m_chart->setTogether(tr("Together"));
    if (!m_live) return;
    ChartData drawn;
    const MomentTexts moments = momentTexts(m_services.format, m_live->period, core::FigureSpan::kMinute);
    drawn.moments = moments.full;
    drawn.shortMoments = moments.brief;
    for (const QString& region : core::regionCodes()) {
        if (!m_region.isEmpty() && region != m_region) continue;
        drawn.series.append(
            {region, region.toUpper(), regionColor(region),
             core::seriesOf(m_live->minutes.series, m_live->period, core::FigureSpan::kMinute, placed, region)});
    }
    m_chart->setData(drawn);
    const core::Period running{m_live->period.to, m_live->period.to + core::kMicrosPerMinute};
    const QList<double> begun =
        core::seriesOf(m_live->minutes.series, running, core::FigureSpan::kMinute, placed, QString());
    m_now->setText(tr("%1 so far this minute").arg(m_services.format.integer(std::llround(begun.value(0)))));
}

void LiveCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Card::changeEvent(event);
}

}  // namespace meridian::ui
