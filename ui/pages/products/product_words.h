// What a product's fields and their values are called on the screen.
#pragma once

#include "core/catalogue/product_fields.h"
#include "core/text/format.h"
#include "ui/forms/merge_view.h"

namespace meridian::ui {

// "Price in EUR of BRK-TNT-2P", "Tags".
QString productFieldLabel(const core::ProductField& field);
// A merged value as people read it: "329.00 EUR", "2,150 g", "yes"; a dash for nothing.
QString productValueText(const core::ProductField& field, const QString& value, const core::Format& format);
// The rows of a comparison, those that nobody changed left out.
std::vector<MergeRow> productMergeRows(const std::vector<core::FieldChange>& changes, const core::Format& format);
// "249.00 EUR", "249.00 to 319.00 EUR"; empty without a price.
QString priceRangeText(core::Amount lowest, core::Amount highest, const core::Format& format);

}  // namespace meridian::ui
