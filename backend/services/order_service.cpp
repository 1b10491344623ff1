#include "backend/services/order_service.h"

#include "backend/domain/text.h"
#include "backend/services/order_change_mapping.h"
#include "backend/services/order_rewind.h"
#include "backend/services/order_rows.h"
#include "backend/services/order_watch.h"
#include "backend/services/place_order_stream.h"
#include "backend/services/timeline.h"

namespace meridian::services {

namespace {

constexpr std::uint32_t kFindDefault = 20;
constexpr std::int32_t kUtcOffsetMax = 14 * 60;

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::PlaceOrderRequest::descriptor()->file()->FindServiceByName("OrderService");
}

absl::StatusOr<stores::OrderSort> readSort(v1::OrderSort sort) {
    switch (sort) {
        case v1::ORDER_SORT_UNSPECIFIED:
        case v1::ORDER_SORT_NEWEST: return stores::OrderSort::kNewest;
        case v1::ORDER_SORT_OLDEST: return stores::OrderSort::kOldest;
        case v1::ORDER_SORT_LAST_CHANGED: return stores::OrderSort::kLastChanged;
        case v1::ORDER_SORT_DEADLINE: return stores::OrderSort::kDeadline;
        default: return invalidField(FieldPath{nullptr, "sort"}, concat(static_cast<int>(sort), " is not a sort"));
    }
}

v1::FoundBy foundBy(stores::FoundBy by) {
    switch (by) {
        case stores::FoundBy::kNumber: return v1::FOUND_BY_NUMBER;
        case stores::FoundBy::kKey: return v1::FOUND_BY_KEY;
        case stores::FoundBy::kSku: return v1::FOUND_BY_SKU;
        case stores::FoundBy::kPerson: return v1::FOUND_BY_PERSON;
    }
    return v1::FOUND_BY_UNSPECIFIED;
}

absl::StatusOr<stores::OrderListRequest> readList(const v1::ListOrdersRequest& request, const Caller& caller,
                                                  CellTime now) {
    stores::OrderListRequest list;
    list.query = request.query();
    list.access = accessOf(caller);
    list.clock.now = now;
    list.clock.utcOffset = std::chrono::minutes(request.utc_offset_minutes());
    if (std::abs(static_cast<std::int64_t>(request.utc_offset_minutes())) > kUtcOffsetMax) {
        return invalidField(
            FieldPath{nullptr, "utc_offset_minutes"},
            concat("must be between -", kUtcOffsetMax, " and ", kUtcOffsetMax, ", is ", request.utc_offset_minutes()));
    }
    if (!request.currency().empty()) {
        Currency currency;
        absl::Status status = readCurrency(request.currency(), FieldPath{nullptr, "currency"}, currency);
        if (!status.ok()) return status;
        list.currency = currency;
    }
    const auto sort = readSort(request.sort());
    if (!sort.ok()) return sort.status();
    list.sort = *sort;
    if (absl::Status status = readPage(request.page(), list.page); !status.ok()) return status;
    return list;
}

}  // namespace

OrderService::OrderService(Gate& gate, const Ports& ports) : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    registerPlacing();
    registerChanges();
    registerQueries();
    checkComplete();
}

void OrderService::registerPlacing() {
    const PlacingPort port{m_ports.commands, m_ports.vault, gate()};
    unary<v1::PlaceOrderRequest, v1::Receipt>("PlaceOrder", [port](auto& call) { placeOrder(port, call); },
                                              {TextCheck::kByHandler, Traffic::kBusy});
    unary<v1::PlaceOrdersRequest, v1::PlaceOrdersResponse>(
        "PlaceOrders", [port](auto& call) { placeOrders(port, call); }, {TextCheck::kByHandler, Traffic::kBusy});
    bidiStream<v1::PlaceOrderRequest, v1::PlaceOrderStreamResponse>(
        "PlaceOrderStream", [port](BidiStreamStart start) { PlaceOrderStream::start(std::move(start), port); });
}

void OrderService::registerChanges() {
    const CommandPort& commands = m_ports.commands;
    unary<v1::CancelOrderRequest, v1::Receipt>("CancelOrder", commandHandler(commands, readCancelOrder));
    unary<v1::HoldOrderRequest, v1::Receipt>("HoldOrder", commandHandler(commands, readHoldOrder));
    unary<v1::ReleaseOrderRequest, v1::Receipt>("ReleaseOrder", commandHandler(commands, readReleaseOrder));
    unary<v1::ChangeTagsRequest, v1::Receipt>("ChangeTags", commandHandler(commands, readChangeTags));
    unary<v1::DecideReviewRequest, v1::Receipt>("DecideReview", commandHandler(commands, readDecideReview));
    unary<v1::RetryPaymentRequest, v1::Receipt>("RetryPayment", commandHandler(commands, readRetryPayment));
    const SealedChangePort port{m_ports.commands, m_ports.queries, m_ports.vault, m_ports.orders};
    unary<v1::EditAddressRequest, v1::Receipt>("EditAddress", [port](auto& call) { editAddress(port, call); });
    unary<v1::AddNoteRequest, v1::Receipt>("AddNote", [port](auto& call) { addNote(port, call); });
}

