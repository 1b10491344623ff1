// The cache's tables of orders. Part of the cache's layout: a change here needs a new number of it (cache_file.h).
#pragma once

#include <string_view>

namespace meridian::core {

// orders: named as the query language's columns; risk is NULL when unknown, reviewed_at and its like when it never was;
// failed_at is a JSON array of times. order_text: what a search by words sees, one document for each order, which has
// to be taken back with its old words when they change. Anchors of the list come from the indexes by time and total;
// those by time hold the country, because the region of the window is a list of countries and all orders are walked by
// it. What few orders have met, and what they met, has an index of those alone.
//
// order_counts: region is the number of the one that the order is delivered to. order_delays: how long after an order
// was placed it was confirmed, at least and at most, so that a list by the one time is a stretch of the other
// (order_bounds.h).
inline constexpr std::string_view kCreateOrderTables = R"sql(
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, state INTEGER NOT NULL, hold INTEGER NOT NULL,
  payment INTEGER NOT NULL, risk INTEGER, placed_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  deadline INTEGER NOT NULL, currency INTEGER NOT NULL, total INTEGER NOT NULL, lines INTEGER NOT NULL,
  units INTEGER NOT NULL, shipped INTEGER NOT NULL, cancelled INTEGER NOT NULL, number TEXT NOT NULL,
  customer TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL,
  reference TEXT NOT NULL, tags TEXT NOT NULL, reviewed_at INTEGER, confirmed_at INTEGER, cancelled_at INTEGER,
  failed_at TEXT);
CREATE INDEX orders_by_placed ON orders (placed_at, country);
CREATE INDEX orders_by_total ON orders (total);
CREATE INDEX orders_by_state ON orders (state, placed_at, country);
CREATE INDEX orders_held ON orders (placed_at) WHERE hold = 1;
CREATE INDEX orders_reviewed ON orders (placed_at, reviewed_at) WHERE reviewed_at IS NOT NULL;
CREATE INDEX orders_cancelled ON orders (placed_at, cancelled_at) WHERE cancelled_at IS NOT NULL;
CREATE INDEX orders_failed ON orders (placed_at, failed_at) WHERE failed_at IS NOT NULL;
CREATE TABLE order_counts (
  state INTEGER, hold INTEGER, region INTEGER, orders INTEGER NOT NULL, PRIMARY KEY (state, hold, region)) WITHOUT ROWID;
CREATE TABLE order_delays (
  moment TEXT PRIMARY KEY, shortest INTEGER NOT NULL, longest INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE order_text USING fts5(
  number, name, email, city, customer, reference, content='', columnsize=0,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
)sql";

}  // namespace meridian::core
