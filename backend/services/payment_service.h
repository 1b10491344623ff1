// PaymentService of the contract.
#pragma once

#include "backend/services/command_calls.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_service.h"
#include "backend/stores/sqlite/ledger_queries.h"
#include "backend/stores/sqlite/order_queries.h"

#include "meridian/v1/payments.pb.h"

namespace meridian::services {

class PaymentService final : public RpcService {
  public:
    // All of it outlives the service.
    struct Ports {
        CommandPort commands;
        QueryPort queries;
        stores::OrderQueries& orders;
        stores::LedgerQueries& ledger;
    };
    PaymentService(Gate& gate, const Ports& ports);

  private:
    absl::Status payments(const v1::GetPaymentsRequest& request, v1::GetPaymentsResponse& response);
    absl::Status entries(const v1::ListEntriesRequest& request, v1::ListEntriesResponse& response);
    absl::Status trialBalance(v1::TrialBalanceResponse& response);

    const Ports m_ports;
};

// A report as a command: one about a payment, or, when the order's number cannot be read, a dead letter that a person
// can give the right number. INVALID_ARGUMENT when it makes no sense at all.
absl::StatusOr<CommandBody> readWebhook(const v1::ProviderWebhookRequest& request);

std::string_view postingSourceName(PostingSource source);  // "parcel_shipped"

}  // namespace meridian::services
