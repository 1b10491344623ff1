// The header, the keys and what listens to what.
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <tuple>

#include "core/commands/commands.h"
#include "ui/pages/inventory/adjust_panel.h"
#include "ui/pages/inventory/inventory_page.h"
#include "ui/pages/inventory/stock_filters.h"
#include "ui/pages/inventory/stock_pane.h"
#include "ui/shell/action_button.h"
#include "ui/table/data_table.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

namespace meridian::ui {

using Model = core::StockListModel;

namespace {

constexpr int kCountingMs = 1'000;  // between two counts while stock changes

}  // namespace

QWidget* InventoryPage::makeHeader() {
    auto* header = new PageHeader(this);
    m_title = header->title();
    m_matches = header->addNote(QStringLiteral("inventory.matches"));
    header->row()->addStretch();
    if (m_services.actions != nullptr) {
        auto* adjust =
            new ActionButton(*m_services.actions, "stock.adjust", header, ActionButton::Shows::kIconTextAndKey);
        setButtonKind(adjust, ButtonKind::kPrimary);
        header->row()->addWidget(adjust);
    }
    return header;
}

void InventoryPage::addActions() {
    if (m_services.actions == nullptr) return;
    m_services.actions->add(this, "inventory",
                            {{.id = "stock.adjust",
                              .text = QT_TRANSLATE_NOOP("Action", "Adjust the stock"),
                              .label = QT_TRANSLATE_NOOP("Action", "Adjust"),
                              .keys = "A",
                              .icon = "edit",
                              .permission = "adjustStock",
                              .whyNot = [this] { return m_pane->row() ? QString() : tr("Choose a row first."); },
                              .about = [this] { return m_pane->row() ? m_pane->row()->sku : QString(); },
                              .run = [this] { openAdjust(); }},
                             {.id = "stock.search",
                              .text = QT_TRANSLATE_NOOP("Action", "Search in the stock"),
                              .keys = "/",
                              .icon = "search",
                              .run = [this] { m_filters->field()->setFocus(); }},
                             {.id = "stock.clearFilters",
                              .text = QT_TRANSLATE_NOOP("Action", "Show all stock"),
                              .icon = "x",
                              .run = [this] { clearFilters(); }}});
    m_services.actions->addNotes("inventory", {{"J", QT_TRANSLATE_NOOP("Action", "Next row")},
                                               {"K", QT_TRANSLATE_NOOP("Action", "Previous row")},
                                               {"Space", QT_TRANSLATE_NOOP("Action", "Show or hide the details")},
                                               {"Enter", QT_TRANSLATE_NOOP("Action", "Adjust the stock")}});
}

void InventoryPage::connectParts() {
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountingMs);
    connect(&m_counting, &QTimer::timeout, this, &InventoryPage::count);
    connect(m_filters, &StockFilters::changed, this, &InventoryPage::ask);
    connect(m_table, &DataTable::sortWanted, m_filters, &StockFilters::sortBy);
    connect(m_table, &DataTable::peeked, this, [this] {
        m_paneWanted = !m_pane->isVisible();
        m_pane->setVisible(m_paneWanted);
        showRow();
    });
    connect(m_table, &DataTable::opened, this, [this] {
        m_services.actions != nullptr ? m_services.actions->run(QStringLiteral("stock.adjust")) : openAdjust();
    });
    connect(m_table, &DataTable::cursorMoved, this, [this](int row) {
        const core::StockRow* stock = m_model->row(row);
        if (stock != nullptr) std::tie(m_sku, m_code) = std::tie(stock->sku, stock->location);
        m_adjust->close();
        showRow();
    });
    connect(m_pane, &StockPane::closed, this, [this] {
        m_paneWanted = false;
        m_pane->hide();
        m_table->setFocus();
    });
    connect(m_pane, &StockPane::orderWanted, this, [this](const QString& number) {
        Q_EMIT wanted({QStringLiteral("order"), {{QStringLiteral("number"), number}}});
    });
    connect(m_adjust, &AdjustPanel::applied, this, &InventoryPage::send);
    connect(m_empty, &EmptyState::actionTriggered, this, &InventoryPage::clearFilters);
    if (m_services.commands != nullptr) {
        connect(m_services.commands, &core::Commands::entriesChanged, this, &InventoryPage::showPending);
        connect(m_services.commands, &core::Commands::changed, this, [this](const core::CommandEntry& entry) {
            if (std::holds_alternative<core::MoveStock>(entry.command.wanted)) showPending();
        });
    }
    connect(&m_services.sync, &core::SyncThread::changed, this, [this](const core::CacheChange& change) {
        if (change.changedStock == 0) return;
        m_model->noteChange();
        if (!m_counting.isActive()) m_counting.start();
    });
    connect(&Theme::current(), &Theme::changed, this, &InventoryPage::restyle);
}

void InventoryPage::connectModel() {
    connect(m_table, &DataTable::visibleRowsChanged, m_model, &Model::setVisibleRows);
    connect(m_model, &Model::failed, this, [this](const core::Error& error) { m_trouble = error; });
    connect(m_model, &Model::answered, this, &InventoryPage::showState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &InventoryPage::showState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InventoryPage::showRow);
}

}  // namespace meridian::ui
