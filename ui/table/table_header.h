// The header of a table: a box that chooses every row, where rows can be chosen, and an arrow at the column by which
// the rows are sorted.
#pragma once

#include <QHeaderView>
#include <QSet>

#include "ui/table/row_selection.h"

namespace meridian::ui {

class TableHeader final : public QHeaderView {
    Q_OBJECT

  public:
    explicit TableHeader(QWidget* parent = nullptr);

    // Room at the left of the first column for the box; 0: none.
    void setBoxRoom(int pixels);
    void setExtent(RowSelection::Extent extent);
    // Columns that a click sorts by. The arrow stands at `column`; -1: nowhere.
    void setSortable(const QSet<int>& columns);
    void setSort(int column, Qt::SortOrder order);

  Q_SIGNALS:
    void boxClicked();
    void sortWanted(int column);

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    bool isBox(const QMouseEvent& event) const;

    int m_boxRoom = 0;
    RowSelection::Extent m_extent = RowSelection::Extent::kNone;
    QSet<int> m_sortable;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

// The header's ground above the scroll bar, so that it reaches to the edge of the table.
class HeaderEnd final : public QWidget {
    Q_OBJECT

  public:
    explicit HeaderEnd(TableHeader& header);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    TableHeader& m_header;
};

// The box of a row or of the header, in the middle of `area`.
void paintRowBox(QPainter& painter, const QRect& area, RowSelection::Extent extent, const QWidget& widget);

}  // namespace meridian::ui
