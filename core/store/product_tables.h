// The cache's tables of products. Part of the cache's layout: a change here needs a new number of it (cache_file.h).
#pragma once

#include <string_view>

namespace meridian::core {

// products: one row each, with what a list shows; currency, low and high are of the currency that the first variant
// names first. tags are separated by commas, images by line breaks. variants: prices as "978:24900,840:27900", by ISO
// 4217 number. product_text: what a search sees, one document for each product, which has to be taken back with its old
// words when they change. It is indexed by beginnings of one letter, because people look at the list from the first key
// on, up to six, because the bar codes of a country or a maker share that many.
inline constexpr std::string_view kCreateProductTables = R"sql(
CREATE TABLE products (
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, published INTEGER NOT NULL, variants INTEGER NOT NULL,
  currency INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, handle TEXT NOT NULL, title TEXT NOT NULL,
  vendor TEXT NOT NULL, type TEXT NOT NULL, tags TEXT NOT NULL, images TEXT NOT NULL);
CREATE INDEX products_by_title ON products (title COLLATE NOCASE, id);
CREATE INDEX products_by_state ON products (published, title COLLATE NOCASE, id);
CREATE INDEX products_by_handle ON products (handle);
CREATE TABLE variants (
  product INTEGER NOT NULL, position INTEGER NOT NULL, sku TEXT NOT NULL, title TEXT NOT NULL, barcode TEXT NOT NULL,
  grams INTEGER NOT NULL, taxable INTEGER NOT NULL, needs_shipping INTEGER NOT NULL, prices TEXT NOT NULL,
  PRIMARY KEY (product, position)) WITHOUT ROWID;
CREATE INDEX variants_by_sku ON variants (sku);
CREATE VIRTUAL TABLE product_text USING fts5(
  title, vendor, type, tags, handle, skus, barcodes, content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3 4 5 6');
)sql";

}  // namespace meridian::core
