#include "ui/pages/products/variant_model.h"

#include <algorithm>

#include "core/text/parse.h"

namespace meridian::ui {

namespace {

using core::ProductPart;
using core::VariantDraft;

const core::Amount* priceIn(const VariantDraft& variant, quint16 currency) {
    const auto found = std::find_if(variant.prices.begin(), variant.prices.end(),
                                    [currency](const core::Amount& price) { return price.currency == currency; });
    return found == variant.prices.end() ? nullptr : &*found;
}

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

// By its SKU; one whose SKU is typed anew is a new variant.
const VariantDraft* VariantModel::baseOf(int row) const {
    const auto found = std::find_if(m_base.begin(), m_base.end(),
                                    [&](const VariantDraft& variant) { return variant.sku == m_variants[row].sku; });
    return found == m_base.end() ? nullptr : &*found;
}

bool VariantModel::isCheck(const Column& column) const {
    return column.part == ProductPart::kTaxable || column.part == ProductPart::kNeedsShipping;
}

bool VariantModel::isOn(const VariantDraft& variant, const Column& column) const {
    return column.part == ProductPart::kTaxable ? variant.taxable : variant.needsShipping;
}

QString VariantModel::text(const VariantDraft& variant, const Column& column) const {
    switch (column.part) {
        case ProductPart::kVariant: return variant.sku;
        case ProductPart::kVariantTitle: return variant.title;
        case ProductPart::kBarcode: return variant.barcode;
        case ProductPart::kGrams: return m_format.integer(variant.grams);
        case ProductPart::kPrice: {
            const core::Amount* price = priceIn(variant, column.currency);
            return price == nullptr ? QString() : m_format.amount(*price);
        }
        default: return {};
    }
}

bool VariantModel::isEdited(int row, int column) const {
    if (m_typed.contains({row, column})) return true;
    if (!m_marksChanges) return false;
    const VariantDraft* base = baseOf(row);
    if (base == nullptr) return true;
    const Column& here = m_columns[static_cast<std::size_t>(column)];
    if (isCheck(here)) return isOn(*base, here) != isOn(m_variants[row], here);
    return text(*base, here) != text(m_variants[row], here);
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

QString VariantModel::take(VariantDraft& variant, const Column& column, const QString& text) const {
    switch (column.part) {
        case ProductPart::kVariant: variant.sku = text.simplified(); return {};
        case ProductPart::kVariantTitle: variant.title = text.simplified(); return {};
        case ProductPart::kBarcode: variant.barcode = text.simplified(); return {};
        case ProductPart::kGrams: return takeGrams(variant, text);
        case ProductPart::kPrice: return takePrice(variant, column.currency, text);
        default: return {};
    }
}

QString VariantModel::takeGrams(VariantDraft& variant, const QString& text) const {
    const core::ParsedNumber parsed = core::parseNumber(text, 0, m_format.language());
    if (text.trimmed().isEmpty()) {
        variant.grams = 0;
    } else if (parsed.trouble != core::ParsedNumber::Trouble::kNone) {
        return tr("Enter the weight in whole grams.");
    } else {
        variant.grams = parsed.scaled;
    }
    return {};
}

QString VariantModel::takePrice(VariantDraft& variant, quint16 currency, const QString& text) const {
    using Trouble = core::ParsedNumber::Trouble;
    const auto has = [currency](const core::Amount& price) { return price.currency == currency; };
    if (text.trimmed().isEmpty()) {
        variant.prices.removeIf(has);
        return {};
    }
    const int digits = core::currencyDigits(currency);
    const core::ParsedNumber parsed = core::parseNumber(text, digits, m_format.language());
    if (parsed.trouble == Trouble::kTooPrecise) {
        return digits == 0 ? tr("%1 has no decimals.").arg(core::currencyLetters(currency))
                           : tr("%1 has at most %2 decimals.").arg(core::currencyLetters(currency)).arg(digits);
    }
    if (parsed.trouble != Trouble::kNone)
        return tr("Enter a price, such as %1.").arg(m_format.amount({32'900, currency}));
    const auto found = std::find_if(variant.prices.begin(), variant.prices.end(), has);
    if (found == variant.prices.end()) {
        variant.prices.append({parsed.scaled, currency});
    } else {
        found->minor = parsed.scaled;
    }
    return {};
}

void VariantModel::translate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() != 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

}  // namespace meridian::ui
