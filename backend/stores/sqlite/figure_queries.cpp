#include "backend/stores/sqlite/figure_queries.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "backend/domain/text.h"
#include "backend/stores/sqlite/view_figures.h"

namespace meridian::stores {

namespace {

struct Stretch {
    FigureSpan span;
    CellTime from;
    CellTime to;
};

CellTime endOf(FigureSpan span, CellTime time) {
    const CellTime start = startOf(span, time);
    return start == time ? time : start + lengthOf(span);
}

// The period in as few rows as possible: whole days in the middle, hours and minutes at its ends. An end whose minutes
// are gone is widened to the hour.
std::vector<Stretch> stretchesOf(CellTime from, CellTime to, CellTime newest) {
    std::vector<Stretch> stretches;
    const auto add = [&](FigureSpan span, CellTime begin, CellTime end) {
        if (begin < end) stretches.push_back({span, begin, end});
    };
    const CellTime minutesSince = startOf(FigureSpan::kDay, newest) - factsOf(FigureSpan::kMinute).kept;
    from = startOf(from < minutesSince ? FigureSpan::kHour : FigureSpan::kMinute, from);
    to = endOf(to <= minutesSince ? FigureSpan::kHour : FigureSpan::kMinute, to);
    const CellTime hours = std::min(endOf(FigureSpan::kHour, from), to);
    const CellTime hoursEnd = std::max(startOf(FigureSpan::kHour, to), hours);
    const CellTime days = std::min(endOf(FigureSpan::kDay, hours), hoursEnd);
    const CellTime daysEnd = std::max(startOf(FigureSpan::kDay, hoursEnd), days);
    add(FigureSpan::kMinute, from, hours);
    add(FigureSpan::kHour, hours, days);
    add(FigureSpan::kDay, days, daysEnd);
    add(FigureSpan::kHour, daysEnd, hoursEnd);
    add(FigureSpan::kMinute, hoursEnd, to);
    return stretches;
}

std::string readSql() {
    std::string sums;
    const std::string columns = figureColumns();
    for (std::size_t begin = 0; begin < columns.size();) {
        const std::size_t end = std::min(columns.find(", ", begin), columns.size());
        sums += concat(", sum(", columns.substr(begin, end - begin), ")");
        begin = end + 2;
    }
    return concat(
        "SELECT CASE WHEN ?6 THEN start ELSE ?2 END AS s, CASE WHEN ?7 THEN region END AS r, CASE WHEN ?8 THEN "
        "currency END AS c",
        sums,
        " FROM figures WHERE span = ?1 AND start >= ?2 AND start < ?3 AND (?4 IS NULL OR region = ?4) AND (?5 "
        "IS NULL OR currency = ?5) GROUP BY s, r, c ORDER BY s, r, c");
}

constexpr std::array kAmounts = {Figure::kPlacedMinor, Figure::kDeniedMinor, Figure::kConfirmedMinor,
                                 Figure::kCancelledMinor};

FigureRow rowOf(const Statement& row) {
    FigureRow made;
    made.start.micros = row.integer(0);
    if (!row.isNull(1)) made.region = static_cast<Region>(row.integer(1));
    if (!row.isNull(2)) made.currency = Currency{static_cast<std::uint16_t>(row.integer(2))};
    for (std::size_t i = 0; i < kFigures; ++i)
        made.figures.values[i] = row.integer(static_cast<int>(i) + 3);
    if (!made.currency) {
        for (const Figure amount : kAmounts)
            made.figures[amount] = 0;
    }
    return made;
}

enum class Parts { kOne, kEach };

absl::Status read(ViewReader& reader, const Stretch& stretch, const FigureFilter& filter, Parts parts,
                  std::vector<FigureRow>& out) {
    static const std::string sql = readSql();
    const auto rows = reader.prepare(sql);
    if (!rows.ok()) return rows.status();
    std::optional<std::int64_t> region;
    std::optional<std::int64_t> currency;
    if (filter.region) region = static_cast<std::int64_t>(*filter.region);
    if (filter.currency) currency = filter.currency->code;
    (*rows)->bind(stretch.span, stretch.from, stretch.to, region, currency, parts == Parts::kEach, filter.byRegion,
                  filter.byCurrency || filter.currency.has_value());
    while ((*rows)->step() == Step::kRow)
        out.push_back(rowOf(**rows));
    return (*rows)->status();
}

}  // namespace

absl::StatusOr<FigureRows> FigureQueries::series(FigureSpan span, const FigureFilter& filter) {
    FigureRows result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        return read(reader, {span, startOf(span, filter.from), endOf(span, filter.to)}, filter, Parts::kEach,
                    result.rows);
    });
    if (!status.ok()) return status;
    return result;
}

