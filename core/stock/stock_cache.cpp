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

std::string orderOf(StockSort sort) {
    switch (sort) {
        case StockSort::kScarcest: return " ORDER BY s.available, s.sku, s.location";
        case StockSort::kMostOnHand: return " ORDER BY s.on_hand DESC, s.sku, s.location";
        case StockSort::kMostCommitted: return " ORDER BY s.committed DESC, s.sku, s.location";
        case StockSort::kMostIncoming: return " ORDER BY s.incoming DESC, s.sku, s.location";
        case StockSort::kSku: break;
    }
    return " ORDER BY s.sku, s.location";
}

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

void bindAll(Statement& statement, const StockCondition& condition) {
    int index = 1;
    for (const auto& parameter : condition.parameters) {
        if (const auto* number = std::get_if<qint64>(&parameter)) {
            statement.bind(index++, *number);
        } else {
            statement.bind(index++, std::string_view(std::get<std::string>(parameter)));
        }
    }
}

// `ending`: order and limit.
Outcome<StockList> readIds(Database& cache, const StockCondition& condition, const std::string& ending) {
    auto statement = cache.prepare("SELECT s.id FROM stock s WHERE " + condition.sql + ending);
    if (!statement.ok()) return statement.error();
    bindAll(statement.value(), condition);
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

// Whether a great many rows have its words. Counts no further than that.
Outcome<bool> areWordsCommon(Database& cache, const StockCondition& condition, int common) {
    if (condition.words.empty()) return false;
    auto statement = cache.prepare("SELECT count(*) FROM (SELECT 1 FROM stock_text WHERE stock_text MATCH ? LIMIT " +
                                   std::to_string(common) + ")");
    if (!statement.ok()) return statement.error();
    const auto step = statement.value().bind(1, std::string_view(condition.words)).step();
    if (!step.ok()) return step.error();
    return statement.value().integer(0) == common;
}

}  // namespace

Outcome<StockList> readStockList(Database& cache, const StockQuery& query) {
    const auto condition = stockConditionOf(query.text);
    if (!condition.ok()) return condition.error();
    auto list = readIds(cache, *condition, orderOf(query.sort));
    if (list.ok()) list = withFirstRows(cache, std::move(list.value()));
    return list;
}

Outcome<StockList> readFirstStock(Database& cache, const StockQuery& query, int common) {
    auto condition = stockConditionOf(query.text);
    if (!condition.ok()) return condition.error();
    const auto isCommon = areWordsCommon(cache, *condition, common);
    if (!isCommon.ok()) return isCommon.error();
    // Putting most of the stock in order to show its beginning takes longer than meeting it in order.
    if (*isCommon) condition = stockConditionOf(query.text, StockWalk::kOrder);
    auto list = readIds(cache, *condition, orderOf(query.sort) + " LIMIT " + std::to_string(StockList::kFirst + 1));
    if (!list.ok()) return list.error();
    list.value().isWhole = list->ids.size() <= StockList::kFirst;
    if (!list->isWhole) list.value().ids.resize(StockList::kFirst);
    return withFirstRows(cache, std::move(list.value()));
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
    const std::pair<qint64*, std::string> sums[] = {
        {&counts.skus, "SELECT count(DISTINCT sku) FROM stock"},
        {&counts.low, "SELECT count(*) FROM stock WHERE available <= " + std::to_string(kLowStock)},
        {&counts.oversold, "SELECT count(*) FROM stock WHERE available < 0"},
        {&counts.incoming, "SELECT count(*) FROM stock WHERE incoming > 0"},
    };
    for (const auto& [sum, sql] : sums) {
        const auto counted = cache.integer(sql);
        if (!counted.ok()) return counted.error();
        *sum = *counted;
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
        counts.rows += row.integer(3);
    }
}

}  // namespace meridian::core
