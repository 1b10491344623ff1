#include "ui/pages/overview/funnel_card.h"

#include <QEvent>
#include <QVBoxLayout>

#include "core/insights/overview.h"
#include "ui/charts/funnel_chart.h"
#include "ui/pages/overview/overview_words.h"

namespace meridian::ui {

namespace {

struct Step {
    const char* id;
    const char* name;
    const char* formula;
    qint64 core::FigureSet::*count;
    const char* waiting;  // the query that lists who has not come so far
};

constexpr Step kSteps[] = {
    {"placed", QT_TRANSLATE_NOOP("meridian::ui::FunnelCard", "Placed"),
     QT_TRANSLATE_NOOP("meridian::ui::FunnelCard", "Orders placed in the hours of this period. Opens them."),
     &core::FigureSet::placed, ""},
    {"cleared", QT_TRANSLATE_NOOP("meridian::ui::FunnelCard", "Cleared"),
     QT_TRANSLATE_NOOP("meridian::ui::FunnelCard",
                       "Of them, those that the fraud check let through, by itself or after a review. Opens those that "
                       "wait for it."),
     &core::FigureSet::cleared, "status:reserved,fraud_review"},
    {"confirmed", QT_TRANSLATE_NOOP("meridian::ui::FunnelCard", "Paid for"),
     QT_TRANSLATE_NOOP("meridian::ui::FunnelCard",
                       "Of them, those whose payment was authorised. Opens those that are not paid for."),
     &core::FigureSet::confirmed, "status:authorising,payment_failed,cancel_pending,cancelled,archived"},
    {"shipped", QT_TRANSLATE_NOOP("meridian::ui::FunnelCard", "Shipped"),
     QT_TRANSLATE_NOOP("meridian::ui::FunnelCard",
                       "Of them, those of which everything has left the house. Opens those that wait for it."),
     &core::FigureSet::shipped, "status:confirmed,partly_fulfilled"},
    {"delivered", QT_TRANSLATE_NOOP("meridian::ui::FunnelCard", "Delivered"),
     QT_TRANSLATE_NOOP("meridian::ui::FunnelCard",
                       "Of them, those that have arrived. Opens those that are on their way."),
     &core::FigureSet::delivered, "status:fulfilled"},
};

double shareOf(qint64 part, qint64 whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

}  // namespace

FunnelCard::FunnelCard(const Services& services, QWidget* parent)
    : Card(tr("From order to delivery"), parent), m_services(services), m_chart(new FunnelChart(this)) {
    setObjectName(QStringLiteral("overview.funnel"));
    m_chart->setObjectName(QStringLiteral("overview.funnel.chart"));
    body()->addWidget(m_chart, 1);
    connect(m_chart, &FunnelChart::opened, this, [this](const QString& id) {
        for (const Step& step : kSteps) {
            if (!m_figures || id != QLatin1String(step.id)) continue;
            Q_EMIT wanted(ordersRoute({core::placedIn(m_figures->period), QString::fromLatin1(step.waiting),
                                       core::deliveredTo(m_figures->region)}));
        }
    });
    refresh();
}

void FunnelCard::show(const OverviewFigures& figures) {
    m_figures = figures;
    refresh();
}

void FunnelCard::refresh() {
    setTitle(tr("From order to delivery"));
    setNote(tr("orders placed in this period, until now"));
    m_chart->setAccessibleName(tr("From order to delivery"));
    if (!m_figures) return;
    const core::FigureSet now = core::sumOf(m_figures->placed.totals);
    const core::FigureSet before = core::sumOf(m_figures->placedBefore.totals);
    QList<FunnelStep> steps;
    const Step* last = nullptr;
    for (const Step& step : kSteps) {
        FunnelStep shown;
        shown.id = QString::fromLatin1(step.id);
        shown.name = tr(step.name);
        shown.formula = tr(step.formula);
        const qint64 count = now.*step.count;
        shown.count = m_services.format.integer(count);
        shown.ofFirst = now.placed > 0 ? m_services.format.percent(shareOf(count, now.placed)) : QString();
        if (last != nullptr) {
            shown.share = shareOf(count, now.*last->count);
            if (now.*last->count > 0)
                shown.ofBefore = tr("%1 of the step before").arg(m_services.format.percent(shown.share));
            if (!m_figures->before.empty() && before.*last->count > 0)
                shown.shareBefore = shareOf(before.*step.count, before.*last->count);
        }
        steps.append(shown);
        last = &step;
    }
    m_chart->setSteps(steps);
}

void FunnelCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Card::changeEvent(event);
}

}  // namespace meridian::ui
