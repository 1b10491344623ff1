#include "ui/pages/products/product_words.h"

#include <QCoreApplication>

namespace meridian::ui {

namespace {

using core::ProductPart;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProductWords)
};

const QString kDash = QStringLiteral("–");

QString yesOrNo(const QString& value) {
    return value.isEmpty() ? Words::tr("no") : Words::tr("yes");
}

// A whole variant in one line: "Navy / M, 329.00 EUR".
QString variantText(const QString& sku, const QString& value, const core::Format& format) {
    const core::VariantDraft variant = core::variantOf(sku, value);
    QStringList parts = {variant.title};
    for (const core::Amount& price : variant.prices)
        parts.append(format.money(price));
    parts.removeAll(QString());
    return parts.isEmpty() ? Words::tr("a variant") : parts.join(QStringLiteral(", "));
}

}  // namespace

QString productFieldLabel(const core::ProductField& field) {
    switch (field.part) {
        case ProductPart::kTitle: return Words::tr("Title");
        case ProductPart::kDescription: return Words::tr("Description");
        case ProductPart::kVendor: return Words::tr("Vendor");
        case ProductPart::kType: return Words::tr("Type");
        case ProductPart::kTags: return Words::tr("Tags");
        case ProductPart::kPublished: return Words::tr("Published");
        case ProductPart::kImages: return Words::tr("Images");
        case ProductPart::kHandle: return Words::tr("Handle");
        case ProductPart::kVariant: return Words::tr("Variant %1").arg(field.sku);
        case ProductPart::kVariantTitle: return Words::tr("Title of %1").arg(field.sku);
        case ProductPart::kBarcode: return Words::tr("Barcode of %1").arg(field.sku);
        case ProductPart::kGrams: return Words::tr("Weight of %1").arg(field.sku);
        case ProductPart::kTaxable: return Words::tr("Tax on %1").arg(field.sku);
        case ProductPart::kNeedsShipping: return Words::tr("Shipping of %1").arg(field.sku);
        case ProductPart::kPrice:
            return Words::tr("%1 price of %2", "a currency and a SKU")
                .arg(core::currencyLetters(field.currency), field.sku);
    }
    return {};
}

QString productValueText(const core::ProductField& field, const QString& value, const core::Format& format) {
    switch (field.part) {
        case ProductPart::kPublished:
        case ProductPart::kTaxable:
        case ProductPart::kNeedsShipping: return yesOrNo(value);
        default: break;
    }
    if (value.isEmpty()) return kDash;
    switch (field.part) {
        case ProductPart::kTags:
        case ProductPart::kImages: return QString(value).replace(u'\n', QStringLiteral(", "));
        case ProductPart::kVariant: return variantText(field.sku, value, format);
        case ProductPart::kGrams: return Words::tr("%1 g").arg(format.integer(value.toLongLong()));
        case ProductPart::kPrice: return format.money({value.toLongLong(), field.currency});
        default: return value;
    }
}

std::vector<MergeRow> productMergeRows(const std::vector<core::FieldChange>& changes, const core::Format& format) {
    std::vector<MergeRow> rows;
    for (const core::FieldChange& change : core::changedOnly(changes)) {
        const core::ProductField field = core::productFieldOf(change.field);
        MergeRow row;
        row.change = change;
        row.label = productFieldLabel(field);
        row.shown = [field, &format](const QString& value) { return productValueText(field, value, format); };
        row.mayWrite = field.part <= ProductPart::kType || field.part == ProductPart::kVariantTitle ||
                       field.part == ProductPart::kBarcode;
        rows.push_back(std::move(row));
    }
    return rows;
}

QString priceRangeText(core::Amount lowest, core::Amount highest, const core::Format& format) {
    if (lowest.currency == 0) return {};
    if (lowest == highest) return format.money(lowest);
    return Words::tr("%1 to %2", "two prices, the second one with its currency")
        .arg(format.amount(lowest), format.money(highest));
}

}  // namespace meridian::ui
