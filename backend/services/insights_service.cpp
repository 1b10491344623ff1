#include "backend/services/insights_service.h"

#include <algorithm>
#include <optional>

#include "backend/services/figure_mapping.h"
#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::FiguresRequest::descriptor()->file()->FindServiceByName("InsightsService");
}

}  // namespace

InsightsService::InsightsService(Gate& gate, const Ports& ports)
    : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    const QueryPort& port = m_ports.queries;
    unary<v1::FiguresRequest, v1::FiguresResponse>(
        "Figures", queryHandler(port, [this](const auto& request, auto& response, const Caller&) {
            return figures(request, response);
        }));
    unary<v1::TopProductsRequest, v1::TopProductsResponse>(
        "TopProducts", queryHandler(port, [this](const auto& request, auto& response, const Caller&) {
            return topProducts(request, response);
        }));
    unary<v1::SignalsRequest, v1::SignalsResponse>(
        "Signals", queryHandler(port, [this](const auto& request, auto& response, const Caller& caller) {
            return signals(request, response, caller);
        }));
    checkComplete();
}

absl::Status InsightsService::figures(const v1::FiguresRequest& request, v1::FiguresResponse& response) {
    stores::FigureFilter filter;
    absl::Status status = readPeriod(request.from_us(), request.to_us(), request.region(), request.currency(), filter);
    if (!status.ok()) return status;
    filter.byRegion = request.by_region();
    filter.byCurrency = request.by_currency();
    FigureSpan span{};
    status = readSpan(request, filter, span);
    if (!status.ok()) return status;
    if (!request.totals_only()) {
        const auto series = m_ports.figures.series(span, filter);
        if (!series.ok()) return series.status();
        for (const stores::FigureRow& row : series->rows)
            fillFigureRow(row, *response.add_series());
    }
    const auto totals = m_ports.figures.totals(span, filter);
    if (!totals.ok()) return totals.status();
    for (const stores::FigureRow& row : totals->rows)
        fillFigureRow(row, *response.add_totals());
    fillRates(m_ports.rates, *response.mutable_rates());
    response.set_made_at_us(m_ports.queries.clock.wall().micros);
    fillAsOf(totals->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status InsightsService::topProducts(const v1::TopProductsRequest& request, v1::TopProductsResponse& response) {
    stores::FigureFilter filter;
    absl::Status status = readPeriod(request.from_us(), request.to_us(), request.region(), request.currency(), filter);
    if (!status.ok()) return status;
    v1::PageRequest asked;
    asked.set_size(request.size());
    stores::PageRequest page;
    status = readPage(asked, page);
    if (!status.ok()) return status;
    const auto sold = m_ports.figures.sold(filter);
    if (!sold.ok()) return sold.status();
    fillTopProducts(*sold, m_ports.rates, stores::rowsOf(page), response);
    fillRates(m_ports.rates, *response.mutable_rates());
    response.set_made_at_us(m_ports.queries.clock.wall().micros);
    fillAsOf(sold->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status InsightsService::signals(const v1::SignalsRequest& request, v1::SignalsResponse& response,
                                      const Caller& caller) {
    std::optional<Region> region;
    if (!request.region().empty()) {
        region = regionFromCode(request.region());
        if (!region) return invalidField(FieldPath{nullptr, "region"}, "must be us, eu or ap");
    }
    const engine::Statistics statistics = m_ports.cell.statistics();
    const CellTime now = m_ports.queries.clock.wall();
    response.set_dead_letters(statistics.deadLetters);
    response.set_views_lag_ms(m_ports.cell.stages().projector.lag.count() / 1000);
    response.set_takes_orders(m_ports.maintenance.host().takesOrders);
    response.set_stock_visible(caller.may(identity::Permission::kViewStock));
    const auto stock = m_ports.figures.stockSignals(response.stock_visible() ? request.low_below() : 0, region);
    if (!stock.ok()) return stock.status();
    if (response.stock_visible()) {
        response.set_stock_low(stock->below);
        response.set_stock_short(stock->shorted);
    }
    response.set_made_at_us(now.micros);
    fillAsOf(stock->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

}  // namespace meridian::services
