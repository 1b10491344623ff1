// One cell with everything around it: files, provider, engine, services, edge. Put together here and nowhere else.
#pragma once

#include <memory>
#include <string>

#include <absl/status/statusor.h>

#include "backend/domain/order_number.h"
#include "backend/edge/grpc_server.h"
#include "backend/stores/sqlite/self_test.h"

namespace meridian {

struct ServerOptions {
    std::string dataDirectory;
    edge::ListenAddress listen;
    edge::Transport transport = edge::Transport::kTls;
    stores::VolatileStorage storage = stores::VolatileStorage::kRefuse;
    Region region = Region::kEu;
    enum class Content { kAsItIs, kDemo };
    Content content = Content::kAsItIs;
    double demoOrdersPerMinute = 0;       // that invented customers place while it runs; with Content::kDemo only
    std::uint32_t ordersPerCustomer = 5;  // in ten minutes, before they are reviewed
};

class Server {
  public:
    virtual ~Server() = default;

    // Recovers and serves. Errors are sentences for the person who started the program.
    static absl::StatusOr<std::unique_ptr<Server>> start(const ServerOptions& options);

    // One line of JSON that says where it serves.
    virtual std::string readyLine() const = 0;

    // Takes no more calls, finishes what was accepted, writes a snapshot, removes endpoint.json.
    virtual void stop() = 0;
};

}  // namespace meridian
