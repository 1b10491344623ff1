#include "backend/edge/edge_gate.h"

#include "backend/edge/method_rules.h"
#include "backend/services/refusal.h"

namespace meridian::edge {

namespace {

constexpr std::string_view kScheme = "Bearer ";

std::string actorOf(const identity::Claims& claims) {
    // Service credentials belong to no session.
    return (claims.session ? "person:" : "service:") + claims.user;
}

// "ipv4:10.1.2.3:43210" without the port, which differs from connection to connection.
std::string hostOf(const std::string& peer) {
    return peer.substr(0, peer.rfind(':'));
}

absl::Status tooFast(std::string_view text, std::chrono::microseconds wait) {
    return services::exhausted(text, std::chrono::ceil<std::chrono::milliseconds>(wait));
}

}  // namespace

absl::StatusOr<std::shared_ptr<const services::Caller>> EdgeGate::admit(const grpc::ServerContext& context,
                                                                        std::string_view method) {
    const MethodRule* rule = ruleFor(method);
    if (rule == nullptr) return absl::PermissionDeniedError("nobody may call " + std::string(method));
    if (rule->access == Access::kOpen) return admitUnknown(context);
    auto known = authenticate(context);
    if (!known.ok()) return known.status();
    const std::shared_ptr<const services::Caller> caller = *std::move(known);
    if (rule->access == Access::kPermission && !caller->may(rule->permission)) {
        return absl::PermissionDeniedError(std::string(identity::reasonText(rule->permission)));
    }
    if (absl::Status status = spend(*caller, 1); !status.ok()) return status;
    return caller;
}

absl::StatusOr<std::shared_ptr<const services::Caller>> EdgeGate::admitUnknown(const grpc::ServerContext& context) {
    const auto wait = m_openCallLimit.take(hostOf(context.peer()), 1, m_clock.steady());
    if (wait.count() != 0) return tooFast("too many calls without a credential came from this address", wait);
    auto unknown = std::make_shared<services::Caller>();
    unknown->actor = "system:unknown";
    return std::shared_ptr<const services::Caller>(std::move(unknown));
}

absl::StatusOr<std::shared_ptr<const services::Caller>> EdgeGate::authenticate(
    const grpc::ServerContext& context) const {
    const auto& metadata = context.client_metadata();
    const auto found = metadata.find("authorization");
    if (found == metadata.end()) return absl::UnauthenticatedError("this call needs an access token: sign in first");
    std::string_view credential(found->second.data(), found->second.size());
    if (!credential.starts_with(kScheme)) {
        return absl::UnauthenticatedError("the authorization metadata must be \"Bearer \" and an access token");
    }
    credential.remove_prefix(kScheme.size());
    const absl::StatusOr<identity::Claims> claims = m_users.authenticate(credential, m_clock.wall());
    if (!claims.ok()) return claims.status();
    auto caller = std::make_shared<services::Caller>();
    caller->user = claims->user;
    caller->actor = actorOf(*claims);
    caller->role = claims->role;
    caller->session = claims->session;
    return std::shared_ptr<const services::Caller>(std::move(caller));
}

absl::Status EdgeGate::spend(const services::Caller& caller, std::uint32_t commands) {
    const auto wait = m_limit.take(caller.actor, commands, m_clock.steady());
    return wait.count() == 0 ? absl::OkStatus() : tooFast("this caller sends faster than it may", wait);
}

}  // namespace meridian::edge
