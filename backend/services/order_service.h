// OrderService of the contract.
#pragma once

#include "backend/engine/ports/journal_store.h"
#include "backend/services/order_placing.h"
#include "backend/services/rpc_service.h"
#include "backend/services/sealed_changes.h"

namespace meridian::services {

class OrderService final : public RpcService {
  public:
    // All of it outlives the service.
    struct Ports {
        CommandPort commands;
        QueryPort queries;
        PersonalVault& vault;
        stores::OrderQueries& orders;
        engine::JournalStore& journal;
    };
    OrderService(Gate& gate, const Ports& ports);

  private:
    void registerPlacing();
    void registerChanges();
    void registerQueries();

    absl::Status find(const v1::FindOrdersRequest& request, v1::FindOrdersResponse& response, const Caller& caller);
    absl::Status list(const v1::ListOrdersRequest& request, v1::ListOrdersResponse& response, const Caller& caller);
    absl::Status count(v1::CountOrdersResponse& response);
    absl::Status show(const v1::GetOrderRequest& request, v1::GetOrderResponse& response, const Caller& caller);
    absl::Status timeline(const v1::GetOrderTimelineRequest& request, v1::GetOrderTimelineResponse& response,
                          const Caller& caller);

    const Ports m_ports;
};

}  // namespace meridian::services
