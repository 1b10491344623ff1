// StockService of the contract.
#pragma once

#include "backend/services/command_calls.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_service.h"
#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/stock_queries.h"

#include "meridian/v1/stock.pb.h"

namespace meridian::services {

class StockService final : public RpcService {
  public:
    // All of it outlives the service.
    struct Ports {
        CommandPort commands;
        QueryPort queries;
        stores::StockQueries& stock;
        stores::OrderQueries& orders;
    };
    StockService(Gate& gate, const Ports& ports);

  private:
    void registerQueries();
    absl::Status ofSku(const v1::GetStockRequest& request, v1::GetStockResponse& response);
    absl::Status list(const v1::ListStockRequest& request, v1::ListStockResponse& response);
    absl::Status movements(const v1::ListMovementsRequest& request, v1::ListMovementsResponse& response);
    absl::Status shortages(const v1::ListShortagesRequest& request, v1::ListShortagesResponse& response);
    absl::Status locations(v1::ListLocationsResponse& response);

    const Ports m_ports;
};

absl::StatusOr<CommandBody> readMoveStock(const v1::MoveStockRequest& request);
absl::StatusOr<CommandBody> readDefineLocation(const v1::DefineLocationRequest& request);
void fillLevel(const stores::StockView& from, v1::StockLevel& to);

}  // namespace meridian::services
