// What stands in a small table, and what is said about it.
#include <QCoreApplication>

#include "ui/pages/order/cell_table.h"

namespace meridian::ui {

void CellModel::setColumns(const QVector<TableColumn>& columns) {
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void CellModel::setRows(const QVector<QVector<TableCell>>& rows) {
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const TableCell* CellModel::cell(const QModelIndex& index) const {
    if (index.row() < 0 || index.row() >= m_rows.size() || index.column() >= m_rows[index.row()].size()) return nullptr;
    return &m_rows[index.row()][index.column()];
}

int CellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const {
    const TableCell* found = cell(index);
    if (found == nullptr) return {};
    const QString text = found->look == TableCell::Look::kPill ? pillLabel(found->pill) : found->text;
    switch (role) {
        case Qt::DisplayRole: return text;
        case Qt::AccessibleTextRole: return found->look == TableCell::Look::kPill ? pillDescription(found->pill) : text;
        case Qt::ToolTipRole:
            if (!found->now.isEmpty()) return QCoreApplication::translate("CellTable", "Now: %1").arg(found->now);
            return found->tip.isEmpty() ? QVariant() : found->tip;
        default: return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= m_columns.size()) return {};
    if (role == Qt::DisplayRole) return m_columns[section].title;
    if (role == Qt::TextAlignmentRole) return QVariant(m_columns[section].alignment | Qt::AlignVCenter);
    return {};
}

}  // namespace meridian::ui
