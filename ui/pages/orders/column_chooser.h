// Which columns of the list are shown, and in which order: ticked in a menu, moved by dragging their headers.
#pragma once

#include <QToolButton>

#include "ui/table/data_table.h"

class QMenu;

namespace meridian::ui {

class OrderDelegate;

class ColumnChooser final : public QToolButton {
    Q_OBJECT

  public:
    // The table has its model and its delegate already.
    ColumnChooser(DataTable& table, const OrderDelegate& delegate, QWidget* parent = nullptr);

    // Names from left to right; empty for the usual ones in their usual order.
    QStringList columns() const;
    void setColumns(const QStringList& names);
    // All that are shown, for an export.
    QStringList shown() const;
    // Widths depend on the language.
    void translate();

  Q_SIGNALS:
    void columnsChanged();  // by the person

  private:
    void apply();
    void fillMenu();
    void toggle(int column);

    DataTable& m_table;
    const OrderDelegate& m_delegate;
    QMenu* m_menu;
    QSet<int> m_hidden;
};

}  // namespace meridian::ui
