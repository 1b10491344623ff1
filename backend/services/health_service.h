// Whether the server and each of its services is there, for load balancers and orchestrators. gRPC has such a service
// of its own, but it brings gRPC's callback threads with it (decision 9).
//
// There are no shades of it: a cell that cannot go on ends its process, and one that is short of room says so to
// whoever orders. A server that answers serves.
#pragma once

#include <set>
#include <string>

#include "backend/services/rpc_service.h"

#include "grpc/health/v1/health.pb.h"

namespace meridian::services {

class HealthService final : public RpcService {
  public:
    // `served` are full names, "meridian.v1.OrderService".
    HealthService(Gate& gate, std::set<std::string> served);

  private:
    bool knows(const std::string& service) const { return service.empty() || m_served.contains(service); }

    const std::set<std::string> m_served;
};

}  // namespace meridian::services
