// What stands where on the page of an order, and what listens to what.
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/orders/order_walk.h"
#include "ui/pages/order/band.h"
#include "ui/pages/order/customer_panel.h"
#include "ui/pages/order/fraud_panel.h"
#include "ui/pages/order/history_panel.h"
#include "ui/pages/order/lines_panel.h"
#include "ui/pages/order/money_panel.h"
#include "ui/pages/order/order_deeds.h"
#include "ui/pages/order/order_header.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/order/order_stepper.h"
#include "ui/pages/order/order_story.h"
#include "ui/pages/order/parcels_panel.h"
#include "ui/pages/order/tags_panel.h"
#include "ui/pages/order/time_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

constexpr int kRightWide = 390;
constexpr int kRightNarrow = 330;
constexpr int kWide = 1180;  // of the page, from here on the right column is wide
constexpr int kTwoColumns = 950;

}  // namespace

void OrderPage::layOut() {
    m_header = new OrderHeader(*m_services.actions, this);
    m_stepper = new OrderStepper(this);
    m_time = new TimeBar(this);
    m_past = new Band(this);
    m_source = new Band(this);
    m_past->setObjectName(QStringLiteral("order.past"));
    m_source->setObjectName(QStringLiteral("order.source"));
    m_empty = new EmptyState({}, this);
    m_lines = new LinesPanel;
    m_money = new MoneyPanel(*m_services.actions);
    m_parcels = new ParcelsPanel(*m_services.actions);
    m_fraud = new FraudPanel(*m_services.actions);
    m_tags = new TagsPanel;
    m_customer = new CustomerPanel;
    m_history = new HistoryPanel;
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(12, 12, 12, 12);
    m_columns->setSpacing(12);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_lines, m_money, m_parcels, m_fraud, m_customer, m_tags})
        panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_lines);
    left->addWidget(m_money);
    left->addWidget(m_parcels);
    left->addStretch();
    m_right = new QWidget(content);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(12);
    right->addWidget(m_fraud);
    right->addWidget(m_customer);
    right->addWidget(m_tags);
    right->addWidget(m_history, 1);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_right);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stepper);
    column->addWidget(m_time);
    column->addWidget(m_past);
    column->addWidget(m_source);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
}

void OrderPage::connectParts() {
    m_showing.setSingleShot(true);
    m_showing.setInterval(0);
    connect(&m_showing, &QTimer::timeout, this, &OrderPage::showStory);
    connect(m_story, &OrderStory::changed, this, &OrderPage::showSoon);
    connect(m_time, &TimeBar::momentChosen, m_story, &OrderStory::goTo);
    connect(m_time, &TimeBar::stepped, this, &OrderPage::step);
    connect(m_time, &TimeBar::nowWanted, m_story, &OrderStory::goNow);
    connect(m_time, &TimeBar::compareWanted, this, &OrderPage::compare);
    connect(m_past, &Band::acted, m_story, &OrderStory::goNow);
    connect(m_source, &Band::acted, this, [this] { m_story->refresh(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_story->refresh(); });
    connect(m_history, &HistoryPanel::momentChosen, m_story, &OrderStory::goTo);
    connect(m_history, &HistoryPanel::baseChosen, m_story, &OrderStory::chooseBase);
    connect(m_history, &HistoryPanel::comparing, m_story, &OrderStory::setComparing);
    connect(m_history, &HistoryPanel::noteWritten, m_deeds, &OrderDeeds::addNote);
    connect(m_deeds, &OrderDeeds::done, this, [this](const core::Wanted& wanted) {
        if (std::holds_alternative<core::AddNote>(wanted)) m_history->clearNote();
        if (std::holds_alternative<core::ChangeTags>(wanted)) m_tags->clear();
    });
    connect(m_tags, &TagsPanel::changeWanted, m_deeds, &OrderDeeds::changeTags);
    connect(m_tags, &TagsPanel::ordersWanted, this, [this](const QString& tag) {
        Q_EMIT wanted({QStringLiteral("orders"), {{QStringLiteral("query"), QStringLiteral("tag:\"%1\"").arg(tag)}}});
    });
    connect(m_lines, &LinesPanel::skuFollowed, this, [this](const QString& sku) {
        Q_EMIT wanted({QStringLiteral("inventory"), {{QStringLiteral("sku"), sku}}});
    });
    connect(m_walk, &core::OrderWalk::changed, this, &OrderPage::showPlace);
    connect(m_customer, &CustomerPanel::ordersWanted, this, [this](const QString& customer) {
        Q_EMIT wanted({QStringLiteral("orders"), {{QStringLiteral("query"), QStringLiteral("customer:") + customer}}});
    });
    connect(&Theme::current(), &Theme::changed, this, &OrderPage::translate);
}

void OrderPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool two = width() >= kTwoColumns;
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (two) {
        m_right->setFixedWidth(width() >= kWide ? kRightWide : kRightNarrow);
    } else {
        m_right->setMinimumWidth(0);
        m_right->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

}  // namespace meridian::ui
