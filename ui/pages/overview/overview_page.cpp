#include "ui/pages/overview/overview_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

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
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr qint64 kOld = 90'000'000;  // microseconds: what is older was not refreshed when it should have been

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
