#include "backend/stores/sqlite/stock_queries.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/sql_like.h"

namespace meridian::stores {

namespace {

constexpr std::string_view kLevelList = "stock";
constexpr std::string_view kShortList = "stock.short";
constexpr std::string_view kMovementList = "movements";

// `first` is the table that the rows are walked along.
std::string levels(std::string_view first, std::string_view second, std::string_view rest) {
    return concat(
        "SELECT s.sku, s.location, v.code, ifnull(l.code, ''), ifnull(d.title, ''), v.title, s.available, s.committed, "
        "s.unavailable, s.incoming, s.supplied, s.shipped, s.adjusted, s.changed_batch, ifnull(l.name, ''), "
        "ifnull(l.region, '') FROM ",
        first, " CROSS JOIN ", second,
        " LEFT JOIN products d ON d.id = v.product LEFT JOIN locations l ON l.id = s.location ", rest);
}
constexpr std::string_view kVariants = "variants v";
constexpr std::string_view kStockOfVariant = "stock s ON s.sku = v.sku";
constexpr std::string_view kVariantOfStock = "variants v ON v.sku = s.sku";

StockView levelInRow(const Statement& row) {
    StockView view;
    view.sku.value = static_cast<std::uint32_t>(row.integer(0));
    view.location.value = static_cast<std::uint16_t>(row.integer(1));
    view.skuCode = row.text(2);
    view.locationCode = row.text(3);
    view.product = row.text(4);
    view.variant = row.text(5);
    view.level = {{row.integer(6)},  {row.integer(7)},  {row.integer(8)}, {row.integer(9)},
                  {row.integer(10)}, {row.integer(11)}, {row.integer(12)}};
    view.changedBatch.value = static_cast<std::uint64_t>(row.integer(13));
    view.locationName = row.text(14);
    view.region = row.text(15);
    return view;
}

absl::Status collect(Statement& rows, std::vector<StockView>& out) {
    while (rows.step() == Step::kRow)
        out.push_back(levelInRow(rows));
    return rows.status();
}

// The SKU of this code; an exact match wins over one in other case.
absl::StatusOr<SkuId> skuOfCode(ViewReader& reader, std::string_view code) {
    const auto rows =
        reader.prepare("SELECT sku FROM variants WHERE code = ?1 COLLATE NOCASE ORDER BY code = ?1 DESC LIMIT 1");
    if (!rows.ok()) return rows.status();
    (*rows)->bind(code);
    SkuId sku;
    if ((*rows)->step() == Step::kRow) sku.value = static_cast<std::uint32_t>((*rows)->integer(0));
    const absl::Status status = (*rows)->status();
    (*rows)->reset();
    if (!status.ok()) return status;
    if (!sku) return absl::NotFoundError(concat("there is no SKU ", code));
    return sku;
}

}  // namespace

absl::StatusOr<ViewPage<StockView>> StockQueries::ofSku(std::string_view skuCode) {
    ViewPage<StockView> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto sku = skuOfCode(reader, skuCode);
        if (!sku.ok()) return sku.status();
        const auto rows = reader.prepare(levels("stock s", kVariantOfStock, "WHERE s.sku = ?1 ORDER BY s.location"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(*sku);
        return collect(**rows, result.rows);
    });
    if (!status.ok()) return status;
    return result;
}

absl::StatusOr<ViewPage<StockView>> StockQueries::list(const StockFilter& filter, const PageRequest& page) {
    Cursor after(kLevelList, {0, 0});
    if (!page.cursor.empty()) {
        auto parsed = Cursor::parse(page.cursor, kLevelList, 2);
        if (!parsed.ok()) return parsed.status();
        after = *std::move(parsed);
    }
    ViewPage<StockView> result;
    const std::string pattern = escapedForLike(filter.skuPrefix) + '%';
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto rows = reader.prepare(
            levels(kVariants, kStockOfVariant,
                   "WHERE v.code >= ?1 COLLATE NOCASE AND (v.code COLLATE NOCASE, v.sku, s.location) > (?1, ?2, ?3) "
                   "AND v.code LIKE ?4 ESCAPE '\\' AND (?5 = '' OR l.code = ?5 COLLATE NOCASE) "
                   "ORDER BY v.code COLLATE NOCASE, v.sku, s.location LIMIT ?6"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(after.text(), after.key(0), after.key(1), pattern, filter.locationCode, rowsOf(page) + 1);
        return collect(**rows, result.rows);
    });
    if (!status.ok()) return status;
    if (result.rows.size() > rowsOf(page)) {
        result.rows.pop_back();
        const StockView& last = result.rows.back();
        result.next = Cursor(kLevelList, {last.sku.value, last.location.value}, last.skuCode).toString();
    }
    return result;
}

absl::StatusOr<ViewPage<StockView>> StockQueries::shortages(const PageRequest& page, const StockPlace& place) {
    Cursor after(kShortList, {0, 0});
    if (!page.cursor.empty()) {
        auto parsed = Cursor::parse(page.cursor, kShortList, 2);
        if (!parsed.ok()) return parsed.status();
        after = *std::move(parsed);
    }
    ViewPage<StockView> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto rows = reader.prepare(levels("stock s INDEXED BY stock_short", kVariantOfStock,
                                                "WHERE s.available < 0 AND (s.sku, s.location) > (?1, ?2) "
                                                "AND (?3 = '' OR v.code = ?3 COLLATE NOCASE) "
                                                "AND (?4 = '' OR l.code = ?4 COLLATE NOCASE) "
                                                "ORDER BY s.sku, s.location LIMIT ?5"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(after.key(0), after.key(1), place.sku, place.location, rowsOf(page) + 1);
        return collect(**rows, result.rows);
    });
    if (!status.ok()) return status;
    if (result.rows.size() > rowsOf(page)) {
        result.rows.pop_back();
        const StockView& last = result.rows.back();
        result.next = Cursor(kShortList, {last.sku.value, last.location.value}).toString();
    }
    return result;
}

absl::StatusOr<ViewPage<MovementView>> StockQueries::movements(std::string_view skuCode, std::string_view locationCode,
                                                               const PageRequest& page) {
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    if (!page.cursor.empty()) {
        const auto cursor = Cursor::parse(page.cursor, kMovementList, 1);
        if (!cursor.ok()) return cursor.status();
        before = cursor->key(0);
    }
    ViewPage<MovementView> result;
    std::vector<std::int64_t> ids;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto sku = skuOfCode(reader, skuCode);
        if (!sku.ok()) return sku.status();
        const auto rows = reader.prepare(
            "SELECT m.id, m.location, m.source, m.target, m.quantity, m.at, m.batch, m.record, m.actor, m.reason, "
            "v.code, "
            "ifnull(l.code, '') FROM movements m JOIN variants v ON v.sku = m.sku LEFT JOIN locations l ON l.id = "
            "m.location "
            "WHERE m.sku = ?1 AND m.id < ?2 AND (?3 = '' OR l.code = ?3 COLLATE NOCASE) ORDER BY m.id DESC LIMIT ?4");
        if (!rows.ok()) return rows.status();
        (*rows)->bind(*sku, before, locationCode, rowsOf(page) + 1);
        while ((*rows)->step() == Step::kRow) {
            const Statement& row = **rows;
            MovementView& view = result.rows.emplace_back();
            ids.push_back(row.integer(0));
            view.moved = {*sku,
                          {static_cast<std::uint16_t>(row.integer(1))},
                          static_cast<StockAccount>(row.integer(2)),
                          static_cast<StockAccount>(row.integer(3)),
                          {row.integer(4)}};
            view.at.micros = row.integer(5);
            view.batch.value = static_cast<std::uint64_t>(row.integer(6));
            view.index = static_cast<std::uint32_t>(row.integer(7));
            view.actor = row.text(8);
            view.reason = row.text(9);
            view.skuCode = row.text(10);
            view.locationCode = row.text(11);
        }
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    if (result.rows.size() > rowsOf(page)) {
        result.rows.pop_back();
        result.next = Cursor(kMovementList, {ids[result.rows.size() - 1]}).toString();
    }
    return result;
}

absl::StatusOr<ViewPage<LocationDefined>> StockQueries::locations() {
    ViewPage<LocationDefined> result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto rows = reader.prepare("SELECT id, code, name, region FROM locations ORDER BY id");
        if (!rows.ok()) return rows.status();
        while ((*rows)->step() == Step::kRow) {
            result.rows.push_back({{static_cast<std::uint16_t>((*rows)->integer(0))},
                                   std::string((*rows)->text(1)),
                                   std::string((*rows)->text(2)),
                                   std::string((*rows)->text(3))});
        }
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    return result;
}

absl::StatusOr<StockChanges> StockQueries::changes(const StockCursor& after, std::size_t limit) {
    StockChanges changes;
    changes.next = after;
    const std::size_t wanted = std::clamp<std::size_t>(limit, 1, limits::kChangesMax);
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        changes.asOf = reader.position();
        const auto rows =
            reader.prepare(levels("stock s INDEXED BY stock_by_change", kVariantOfStock,
                                  "WHERE s.changed_batch >= ?1 AND (s.changed_batch, s.sku, s.location) > (?1, ?2, ?3) "
                                  "ORDER BY s.changed_batch, s.sku, s.location LIMIT ?4"));
        if (!rows.ok()) return rows.status();
        (*rows)->bind(after.batch, after.sku, after.location, wanted + 1);
        return collect(**rows, changes.rows);
    });
    if (!status.ok()) return status;
    changes.more = changes.rows.size() > wanted;
    if (changes.more) changes.rows.pop_back();
    if (!changes.rows.empty()) {
        const StockView& last = changes.rows.back();
        changes.next = {last.changedBatch, last.sku, last.location};
    }
    return changes;
}

}  // namespace meridian::stores
