// One server, reached: a channel with the right trust, the session's token on every call, and repeated calls where the
// contract allows them.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/status.h>

#include "backend/client/retry.h"
#include "backend/client/session.h"
#include "backend/client/target.h"

#include "absl/status/statusor.h"

namespace meridian::client {

// Does not connect yet. Each channel has a TCP connection of its own. Errors as fingerprintOf().
absl::StatusOr<std::shared_ptr<grpc::Channel>> makeChannel(const Target& target);

// Thread-safe.
class Connection {
  public:
    static absl::StatusOr<std::unique_ptr<Connection>> open(const Target& target, const RetryPolicy& policy = {});

    const std::shared_ptr<grpc::Channel>& channel() const { return m_channel; }
    const Target& target() const { return m_target; }
    Session& session() { return m_session; }

    // Calls `once` with an authorised context whose deadline is `patience` from now, again and again as the retry
    // policy says. It must send the same request each time. Blocks.
    grpc::Status call(std::chrono::milliseconds patience,
                      const std::function<grpc::Status(grpc::ClientContext&)>& once);

    // The same for a unary method of a generated stub.
    template <class Stub, class Request, class Response>
    grpc::Status call(std::chrono::milliseconds patience, Stub& stub,
                      grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                      const Request& request, Response& response) {
        return call(patience,
                    [&](grpc::ClientContext& context) { return (stub.*method)(&context, request, &response); });
    }

  private:
    Connection(Target target, std::shared_ptr<grpc::Channel> channel, const RetryPolicy& policy)
        : m_target(std::move(target)),
          m_channel(std::move(channel)),
          m_session(m_target, m_channel),
          m_policy(policy) {}

    const Target m_target;
    const std::shared_ptr<grpc::Channel> m_channel;
    Session m_session;
    const RetryPolicy m_policy;
};

}  // namespace meridian::client
