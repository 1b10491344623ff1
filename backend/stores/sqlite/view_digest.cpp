#include "backend/stores/sqlite/view_digest.h"

#include <string_view>

#include <sqlite3.h>

#include "backend/domain/digest.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/database.h"
#include "backend/stores/sqlite/schema.h"
#include "backend/stores/sqlite/view_schema.h"

namespace meridian::stores {

namespace {

// What counts of each table, in an order that the rows themselves give. Numbers of rows that were only handed out
// (persons, notes, movements) do not count, nor do the batches of stock and products, which depend on the portions.
// Erased texts are BLOBs of zero bytes in one database and were never written in the other: both are blank.
struct DigestedTable {
    const char* name;
    const char* select;
};

#define MERIDIAN_CLEAR(column) "CASE typeof(" column ") WHEN 'text' THEN " column " ELSE '' END"

constexpr DigestedTable kTables[] = {
    {"orders",
     "SELECT o.id, o.state, o.hold, o.payment, o.parcels, o.places, o.currency, o.country, o.total, "
     "o.placed_at, "
     "o.changed_batch, o.changed_at, o.deadline, o.risk, o.reviewed_at, o.confirmed_at, o.cancelled_at, o.failed_at, "
     "o.packed, o.extras, p.customer, " MERIDIAN_CLEAR(
         "p."
         "nam"
         "e") ", " MERIDIAN_CLEAR("p.email") ", " MERIDIAN_CLEAR("p.phone") ", " MERIDIAN_CLEAR("p.company") ","
                                                                                                             " " MERIDIAN_CLEAR("p.street") ", " MERIDIAN_CLEAR("p.city") ", " MERIDIAN_CLEAR(
                                                                                                                 "p."
                                                                                                                 "postc"
                                                                                                                 "o"
                                                                                                                 "de") ", " MERIDIAN_CLEAR("p.province") " FROM orders o LEFT JOIN persons p ON p.id = o.person ORDER BY o.id"},
    {"order_counts", "SELECT state, hold, orders FROM order_counts WHERE orders <> 0 ORDER BY state, hold"},
    {"notes", "SELECT order_id, customer, at, actor, " MERIDIAN_CLEAR("text") " FROM notes ORDER BY id"},
    {"tags", "SELECT order_id, tag FROM tags ORDER BY order_id, tag"},
    {"entries", "SELECT number, order_id, source, currency, at, lines FROM entries ORDER BY number"},
    {"balances", "SELECT currency, account, balance FROM balances WHERE balance <> 0 ORDER BY currency, account"},
    {"locations", "SELECT id, code, name, region FROM locations ORDER BY id"},
    {"products",
     "SELECT id, version, handle, title, body_html, vendor, type, tags, published, images FROM products ORDER "
     "BY id"},
    {"variants",
     "SELECT sku, product, position, listed, code, title, barcode, grams, taxable, needs_shipping FROM "
     "variants "
     "ORDER BY sku"},
    {"prices", "SELECT sku, currency, minor FROM prices ORDER BY sku, currency"},
    {"stock",
     "SELECT sku, location, available, committed, unavailable, incoming, supplied, shipped, adjusted FROM "
     "stock "
     "ORDER BY sku, location"},
    {"movements",
     "SELECT sku, location, source, target, quantity, at, batch, record, actor, reason FROM movements ORDER BY "
     "id"},
    {"figures", "SELECT * FROM figures ORDER BY span, start, region, currency"},
    {"sales", "SELECT day, region, currency, sku, units, net FROM sales ORDER BY day, region, currency, sku"},
    {"letters", "SELECT id, kind, key, cause, payload, parked_at, resolution, resolved_at FROM letters ORDER BY id"},
};
#undef MERIDIAN_CLEAR

// One value as a described struct, so that domain/digest.h can take it.
struct Cell {
    std::uint8_t kind = 0;
    std::int64_t number = 0;
    std::string bytes;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "kind", self.kind);
        visit(2, "number", self.number);
        visit(3, "bytes", self.bytes);
    }
};

void read(const Statement& row, int column, Cell& cell) {
    cell.number = 0;
    cell.bytes.clear();
    if (row.isNull(column)) {
        cell.kind = 0;
    } else if (row.isInteger(column)) {
        cell.kind = 1;
        cell.number = row.integer(column);
    } else {
        cell.kind = row.isBlob(column) ? 3 : 2;
        cell.bytes = row.blob(column);  // the bytes of a text as well
    }
}

absl::StatusOr<ViewDigest::Table> digestOf(Database& database, const DigestedTable& table) {
    sqlite3_stmt* raw = nullptr;
    if (const int code = sqlite3_prepare_v2(database.handle(), table.select, -1, &raw, nullptr); code != SQLITE_OK) {
        return statusFromSqlite(database.handle(), code);
    }
    Statement rows(raw);
    const int columns = sqlite3_column_count(raw);
    ViewDigest::Table result{table.name, 0, 0};
    Cell cell;
    while (rows.step() == Step::kRow) {
        Digest digest(result.digest);
        for (int column = 0; column < columns; ++column) {
            read(rows, column, cell);
            Cell::describe(cell, digest);
        }
        result.digest = mix64(digest.value());
        ++result.rows;
    }
    if (!rows.status().ok()) return during(concat("reading table ", table.name), rows.status());
    return result;
}

}  // namespace

absl::StatusOr<ViewDigest> digestOfViews(const std::string& path) {
    Database::Options options;
    options.path = path;
    options.mode = Database::Mode::kReadOnly;
    auto database = Database::open(options);
    if (!database.ok()) return database.status();
    if (absl::Status status = checkSchema(*database, viewSchema()); !status.ok()) return status;
    auto snapshot = Transaction::begin(*database, Transaction::Kind::kRead);
    if (!snapshot.ok()) return snapshot.status();
    ViewDigest result;
    auto offset =
        database->queryInteger(concat("SELECT ifnull(max(value), 0) FROM meta WHERE key = ", view_meta::kBatch));
    if (!offset.ok()) return offset.status();
    result.offset.value = static_cast<std::uint64_t>(*offset);
    for (const DigestedTable& table : kTables) {
        auto digest = digestOf(*database, table);
        if (!digest.ok()) return digest.status();
        result.tables.push_back(*std::move(digest));
    }
    if (absl::Status status = snapshot->commit(); !status.ok()) return status;
    return result;
}

}  // namespace meridian::stores
