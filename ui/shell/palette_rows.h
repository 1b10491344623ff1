// Orders, products and stock as entries of the palette: what is said of each, and where it leads.
#pragma once

#include "core/stock/stock_source.h"
#include "ui/shell/palette_search.h"

namespace meridian::core {
struct OrderRow;
struct ProductRow;
}  // namespace meridian::core

namespace meridian::ui {

PaletteEntry orderEntry(const PaletteSearch::Parts& parts, const core::OrderRow& row, const QString& typed);
PaletteEntry productEntry(const PaletteSearch::Parts& parts, const core::ProductRow& row, const QString& typed);
// One entry for each SKU, however many locations have it.
std::vector<PaletteEntry> stockEntries(const PaletteSearch::Parts& parts, const core::StockList& list,
                                       const QString& typed);

}  // namespace meridian::ui
