// Paints the cells of a list of stock: units in figures of one width, the location with its region's sign, the state as
// a pill. What is pending has a dotted mark and the value as it will be. Rows that are not there yet are grey blocks.
#pragma once

#include <QStyledItemDelegate>

#include "core/stock/stock_types.h"
#include "ui/shell/services.h"
#include "ui/theme/tokens.h"

namespace meridian::core {
class StockListModel;
}

namespace meridian::ui {

class DataTable;

class StockDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    StockDelegate(const core::StockListModel& model, DataTable& table, const Services& services);
    // Widths for the columns of the model, in their order.
    QList<int> columnWidths() const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    void paintCell(QPainter& painter, const QRect& cell, int column, const core::StockRow& row) const;
    void paintLocation(QPainter& painter, const QRect& cell, const core::StockRow& row) const;
    struct Units {
        qint64 now = 0;
        qint64 pending = 0;
        Token color = Token::kText;
    };
    void paintUnits(QPainter& painter, const QRect& cell, int column, const Units& units) const;

    const core::StockListModel& m_model;
    const DataTable& m_table;
    const Services& m_services;
};

}  // namespace meridian::ui
