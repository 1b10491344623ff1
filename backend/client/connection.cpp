#include "backend/client/connection.h"

#include <random>
#include <thread>

#include <grpcpp/create_channel.h>
#include <grpcpp/security/credentials.h>

#include "backend/client/pinned_certificate.h"
#include "backend/domain/limits.h"

namespace meridian::client {

absl::StatusOr<std::shared_ptr<grpc::Channel>> makeChannel(const Target& target) {
    std::shared_ptr<grpc::ChannelCredentials> credentials;
    if (target.plaintext) {
        credentials = grpc::InsecureChannelCredentials();
    } else if (target.certificate.empty()) {
        credentials = grpc::SslCredentials({});
    } else {
        absl::StatusOr<std::string> fingerprint = fingerprintOf(target.certificate);
        if (!fingerprint.ok()) return fingerprint.status();
        credentials = pinnedCredentials(*fingerprint);
    }
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);  // only the caller knows which id a call must carry
    arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 100);
    arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, 1'000);
    arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, 2'000);
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
    // What a call would pass through without need: compression, channel tracing, a resolver of service configurations.
    arguments.SetInt(GRPC_ARG_MINIMAL_STACK, 1);
    arguments.SetInt(GRPC_ARG_ENABLE_DEADLINE_CHECKS, 1);  // which the minimal stack would leave out
    arguments.SetInt(GRPC_ARG_ENABLE_CHANNELZ, 0);
    arguments.SetInt(GRPC_ARG_SERVICE_CONFIG_DISABLE_RESOLUTION, 1);
    arguments.SetMaxReceiveMessageSize(static_cast<int>(2 * limits::kMessageBytesMax));
    return grpc::CreateCustomChannel(target.address, credentials, arguments);
}

absl::StatusOr<std::unique_ptr<Connection>> Connection::open(const Target& target, const RetryPolicy& policy) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = makeChannel(target);
    if (!channel.ok()) return channel.status();
    return std::unique_ptr<Connection>(new Connection(target, *std::move(channel), policy));
}

grpc::Status Connection::call(std::chrono::milliseconds patience,
                              const std::function<grpc::Status(grpc::ClientContext&)>& once) {
    std::minstd_rand random{std::random_device{}()};
    for (int next = 2;; ++next) {
        grpc::ClientContext context;
        context.set_deadline(std::chrono::system_clock::now() + patience);
        grpc::Status status = m_session.authorise(context);
        if (status.ok()) status = once(context);
        if (!isWorthRepeating(status.error_code()) || next > m_policy.tries) return status;
        // A call that used up all its time would use it up again.
        if (status.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED) return status;
        const double share = std::generate_canonical<double, 20>(random);
        std::this_thread::sleep_for(waitBefore(next, m_policy, retryAfterOf(context), share));
    }
}

}  // namespace meridian::client
