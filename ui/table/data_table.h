// The table of the program: rows of one height, no grid, whole-row hover and cursor, and the news which rows are seen,
// so that a model over a million rows fetches only those. Nothing here depends on what the rows are.
#pragma once

#include <QTableView>

namespace meridian::ui {

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
    };
    void setColumns(const Columns& columns);

  Q_SIGNALS:
    void visibleRowsChanged(int first, int last);
    void opened(int row);  // Enter or a double click
    void peeked(int row);  // Space
    void cursorMoved(int row);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void applyTheme();
    void tellVisible();
    void hover(int row);
    void moveCursor(int rows);
    void updateRow(int row);
    void fitColumns();

    int m_hovered = -1;
    Columns m_columns;
};

}  // namespace meridian::ui
