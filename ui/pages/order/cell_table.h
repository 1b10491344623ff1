// The small tables in the cards of an order: as high as their rows, figures in columns, states as pills. What is
// different now from what is shown has a dotted line below it and tells the present value.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>
#include <QVector>

#include "ui/widgets/pill.h"

namespace meridian::ui {

struct TableCell {
    enum class Look { kText, kFigures, kStrong, kMuted, kLink, kPill };
    QString text;
    Look look = Look::kText;
    PillSpec pill{};  // with kPill
    QString now{};    // the present value, where it is another one
    QString tip{};    // the whole of it, where the text says less
};

struct TableColumn {
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool stretches = false;  // takes the room that is left; one of them
    Qt::TextElideMode cut = Qt::ElideRight;
    bool leaves = false;  // when nothing stands in it and the one that stretches would be cut
};

class CellModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;
    void setColumns(const QVector<TableColumn>& columns);
    void setRows(const QVector<QVector<TableCell>>& rows);
    const TableCell* cell(const QModelIndex& index) const;
    const QVector<TableColumn>& columns() const { return m_columns; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVector<TableColumn> m_columns;
    QVector<QVector<TableCell>> m_rows;
};

class CellTable final : public QTableView {
    Q_OBJECT

  public:
    explicit CellTable(QWidget* parent = nullptr);
    void setColumns(const QVector<TableColumn>& columns);
    void setRows(const QVector<QVector<TableCell>>& rows);
    // Rows that a line is drawn above, where a group of rows begins; empty: above every row.
    void setGroups(const QVector<int>& firstRows);
    bool beginsGroup(int row) const { return m_groups.isEmpty() || m_groups.contains(row); }

    // The width at which every column is as wide as what stands in it; the one that stretches as wide as `stretching`,
    // where that is less.
    int widthWith(int stretching) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    // A link was clicked, or Enter pressed on it.
    void followed(int row, int column);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    void applyTheme();
    void fit();
    int neededBy(int column) const;
    bool isBlank(int column) const;

    CellModel* m_model;
    QVector<int> m_groups;
};

// A dotted line below a value that is another one now.
void drawNowMark(QPainter& painter, double left, double right, double bottom);

}  // namespace meridian::ui
