// Orders: which of them need something from me? Views, a filter in the query language, how the matches divide, the
// list, what is chosen, and what is under the cursor at its right.
#pragma once

#include <QTimer>
#include <memory>

#include "core/orders/order_facets.h"
#include "core/orders/order_list_model.h"
#include "core/orders/order_selection.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace meridian::ui {

class ActionButton;
class ColumnChooser;
class DataTable;
class EmptyState;
class FacetPanel;
class FilterBar;
class OrderDelegate;
class OrderPeek;
class OrderViews;
class ViewTabs;
struct ListLook;

class OrdersPage final : public Page {
    Q_OBJECT

  public:
    explicit OrdersPage(Services& services);
    ~OrdersPage() override;
    // {"query": "status:held"} or {"view": "open"}; with neither the list stays as it was left.
    void visit(const Route& route) override;
    QStringList path() const override;
    core::OrderListModel& model() { return *m_model; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void layOut();
    QWidget* makeHeader();
    void addTools();
    void addActions();
    void connectList();
    void connectFilter();
    void ask();
    ListLook look() const;
    void take(const ListLook& look);
    void followLook();
    void sortBy(int column);
    void showSort();
    void showFacets(bool shown);
    void countViews();
    void showCount();
    void showEmpty();
    void refreshActions();
    void showNew(qint64 waiting);
    void showPeek(int row);
    void openOrder(int row);
    void translate();

    Services& m_services;
    std::unique_ptr<Actions> m_ownActions;  // where the window has none
    Actions& m_actions;
    core::OrderListModel* m_model;
    core::OrderSelection* m_selection;
    core::FacetCounter* m_counter;
    DataTable* m_table;
    OrderDelegate* m_delegate = nullptr;
    OrderPeek* m_peek;
    ViewTabs* m_tabs = nullptr;
    OrderViews* m_views = nullptr;
    FilterBar* m_filter = nullptr;
    FacetPanel* m_facets = nullptr;
    ColumnChooser* m_columns = nullptr;
    QToolButton* m_facetsTool = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_matches = nullptr;
    EmptyState* m_empty = nullptr;
    QPushButton* m_new = nullptr;  // orders that came while the person reads further down
    qint64 m_waiting = 0;
    QTimer m_counting;
    core::OrderSort m_sort = core::OrderSort::kNewest;
    bool m_wasVisited = false;
    std::pair<bool, bool> m_facts;  // what the actions depend on: rows there are, an order under the cursor
};

}  // namespace meridian::ui
