// A product as named values, for comparing and merging field by field (merge/merge.h). A variant is known by its SKU:
// one that only some of the sides have is a single field, whole; otherwise each of its columns is one.
#pragma once

#include "core/catalogue/product_types.h"
#include "core/merge/merge.h"

namespace meridian::core {

enum class ProductPart : quint8 {
    kTitle,
    kDescription,
    kVendor,
    kType,
    kTags,
    kPublished,
    kImages,
    kHandle,   // only of a new product; never differs
    kVariant,  // whole; the value is empty where there is none
    kVariantTitle,
    kBarcode,
    kGrams,
    kTaxable,
    kNeedsShipping,
    kPrice,
};

// What a field's name means.
struct ProductField {
    ProductPart part = ProductPart::kTitle;
    QString sku{};         // of a variant's field
    quint16 currency = 0;  // of a price

    friend bool operator==(const ProductField&, const ProductField&) = default;
};
QString fieldName(const ProductField& field);
ProductField productFieldOf(const QString& name);

// Values: texts as they are, lists as lines, "1" or nothing for yes and no, whole numbers for grams and for prices in
// minor units (nothing: no price).
std::vector<FieldChange> mergeProducts(const ProductDraft& base, const ProductDraft& mine, const ProductDraft& theirs);
// The product that the changes of mergeProducts() come to. The handle is that of `theirs`, the description known where
// either side knows it.
ProductDraft productOf(const std::vector<FieldChange>& changes, const ProductDraft& mine, const ProductDraft& theirs);

// What differs between the two, `base` being from and `mine` to.
std::vector<FieldChange> changesBetween(const ProductDraft& from, const ProductDraft& to);
// The variant that a kVariant's value tells of.
VariantDraft variantOf(const QString& sku, const QString& value);

}  // namespace meridian::core