void OrderService::registerQueries() {
    const QueryPort& queries = m_ports.queries;
    unary<v1::FindOrdersRequest, v1::FindOrdersResponse>(
        "FindOrders", queryHandler(queries, [this](const auto& request, auto& response, const Caller& caller) {
            return find(request, response, caller);
        }));
    unary<v1::ListOrdersRequest, v1::ListOrdersResponse>(
        "ListOrders", queryHandler(queries, [this](const auto& request, auto& response, const Caller& caller) {
            return list(request, response, caller);
        }));
    unary<v1::CountOrdersRequest, v1::CountOrdersResponse>(
        "CountOrders",
        queryHandler(queries, [this](const auto&, auto& response, const Caller&) { return count(response); }));
    unary<v1::GetOrderRequest, v1::GetOrderResponse>(
        "GetOrder", queryHandler(queries, [this](const auto& request, auto& response, const Caller& caller) {
            return show(request, response, caller);
        }));
    unary<v1::GetOrderTimelineRequest, v1::GetOrderTimelineResponse>(
        "GetOrderTimeline", queryHandler(queries, [this](const auto& request, auto& response, const Caller& caller) {
            return timeline(request, response, caller);
        }));
    serverStream<v1::WatchOrdersRequest, v1::WatchOrdersResponse>(
        "WatchOrders", [this](ServerStreamStart start, const v1::WatchOrdersRequest& request) {
            watchOrders(std::move(start), request, m_ports.queries, m_ports.orders);
        });
}

absl::Status OrderService::find(const v1::FindOrdersRequest& request, v1::FindOrdersResponse& response,
                                const Caller& caller) {
    if (request.limit() > limits::kPageRowsMax) {
        return invalidField(FieldPath{nullptr, "limit"},
                            concat("must be at most ", limits::kPageRowsMax, ", is ", request.limit()));
    }
    const std::uint32_t limit = request.limit() == 0 ? kFindDefault : request.limit();
    const auto found = m_ports.orders.find(request.text(), limit, accessOf(caller));
    if (!found.ok()) return found.status();
    for (const stores::FoundOrder& row : found->rows) {
        fillSummary(row.order, *response.add_orders());
        response.add_found_by(foundBy(row.by));
    }
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status OrderService::list(const v1::ListOrdersRequest& request, v1::ListOrdersResponse& response,
                                const Caller& caller) {
    const auto wanted = readList(request, caller, m_ports.queries.clock.wall());
    if (!wanted.ok()) return wanted.status();
    const auto page = m_ports.orders.list(*wanted);
    if (!page.ok()) return page.status();
    for (const stores::OrderSummary& row : page->rows)
        fillSummary(row, *response.add_orders());
    response.mutable_page()->set_next_cursor(page->next);
    fillAsOf(page->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status OrderService::count(v1::CountOrdersResponse& response) {
    const auto counts = m_ports.orders.counts();
    if (!counts.ok()) return counts.status();
    for (const stores::OrderCount& row : counts->rows) {
        v1::OrderCount& added = *response.add_counts();
        added.set_state(static_cast<v1::OrderState>(row.state));
        added.set_held(row.hold == HoldState::kHeld);
        added.set_orders(row.orders);
    }
    fillAsOf(counts->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status OrderService::show(const v1::GetOrderRequest& request, v1::GetOrderResponse& response,
                                const Caller& caller) {
    OrderId order;
    absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, order);
    if (!status.ok()) return status;
    auto detail = m_ports.orders.show(order, accessOf(caller));
    if (!detail.ok()) return detail.status();
    if (request.at_version() != 0) {
        status = rewindOrder(m_ports.journal, m_ports.vault, accessOf(caller), request.at_version(), *detail);
        if (!status.ok()) return status;
    }
    fillOrder(*detail, caller, *response.mutable_order());
    fillAsOf(detail->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status OrderService::timeline(const v1::GetOrderTimelineRequest& request, v1::GetOrderTimelineResponse& response,
                                    const Caller& caller) {
    OrderId order;
    absl::Status status = readOrderNumber(request.order(), FieldPath{nullptr, "order"}, order);
    if (!status.ok()) return status;
    const auto detail = m_ports.orders.show(order, stores::ViewAccess{});
    if (!detail.ok()) return detail.status();
    fillAsOf(detail->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return readTimeline(m_ports.journal, m_ports.queries.cellId, detail->events, caller, *response.mutable_entries());
}

}  // namespace meridian::services
