// Orders: which of them need something from me? Views, a filter in the query language, the list, and what is chosen at
// its right.
#pragma once

#include <QTimer>

#include "core/orders/order_list_model.h"
#include "ui/shell/page.h"
#include "ui/shell/services.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace meridian::ui {

class DataTable;
class OrderDelegate;
class OrderPeek;
class ViewTabs;

class OrdersPage final : public Page {
    Q_OBJECT

  public:
    explicit OrdersPage(Services& services);
    void visit(const Route& route) override;
    QStringList path() const override;
    core::OrderListModel& model() { return *m_model; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeHeader();
    QWidget* makeFilterBar();
    void connectList();
    void ask();
    void countViews();
    void showCount();
    void showNew(qint64 waiting);
    void showPeek(int row);
    void translate();

    Services& m_services;
    core::OrderListModel* m_model;
    DataTable* m_table;
    OrderDelegate* m_delegate = nullptr;
    OrderPeek* m_peek;
    ViewTabs* m_tabs = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_matches = nullptr;
    QLineEdit* m_filter = nullptr;
    QLabel* m_fault = nullptr;
    QPushButton* m_new = nullptr;  // orders that came while the person reads further down
    qint64 m_waiting = 0;
    QTimer m_counting;
    QString m_text;
};

}  // namespace meridian::ui
