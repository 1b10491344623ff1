// Cells of plain text for small tables: in line with the header, hover and cursor over the whole row, the model's own
// colours and fonts, cut at the end where there is no room.
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace meridian::ui {

class DataTable;

class TextDelegate final : public QStyledItemDelegate {
    Q_OBJECT

  public:
    // `figures`: columns whose digits stand in line.
    TextDelegate(DataTable& table, QSet<int> figures);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    const DataTable& m_table;
    const QSet<int> m_figures;
};

}  // namespace meridian::ui
