// The cache's tables of orders. Part of the cache's layout: a change here needs a new number of it (cache_file.h).
#pragma once

#include <string_view>

namespace meridian::core {

// orders: named as the query language's columns; risk is NULL when unknown, reviewed_at and its like when it never was;
// failed_at is a JSON array of times. order_text: what a search by words sees,
// one document for each order, which has to be taken back with its old words when they change. Anchors of the list come
// from the two indexes.
inline constexpr std::string_view kCreateOrderTables = R"sql(
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, hold INTEGER NOT NULL,
  payment INTEGER NOT NULL, risk INTEGER, placed_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  deadline INTEGER NOT NULL, currency INTEGER NOT NULL, total INTEGER NOT NULL, lines INTEGER NOT NULL,
  units INTEGER NOT NULL, shipped INTEGER NOT NULL, cancelled INTEGER NOT NULL, number TEXT NOT NULL,
  customer TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL,
  reference TEXT NOT NULL, tags TEXT NOT NULL, reviewed_at INTEGER, confirmed_at INTEGER, cancelled_at INTEGER,
  failed_at TEXT);
CREATE INDEX orders_by_placed ON orders (placed_at);
CREATE INDEX orders_by_total ON orders (total);
CREATE INDEX orders_by_state ON orders (state, placed_at);
CREATE INDEX orders_held ON orders (placed_at) WHERE hold = 1;
CREATE TABLE order_counts (state INTEGER, hold INTEGER, orders INTEGER NOT NULL, PRIMARY KEY (state, hold)) WITHOUT ROWID;
CREATE VIRTUAL TABLE order_text USING fts5(
  number, name, email, city, customer, reference, content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
)sql";

}  // namespace meridian::core
