#include "backend/services/catalogue_service.h"

#include "backend/domain/text.h"
#include "backend/services/product_definition.h"
#include "backend/services/product_mapping.h"

namespace meridian::services {

namespace {

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::DefineProductRequest::descriptor()->file()->FindServiceByName("CatalogueService");
}

absl::StatusOr<stores::ProductView> find(stores::ProductQueries& products, const v1::GetProductRequest& request) {
    switch (request.key_case()) {
        case v1::GetProductRequest::kHandle: return products.byHandle(request.handle());
        case v1::GetProductRequest::kSku: return products.bySku(request.sku());
        case v1::GetProductRequest::kNumber: {
            const auto number = parseProductNumber(request.number());
            if (number) return products.byNumber(*number);
            return invalidField(FieldPath{nullptr, "number"},
                                concat(quoted(request.number()), " is not a product number; write it like PRD-20417"));
        }
        case v1::GetProductRequest::KEY_NOT_SET: break;
    }
    return invalidField(FieldPath{}, "one of number, handle and sku is needed");
}

}  // namespace

CatalogueService::CatalogueService(Gate& gate, const Ports& ports)
    : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    bidiStream<v1::ImportProductsRequest, v1::ImportProductsResponse>("ImportProducts", [this](BidiStreamStart start) {
        ImportStream::start(std::move(start), {{m_ports.commands, m_ports.stock}, m_ports.chores});
    });
    unary<v1::DefineProductRequest, v1::Receipt>("DefineProduct", [this](auto& call) {
        defineProduct({m_ports.commands, m_ports.queries, m_ports.products}, call);
    });
    unary<v1::GetProductRequest, v1::GetProductResponse>(
        "GetProduct", queryHandler(m_ports.queries, [this](const auto& request, auto& response, const Caller&) {
            return show(request, response);
        }));
    unary<v1::ListProductsRequest, v1::ListProductsResponse>(
        "ListProducts", queryHandler(m_ports.queries, [this](const auto& request, auto& response, const Caller&) {
            return list(request, response);
        }));
    checkComplete();
}

absl::Status CatalogueService::show(const v1::GetProductRequest& request, v1::GetProductResponse& response) {
    const auto found = find(m_ports.products, request);
    if (!found.ok()) return found.status();
    fillProduct(*found, *response.mutable_product());
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

absl::Status CatalogueService::list(const v1::ListProductsRequest& request, v1::ListProductsResponse& response) {
    stores::PageRequest page;
    if (absl::Status status = readPage(request.page(), page); !status.ok()) return status;
    const auto found = m_ports.products.list(request.text(), page);
    if (!found.ok()) return found.status();
    for (const stores::ProductView& row : found->rows)
        fillProduct(row, *response.add_products());
    response.mutable_page()->set_next_cursor(found->next);
    fillAsOf(found->asOf, m_ports.queries.cellId, *response.mutable_as_of());
    return absl::OkStatus();
}

}  // namespace meridian::services
