// CatalogueService of the contract.
#pragma once

#include "backend/services/import_stream.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_service.h"
#include "backend/stores/sqlite/product_queries.h"

namespace meridian::services {

class CatalogueService final : public RpcService {
  public:
    // All of it outlives the service.
    struct Ports {
        CommandPort commands;
        QueryPort queries;
        TaskPool& chores;
        stores::ProductQueries& products;
        stores::StockQueries& stock;
    };
    CatalogueService(Gate& gate, const Ports& ports);

  private:
    absl::Status show(const v1::GetProductRequest& request, v1::GetProductResponse& response);
    absl::Status list(const v1::ListProductsRequest& request, v1::ListProductsResponse& response);

    const Ports m_ports;
};

}  // namespace meridian::services
