#include "ui/pages/overview/overview_tiles.h"

#include <QEvent>
#include <QGridLayout>

#include "core/insights/overview.h"
#include "ui/pages/overview/overview_words.h"
#include "ui/pages/overview/tile_texts.h"
#include "ui/theme/room.h"

namespace meridian::ui {

namespace {

constexpr char kPaid[] = "status:confirmed,partly_fulfilled,fulfilled,delivered,completed";

double placed(const core::FigureSet& figures) {
    return static_cast<double>(figures.placed);
}
double cancelled(const core::FigureSet& figures) {
    return static_cast<double>(figures.cancelled);
}
double conversion(const core::FigureSet& figures) {
    return core::conversionOf(figures).value().value_or(0);
}
double failures(const core::FigureSet& figures) {
    return core::failuresOf(figures).value().value_or(0);
}
double reviews(const core::FigureSet& figures) {
    return core::reviewsOf(figures).value().value_or(0);
}

QList<double> countsOf(const OverviewFigures& figures, double (*value)(const core::FigureSet&)) {
    return core::wholeSpans(core::seriesOf(figures.now.series, figures.period, figures.span, value), figures.period,
                            figures.span);
}

}  // namespace

OverviewTiles::OverviewTiles(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_grid(new QGridLayout(this)),
      m_revenue(new KpiTile(QStringLiteral("revenue"), QStringLiteral("payments"), this)),
      m_orders(new KpiTile(QStringLiteral("orders"), QStringLiteral("orders"), this)),
      m_conversion(new KpiTile(QStringLiteral("conversion"), QStringLiteral("filter"), this)),
      m_cancelled(new KpiTile(QStringLiteral("cancelled"), QStringLiteral("x"), this)),
      m_failures(new KpiTile(QStringLiteral("failures"), QStringLiteral("error"), this)),
      m_reviews(new KpiTile(QStringLiteral("reviews"), QStringLiteral("shield"), this)),
      m_stock(new KpiTile(QStringLiteral("stock"), QStringLiteral("inventory"), this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(themeSize(Size::kSpace3));
    arrange();
    connectLinks();
    refresh();
}

// In one row; where there is little room in two, of which revenue has two places.
void OverviewTiles::arrange() {
    const bool twoRows = isNarrow(*this);
    const int columns = twoRows ? 4 : 7;
    m_grid->addWidget(m_revenue, 0, 0, 1, twoRows ? 2 : 1);
    int place = twoRows ? 2 : 1;
    for (KpiTile* tile : {m_orders, m_conversion, m_cancelled, m_failures, m_reviews, m_stock}) {
        m_grid->addWidget(tile, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < 7; ++column)
        m_grid->setColumnStretch(column, column >= columns ? 0 : column == 0 && !twoRows ? 16 : 10);
}

void OverviewTiles::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool hasTwoRows = m_grid->itemAtPosition(1, 0) != nullptr;
    if (hasTwoRows != isNarrow(*this)) arrange();
}

void OverviewTiles::connectLinks() {
    const auto opens = [this](KpiTile* tile, auto parts) {
        connect(tile, &QAbstractButton::clicked, this, [this, parts] {
            if (!m_figures) return;
            Q_EMIT wanted(ordersRoute(parts(*m_figures) + QStringList{core::deliveredTo(m_figures->region)}));
        });
    };
    using Figures = const OverviewFigures&;
    const QString paid = QString::fromLatin1(kPaid);
    opens(m_revenue, [](Figures f) { return QStringList{core::confirmedIn(f.period)}; });
    opens(m_orders, [](Figures f) { return QStringList{core::placedIn(f.period)}; });
    opens(m_conversion, [paid](Figures f) { return QStringList{core::placedIn(f.period), u'-' + paid}; });
    opens(m_cancelled, [](Figures f) { return QStringList{core::cancelledIn(f.period)}; });
    opens(m_failures, [](Figures f) { return QStringList{core::failedIn(f.period)}; });
    opens(m_reviews, [](Figures f) { return QStringList{core::reviewedIn(f.period)}; });
    connect(m_stock, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted(lowStockRoute()); });
}

void OverviewTiles::show(const OverviewFigures& figures) {
    m_figures = figures;
    refresh();
}

void OverviewTiles::show(const core::Attention& attention) {
    m_attention = attention;
    m_attentionAt = m_services.now();
    refresh();
}

void OverviewTiles::setStale(bool stale) {
    for (KpiTile* tile : {m_revenue, m_orders, m_conversion, m_cancelled, m_failures, m_reviews, m_stock})
        tile->setStale(stale);
}

void OverviewTiles::refresh() {
    const TileTexts texts(m_services.format, m_figures);
    m_revenue->setText(texts.revenue());
    m_orders->setText(texts.orders());
    m_conversion->setText(texts.conversion());
    m_cancelled->setText(texts.cancelled());
    m_failures->setText(texts.failures());
    m_reviews->setText(texts.reviews());
    m_stock->setText(texts.stock(m_attention, m_attentionAt));
    if (m_figures) drawSeries();
}

void OverviewTiles::drawSeries() {
    const OverviewFigures& figures = *m_figures;
    const core::FigureSpan span = figures.span;
    const core::Period& period = figures.period;
    m_revenue->setSeries(core::wholeSpans(core::revenueSeriesOf(figures.now, period, span), period, span));
    m_orders->setSeries(countsOf(figures, placed));
    m_cancelled->setSeries(countsOf(figures, cancelled));
    m_failures->setSeries(core::seriesOf(figures.now.series, period, span, failures));
    m_reviews->setSeries(core::seriesOf(figures.now.series, period, span, reviews));
    // By the hour at the finest.
    const bool minutes = span == core::FigureSpan::kMinute;
    m_conversion->setSeries(
        core::seriesOf(figures.placed.series, period, minutes ? core::FigureSpan::kPlacedHour : span, conversion));
}

void OverviewTiles::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui
