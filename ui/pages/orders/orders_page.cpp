#include "ui/pages/orders/orders_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "ui/pages/orders/order_delegate.h"
#include "ui/pages/orders/order_peek.h"
#include "ui/pages/orders/view_tabs.h"
#include "ui/table/data_table.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

constexpr int kTypingMs = 60;       // after the last key
constexpr int kCountingMs = 1'000;  // between two counts while orders change

const std::vector<ViewTabs::View> kViews = {
    {"all", QT_TRANSLATE_NOOP("ViewTabs", "All"), ""},
    {"open", QT_TRANSLATE_NOOP("ViewTabs", "Open"), "status:open"},
    {"review", QT_TRANSLATE_NOOP("ViewTabs", "Needs review"), "status:fraud_review"},
    {"held", QT_TRANSLATE_NOOP("ViewTabs", "On hold"), "status:held"},
    {"unpaid", QT_TRANSLATE_NOOP("ViewTabs", "Payment failed"), "status:payment_failed"},
    {"ready", QT_TRANSLATE_NOOP("ViewTabs", "To ship"), "status:confirmed"},
    {"shipped", QT_TRANSLATE_NOOP("ViewTabs", "Shipped"), "status:fulfilled"},
};

bool isOpen(core::OrderState state) {
    using State = core::OrderState;
    return (state >= State::kReserved && state <= State::kFulfilled) || state == State::kCancelPending;
}

}  // namespace

OrdersPage::OrdersPage(Services& services)
    : m_services(services),
      m_model(new core::OrderListModel(services.orders, this)),
      m_table(new DataTable(this)),
      m_peek(new OrderPeek(services, this)) {
    setObjectName(QStringLiteral("orders"));
    setFocusProxy(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_tabs = new ViewTabs(kViews, this);
    column->addWidget(m_tabs);
    column->addWidget(makeFilterBar());
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addWidget(m_peek);
    column->addLayout(row, 1);
    m_delegate = new OrderDelegate(*m_model, *m_table, services);
    m_table->setObjectName(QStringLiteral("orders.table"));
    m_table->setItemDelegate(m_delegate);
    m_table->setModel(m_model);
    m_peek->hide();
    m_new = new QPushButton(m_table);
    m_new->setObjectName(QStringLiteral("orders.new"));
    setControlSize(m_new, ControlSize::kSmall);
    m_new->hide();
    connectList();
    translate();
}

QWidget* OrdersPage::makeHeader() {
    auto* header = new QWidget(this);
    header->setFixedHeight(themeSize(Size::kPageHeader));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    m_title = new QLabel(header);
    m_matches = new QLabel(header);
    m_matches->setObjectName(QStringLiteral("orders.matches"));
    row->addWidget(m_title);
    row->addWidget(m_matches);
    row->addStretch();
    return header;
}

QWidget* OrdersPage::makeFilterBar() {
    auto* bar = new QWidget(this);
    bar->setFixedHeight(themeSize(Size::kToolbar));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("orders.filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), Token::kTextMuted), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(520);
    m_filter->setMinimumWidth(280);
    m_fault = new QLabel(bar);
    m_fault->setObjectName(QStringLiteral("orders.fault"));
    row->addWidget(m_filter, 2);
    row->addWidget(m_fault, 3);
    return bar;
}

void OrdersPage::connectList() {
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountingMs);
    connect(&m_counting, &QTimer::timeout, this, &OrdersPage::countViews);
    // At every key: what was asked before is cancelled, and the cache answers within a frame or two.
    connect(m_filter, &QLineEdit::textChanged, this, &OrdersPage::ask);
    connect(m_tabs, &ViewTabs::chosen, m_filter, &QLineEdit::setText);
    connect(m_table, &DataTable::visibleRowsChanged, m_model, &core::OrderListModel::setVisibleRows);
    connect(m_table, &DataTable::peeked, this,
            [this](int row) { m_peek->isVisible() ? m_peek->hide() : showPeek(row); });
    connect(m_table, &DataTable::opened, this, &OrdersPage::showPeek);
    connect(m_table, &DataTable::cursorMoved, this, [this](int row) {
        if (m_peek->isVisible()) showPeek(row);
    });
    connect(m_peek, &OrderPeek::closed, this, [this] {
        m_peek->hide();
        m_table->setFocus();
    });
    connect(m_model, &core::OrderListModel::newOrders, this, &OrdersPage::showNew);
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_table->scrollToTop();
        m_table->setFocus();
    });
    connect(m_model, &core::OrderListModel::loadingChanged, this, &OrdersPage::showCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OrdersPage::showCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &OrdersPage::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OrdersPage::showCount);
    connect(m_model, &core::OrderListModel::failed, this, [this](const core::Error& error) {
        m_fault->setText(error.fault == core::Fault::kNotFound ? QString() : error.text);
    });
    connect(&m_services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        m_model->noteChange(change.newOrders);
        if (!m_counting.isActive()) m_counting.start();
    });
    connect(&Theme::current(), &Theme::changed, this, &OrdersPage::translate);
}

