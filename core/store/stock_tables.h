// The cache's tables of stock. Part of the cache's layout: a change here needs a new number of it (cache_file.h).
#pragma once

#include <string_view>

namespace meridian::core {

// stock: one row for each SKU and location, in units. The two first indexes are also the orders in which a list is
// walked. stock_text: what a search by words sees, one document for each row, which has to be taken back with its old
// words when they change.
inline constexpr std::string_view kCreateStockTables = R"sql(
CREATE TABLE stock (
  id INTEGER PRIMARY KEY, sku TEXT NOT NULL COLLATE NOCASE, location TEXT NOT NULL COLLATE NOCASE,
  location_name TEXT NOT NULL, region TEXT NOT NULL, title TEXT NOT NULL, on_hand INTEGER NOT NULL,
  committed INTEGER NOT NULL, available INTEGER NOT NULL, unavailable INTEGER NOT NULL, incoming INTEGER NOT NULL,
  changed_batch INTEGER NOT NULL, UNIQUE (sku, location));
CREATE INDEX stock_by_available ON stock (available, sku, location);
CREATE INDEX stock_by_location ON stock (location, region, location_name);
CREATE INDEX stock_incoming ON stock (incoming) WHERE incoming > 0;
CREATE VIRTUAL TABLE stock_text USING fts5(
  sku, title, location, location_name, content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
)sql";

}  // namespace meridian::core
