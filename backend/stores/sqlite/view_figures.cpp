#include "backend/stores/sqlite/view_figures.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "backend/domain/text.h"
#include "backend/stores/sqlite/view_statements.h"

namespace meridian::stores {

namespace {

constexpr std::array<std::string_view, kFigures> kColumns = {
    "placed",   "units",     "placed_minor",    "cleared",   "reviewed",        "denied",  "denied_minor", "attempts",
    "failures", "confirmed", "confirmed_minor", "cancelled", "cancelled_minor", "shipped", "delivered"};

std::string upsertSql() {
    std::string values = "?1, ?2, ?3, ?4";
    std::string sums;
    for (std::size_t i = 0; i < kFigures; ++i) {
        values += concat(", ?", i + 5);
        sums += concat(i == 0 ? "" : ", ", kColumns[i], " = ", kColumns[i], " + excluded.", kColumns[i]);
    }
    return concat("INSERT INTO figures (span, start, region, currency, ", figureColumns(), ") VALUES (", values,
                  ") ON CONFLICT (span, start, region, currency) DO UPDATE SET ", sums);
}

}  // namespace

std::string figureColumns() {
    std::string all;
    for (const std::string_view column : kColumns)
        all += concat(all.empty() ? "" : ", ", column);
    return all;
}

absl::StatusOr<ViewFigures> ViewFigures::prepare(Database& database) {
    ViewFigures figures;
    StatementMaker make(database);
    figures.m_figures = make(upsertSql());
    figures.m_sale = make(
        "INSERT INTO sales (day, region, currency, sku, units, net) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (day, region, currency, sku) DO UPDATE SET units = units + excluded.units, net = net + "
        "excluded.net");
    figures.m_forgetFigures = make("DELETE FROM figures WHERE span = ?1 AND start < ?2");
    figures.m_forgetSales = make("DELETE FROM sales WHERE day < ?1");
    if (!make.status().ok()) return make.status();
    return figures;
}

absl::Status ViewFigures::write(const engine::ViewDelta& delta) {
    if (absl::Status status = writeFigures(delta); !status.ok()) return during("writing figures", status);
    if (absl::Status status = writeSales(delta); !status.ok()) return during("writing sales", status);
    return during("removing old figures", forget(delta.time));
}

absl::Status ViewFigures::writeFigures(const engine::ViewDelta& delta) {
    m_rows.clear();
    for (const auto& [key, figures] : delta.figures) {
        m_rows[key] += figures;
        if (key.span != FigureSpan::kMinute) continue;
        for (const FigureSpan wider : {FigureSpan::kHour, FigureSpan::kDay})
            m_rows[{wider, startOf(wider, key.start), key.region, key.currency}] += figures;
    }
    for (const auto& [key, figures] : m_rows) {
        const auto keys = std::make_tuple(key.span, key.start, key.region, key.currency.code);
        absl::Status status = std::apply([this](const auto&... all) { return m_figures.run(all...); },
                                         std::tuple_cat(keys, figures.values));
        if (!status.ok()) return status;
    }
    return absl::OkStatus();
}

absl::Status ViewFigures::writeSales(const engine::ViewDelta& delta) {
    std::vector<std::pair<SaleKey, Sale>> rows(delta.sales.begin(), delta.sales.end());
    std::ranges::sort(rows, {}, [](const auto& row) { return row.first; });
    for (const auto& [key, sale] : rows) {
        if (absl::Status status = m_sale.run(key.day, key.region, key.currency.code, key.sku, sale.units, sale.net);
            !status.ok()) {
            return status;
        }
    }
    return absl::OkStatus();
}

absl::Status ViewFigures::forget(CellTime now) {
    const CellTime today = startOf(FigureSpan::kDay, now);
    if (today == m_forgotAt) return absl::OkStatus();
    for (const FigureSpanFacts& facts : kFigureSpans) {
        if (facts.kept.count() == 0) continue;
        if (absl::Status status = m_forgetFigures.run(facts.span, today - facts.kept); !status.ok()) return status;
    }
    if (absl::Status status = m_forgetSales.run(today - kSalesKept); !status.ok()) return status;
    m_forgotAt = today;
    return absl::OkStatus();
}

}  // namespace meridian::stores
