// The gRPC server: TLS unless it only listens on this machine and was told to go without, reflection, the threads that
// take calls, and the bounds on what one message may hold.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <absl/status/statusor.h>
#include <grpcpp/server.h>

#include "backend/edge/tls.h"
#include "backend/services/call_loop.h"
#include "backend/services/rpc_service.h"

namespace meridian::edge {

enum class Transport { kTls, kPlaintextLoopback };

// "127.0.0.1:7443", "[::1]:0", "localhost:7443".
struct ListenAddress {
    std::string host;
    int port = 0;  // 0: the system chooses

    std::string text() const;
    bool isLoopback() const;
};
// InvalidArgument that says what is wrong.
absl::StatusOr<ListenAddress> parseListenAddress(const std::string& text);

class GrpcServer {
  public:
    struct Options {
        ListenAddress listen;
        Transport transport = Transport::kTls;
        Certificate certificate;  // with kTls
        std::size_t loops = 0;    // threads that take calls; 0: one for every four processors
    };

    // Serves at once. The services outlive the server. FailedPrecondition for plain text beyond loopback, Unavailable
    // when the address is taken.
    static absl::StatusOr<std::unique_ptr<GrpcServer>> start(const Options& options,
                                                             const std::vector<services::RpcService*>& services);

    // host:port that can be connected to.
    const std::string& address() const { return m_address; }

    // Takes no more calls, lets those that run end, and cuts off what is left after `grace`. The handlers are still
    // there until it returns.
    void stop(std::chrono::milliseconds grace);
    ~GrpcServer() { stop(std::chrono::milliseconds(0)); }

  private:
    using Loops = std::vector<std::unique_ptr<services::CallLoop>>;
    GrpcServer(Loops loops, std::unique_ptr<grpc::Server> server, std::string address)
        : m_loops(std::move(loops)), m_server(std::move(server)), m_address(std::move(address)) {}

    Loops m_loops;  // outlive the server
    std::unique_ptr<grpc::Server> m_server;
    std::string m_address;
    bool m_stopped = false;
};

}  // namespace meridian::edge