void OrdersPage::visit(const Route& route) {
    const QString query = route.arguments.value(QStringLiteral("query"));
    if (m_filter->text() == query) {
        ask();
    } else {
        m_filter->setText(query);
    }
    countViews();
    m_table->setFocus();
}

QStringList OrdersPage::path() const {
    return {QCoreApplication::translate("Rail", "Sell"), QCoreApplication::translate("Rail", "Orders")};
}

void OrdersPage::ask() {
    m_text = m_filter->text().trimmed();
    m_fault->clear();
    m_tabs->setCurrentQuery(m_text);
    m_model->setQuery({m_text, core::OrderSort::kNewest});
}

void OrdersPage::countViews() {
    core::deliver(m_services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      if (!counts.ok()) return;
                      QHash<QString, qint64> sums;
                      for (const core::OrderStateCount& count : *counts) {
                          using State = core::OrderState;
                          const auto add = [&](const char* view, bool belongs) {
                              sums[QString::fromLatin1(view)] += belongs ? count.orders : 0;
                          };
                          add("all", true);
                          add("open", isOpen(count.state));
                          add("review", count.state == State::kFraudReview);
                          add("held", count.held);
                          add("unpaid", count.state == State::kPaymentFailed);
                          add("ready", count.state == State::kConfirmed);
                          add("shipped", count.state == State::kFulfilled);
                      }
                      for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
                          m_tabs->setCount(sum.key(), sum.value(), m_services.format.shortCount(sum.value()));
                  });
}

void OrdersPage::showCount() {
    const qint64 rows = m_model->rowCount();
    const QString count = m_services.format.integer(rows);
    if (m_model->loading() == core::OrderListModel::Loading::kFirstRows) {
        m_matches->setText(tr("searching"));
    } else if (m_model->loading() == core::OrderListModel::Loading::kRest) {
        m_matches->setText(tr("more than %1 match").arg(m_services.format.integer(rows - 1)));
    } else {
        m_matches->setText(tr("%1 match").arg(count));
    }
}

// Nothing moves under the eyes of somebody who reads; a line at the top edge says what has come.
void OrdersPage::showNew(qint64 waiting) {
    m_waiting = waiting;
    m_new->setVisible(waiting > 0);
    m_new->setText(tr("%1 new orders").arg(m_services.format.integer(waiting)));
    m_new->adjustSize();
    m_new->move((m_table->width() - m_new->width()) / 2, themeSize(Size::kHeader) + 6);
}

void OrdersPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    showNew(m_waiting);
}

void OrdersPage::showPeek(int row) {
    if (const core::OrderRow* order = m_model->row(row)) {
        m_peek->show(*order);
    } else {
        m_peek->clear();
    }
    m_peek->setVisible(true);
}

void OrdersPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Slash) return m_filter->setFocus();
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus()) return m_table->setFocus();
    if (event->key() == Qt::Key_Escape && m_peek->isVisible()) return m_peek->hide();
    Page::keyPressEvent(event);
}

void OrdersPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Page::changeEvent(event);
}

void OrdersPage::translate() {
    m_title->setText(QCoreApplication::translate("Rail", "Orders"));
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    m_matches->setFont(themeFont(TypeStyle::kBody));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, themeColor(Token::kTextSecondary));
    m_matches->setPalette(muted);
    QPalette danger = palette();
    danger.setColor(QPalette::WindowText, themeColor(Tone::kDanger, TonePart::kFg));
    m_fault->setPalette(danger);
    m_fault->setFont(themeFont(TypeStyle::kBody));
    m_filter->setPlaceholderText(tr("Number, name, e-mail, or a filter such as status:held total:>100eur"));
    m_filter->setAccessibleName(tr("Filter of the orders"));
    m_table->setAccessibleName(tr("Orders"));
    using Model = core::OrderListModel;
    m_table->setColumns(
        {m_delegate->columnWidths(), Model::kCustomer, {Model::kFulfilment, Model::kCountry, Model::kPlaced}});
    showCount();
}

void OrdersPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui
