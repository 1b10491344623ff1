// What stands where on the overview, and what listens to what.
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <array>

#include "core/insights/overview.h"
#include "ui/pages/overview/alerts_card.h"
#include "ui/pages/overview/funnel_card.h"
#include "ui/pages/overview/live_card.h"
#include "ui/pages/overview/overview_feed.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/overview/overview_tiles.h"
#include "ui/pages/overview/overview_words.h"
#include "ui/pages/overview/period_picker.h"
#include "ui/pages/overview/products_card.h"
#include "ui/pages/overview/revenue_card.h"
#include "ui/shell/region.h"
#include "ui/theme/room.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_header.h"

namespace meridian::ui {

namespace {

constexpr int kUpperRow = 236;
constexpr int kLowerRow = 376;
constexpr int kFunnelRow = 260;  // alone in its row
constexpr int kCells = 12;

}  // namespace

QWidget* OverviewPage::makeHeader() {
    auto* header = new PageHeader(this);
    m_title = header->title();
    m_age = header->addNote(QStringLiteral("overview.age"), 1);
    m_age->setWordWrap(true);  // two lines fit into the header
    m_period = new PeriodPicker(m_services, header);
    header->row()->addWidget(m_period);
    return header;
}

QWidget* OverviewPage::makeContent() {
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* content = new QWidget(area);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(12, 12, 12, 12);
    m_grid->setSpacing(themeSize(Size::kSpace3));
    for (int cell = 0; cell < kCells; ++cell)
        m_grid->setColumnStretch(cell, 1);
    m_tiles = new OverviewTiles(m_services, content);
    m_live = new LiveCard(m_services, content);
    m_revenue = new RevenueCard(m_services, content);
    m_alerts = new AlertsCard(m_services, content);
    m_funnel = new FunnelCard(m_services, content);
    m_products = new ProductsCard(m_services, content);
    arrange();
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

// Twelve columns; where there is little room every card has all of them, and the page scrolls.
void OverviewPage::arrange() {
    const bool tight = isTight(*this);
    m_isTight = tight;
    m_grid->addWidget(m_tiles, 0, 0, 1, kCells);
    if (tight) {
        int row = 1;
        for (QWidget* card : std::initializer_list<QWidget*>{m_live, m_revenue, m_alerts, m_funnel, m_products})
            m_grid->addWidget(card, row++, 0, 1, kCells);
    } else {
        m_grid->addWidget(m_live, 1, 0, 1, 5);
        m_grid->addWidget(m_revenue, 1, 5, 1, 4);
        m_grid->addWidget(m_alerts, 1, 9, 1, 3);
        m_grid->addWidget(m_funnel, 2, 0, 1, 5);
        m_grid->addWidget(m_products, 2, 5, 1, 7);
    }
    const std::array<int, 5> least =
        tight ? std::array{kUpperRow, kUpperRow, 0, kFunnelRow, kLowerRow} : std::array{kUpperRow, kLowerRow, 0, 0, 0};
    for (int row = 1; row <= 5; ++row) {
        m_grid->setRowMinimumHeight(row, least[static_cast<std::size_t>(row - 1)]);
        m_grid->setRowStretch(row, tight || row > 2 ? 0 : row + 1);
    }
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (m_isTight != isTight(*this)) arrange();
}

void OverviewPage::connectParts() {
    connect(m_period, &PeriodPicker::chosen, this, &OverviewPage::choose);
    connect(m_feed, &OverviewFeed::figuresChanged, this, &OverviewPage::showFigures);
    connect(m_feed, &OverviewFeed::liveChanged, this, [this] { m_live->show(*m_feed->live(), m_feed->region()); });
    connect(m_feed, &OverviewFeed::attentionChanged, this, &OverviewPage::showAttention);
    connect(m_feed, &OverviewFeed::troubleChanged, this, &OverviewPage::showAge);
    connect(m_feed, &OverviewFeed::ticked, this, &OverviewPage::showAge);
    connect(m_tiles, &OverviewTiles::wanted, this, &OverviewPage::follow);
    connect(m_live, &LiveCard::wanted, this, &OverviewPage::follow);
    connect(m_revenue, &RevenueCard::wanted, this, &OverviewPage::follow);
    connect(m_funnel, &FunnelCard::wanted, this, &OverviewPage::follow);
    connect(m_alerts, &AlertsCard::opened, this, &OverviewPage::openAlert);
    connect(m_products, &ProductsCard::opened, this, [this](const QString& sku) {
        const auto& figures = m_feed->figures();
        if (!figures) return;
        follow(ordersRoute({QStringLiteral("sku:\"%1\"").arg(sku), core::placedIn(figures->period),
                            core::deliveredTo(figures->region)}));
    });
    if (m_services.region != nullptr) connect(m_services.region, &RegionFilter::changed, this, &OverviewPage::choose);
    connect(&Theme::current(), &Theme::changed, this, &OverviewPage::translate);
}

}  // namespace meridian::ui
