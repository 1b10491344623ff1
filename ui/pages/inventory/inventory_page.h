// Inventory: what can we sell where, and what runs out? Every SKU at every location with its levels, search and
// filters, and beside the list what moved the one under the cursor. Stock is adjusted by differences, here or without a
// network.
#pragma once

#include <QTimer>

#include "core/stock/adjustment.h"
#include "core/stock/stock_list_model.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QLabel;

namespace meridian::ui {

class AdjustPanel;
class DataTable;
class EmptyState;
class StockDelegate;
class StockFilters;
class StockPane;

class InventoryPage final : public Page {
    Q_OBJECT

  public:
    explicit InventoryPage(Services& services);
    // Arguments: `query`, the text of the filter; `sku`, whose places are shown.
    void visit(const Route& route) override;
    QStringList path() const override;
    core::StockListModel& model() { return *m_model; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeHeader();
    void addActions();
    void connectParts();
    void connectModel();
    void ask();
    void clearFilters();
    void count();
    void showState();
    void showEmpty();
    void showPending();
    void showRow();
    void openAdjust();
    void send(const core::StockRow& row, const core::Adjustment& adjustment);
    void tellOutcome(const core::StockRow& row, const core::Adjustment& adjustment,
                     const core::Outcome<core::CommandEntry>& outcome);
    core::StockRow seen(const core::StockRow& row) const;
    void translate();
    void restyle();

    Services& m_services;
    core::StockListModel* m_model;
    StockFilters* m_filters;
    DataTable* m_table;
    StockDelegate* m_delegate = nullptr;
    StockPane* m_pane;
    AdjustPanel* m_adjust;
    EmptyState* m_empty;
    QLabel* m_title = nullptr;
    QLabel* m_matches = nullptr;
    QTimer m_counting;
    core::StockCounts m_counts;
    std::optional<core::Error> m_trouble;
    bool m_paneWanted = true;
    // What the cursor stands on, so that it stays there when the list changes around it.
    QString m_sku, m_code;
};

}  // namespace meridian::ui
