// InsightsService of the contract.
#pragma once

#include "backend/engine/cell.h"
#include "backend/services/exchange_rates.h"
#include "backend/services/maintenance.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_service.h"
#include "backend/stores/sqlite/figure_queries.h"

#include "meridian/v1/insights.pb.h"

namespace meridian::services {

class InsightsService final : public RpcService {
  public:
    // All of it outlives the service.
    struct Ports {
        QueryPort queries;
        stores::FigureQueries& figures;
        engine::Cell& cell;
        Maintenance& maintenance;
        const ExchangeRates& rates;
    };
    InsightsService(Gate& gate, const Ports& ports);

  private:
    absl::Status figures(const v1::FiguresRequest& request, v1::FiguresResponse& response);
    absl::Status topProducts(const v1::TopProductsRequest& request, v1::TopProductsResponse& response);
    absl::Status signals(const v1::SignalsRequest& request, v1::SignalsResponse& response, const Caller& caller);

    const Ports m_ports;
};

}  // namespace meridian::services
