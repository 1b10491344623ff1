// The page's wiring: what its parts tell each other, and what can be done.
#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <utility>

#include "core/async/deliver.h"
#include "core/orders/order_filter.h"
#include "ui/pages/order/list_route.h"
#include "ui/pages/orders/column_chooser.h"
#include "ui/pages/orders/facet_panel.h"
#include "ui/pages/orders/filter_bar.h"
#include "ui/pages/orders/list_look.h"
#include "ui/pages/orders/order_jobs.h"
#include "ui/pages/orders/order_peek.h"
#include "ui/pages/orders/order_views.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/shell/action.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

using Model = core::OrderListModel;

constexpr int kEmptyWidth = 320;
constexpr int kCountingMs = 1'000;  // between two counts while orders change

}  // namespace

void OrdersPage::addActions() {
    new OrderJobs(m_services, m_actions,
                  {*m_model, *m_selection, [this] { return m_table->currentIndex().row(); },
                   [this] { return m_columns->shown(); }, [this] { return m_views->currentName(); }},
                  this);
    m_actions.add(this, "orders",
                  {{.id = "orders.filter",
                    .text = QT_TRANSLATE_NOOP("Action", "Filter the orders"),
                    .keys = "/",
                    .icon = "search",
                    .run = [this] { m_filter->beginTyping(); }},
                   {.id = "orders.facets",
                    .text = QT_TRANSLATE_NOOP("Action", "Show how the matches divide"),
                    .keys = "F",
                    .icon = "filter",
                    .run = [this] { m_facetsTool->click(); }},
                   {.id = "orders.columns",
                    .text = QT_TRANSLATE_NOOP("Action", "Choose the columns"),
                    .icon = "columns",
                    .run = [this] { m_columns->showMenu(); }},
                   {.id = "orders.saveView",
                    .text = QT_TRANSLATE_NOOP("Action", "Save the list as a view"),
                    .keys = "Ctrl Shift S",
                    .icon = "star",
                    .run = [this] { m_views->saveAs(); }}});
    m_actions.addNotes("orders", {{"J", QT_TRANSLATE_NOOP("Action", "Next order")},
                                  {"K", QT_TRANSLATE_NOOP("Action", "Previous order")},
                                  {"X", QT_TRANSLATE_NOOP("Action", "Choose the order")},
                                  {"Ctrl A", QT_TRANSLATE_NOOP("Action", "Choose every match")},
                                  {"Space", QT_TRANSLATE_NOOP("Action", "Details beside the list")},
                                  {"Enter", QT_TRANSLATE_NOOP("Action", "Open the order")}});
}

void OrdersPage::connectList() {
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountingMs);
    connect(&m_counting, &QTimer::timeout, this, &OrdersPage::countViews);
    connect(m_table, &DataTable::visibleRowsChanged, m_model, &Model::setVisibleRows);
    connect(m_table, &DataTable::peeked, this,
            [this](int row) { m_peek->isVisible() ? m_peek->hide() : showPeek(row); });
    connect(m_table, &DataTable::opened, this, &OrdersPage::openOrder);
    connect(m_table, &DataTable::sortWanted, this, &OrdersPage::sortBy);
    connect(m_table, &DataTable::cursorMoved, this, [this](int row) {
        if (m_peek->isVisible()) showPeek(row);
        refreshActions();
    });
    connect(m_peek, &OrderPeek::closed, this, [this] {
        m_peek->hide();
        m_table->setFocus();
    });
    connect(m_peek, &OrderPeek::opened, this, [this] { openOrder(m_table->currentIndex().row()); });
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_table->scrollToTop();
        m_table->setFocus();
    });
    connect(m_model, &Model::newOrders, this, &OrdersPage::showNew);
    connect(m_model, &Model::loadingChanged, this, &OrdersPage::showCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OrdersPage::showCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &OrdersPage::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        refreshActions();
    });
    connect(m_model, &Model::framed, this, [this] { m_counter->count(m_model->query(), m_model->frame()); });
    connect(m_model, &Model::failed, this, [this](const core::Error& error) {
        m_filter->setFault(error.fault == core::Fault::kNotFound ? QString() : error.text);
    });
    connect(&m_services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        m_model->noteChange(change.newOrders);
        if (!m_counting.isActive()) m_counting.start();
    });
    connect(&Theme::current(), &Theme::changed, this, &OrdersPage::translate);
}

