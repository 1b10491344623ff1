#include "core/stock/stock_cache.h"

#include <algorithm>
#include <string>

#include "core/stock/stock_condition.h"

namespace meridian::core {

namespace {

using Step = Statement::Step;

const std::string kColumns =
    "s.id, s.sku, s.location, s.location_name, s.region, s.title, s.on_hand, s.committed, s.available, s.unavailable, "
    "s.incoming, s.changed_batch";

StockRow rowOf(const Statement& from) {
    StockRow row;
    row.id = from.integer(0);
    row.sku = from.text(1);
    row.location = from.text(2);
    row.locationName = from.text(3);
    row.region = from.text(4);
    row.title = from.text(5);
    row.levels = {from.integer(6), from.integer(7), from.integer(8), from.integer(9), from.integer(10)};
    row.changedBatch = static_cast<quint64>(from.integer(11));
    return row;
}

// `ending`: order and limit.
Outcome<StockList> readIds(Database& cache, const StockCondition& condition, const std::string& ending) {
    auto statement = cache.prepare("SELECT s.id FROM stock s WHERE " + condition.sql + ending);
    if (!statement.ok()) return statement.error();
    bindCondition(statement.value(), condition);
    StockList list;
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return list;
        list.ids.push_back(statement.value().integer(0));
    }
}

Outcome<StockList> withFirstRows(Database& cache, StockList list) {
    const auto end = list.ids.begin() + std::min<std::ptrdiff_t>(StockList::kFirst, std::ssize(list.ids));
    auto first = readStockRows(cache, {list.ids.begin(), end});
    if (!first.ok()) return first.error();
    list.first = std::move(first.value());
    return list;
}

// What few rows pass: an index leads to them.
Outcome<Done> countByRegion(Database& cache, const std::string& condition, qint64 StockFigures::*figure,
                            StockCounts& counts) {
    auto statement = cache.prepare("SELECT region, count(*) FROM stock WHERE " + condition + " GROUP BY region");
    if (!statement.ok()) return statement.error();
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return Done{};
        counts.regions[statement.value().text(0)].*figure += statement.value().integer(1);
        counts.all.*figure += statement.value().integer(1);
    }
}

}  // namespace

Outcome<StockList> readStockList(Database& cache, const StockQuery& query) {
    const auto condition = stockConditionOf(query.text);
    if (!condition.ok()) return condition.error();
    auto list = readIds(cache, *condition, stockOrder(query.sort));
    if (list.ok()) list = withFirstRows(cache, std::move(list.value()));
    return list;
}

Outcome<StockList> readFirstStock(Database& cache, const StockQuery& query, const StockWalkLimits& limits) {
    constexpr int kAsked = StockList::kFirst + 1;
    auto walked = walkStock(cache, query, kAsked, limits);
    if (!walked.ok()) return walked.error();
    StockList list;
    if (walked.value()) {
        list.ids = std::move(*walked.value());
    } else {
        const auto condition = stockConditionOf(query.text);
        if (!condition.ok()) return condition.error();
        auto read = readIds(cache, *condition, stockOrder(query.sort) + " LIMIT " + std::to_string(kAsked));
        if (!read.ok()) return read.error();
        list = std::move(read.value());
    }
    list.isWhole = list.ids.size() <= StockList::kFirst;
    if (!list.isWhole) list.ids.resize(StockList::kFirst);
    return withFirstRows(cache, std::move(list));
}

Outcome<std::vector<StockRow>> readStockRows(Database& cache, const std::vector<qint64>& ids) {
    auto statement = cache.prepare("SELECT " + kColumns + " FROM stock s WHERE s.id = ?");
    if (!statement.ok()) return statement.error();
    std::vector<StockRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        const auto step = statement.value().bind(1, id).step();
        if (!step.ok()) return step.error();
        if (*step == Step::kRow) rows.push_back(rowOf(statement.value()));
        statement.value().reset();
    }
    return rows;
}

Outcome<std::vector<StockRow>> readStockOf(Database& cache, const QString& sku) {
    auto statement = cache.prepare("SELECT " + kColumns + " FROM stock s WHERE s.sku = ? ORDER BY s.location");
    if (!statement.ok()) return statement.error();
    statement.value().bind(1, sku);
    std::vector<StockRow> rows;
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return rows;
        rows.push_back(rowOf(statement.value()));
    }
}

Outcome<StockCounts> readStockCounts(Database& cache) {
    StockCounts counts;
    const auto skus = cache.integer("SELECT count(DISTINCT sku) FROM stock");
    if (!skus.ok()) return skus.error();
    counts.skus = *skus;
    for (const auto& [figure, condition] : {std::pair(&StockFigures::low, "available <= " + std::to_string(kLowStock)),
                                            std::pair(&StockFigures::oversold, std::string("available < 0")),
                                            std::pair(&StockFigures::incoming, std::string("incoming > 0"))}) {
        if (auto counted = countByRegion(cache, condition, figure, counts); !counted.ok()) return counted.error();
    }
    auto statement = cache.prepare(
        "SELECT location, location_name, region, count(*) FROM stock GROUP BY location ORDER BY location");
    if (!statement.ok()) return statement.error();
    for (;;) {
        const auto step = statement.value().step();
        if (!step.ok()) return step.error();
        if (*step == Step::kDone) return counts;
        const Statement& row = statement.value();
        counts.locations.push_back({row.text(0), row.text(1), row.text(2), row.integer(3)});
        counts.regions[row.text(2)].rows += row.integer(3);
        counts.all.rows += row.integer(3);
    }
}

}  // namespace meridian::core
