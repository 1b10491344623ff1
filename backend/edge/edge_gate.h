// The door that every call passes: who is it, may they, and are they too fast. Implements what the services ask for.
#pragma once

#include "backend/edge/rate_limit.h"
#include "backend/engine/ports/clock.h"
#include "backend/identity/user_store.h"
#include "backend/services/gate.h"

namespace meridian::edge {

// Calls without a credential, such as signing in, are limited by the address that they come from.
inline constexpr RateLimit::Options kOpenCallLimits{.commandsPerSecond = 20, .burst = 200, .callersMax = 100'000};

class EdgeGate final : public services::Gate {
  public:
    // Both outlive the gate.
    EdgeGate(const identity::UserStore& users, engine::Clock& clock, const RateLimit::Options& limits,
             const RateLimit::Options& openCallLimits = kOpenCallLimits)
        : m_users(users), m_clock(clock), m_limit(limits), m_openCallLimit(openCallLimits) {}

    absl::StatusOr<std::shared_ptr<const services::Caller>> admit(const grpc::ServerContext& context,
                                                                  std::string_view method) override;
    absl::Status spend(const services::Caller& caller, std::uint32_t commands) override;
    // Nothing is kept here: every call asks the user store, which answers from memory within two microseconds.
    void credentialsChanged() override {}

  private:
    absl::StatusOr<std::shared_ptr<const services::Caller>> authenticate(const grpc::ServerContext& context) const;
    absl::StatusOr<std::shared_ptr<const services::Caller>> admitUnknown(const grpc::ServerContext& context);

    const identity::UserStore& m_users;
    engine::Clock& m_clock;
    RateLimit m_limit;
    RateLimit m_openCallLimit;
};

}  // namespace meridian::edge
