#include "ui/pages/overview/overview_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <algorithm>
#include <array>

#include "core/insights/overview.h"
#include "ui/pages/overview/alerts_card.h"
#include "ui/pages/overview/funnel_card.h"
#include "ui/pages/overview/live_card.h"
#include "ui/pages/overview/overview_feed.h"
#include "ui/pages/overview/overview_tiles.h"
#include "ui/pages/overview/overview_words.h"
#include "ui/pages/overview/period_picker.h"
#include "ui/pages/overview/products_card.h"
#include "ui/pages/overview/revenue_card.h"
#include "ui/shell/region.h"
#include "ui/theme/room.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_header.h"

namespace meridian::ui {

namespace {

constexpr qint64 kOld = 90'000'000;  // microseconds: what is older was not refreshed when it should have been
constexpr int kUpperRow = 236;
constexpr int kLowerRow = 356;
constexpr int kFunnelRow = 260;  // alone in its row
constexpr int kCells = 12;

bool hasPage(const QString& id) {
    return std::ranges::any_of(pageTable(), [&](const PageSpec& page) { return id == QLatin1String(page.id); });
}

}  // namespace

OverviewPage::OverviewPage(Services& services) : m_services(services), m_feed(new OverviewFeed(services, this)) {
    setObjectName(QStringLiteral("overview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeContent(), 1);
    setFocusProxy(m_period);
    connectParts();
    translate();
    choose();
}

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

void OverviewPage::visit(const Route& /*route*/) {
    m_feed->refresh();
}

QStringList OverviewPage::path() const {
    return {QCoreApplication::translate("Rail", "Overview")};
}

void OverviewPage::choose() {
    m_feed->choose(m_period->choice(), m_services.region != nullptr ? m_services.region->code() : QString());
}

void OverviewPage::showFigures() {
    const OverviewFigures& figures = *m_feed->figures();
    m_tiles->show(figures);
    m_revenue->show(figures);
    m_funnel->show(figures);
    if (figures.products) m_products->setProducts(*figures.products);
    showAge();
}

void OverviewPage::showAttention() {
    const core::Attention& attention = *m_feed->attention();
    m_tiles->show(attention);
    m_alerts->setAlerts(
        core::alertsOf(m_feed->live() ? m_feed->live()->minutes.totals : std::vector<core::FigureRow>(), attention));
}

void OverviewPage::showAge() {
    const auto& figures = m_feed->figures();
    const auto& trouble = m_feed->trouble();
    const qint64 age = figures ? m_services.now() - figures->receivedAt : 0;
    const bool stale = figures && (age > kOld || trouble);
    QString text;
    if (!figures) {
        text = trouble ? trouble->text : tr("Counting…");
    } else if (stale) {
        text = tr("Counted %1 ago, at %2.")
                   .arg(m_services.format.age(std::max<qint64>(age, 1'000'000)),
                        m_services.format.time(figures->receivedAt));
        if (trouble) text += u' ' + trouble->text;
    } else {
        text = tr("As of %1").arg(m_services.format.time(figures->receivedAt));
        if (!m_period->comparisonText().isEmpty())
            text += QStringLiteral(" · ") + tr("arrows compare with %1").arg(m_period->comparisonText());
    }
    m_tiles->setStale(stale);
    if (m_age->text() != text) m_age->setText(text);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText,
                   trouble ? themeColor(Tone::kWarning, TonePart::kFg) : themeColor(Token::kTextSecondary));
    if (m_age->palette() != quiet) m_age->setPalette(quiet);
}

void OverviewPage::openAlert(const core::Alert& alert) {
    using Kind = core::AlertKind;
    switch (alert.kind) {
        case Kind::kPaymentsFail:
            if (!m_feed->live()) return;
            return follow(ordersRoute({core::failedIn(m_feed->live()->period), core::deliveredTo(alert.region)}));
        case Kind::kStockShort:
        case Kind::kStockLow: return follow(lowStockRoute());
        case Kind::kDeadLetters: return follow({QStringLiteral("dead_letters"), {}});
        case Kind::kViewsBehind:
        case Kind::kTakesNoOrders: return follow({QStringLiteral("operations"), {}});
    }
}

void OverviewPage::follow(const Route& route) {
    if (hasPage(route.page)) Q_EMIT wanted(route);
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_feed->setWatched(true);
}

void OverviewPage::hideEvent(QHideEvent* event) {
    m_feed->setWatched(false);
    Page::hideEvent(event);
}

void OverviewPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_R && event->modifiers() == Qt::NoModifier) return m_feed->refresh();
    Page::keyPressEvent(event);
}

void OverviewPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Page::changeEvent(event);
}

void OverviewPage::translate() {
    m_title->setText(QCoreApplication::translate("Rail", "Overview"));
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    m_age->setFont(themeFont(TypeStyle::kBody));
    showAge();
}

void OverviewPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
    const int header = themeSize(Size::kPageHeader);
    painter.fillRect(QRect(0, 0, width(), header), themeColor(Token::kSurface));
    drawHLine(painter, 0, width(), header - 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
