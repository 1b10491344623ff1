// FulfilmentService of the contract.
#pragma once

#include "backend/services/command_calls.h"
#include "backend/services/rpc_service.h"

namespace meridian::services {

class FulfilmentService final : public RpcService {
  public:
    FulfilmentService(Gate& gate, const CommandPort& commands);
};

}  // namespace meridian::services
