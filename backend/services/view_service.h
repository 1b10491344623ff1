// ViewService of the contract.
#pragma once

#include "backend/engine/ports/clock.h"
#include "backend/saved_views/saved_view_store.h"
#include "backend/services/rpc_service.h"
#include "backend/services/task_pool.h"

#include "meridian/v1/views.pb.h"

namespace meridian::services {

class ViewService final : public RpcService {
  public:
    // All of it outlives the service. A save waits for the disk, so it runs on `pool`.
    struct Ports {
        saved_views::SavedViewStore& store;
        engine::Clock& clock;
        TaskPool& pool;
    };
    ViewService(Gate& gate, const Ports& ports);

  private:
    absl::Status list(v1::ListViewsResponse& response, const Caller& caller);
    absl::Status save(const v1::SaveViewRequest& request, v1::SaveViewResponse& response, const Caller& caller);
    absl::Status remove(const v1::DeleteViewRequest& request, const Caller& caller);

    // Registers a call whose `work` takes request, response and caller, and runs on the pool.
    template <class Request, class Response, class Work>
    void blocking(const char* method, Work work);

    const Ports m_ports;
};

}  // namespace meridian::services
