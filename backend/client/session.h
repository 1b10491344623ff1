// Keeps the access token that every call carries. Which way it comes depends on the credential: a service secret is one
// itself, a password is exchanged for one by signing in, and a refresh token by using it up, after which its successor
// takes its place in the credential file.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/status.h>

#include "backend/client/target.h"
#include "backend/privacy/secret.h"

namespace meridian::v1 {
class TokenPair;
}

namespace meridian::client {

// The server begins refresh tokens with this.
inline constexpr std::string_view kRefreshTokenPrefix = "mdr_";

// Thread-safe.
class Session {
  public:
    // `target` is copied; `channel` leads to it.
    Session(const Target& target, std::shared_ptr<grpc::Channel> channel)
        : m_target(target), m_channel(std::move(channel)) {}

    // Adds "authorization: Bearer …" to a call that has not begun, after fetching or renewing the token where needed,
    // which may take a call or two. UNAUTHENTICATED when the credential is not accepted, UNAVAILABLE as for any call.
    grpc::Status authorise(grpc::ClientContext& context);

    // The value for the metadata key "authorization", for callers that add it to many calls themselves. Ask again at
    // least every minute.
    grpc::Status bearer(std::string& value);

  private:
    grpc::Status renew();
    grpc::Status signIn();
    grpc::Status refreshFromFile();
    void keep(const v1::TokenPair& tokens);

    const Target m_target;
    const std::shared_ptr<grpc::Channel> m_channel;
    std::mutex m_mutex;
    privacy::Secret m_access;
    std::chrono::steady_clock::time_point m_renewAt{};
};

}  // namespace meridian::client
