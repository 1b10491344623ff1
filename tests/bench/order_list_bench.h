// The console's rows over the list of orders: scrolling, jumps and search, in the program's own window.
#pragma once

#include <QLineEdit>
#include <QTableView>

#include "core/orders/order_list_model.h"
#include "tests/bench/console_sample.h"
#include "ui/shell/main_window.h"

namespace meridian::bench {

class OrderListBench {
  public:
    // With the page of orders shown.
    explicit OrderListBench(ui::MainWindow& window);
    bool rowsAreThere() const;  // all that are seen
    bool allIsThere() const;    // and how many there are
    void scroll();
    void jump();
    void search();
    // Without a row of their own: so many jumps, searches key by key. The list is as before afterwards.
    void jumpInto(Sample& jumps, int count);
    void typeInto(Sample& keys);
    void ask(const QString& query);  // in the filter's line
    QTableView& table() { return m_table; }
    core::OrderListModel& model() { return m_model; }

  private:
    QTableView& m_table;
    QLineEdit& m_filter;
    core::OrderListModel& m_model;
};

}  // namespace meridian::bench
