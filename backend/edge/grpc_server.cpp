#include "backend/edge/grpc_server.h"

#include <algorithm>
#include <charconv>
#include <thread>
#include <utility>

#include <absl/synchronization/mutex.h>
#include <google/protobuf/stubs/logging.h>
#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server_builder.h>

#include "backend/domain/limits.h"

namespace meridian::edge {

std::string ListenAddress::text() const {
    const bool isV6 = host.find(':') != std::string::npos;
    return (isV6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

bool ListenAddress::isLoopback() const {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

absl::StatusOr<ListenAddress> parseListenAddress(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) {
        return absl::InvalidArgumentError("'" + text + "' is not HOST:PORT, such as 127.0.0.1:7443");
    }
    ListenAddress address;
    address.host = text.substr(0, colon);
    if (address.host.front() == '[' && address.host.back() == ']') {
        address.host = address.host.substr(1, address.host.size() - 2);
    } else if (address.host.find(':') != std::string::npos) {
        return absl::InvalidArgumentError("an IPv6 address stands in brackets: [::1]:7443");
    }
    const char* end = text.data() + text.size();
    const auto [parsed, error] = std::from_chars(text.data() + colon + 1, end, address.port);
    if (error != std::errc() || parsed != end || address.port < 0 || address.port > 65'535) {
        return absl::InvalidArgumentError("'" + text.substr(colon + 1) + "' is not a port between 0 and 65535");
    }
    return address;
}

namespace {

constexpr std::size_t kProcessorsPerLoop = 4;
constexpr int kPingIntervalMinMs = 10'000;

std::size_t loopsFor(const GrpcServer::Options& options) {
    if (options.loops != 0) return options.loops;
    return std::max<std::size_t>(1, std::thread::hardware_concurrency() / kProcessorsPerLoop);
}

}  // namespace

absl::StatusOr<std::unique_ptr<GrpcServer>> GrpcServer::start(const Options& options,
                                                              const std::vector<services::RpcService*>& services) {
    if (options.transport == Transport::kPlaintextLoopback && !options.listen.isLoopback()) {
        return absl::FailedPreconditionError(
            "plain text is only for this machine: listen on 127.0.0.1, [::1] or localhost");
    }
    // Debian's absl looks for dead locks at every lock that gRPC takes; the thread sanitizer does that in our tests.
    absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
    // What cannot be decoded is answered with the field at fault; protobuf's own lines would quote it in the log.
    google::protobuf::SetLogHandler(nullptr);
    grpc::reflection::InitProtoReflectionServerBuilderPlugin();
    std::shared_ptr<grpc::ServerCredentials> credentials = grpc::InsecureServerCredentials();
    if (options.transport == Transport::kTls) {
        grpc::SslServerCredentialsOptions tls;
        tls.pem_key_cert_pairs.push_back({options.certificate.keyPem, options.certificate.certificatePem});
        credentials = grpc::SslServerCredentials(tls);
    }
    grpc::ServerBuilder builder;
    int port = 0;
    builder.AddListeningPort(options.listen.text(), credentials, &port);
    builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);  // a second server on the same port is a mistake
    // A console asks every 30 s whether the connection is still alive, also while only a stream is open.
    builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, kPingIntervalMinMs);
    builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
    builder.SetMaxReceiveMessageSize(static_cast<int>(limits::kMessageBytesMax));
    for (services::RpcService* service : services) {
        service->checkComplete();
        builder.RegisterService(service);
    }
    // For the reflection, which gRPC serves on a thread of its own.
    builder.SetSyncServerOption(grpc::ServerBuilder::NUM_CQS, 1);
    builder.SetSyncServerOption(grpc::ServerBuilder::MAX_POLLERS, 1);
    Loops loops;
    for (std::size_t i = 0; i < loopsFor(options); ++i)
        loops.push_back(std::make_unique<services::CallLoop>(builder.AddCompletionQueue()));
    std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
    if (!server || port == 0)
        return absl::UnavailableError(options.listen.text() + " is taken or not an address of this machine");
    ListenAddress reachable = options.listen;
    reachable.port = port;
    if (reachable.host == "0.0.0.0") reachable.host = "127.0.0.1";
    if (reachable.host == "::") reachable.host = "::1";
    for (const auto& loop : loops)
        loop->start(services);
    return std::unique_ptr<GrpcServer>(new GrpcServer(std::move(loops), std::move(server), reachable.text()));
}

void GrpcServer::stop(std::chrono::milliseconds grace) {
    if (std::exchange(m_stopped, true)) return;
    m_server->Shutdown(std::chrono::system_clock::now() + grace);
    for (const auto& loop : m_loops)
        loop->join();
}

}  // namespace meridian::edge