absl::StatusOr<FigureRows> FigureQueries::totals(FigureSpan span, const FigureFilter& filter) {
    FigureRows result;
    std::vector<FigureRow> parts;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        std::vector<Stretch> stretches{{span, startOf(span, filter.from), endOf(span, filter.to)}};
        if (span != FigureSpan::kPlacedHour) stretches = stretchesOf(filter.from, filter.to, result.asOf.time);
        for (const Stretch& stretch : stretches) {
            if (absl::Status part = read(reader, stretch, filter, Parts::kOne, parts); !part.ok()) return part;
        }
        return absl::OkStatus();
    });
    if (!status.ok()) return status;
    std::map<std::pair<std::optional<Region>, std::optional<Currency>>, Figures> sums;
    for (const FigureRow& part : parts)
        sums[{part.region, part.currency}] += part.figures;
    for (const auto& [key, figures] : sums)
        result.rows.push_back({filter.from, key.first, key.second, figures});
    return result;
}

absl::StatusOr<SoldProducts> FigureQueries::sold(const FigureFilter& filter) {
    SoldProducts result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto rows = reader.prepare(
            "SELECT ifnull(v.code, ''), ifnull(d.title, ''), ifnull(v.title, ''), t.currency, t.units, t.net FROM "
            "(SELECT sku, currency, sum(units) AS units, sum(net) AS net FROM sales WHERE day >= ?1 AND day < ?2 AND "
            "(?3 IS NULL OR region = ?3) AND (?4 IS NULL OR currency = ?4) GROUP BY sku, currency) t "
            "LEFT JOIN variants v ON v.sku = t.sku LEFT JOIN products d ON d.id = v.product");
        if (!rows.ok()) return rows.status();
        std::optional<std::int64_t> region;
        std::optional<std::int64_t> currency;
        if (filter.region) region = static_cast<std::int64_t>(*filter.region);
        if (filter.currency) currency = filter.currency->code;
        (*rows)->bind(startOf(FigureSpan::kDay, filter.from), endOf(FigureSpan::kDay, filter.to), region, currency);
        while ((*rows)->step() == Step::kRow) {
            const Statement& row = **rows;
            result.rows.push_back({std::string(row.text(0)),
                                   std::string(row.text(1)),
                                   std::string(row.text(2)),
                                   {static_cast<std::uint16_t>(row.integer(3))},
                                   {row.integer(4), row.integer(5)}});
        }
        return (*rows)->status();
    });
    if (!status.ok()) return status;
    return result;
}

absl::StatusOr<StockSignals> FigureQueries::stockSignals(std::int64_t below, std::optional<Region> region) {
    StockSignals result;
    const absl::Status status = m_readers.read([&](ViewReader& reader) -> absl::Status {
        result.asOf = reader.position();
        const auto rows = reader.prepare(
            "SELECT count(*), count(*) FILTER (WHERE available < 0) FROM stock WHERE available < ?1 "
            "AND (?2 IS NULL OR location IN (SELECT id FROM locations WHERE region = ?2))");
        if (!rows.ok()) return rows.status();
        std::optional<std::string> code;
        if (region) code = std::string(regionCode(*region));
        (*rows)->bind(below, code);
        if ((*rows)->step() == Step::kRow) {
            result.below = (*rows)->integer(0);
            result.shorted = (*rows)->integer(1);
        }
        const absl::Status ended = (*rows)->status();
        (*rows)->reset();
        return ended;
    });
    if (!status.ok()) return status;
    return result;
}

}  // namespace meridian::stores
