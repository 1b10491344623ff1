#include "backend/stores/sqlite/view_schema.h"

namespace meridian::stores {

namespace {

constexpr const char* kCreate = R"sql(
CREATE TABLE meta (key INTEGER PRIMARY KEY, value INTEGER NOT NULL);

-- state, hold, payment, currency: the numbers of the domain's enumerations and of ISO 4217; payment is the last attempt's.
-- parcels: a bit for each ParcelState that a parcel has; places: bit (id - 1) for each location of a line.
-- packed: StoredOrder; extras: OrderExtras. risk is NULL before the order is scored. Times are microseconds since 1970;
-- those of OrderMoments are NULL when it never was, and failed_at is a JSON array of them.
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, state INTEGER NOT NULL, hold INTEGER NOT NULL, payment INTEGER NOT NULL,
  parcels INTEGER NOT NULL, places INTEGER NOT NULL, person INTEGER NOT NULL, currency INTEGER NOT NULL,
  country TEXT NOT NULL, total INTEGER NOT NULL, placed_at INTEGER NOT NULL, changed_batch INTEGER NOT NULL,
  changed_at INTEGER NOT NULL, deadline INTEGER NOT NULL, risk INTEGER, reviewed_at INTEGER, confirmed_at INTEGER,
  cancelled_at INTEGER, failed_at TEXT, packed BLOB NOT NULL, extras BLOB NOT NULL);
CREATE INDEX orders_by_state ON orders (state);
CREATE INDEX orders_by_change ON orders (changed_batch);
CREATE INDEX orders_by_person ON orders (person);
CREATE INDEX orders_held ON orders (hold) WHERE hold = 1;
CREATE TABLE order_counts (state INTEGER, hold INTEGER, orders INTEGER NOT NULL, PRIMARY KEY (state, hold)) WITHOUT ROWID;

-- What is looked up whole or by its beginning: s<sku id>, c<customer>, r<reference>, p<provider's reference>, t<tracking>.
-- One document per order; all of ASCII but blanks and control characters belongs to a key.
CREATE VIRTUAL TABLE order_keys USING fts5(
  keys, content='', detail=none, columnsize=0,
  tokenize="ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
INSERT INTO order_keys (order_keys, rank) VALUES ('pgsz', 8000);

-- A person as an order named them. Rows are only added: a customer whose details change gets another row, whose `previous`
-- is the one before. Erasing puts zero bytes over the texts, in place, so that no copy stays behind in a moved row.
CREATE TABLE persons (
  id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, previous INTEGER, name TEXT NOT NULL, email TEXT NOT NULL,
  phone TEXT NOT NULL, company TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL, postcode TEXT NOT NULL,
  province TEXT NOT NULL);
CREATE VIRTUAL TABLE person_text USING fts5(text, content='', detail=none, columnsize=0, tokenize='trigram');
INSERT INTO person_text (person_text, rank) VALUES ('pgsz', 8000);

CREATE TABLE notes (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, customer INTEGER NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,
  text TEXT NOT NULL);
CREATE INDEX notes_by_order ON notes (order_id);
CREATE INDEX notes_by_customer ON notes (customer);
CREATE TABLE tags (order_id INTEGER, tag TEXT, PRIMARY KEY (order_id, tag)) WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (tag COLLATE NOCASE);

-- order_id is 0 when no order caused the entry. lines: the domain's posting lines in wire format.
CREATE TABLE entries (
  number INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, source INTEGER NOT NULL, currency INTEGER NOT NULL,
  at INTEGER NOT NULL, lines BLOB NOT NULL);
CREATE TABLE balances (currency INTEGER, account INTEGER, balance INTEGER NOT NULL, PRIMARY KEY (currency, account)) WITHOUT ROWID;

-- changed_batch of products and stock is the last batch of the delta that wrote the row: late enough for those who follow
-- the changes, and not comparable between two databases.
CREATE TABLE locations (id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL);
CREATE TABLE products (
  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, handle TEXT NOT NULL, title TEXT NOT NULL, body_html TEXT NOT NULL,
  vendor TEXT NOT NULL, type TEXT NOT NULL, tags TEXT NOT NULL, published INTEGER NOT NULL, images BLOB NOT NULL,
  changed_batch INTEGER NOT NULL);
CREATE INDEX products_by_change ON products (changed_batch);
CREATE UNIQUE INDEX products_by_handle ON products (handle);
-- listed: named by the product's last definition; position is its place there.
CREATE TABLE variants (
  sku INTEGER PRIMARY KEY, product INTEGER NOT NULL, position INTEGER NOT NULL, listed INTEGER NOT NULL,
  code TEXT NOT NULL, title TEXT NOT NULL, barcode TEXT NOT NULL, grams INTEGER NOT NULL, taxable INTEGER NOT NULL,
  needs_shipping INTEGER NOT NULL);
CREATE INDEX variants_by_product ON variants (product, position);
CREATE INDEX variants_by_code ON variants (code COLLATE NOCASE);
CREATE TABLE prices (sku INTEGER, currency INTEGER, minor INTEGER NOT NULL, PRIMARY KEY (sku, currency)) WITHOUT ROWID;
CREATE VIRTUAL TABLE product_text USING fts5(text, detail=none, columnsize=0, tokenize='trigram');

CREATE TABLE stock (
  sku INTEGER, location INTEGER, available INTEGER NOT NULL, committed INTEGER NOT NULL, unavailable INTEGER NOT NULL,
  incoming INTEGER NOT NULL, supplied INTEGER NOT NULL, shipped INTEGER NOT NULL, adjusted INTEGER NOT NULL,
  changed_batch INTEGER NOT NULL, PRIMARY KEY (sku, location)) WITHOUT ROWID;
CREATE INDEX stock_by_change ON stock (changed_batch);
CREATE INDEX stock_short ON stock (sku, location) WHERE available < 0;
CREATE TABLE movements (
  id INTEGER PRIMARY KEY, sku INTEGER NOT NULL, location INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
  quantity INTEGER NOT NULL, at INTEGER NOT NULL, batch INTEGER NOT NULL, record INTEGER NOT NULL, actor TEXT NOT NULL,
  reason TEXT NOT NULL);
CREATE INDEX movements_by_sku ON movements (sku);

-- resolution is NULL while somebody has to look.
CREATE TABLE letters (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, cause TEXT NOT NULL, payload BLOB NOT NULL,
  parked_at INTEGER NOT NULL, resolution TEXT, resolved_at INTEGER);
CREATE INDEX letters_open ON letters (id) WHERE resolution IS NULL;

-- Sums by span of time (FigureSpan), its start, region of delivery and currency; what they count is in domain/figures.h.
-- Rows of minutes and sales are removed when they are older than they are kept. sku is counted by the day it was ordered.
CREATE TABLE figures (
  span INTEGER, start INTEGER, region INTEGER, currency INTEGER, placed INTEGER NOT NULL, units INTEGER NOT NULL,
  placed_minor INTEGER NOT NULL, cleared INTEGER NOT NULL, reviewed INTEGER NOT NULL, denied INTEGER NOT NULL,
  denied_minor INTEGER NOT NULL, attempts INTEGER NOT NULL, failures INTEGER NOT NULL, confirmed INTEGER NOT NULL,
  confirmed_minor INTEGER NOT NULL, cancelled INTEGER NOT NULL, cancelled_minor INTEGER NOT NULL,
  shipped INTEGER NOT NULL, delivered INTEGER NOT NULL, PRIMARY KEY (span, start, region, currency)) WITHOUT ROWID;
CREATE TABLE sales (
  day INTEGER, region INTEGER, currency INTEGER, sku INTEGER, units INTEGER NOT NULL, net INTEGER NOT NULL,
  PRIMARY KEY (day, region, currency, sku)) WITHOUT ROWID;
)sql";

}  // namespace

const Schema& viewSchema() {
    static constexpr Schema kSchema = {0x4d565753, 3, "views database", kCreate};  // "MVWS"
    return kSchema;
}

}  // namespace meridian::stores
