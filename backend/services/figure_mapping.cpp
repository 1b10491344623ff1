#include "backend/services/figure_mapping.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "backend/domain/text.h"
#include "backend/services/query_calls.h"
#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

constexpr std::int64_t kYear2100 = 4'102'444'800'000'000;

absl::Status wrong(std::string_view field, std::string_view problem) {
    return invalidField(FieldPath{nullptr, field}, problem);
}

struct Setter {
    Figure figure;
    void (v1::FigureSet::*set)(std::int64_t);
};
constexpr std::array<Setter, kFigures> kSetters = {{
    {Figure::kPlaced, &v1::FigureSet::set_placed},
    {Figure::kUnits, &v1::FigureSet::set_units},
    {Figure::kPlacedMinor, &v1::FigureSet::set_placed_minor},
    {Figure::kCleared, &v1::FigureSet::set_cleared},
    {Figure::kReviewed, &v1::FigureSet::set_reviewed},
    {Figure::kDenied, &v1::FigureSet::set_denied},
    {Figure::kDeniedMinor, &v1::FigureSet::set_denied_minor},
    {Figure::kAttempts, &v1::FigureSet::set_attempts},
    {Figure::kFailures, &v1::FigureSet::set_failures},
    {Figure::kConfirmed, &v1::FigureSet::set_confirmed},
    {Figure::kConfirmedMinor, &v1::FigureSet::set_confirmed_minor},
    {Figure::kCancelled, &v1::FigureSet::set_cancelled},
    {Figure::kCancelledMinor, &v1::FigureSet::set_cancelled_minor},
    {Figure::kShipped, &v1::FigureSet::set_shipped},
    {Figure::kDelivered, &v1::FigureSet::set_delivered},
}};

std::string lettersOf(Currency currency) {
    return std::string(currencyLetters(currency));
}

// The currency in which all of it can be told: its only one, else the base of the rates; none when a rate is missing.
Currency commonCurrency(const std::set<Currency>& seen, const ExchangeRates& rates) {
    if (seen.size() == 1) return *seen.begin();
    for (const Currency currency : seen) {
        if (!rates.nanos.contains(currency)) return {};
    }
    return rates.base;
}

}  // namespace

absl::Status readPeriod(std::int64_t fromMicros, std::int64_t toMicros, std::string_view region,
                        std::string_view currency, stores::FigureFilter& filter) {
    if (fromMicros < 0) return wrong("from_us", "must not be before 1970");
    if (toMicros > kYear2100) return wrong("to_us", "must not be after the year 2099");
    if (toMicros <= fromMicros) return wrong("to_us", "must be after from_us");
    filter.from = {fromMicros};
    filter.to = {toMicros};
    if (!region.empty()) {
        filter.region = regionFromCode(region);
        if (!filter.region) return wrong("region", "must be us, eu or ap");
    }
    if (!currency.empty()) {
        filter.currency = currencyFromLetters(currency);
        if (!filter.currency) return wrong("currency", "must be the three letters of a currency");
    }
    return absl::OkStatus();
}

absl::Status readSpan(const v1::FiguresRequest& request, const stores::FigureFilter& filter, FigureSpan& span) {
    if (request.span() < v1::FIGURE_SPAN_MINUTE || request.span() > v1::FIGURE_SPAN_PLACED_HOUR) {
        return wrong("span", "must be minute, hour, day or placed hour");
    }
    span = static_cast<FigureSpan>(request.span());
    const auto most = factsOf(span).readAtOnce;
    if (!request.totals_only() && filter.to - filter.from > most) {
        return wrong("to_us", concat("a series of this span holds at most ", most.count() / 24, " days"));
    }
    return absl::OkStatus();
}

void fillFigureRow(const stores::FigureRow& from, v1::FigureRow& to) {
    to.set_start_us(from.start.micros);
    if (from.region) to.set_region(std::string(regionCode(*from.region)));
    if (from.currency) to.set_currency(lettersOf(*from.currency));
    v1::FigureSet& figures = *to.mutable_figures();
    for (const Setter& setter : kSetters)
        (figures.*setter.set)(from.figures[setter.figure]);
}

void fillTopProducts(const stores::SoldProducts& sold, const ExchangeRates& rates, std::size_t size,
                     v1::TopProductsResponse& response) {
    std::set<Currency> seen;
    for (const stores::SoldProduct& row : sold.rows)
        seen.insert(row.currency);
    const Currency common = commonCurrency(seen, rates);
    std::map<std::string, v1::TopProduct> products;
    for (const stores::SoldProduct& row : sold.rows) {
        v1::TopProduct& product = products[row.sku];
        if (product.sku().empty()) {
            product.set_sku(row.sku);
            product.set_title(row.variant.empty() ? row.product : concat(row.product, ", ", row.variant));
        }
        product.set_units(product.units() + row.sale.units);
        setMoney(row.currency, row.sale.net, *product.add_amounts());
        const auto told = row.currency == common ? row.sale.net : rates.toBase(row.currency, row.sale.net).value_or(0);
        if (common) product.set_revenue_minor(product.revenue_minor() + told);
        response.set_units_total(response.units_total() + row.sale.units);
        if (common) response.set_revenue_total_minor(response.revenue_total_minor() + told);
    }
    std::vector<v1::TopProduct*> ranked;
    ranked.reserve(products.size());
    for (auto& [sku, product] : products)
        ranked.push_back(&product);
    std::ranges::stable_sort(ranked, std::ranges::greater(), [&](const v1::TopProduct* product) {
        return std::pair(common ? product->revenue_minor() : product->units(), product->units());
    });
    if (common) response.set_currency(lettersOf(common));
    for (std::size_t i = 0; i < std::min(size, ranked.size()); ++i)
        response.add_products()->Swap(ranked[i]);
}

}  // namespace meridian::services
