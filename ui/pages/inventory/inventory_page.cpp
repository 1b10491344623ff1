#include "ui/pages/inventory/inventory_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <tuple>

#include "core/async/deliver.h"
#include "ui/pages/inventory/adjust_panel.h"
#include "ui/pages/inventory/stock_delegate.h"
#include "ui/pages/inventory/stock_filters.h"
#include "ui/pages/inventory/stock_pane.h"
#include "ui/shell/action.h"
#include "ui/shell/region.h"
#include "ui/table/data_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

using Model = core::StockListModel;

namespace {

constexpr int kPaneRoom = 1'000;  // a narrower page has no room for both

}  // namespace

InventoryPage::InventoryPage(Services& services)
    : m_services(services),
      m_model(new Model(*services.stock, this)),
      m_filters(new StockFilters(services, this)),
      m_table(new DataTable(this)),
      m_pane(new StockPane(services, this)),
      m_adjust(new AdjustPanel(services, this)),
      m_empty(new EmptyState({}, m_table)) {
    setObjectName(QStringLiteral("inventory"));
    setFocusProxy(m_table);
    addActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_filters);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addWidget(m_pane);
    column->addLayout(row, 1);
    m_delegate = new StockDelegate(*m_model, *m_table, services);
    m_table->setObjectName(QStringLiteral("inventory.table"));
    m_table->setItemDelegate(m_delegate);
    m_table->setModel(m_model);
    m_table->setSortable({Model::kSku, Model::kOnHand, Model::kCommitted, Model::kAvailable, Model::kIncoming});
    m_empty->hide();
    connectParts();
    connectModel();
    translate();
    showPending();
}

void InventoryPage::visit(const Route& route) {
    m_filters->take(route);
    ask();
    count();
    m_table->setFocus();
}

QStringList InventoryPage::path() const {
    return {QCoreApplication::translate("Rail", "Stock"), QCoreApplication::translate("Rail", "Inventory")};
}

void InventoryPage::ask() {
    m_trouble.reset();
    m_adjust->close();
    m_table->setSort(m_filters->sortColumn(), m_filters->sortOrder());
    m_model->setQuery(m_filters->query());
}

void InventoryPage::clearFilters() {
    m_filters->clear();
    if (m_services.region != nullptr) m_services.region->choose({});
    ask();
    m_table->setFocus();
}

void InventoryPage::count() {
    core::deliver(m_services.stock->counts().future, this, [this](const core::Outcome<core::StockCounts>& counts) {
        if (!counts.ok()) return;
        m_counts = *counts;
        m_filters->setCounts(m_counts);
        showState();
    });
}

void InventoryPage::showState() {
    const core::Format& format = m_services.format;
    const bool isAll = m_model->query().text.isEmpty();
    if (m_trouble) {
        m_matches->clear();
    } else if (isAll && m_counts.skus > 0) {
        m_matches->setText(
            tr("%1 SKUs · %2 locations")
                .arg(format.integer(m_counts.skus), format.integer(static_cast<qint64>(m_counts.locations.size()))));
    } else {
        const QString count = m_model->isWhole() ? tr("%1 match") : tr("more than %1 match");
        m_matches->setText(isAll ? QString() : count.arg(format.integer(m_model->rowCount())));
    }
    const bool isQueryWrong = m_trouble && m_trouble->fault == core::Fault::kInvalid;
    m_filters->setFault(isQueryWrong ? m_trouble->text : QString());
    showEmpty();
    // The cursor goes back to what it stood on, or to the first row.
    const int row = m_model->rowOf(m_sku, m_code);
    const int current = m_table->currentIndex().row();
    const int wanted = row >= 0 ? row : std::max(current, 0);
    if (m_model->rowCount() > 0 && wanted != current) m_table->setCurrentIndex(m_model->index(wanted, 0));
    showRow();
}

void InventoryPage::showEmpty() {
    const bool isEmpty = m_model->rowCount() == 0 && !m_model->isAsking();
    m_empty->setVisible(isEmpty);
    if (!isEmpty) return;
    if (m_trouble && m_trouble->fault != core::Fault::kInvalid && m_trouble->fault != core::Fault::kNotFound) {
        m_empty->setText(
            {QStringLiteral("error"), tr("The stock cannot be shown"), m_trouble->text, {}, Tone::kDanger});
    } else if (m_model->query().text.isEmpty()) {
        m_empty->setText({QStringLiteral("inventory"),
                          tr("No stock yet"),
                          tr("Stock appears here as soon as goods are received at a location."),
                          {},
                          {}});
    } else {
        m_empty->setText({QStringLiteral("search"),
                          tr("Nothing matches"),
                          tr("No SKU at any location is like this."),
                          tr("Show all stock"),
                          {}});
    }
    const int top = themeSize(Size::kHeader);
    m_empty->setGeometry(0, top, m_table->width(), m_table->height() - top);
}

void InventoryPage::showRow() {
    const core::StockRow* row = m_model->row(m_table->currentIndex().row());
    const bool had = m_pane->row().has_value();
    if (row != nullptr) {
        std::tie(m_sku, m_code) = std::tie(row->sku, row->location);
        core::StockLevels pending = m_model->levelsOf(*row);
        for (const auto level :
             {&core::StockLevels::onHand, &core::StockLevels::committed, &core::StockLevels::available,
              &core::StockLevels::unavailable, &core::StockLevels::incoming})
            pending.*level -= row->levels.*level;
        m_pane->show(*row, pending);
        if (m_adjust->isVisible()) m_adjust->follow(seen(*row));
    } else if (m_model->rowCount() == 0) {
        m_pane->clear();
    }
    if (m_services.actions != nullptr && had != m_pane->row().has_value()) m_services.actions->refresh();
}

void InventoryPage::keyPressEvent(QKeyEvent* event) {
    const bool leaves = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down;
    if (leaves && m_filters->isAncestorOf(focusWidget())) return m_table->setFocus();
    if (event->key() == Qt::Key_Escape && m_pane->isVisible()) {
        m_paneWanted = false;
        return m_pane->hide();
    }
    Page::keyPressEvent(event);
}

void InventoryPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_pane->setVisible(m_paneWanted && width() >= kPaneRoom);
    m_adjust->close();
    showEmpty();
}

void InventoryPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Page::changeEvent(event);
}

void InventoryPage::translate() {
    m_title->setText(QCoreApplication::translate("Rail", "Inventory"));
    m_table->setAccessibleName(tr("Stock by SKU and location"));
    showState();
    restyle();
}

void InventoryPage::restyle() {
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    m_matches->setFont(themeFont(TypeStyle::kBody));
    QPalette muted = m_matches->palette();
    muted.setColor(QPalette::WindowText, themeColor(Token::kTextSecondary));
    m_matches->setPalette(muted);
    m_table->setColumns(
        {m_delegate->columnWidths(), Model::kTitle, {Model::kCommitted, Model::kIncoming, Model::kUnavailable}});
    update();
}

void InventoryPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
}

}  // namespace meridian::ui
