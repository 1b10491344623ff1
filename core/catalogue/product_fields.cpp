#include "core/catalogue/product_fields.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace meridian::core {

namespace {

constexpr QChar kBetween = u'\t';  // parts of a name; no SKU holds one
const QString kYes = QStringLiteral("1");

QString yesOrNo(bool yes) {
    return yes ? kYes : QString();
}

// A whole variant as lines. Titles and barcodes are single lines.
QString linesOf(const VariantDraft& variant) {
    QStringList lines = {variant.title, variant.barcode, QString::number(variant.grams), yesOrNo(variant.taxable),
                         yesOrNo(variant.needsShipping)};
    for (const Amount& price : variant.prices)
        lines.append(QStringLiteral("%1:%2").arg(price.currency).arg(price.minor));
    return lines.join(u'\n');
}

QSet<QString> skusOf(const ProductDraft& product) {
    QSet<QString> skus;
    for (const VariantDraft& variant : product.variants)
        skus.insert(variant.sku);
    return skus;
}

void addVariant(NamedValues& values, const VariantDraft& variant) {
    const auto add = [&](ProductPart part, const QString& value) {
        values.push_back({fieldName({part, variant.sku}), value});
    };
    add(ProductPart::kVariantTitle, variant.title);
    add(ProductPart::kBarcode, variant.barcode);
    add(ProductPart::kGrams, QString::number(variant.grams));
    add(ProductPart::kTaxable, yesOrNo(variant.taxable));
    add(ProductPart::kNeedsShipping, yesOrNo(variant.needsShipping));
    for (const Amount& price : variant.prices)
        values.push_back({fieldName({ProductPart::kPrice, variant.sku, price.currency}), QString::number(price.minor)});
}

// `everywhere`: the SKUs that all sides have.
NamedValues valuesOf(const ProductDraft& product, const QSet<QString>& everywhere) {
    NamedValues values;
    const auto add = [&](ProductPart part, const QString& value, ValueKind kind = ValueKind::kText) {
        values.push_back({fieldName({part}), value, kind});
    };
    add(ProductPart::kTitle, product.title);
    add(ProductPart::kDescription, product.bodyHtml);
    add(ProductPart::kVendor, product.vendor);
    add(ProductPart::kType, product.type);
    add(ProductPart::kTags, product.tags.join(u'\n'), ValueKind::kList);
    add(ProductPart::kPublished, yesOrNo(product.published));
    add(ProductPart::kImages, product.images.join(u'\n'), ValueKind::kList);
    for (const VariantDraft& variant : product.variants) {
        if (everywhere.contains(variant.sku)) {
            addVariant(values, variant);
        } else {
            values.push_back({fieldName({ProductPart::kVariant, variant.sku}), linesOf(variant)});
        }
    }
    return values;
}

void setPrice(VariantDraft& variant, quint16 currency, const QString& value) {
    if (value.isEmpty()) return;
    variant.prices.append({value.toLongLong(), currency});
}

void put(VariantDraft& variant, const ProductField& field, const QString& value) {
    switch (field.part) {
        case ProductPart::kVariantTitle: variant.title = value; break;
        case ProductPart::kBarcode: variant.barcode = value; break;
        case ProductPart::kGrams: variant.grams = value.toLongLong(); break;
        case ProductPart::kTaxable: variant.taxable = !value.isEmpty(); break;
        case ProductPart::kNeedsShipping: variant.needsShipping = !value.isEmpty(); break;
        case ProductPart::kPrice: setPrice(variant, field.currency, value); break;
        default: break;
    }
}

void put(ProductDraft& product, ProductPart part, const QString& value) {
    const auto lines = [&value] { return value.split(u'\n', Qt::SkipEmptyParts); };
    switch (part) {
        case ProductPart::kTitle: product.title = value; break;
        case ProductPart::kDescription: product.bodyHtml = value; break;
        case ProductPart::kVendor: product.vendor = value; break;
        case ProductPart::kType: product.type = value; break;
        case ProductPart::kTags: product.tags = lines(); break;
        case ProductPart::kPublished: product.published = !value.isEmpty(); break;
        case ProductPart::kImages: product.images = lines(); break;
        default: break;
    }
}

}  // namespace

QString fieldName(const ProductField& field) {
    QString name = QString::number(static_cast<int>(field.part));
    if (field.part >= ProductPart::kVariant) name += kBetween + field.sku;
    if (field.part == ProductPart::kPrice) name += kBetween + QString::number(field.currency);
    return name;
}

ProductField productFieldOf(const QString& name) {
    const QStringList parts = name.split(kBetween);
    ProductField field;
    field.part = static_cast<ProductPart>(parts.value(0).toInt());
    field.sku = parts.value(1);
    field.currency = parts.value(2).toUShort();
    return field;
}

VariantDraft variantOf(const QString& sku, const QString& value) {
    const QStringList lines = value.split(u'\n');
    VariantDraft variant;
    variant.sku = sku;
    variant.title = lines.value(0);
    variant.barcode = lines.value(1);
    variant.grams = lines.value(2).toLongLong();
    variant.taxable = !lines.value(3).isEmpty();
    variant.needsShipping = !lines.value(4).isEmpty();
    variant.prices = pricesOf(QStringList(lines.mid(5)).join(u',').toStdString());
    return variant;
}

// A side that does not know the description has not changed it.
std::vector<FieldChange> mergeProducts(const ProductDraft& base, const ProductDraft& mine, const ProductDraft& theirs) {
    const QSet<QString> everywhere = skusOf(base) & skusOf(mine) & skusOf(theirs);
    NamedValues before = valuesOf(base, everywhere);
    NamedValues own = valuesOf(mine, everywhere);
    NamedValues other = valuesOf(theirs, everywhere);
    constexpr auto kAt = static_cast<std::size_t>(ProductPart::kDescription);
    if (!mine.hasDescription) own[kAt].value = before[kAt].value = other[kAt].value;
    if (!theirs.hasDescription) other[kAt].value = before[kAt].value;
    if (!base.hasDescription && mine.hasDescription) before[kAt].value = other[kAt].value;
    return merge(before, own, other);
}

ProductDraft productOf(const std::vector<FieldChange>& changes, const ProductDraft& mine, const ProductDraft& theirs) {
    ProductDraft product;
    product.handle = theirs.handle;
    product.hasDescription = mine.hasDescription || theirs.hasDescription;
    QHash<QString, qsizetype> places;
    for (const FieldChange& change : changes) {
        const ProductField field = productFieldOf(change.field);
        if (field.part < ProductPart::kVariant) {
            put(product, field.part, change.result);
        } else if (field.part == ProductPart::kVariant) {
            if (!change.result.isEmpty()) product.variants.append(variantOf(field.sku, change.result));
        } else {
            if (!places.contains(field.sku)) {
                places.insert(field.sku, product.variants.size());
                product.variants.append(VariantDraft{});
                product.variants.last().sku = field.sku;
            }
            put(product.variants[places.value(field.sku)], field, change.result);
        }
    }
    return product;
}

std::vector<FieldChange> changesBetween(const ProductDraft& from, const ProductDraft& to) {
    return changedOnly(mergeProducts(from, to, from));
}

}  // namespace meridian::core
