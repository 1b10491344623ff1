#include "backend/services/stock_service.h"

#include "backend/domain/order_number.h"
#include "backend/services/receipt_mapping.h"

namespace meridian::services {

namespace {

constexpr std::size_t kOrdersOfShortage = 100;

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::MoveStockRequest::descriptor()->file()->FindServiceByName("StockService");
}

// Adapts a member function to queryHandler().
template <class Service, class Request, class Response>
auto bound(Service* service, absl::Status (Service::*query)(const Request&, Response&)) {
    return [service, query](const Request& request, Response& response, const Caller&) {
        return (service->*query)(request, response);
    };
}

void fillMovement(const stores::MovementView& from, CellId cell, v1::StockMovement& to) {
    to.set_at_us(from.at.micros);
    *to.mutable_commit_token() = makeToken(cell, from.batch);
    to.set_index(from.index);
    to.set_sku(from.skuCode);
    to.set_location(from.locationCode);
    to.set_from(static_cast<v1::StockAccount>(from.moved.from));
    to.set_to(static_cast<v1::StockAccount>(from.moved.to));
    to.set_quantity(from.moved.quantity.units);
    to.set_actor(from.actor);
    to.set_reason(from.reason);
}

}  // namespace

StockService::StockService(Gate& gate, const Ports& ports) : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    unary<v1::MoveStockRequest, v1::Receipt>("MoveStock", commandHandler(m_ports.commands, readMoveStock));
    unary<v1::DefineLocationRequest, v1::Receipt>("DefineLocation",
                                                  commandHandler(m_ports.commands, readDefineLocation));
    registerQueries();
    checkComplete();
}

void StockService::registerQueries() {
    const QueryPort& port = m_ports.queries;
    unary<v1::GetStockRequest, v1::GetStockResponse>("GetStock", queryHandler(port, bound(this, &StockService::ofSku)));
    unary<v1::ListStockRequest, v1::ListStockResponse>("ListStock",
                                                       queryHandler(port, bound(this, &StockService::list)));
    unary<v1::ListMovementsRequest, v1::ListMovementsResponse>(
        "ListMovements", queryHandler(port, bound(this, &StockService::movements)));
    unary<v1::ListShortagesRequest, v1::ListShortagesResponse>(
        "ListShortages", queryHandler(port, bound(this, &StockService::shortages)));
    unary<v1::ListLocationsRequest, v1::ListLocationsResponse>(
        "ListLocations",
        queryHandler(port, [this](const auto&, auto& response, const Caller&) { return locations(response); }));
}

absl::Status StockService::ofSku(const v1::GetStockRequest& request, v1::GetStockResponse& response) {
    const auto found = m_ports.stock.ofSku(request.sku());
    if (!found.ok()) return found.status();
    for (const stores::StockView& row : found->rows)
        fillLevel(row, *response.add_levels());
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status StockService::list(const v1::ListStockRequest& request, v1::ListStockResponse& response) {
    stores::PageRequest page;
    if (absl::Status status = readPage(request.page(), page); !status.ok()) return status;
    const auto found = m_ports.stock.list({request.sku_prefix(), request.location()}, page);
    if (!found.ok()) return found.status();
    for (const stores::StockView& row : found->rows)
        fillLevel(row, *response.add_levels());
    response.mutable_page()->set_next_cursor(found->next);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status StockService::movements(const v1::ListMovementsRequest& request, v1::ListMovementsResponse& response) {
    stores::PageRequest page;
    if (absl::Status status = readPage(request.page(), page); !status.ok()) return status;
    const auto found = m_ports.stock.movements(request.sku(), request.location(), page);
    if (!found.ok()) return found.status();
    for (const stores::MovementView& row : found->rows) {
        fillMovement(row, m_ports.queries.cellId, *response.add_movements());
    }
    response.mutable_page()->set_next_cursor(found->next);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status StockService::shortages(const v1::ListShortagesRequest& request, v1::ListShortagesResponse& response) {
    stores::PageRequest page;
    if (absl::Status status = readPage(request.page(), page); !status.ok()) return status;
    const auto found = m_ports.stock.shortages(page, {request.sku(), request.location()});
    if (!found.ok()) return found.status();
    for (const stores::StockView& row : found->rows) {
        v1::Shortage& shortage = *response.add_shortages();
        fillLevel(row, *shortage.mutable_level());
        const auto touched =
            m_ports.orders.ordersTouchedByShortage(row.sku, row.location, kOrdersOfShortage, stores::ViewAccess{});
        if (!touched.ok()) return touched.status();
        for (const stores::OrderSummary& order : touched->rows)
            shortage.add_orders(formatOrderNumber(order.id));
        shortage.set_orders_total(touched->total);
    }
    response.mutable_page()->set_next_cursor(found->next);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status StockService::locations(v1::ListLocationsResponse& response) {
    const auto found = m_ports.stock.locations();
    if (!found.ok()) return found.status();
    for (const LocationDefined& row : found->rows) {
        v1::Location& location = *response.add_locations();
        location.set_code(row.code);
        location.set_name(row.name);
        location.set_region(row.region);
    }
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

}  // namespace meridian::services
