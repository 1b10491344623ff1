// Paints the cells of a list of orders: numbers as links, times and amounts in figures of one width, states as pills,
// the risk with its bars. Rows that are not there yet are grey blocks.
#pragma once

#include <QStyledItemDelegate>

#include "ui/shell/services.h"

namespace meridian::core {
class OrderListModel;
}

namespace meridian::ui {

class DataTable;

class OrderDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    OrderDelegate(const core::OrderListModel& model, DataTable& table, const Services& services);
    // Widths for the columns of the model, in their order.
    QList<int> columnWidths() const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    void paintCell(QPainter& painter, const QRect& cell, int column, const core::OrderRow& order) const;

    const core::OrderListModel& m_model;
    const DataTable& m_table;
    const Services& m_services;
};

}  // namespace meridian::ui
