// The table of the program: rows of one height, no grid, whole-row hover and cursor, and the news which rows are seen,
// so that a model over a million rows fetches only those. Rows can be chosen beside the cursor, with boxes, X, Ctrl and
// Shift. Nothing here depends on what the rows are.
#pragma once

#include <QPointer>
#include <QSet>
#include <QTableView>

#include "ui/table/row_selection.h"

namespace meridian::ui {

class TableHeader;

class DataTable final : public QTableView {
    Q_OBJECT

  public:
    explicit DataTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    int hoveredRow() const { return m_hovered; }
    struct Columns {
        QList<int> widths;           // of all columns
        int stretch = 0;             // the one that gets what is left
        QList<int> leaveWhenNarrow;  // in this order, where there is no room for all
        QSet<int> hidden{};          // by the person
    };
    void setColumns(const Columns& columns);
    // From left to right, the hidden ones too.
    QList<int> columnOrder() const;
    void setColumnOrder(const QList<int>& columns);

    // Rows have boxes from then on, and the cursor is no selection any more. The table does not own it.
    void setRowSelection(RowSelection* selection);
    bool isChosen(int row) const { return m_selection != nullptr && m_selection->contains(row); }
    // The room at the left of the row that the box has and the delegate of the first column leaves free.
    int boxRoom() const;

    // Columns that a click on the header sorts by, and the one by which the rows are sorted now (-1: none).
    void setSortable(const QSet<int>& columns);
    void setSort(int column, Qt::SortOrder order);

  Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    void opened(int row);  // Enter or a double click
    void peeked(int row);  // Space
    void cursorMoved(int row);
    void sortWanted(int column);
    void columnsMoved();  // by the person

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    static constexpr int kBoxRoom = 30;
    static constexpr int kLeastColumn = 24;

    void applyTheme();
    void tellVisible();
    void hover(int row);
    bool chooseByKey(const QKeyEvent& event);
    bool chooseByMouse(const QMouseEvent& event);
    void extendBy(int rows);
    void moveCursor(int rows);
    void updateRow(int row);
    void fitColumns();
    void giveWay(QList<int>& widths, const QSet<int>& hidden, int missing) const;
    void paintBoxes(QPainter& painter, const QRect& area);

    int m_hovered = -1;
    int m_anchor = -1;  // where an extension with Shift begins
    Columns m_columns;
    TableHeader* m_header;
    QPointer<RowSelection> m_selection;
};

}  // namespace meridian::ui
