#include "ui/pages/products/variant_model.h"

#include <algorithm>

namespace meridian::ui {

namespace {

using core::ProductPart;
using core::VariantDraft;

}  // namespace

VariantModel::VariantModel(const core::Format& format, QObject* parent)
    : QAbstractTableModel(parent), m_format(format) {
    makeColumns();
}

void VariantModel::setVariants(const QVector<VariantDraft>& base, const QVector<VariantDraft>& draft) {
    beginResetModel();
    m_base = base;
    m_variants = draft;
    m_added.clear();
    m_typed.clear();
    m_problems.clear();
    makeColumns();
    endResetModel();
}

void VariantModel::rebase(const QVector<VariantDraft>& base) {
    m_base = base;
    if (rowCount() != 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void VariantModel::setLocked(bool locked) {
    m_locked = locked;
    if (rowCount() != 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void VariantModel::makeColumns() {
    m_columns = {{ProductPart::kVariant}, {ProductPart::kVariantTitle}};
    std::vector<quint16> currencies;
    for (const QVector<VariantDraft>* variants : {&m_base, &m_variants}) {
        for (const VariantDraft& variant : *variants) {
            for (const core::Amount& price : variant.prices) {
                if (std::find(currencies.begin(), currencies.end(), price.currency) == currencies.end())
                    currencies.push_back(price.currency);
            }
        }
    }
    for (const quint16 currency : std::as_const(m_added))
        currencies.push_back(currency);
    // What cannot be read stands in cells by their places: those stay where they are.
    if (m_typed.isEmpty()) {
        const auto isThere = [&](quint16 list) {
            return std::find(currencies.begin(), currencies.end(), list) != currencies.end();
        };
        const auto first = std::find_if(m_priceLists.begin(), m_priceLists.end(), isThere);
        m_firstCurrency = first == m_priceLists.end() ? 0 : *first;
    }
    const auto first = std::find(currencies.begin(), currencies.end(), m_firstCurrency);
    if (first != currencies.end()) std::rotate(currencies.begin(), first, first + 1);
    for (const quint16 currency : currencies)
        m_columns.push_back({ProductPart::kPrice, currency});
    for (const ProductPart part :
         {ProductPart::kGrams, ProductPart::kBarcode, ProductPart::kTaxable, ProductPart::kNeedsShipping})
        m_columns.push_back({part});
}

void VariantModel::addVariant() {
    beginInsertRows({}, rowCount(), rowCount());
    VariantDraft variant;
    if (!m_variants.isEmpty()) {
        variant.taxable = m_variants.last().taxable;
        variant.needsShipping = m_variants.last().needsShipping;
    }
    m_variants.append(variant);
    endInsertRows();
    Q_EMIT edited();
}

void VariantModel::removeVariants(QSet<int> rows) {
    beginResetModel();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (rows.contains(row)) m_variants.remove(row);
    }
    m_typed.clear();
    endResetModel();
    Q_EMIT edited();
}

void VariantModel::addCurrency(quint16 currency) {
    const bool isThere = std::any_of(m_columns.begin(), m_columns.end(), [currency](const Column& column) {
        return column.part == ProductPart::kPrice && column.currency == currency;
    });
    if (isThere || currency == 0) return;
    beginResetModel();
    m_added.append(currency);
    makeColumns();
    endResetModel();
}

void VariantModel::setPriceLists(const QVector<quint16>& lists) {
    if (lists == m_priceLists) return;
    m_priceLists = lists;
    beginResetModel();
    m_problems.clear();
    makeColumns();
    endResetModel();
}

void VariantModel::setProblems(const std::vector<core::ProductProblem>& problems) {
    m_problems.clear();
    for (const core::ProductProblem& found : problems) {
        for (int column = 0; column < columnCount() && found.variant >= 0; ++column) {
            const Column& here = m_columns[static_cast<std::size_t>(column)];
            if (here.part == found.field.part && here.currency == found.field.currency)
                m_problems.insert({found.variant, column}, found.text);
        }
    }
    if (rowCount() != 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString VariantModel::problem(const Cell& cell) const {
    const auto typed = m_typed.constFind(cell);
    return typed != m_typed.constEnd() ? typed->problem : m_problems.value(cell);
}

QModelIndex VariantModel::firstProblem() const {
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (!problem({row, column}).isEmpty()) return index(row, column);
        }
    }
    return {};
}

core::ProductField VariantModel::fieldOf(const QModelIndex& index) const {
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    return {column.part, m_variants[index.row()].sku, column.currency};
}

int VariantModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_variants.size());
}

int VariantModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant VariantModel::data(const QModelIndex& index, int role) const {
    const Cell cell{index.row(), index.column()};
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    const bool isFigure = column.part == ProductPart::kPrice || column.part == ProductPart::kGrams;
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole: {
            const auto typed = m_typed.constFind(cell);
            return typed != m_typed.constEnd() ? typed->text : text(m_variants[index.row()], column);
        }
        case Qt::CheckStateRole:
            if (!isCheck(column)) return {};
            return isOn(m_variants[index.row()], column) ? Qt::Checked : Qt::Unchecked;
        case Qt::TextAlignmentRole:
            return static_cast<int>((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole: return problem(cell);
        case kEditedRole: return isEdited(cell.first, cell.second);
        case kProblemRole: return problem(cell);
        case Qt::AccessibleTextRole:
            return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u' ' +
                   text(m_variants[index.row()], column) + u' ' + problem(cell);
        default: return {};
    }
}

QVariant VariantModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    const bool isFigure = column.part == ProductPart::kPrice || column.part == ProductPart::kGrams;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (column.part) {
        case ProductPart::kVariant: return tr("SKU");
        case ProductPart::kVariantTitle: return tr("Title");
        case ProductPart::kBarcode: return tr("Barcode");
        case ProductPart::kGrams: return tr("Weight, g");
        case ProductPart::kTaxable: return tr("Taxed");
        case ProductPart::kNeedsShipping: return tr("Needs shipping");
        case ProductPart::kPrice: return core::currencyLetters(column.currency);
        default: return {};
    }
}

Qt::ItemFlags VariantModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_locked || !index.isValid()) return flags;
    return flags | (isCheck(m_columns[static_cast<std::size_t>(index.column())]) ? Qt::ItemIsUserCheckable
                                                                                 : Qt::ItemIsEditable);
}

bool VariantModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (m_locked || !index.isValid()) return false;
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    VariantDraft& variant = m_variants[index.row()];
    if (role == Qt::CheckStateRole && isCheck(column)) {
        (column.part == ProductPart::kTaxable ? variant.taxable : variant.needsShipping) = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole && !isCheck(column)) {
        const Cell cell{index.row(), index.column()};
        const QString why = take(variant, column, value.toString());
        m_typed.remove(cell);
        if (!why.isEmpty()) m_typed.insert(cell, {value.toString(), why});
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    Q_EMIT edited();
    return true;
}

void VariantModel::translate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() != 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

}  // namespace meridian::ui