void OrdersPage::connectFilter() {
    // At every key: what was asked before is cancelled, and the cache answers within a frame or two.
    connect(m_filter, &FilterBar::queryChanged, this, [this] {
        ask();
        followLook();
    });
    connect(m_filter, &FilterBar::left, this, [this] {
        m_table->setFocus();
        m_counter->setWanted(m_facetsTool->isChecked());
    });
    connect(m_views, &OrderViews::lookWanted, this, &OrdersPage::take);
    connect(m_facets, &FacetPanel::toggled, this, [this](const QString& field, const QString& value) {
        m_filter->setQuery(core::withValueToggled(m_filter->query(), field, value));
    });
    connect(m_counter, &core::FacetCounter::counted, this, [this] {
        m_facets->setFacets(m_counter->facets(),
                            core::termsOf(m_filter->query()).value_or(std::vector<core::FilterTerm>()));
        m_filter->offerAgain();
    });
    m_filter->setKnownValues([this] {
        const auto names = [this](core::FacetField field) {
            QStringList values;
            for (const core::FacetValue& value : m_counter->facets().of(field))
                values << value.value;
            return values;
        };
        m_counter->setWanted(true);  // from the first key on; the values come a moment later
        return core::KnownValues{names(core::FacetField::kTag), names(core::FacetField::kCountry),
                                 names(core::FacetField::kCurrency)};
    });
    if (m_services.region != nullptr)
        connect(m_services.region, &RegionFilter::changed, this, [this] {
            ask();
            countViews();
        });
}

// First the natural order, then its reverse, then the usual one again.
void OrdersPage::sortBy(int column) {
    using Sort = core::OrderSort;
    if (column == Model::kTotal) {
        m_sort = m_sort == Sort::kLargest    ? Sort::kSmallest
                 : m_sort == Sort::kSmallest ? Sort::kNewest
                                             : Sort::kLargest;
    } else {
        m_sort = m_sort == Sort::kNewest ? Sort::kOldest : Sort::kNewest;
    }
    showSort();
    ask();
    followLook();
}

void OrdersPage::showSort() {
    using Sort = core::OrderSort;
    const bool byTotal = m_sort == Sort::kLargest || m_sort == Sort::kSmallest;
    const bool descending = m_sort == Sort::kNewest || m_sort == Sort::kLargest;
    m_table->setSort(byTotal ? Model::kTotal : Model::kPlaced, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void OrdersPage::countViews() {
    core::deliver(m_services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      if (counts.ok())
                          m_views->count(*counts, m_services.region == nullptr ? QString() : m_services.region->code());
                  });
}

void OrdersPage::showCount() {
    const qint64 rows = m_model->rowCount();
    const QString count = m_services.format.integer(rows);
    if (m_model->loading() == Model::Loading::kFirstRows) {
        m_matches->setText(tr("searching"));
    } else if (m_model->loading() == Model::Loading::kRest) {
        m_matches->setText(tr("more than %1 match").arg(m_services.format.integer(rows - 1)));
    } else {
        m_matches->setText(tr("%1 match").arg(count));
    }
    showEmpty();
}

// Most moves and most answers change nothing about what is possible; then nobody is asked again.
void OrdersPage::refreshActions() {
    const std::pair<bool, bool> facts{m_model->rowCount() > 0, m_model->row(m_table->currentIndex().row()) != nullptr};
    if (std::exchange(m_facts, facts) != facts) m_actions.refresh();
}

void OrdersPage::showEmpty() {
    const bool isEmpty = m_model->rowCount() == 0 && m_model->loading() == Model::Loading::kNothing;
    if (m_empty->isHidden() == (isEmpty && m_wasVisited)) m_empty->setVisible(isEmpty && m_wasVisited);
    if (!isEmpty) return;
    const bool isFiltered = !m_filter->query().isEmpty();
    m_empty->setText({QStringLiteral("orders"), tr("No orders match"),
                      isFiltered ? tr("The filter leaves nothing over.") : tr("There are no orders yet."),
                      isFiltered ? tr("Clear the filter") : QString(), std::nullopt});
    m_empty->resize(kEmptyWidth, m_empty->heightForWidth(kEmptyWidth) > 0 ? m_empty->heightForWidth(kEmptyWidth)
                                                                          : m_empty->sizeHint().height());
    m_empty->move((m_table->width() - m_empty->width()) / 2, std::max(80, m_table->height() / 3 - 60));
}

// Nothing moves under the eyes of somebody who reads; a line at the top edge says what has come.
void OrdersPage::showNew(qint64 waiting) {
    m_waiting = waiting;
    m_new->setVisible(waiting > 0);
    m_new->setText(tr("%1 new orders").arg(m_services.format.integer(waiting)));
    m_new->adjustSize();
    m_new->move((m_table->width() - m_new->width()) / 2, themeSize(Size::kHeader) + 6);
}

void OrdersPage::showPeek(int row) {
    if (const core::OrderRow* order = m_model->row(row)) {
        m_peek->show(*order);
    } else {
        m_peek->clear();
    }
    m_peek->setVisible(true);
}

void OrdersPage::openOrder(int row) {
    const core::OrderRow* order = m_model->row(row);
    if (order != nullptr) Q_EMIT wanted(orderRoute(order->number, m_model->query()));
}

}  // namespace meridian::ui
