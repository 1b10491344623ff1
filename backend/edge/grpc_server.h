// The gRPC server: TLS unless it only listens on this machine and was told to go without, reflection, health, and the
// bounds on what one message may hold.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <absl/status/statusor.h>
#include <grpcpp/server.h>

#include "backend/edge/tls.h"
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
    };

    // Serves at once. The services outlive the server. FailedPrecondition for plain text beyond loopback, Unavailable
    // when the address is taken.
    static absl::StatusOr<std::unique_ptr<GrpcServer>> start(const Options& options,
                                                             const std::vector<services::RpcService*>& services);

    // host:port that can be connected to.
    const std::string& address() const { return m_address; }

    // Takes no more calls, lets those that run end, and cuts off what is left after `grace`.
    void stop(std::chrono::milliseconds grace);

  private:
    GrpcServer(std::unique_ptr<grpc::Server> server, std::string address)
        : m_server(std::move(server)), m_address(std::move(address)) {}

    std::unique_ptr<grpc::Server> m_server;
    std::string m_address;
};

}  // namespace meridian::edge
