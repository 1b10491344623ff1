#include "ui/pages/orders/orders_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/insights/overview.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/pages/orders/column_chooser.h"
#include "ui/pages/orders/facet_panel.h"
#include "ui/pages/orders/filter_bar.h"
#include "ui/pages/orders/order_delegate.h"
#include "ui/pages/orders/order_peek.h"
#include "ui/pages/orders/order_rows.h"
#include "ui/pages/orders/order_views.h"
#include "ui/pages/orders/ready_views.h"
#include "ui/pages/orders/selection_bar.h"
#include "ui/shell/action_button.h"
#include "ui/shell/notices.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

namespace meridian::ui {

namespace {

using Model = core::OrderListModel;

constexpr int kRoomForFacets = 1'000;

}  // namespace

OrdersPage::OrdersPage(Services& services)
    : m_services(services),
      m_ownActions(services.actions == nullptr ? std::make_unique<Actions>() : nullptr),
      m_actions(services.actions == nullptr ? *m_ownActions : *services.actions),
      m_model(new Model(services.orders, this)),
      m_selection(new core::OrderSelection(*m_model, services.orders, this)),
      m_counter(new core::FacetCounter(services.orders, this)),
      m_table(new DataTable(this)),
      m_peek(new OrderPeek(services, this)) {
    setObjectName(QStringLiteral("orders"));
    setFocusProxy(m_table);
    m_table->setObjectName(QStringLiteral("orders.table"));
    m_delegate = new OrderDelegate(*m_model, *m_table, services);
    m_table->setItemDelegate(m_delegate);
    m_table->setModel(m_model);
    auto* rows = new OrderRows(*m_selection, this);
    m_table->setRowSelection(rows);
    m_table->setSortable({Model::kPlaced, Model::kTotal});
    connect(rows, &OrderRows::tooMany, this, [this] {
        if (m_services.notices != nullptr)
            m_services.notices->show({Tone::kNeutral, tr("At most 10,000 rows are chosen at once with Shift. Ctrl A "
                                                         "chooses every match.")});
    });
    addActions();
    layOut();
    connectList();
    connectFilter();
    translate();
    showSort();
    showFacets(services.settings != nullptr && services.settings->get(core::keys::kOrderFacets));
    m_columns->setColumns(services.settings == nullptr ? QStringList()
                                                       : services.settings->get(core::keys::kOrderColumns));
    followLook();
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_tabs = new ViewTabs(readyViews(), this);
    column->addWidget(m_tabs);
    m_filter = new FilterBar(this);
    column->addWidget(m_filter);
    addTools();
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_facets = new FacetPanel(m_services.format, this);
    row->addWidget(m_facets);
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_table, 1);
    list->addWidget(new SelectionBar(*m_selection, *m_model, m_services, m_actions, this));
    row->addLayout(list, 1);
    row->addWidget(m_peek);
    column->addLayout(row, 1);
    m_peek->hide();
    m_new = new QPushButton(m_table);
    m_new->setObjectName(QStringLiteral("orders.new"));
    setControlSize(m_new, ControlSize::kSmall);
    m_new->hide();
    m_empty = new EmptyState({}, m_table);
    m_empty->hide();
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_filter->setQuery({}); });
    m_views = new OrderViews(*m_tabs, m_services, this);
}

QWidget* OrdersPage::makeHeader() {
    auto* header = new PageHeader(this);
    m_title = header->title();
    m_matches = header->addNote(QStringLiteral("orders.matches"));
    header->row()->addStretch();
    header->row()->addWidget(new ActionButton(m_actions, "orders.export", header));
    return header;
}

void OrdersPage::addTools() {
    m_facetsTool = new QToolButton(m_filter);
    m_facetsTool->setObjectName(QStringLiteral("orders.facetsTool"));
    m_facetsTool->setIcon(icon(QStringLiteral("filter")));
    m_facetsTool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_facetsTool->setCheckable(true);
    connect(m_facetsTool, &QAbstractButton::clicked, this, [this](bool on) {
        showFacets(on);
        if (m_services.settings != nullptr) m_services.settings->set(core::keys::kOrderFacets, on);
    });
    m_filter->addTool(m_facetsTool);
    m_columns = new ColumnChooser(*m_table, *m_delegate, m_filter);
    m_filter->addTool(m_columns);
    connect(m_columns, &ColumnChooser::columnsChanged, this, [this] {
        if (m_services.settings != nullptr) m_services.settings->set(core::keys::kOrderColumns, m_columns->columns());
        followLook();
    });
}

void OrdersPage::visit(const Route& route) {
    const QString view = route.arguments.value(QStringLiteral("view"));
    if (!view.isEmpty()) {
        m_views->choose(view);
    } else if (route.arguments.contains(QStringLiteral("query"))) {
        m_filter->setQuery(route.arguments.value(QStringLiteral("query")));
    }
    if (!m_wasVisited && m_model->loading() == Model::Loading::kNothing) ask();
    m_wasVisited = true;
    countViews();
    m_table->setFocus();
}

QStringList OrdersPage::path() const {
    return {QCoreApplication::translate("Rail", "Sell"), QCoreApplication::translate("Rail", "Orders")};
}

void OrdersPage::ask() {
    m_filter->setFault({});
    QString text = m_filter->query();
    // By delivery, as the overview counts.
    const QString region = m_services.region == nullptr ? QString() : core::deliveredTo(m_services.region->code());
    if (!region.isEmpty()) text = text.isEmpty() ? region : region + u' ' + text;
    m_counter->abandon();
    m_model->setQuery({text, m_sort});
}

ListLook OrdersPage::look() const {
    return {m_filter->query(), m_sort, m_columns->columns()};
}

// A view, as it was saved.
void OrdersPage::take(const ListLook& look) {
    const bool sortChanges = std::exchange(m_sort, look.sort) != look.sort;
    m_columns->setColumns(look.columns);
    showSort();
    if (m_filter->query() != look.query) {
        m_filter->setQuery(look.query);
    } else if (sortChanges) {
        ask();
    }
    followLook();
    m_table->setFocus();
}

void OrdersPage::followLook() {
    m_views->follow(look());
}

void OrdersPage::showFacets(bool shown) {
    m_facets->setVisible(shown);
    m_facetsTool->setChecked(shown);
    m_counter->setWanted(shown);
}

void OrdersPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_facets->setVisible(m_facetsTool->isChecked() && width() >= kRoomForFacets);
    m_peek->setFixedWidth(themeSize(
        width() >= kRoomForFacets + 180 && !m_facets->isVisible() ? Size::kDetailPane : Size::kDetailPaneNormal));
    showNew(m_waiting);
    showEmpty();
}

void OrdersPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Slash) return m_filter->beginTyping();
    if (event->key() == Qt::Key_Escape && m_peek->isVisible()) return m_peek->hide();
    if (event->key() == Qt::Key_Escape && !m_selection->isEmpty()) return m_selection->clear();
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
    m_table->setAccessibleName(tr("Orders"));
    m_facetsTool->setText(tr("Facets"));
    m_facetsTool->setAccessibleName(tr("Show how the matches divide"));
    m_facetsTool->setToolTip(tr("Show how the matches divide") + QStringLiteral("  F"));
    m_columns->translate();
    showCount();
}

void OrdersPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui
