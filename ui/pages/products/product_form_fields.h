// The fields of a product's form, without its variants: how they are called, where they stand, and what a draft has in
// them.
#pragma once

#include "core/catalogue/product_check.h"
#include "ui/forms/form.h"

namespace meridian::ui {

namespace product_fields {

inline const QString kTitle = QStringLiteral("title");
inline const QString kType = QStringLiteral("type");
inline const QString kVendor = QStringLiteral("vendor");
inline const QString kHandle = QStringLiteral("handle");
inline const QString kPublished = QStringLiteral("published");
inline const QString kTags = QStringLiteral("tags");
inline const QString kBody = QStringLiteral("body");

}  // namespace product_fields

const std::vector<FormField>& detailFields();
const std::vector<FormField>& descriptionFields();
// Of the details.
FormValues detailsOf(const core::ProductDraft& draft);
// Empty for what is no field of its own.
QString fieldIdOf(core::ProductPart part);
// "Navy denim jacket" -> "navy-denim-jacket"
QString handleFrom(const QString& title);

}  // namespace meridian::ui
