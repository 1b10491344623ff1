// What a cell of a variant says, and what becomes of what is typed into it.
#include <algorithm>

#include "core/text/parse.h"
#include "ui/pages/products/variant_model.h"

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

}  // namespace meridian::ui
