#include "backend/services/identity_service.h"

#include "backend/domain/text.h"

namespace meridian::services {

namespace {

using identity::Permission;

const google::protobuf::ServiceDescriptor& serviceDescriptor() {
    return *v1::SignInRequest::descriptor()->file()->FindServiceByName("IdentityService");
}

static_assert(static_cast<int>(identity::Role::kMerchandiser) == v1::ROLE_MERCHANDISER);
static_assert(static_cast<int>(identity::Role::kService) == v1::ROLE_SERVICE);

absl::StatusOr<identity::Role> readRole(v1::Role role) {
    if (role == v1::ROLE_UNSPECIFIED || !v1::Role_IsValid(role)) {
        return invalidField(FieldPath{nullptr, "role"}, "must name a role, such as support");
    }
    return static_cast<identity::Role>(role);
}

std::string textOf(const privacy::Secret& secret) {
    return std::string(secret.reveal());
}

void fillTokens(const identity::Tokens& from, CellTime now, v1::TokenPair& to) {
    to.set_access_token(textOf(from.access));
    to.set_access_expires_at_us(from.accessExpires.micros);
    to.set_refresh_token(textOf(from.refresh));
    to.set_issued_at_us(now.micros);
}

}  // namespace

IdentityService::IdentityService(Gate& gate, const Ports& ports)
    : RpcService(gate, serviceDescriptor()), m_ports(ports) {
    registerSessions();
    registerUsers();
    registerServices();
    checkComplete();
}

template <class Request, class Response, class Work>
void IdentityService::blocking(const char* method, Work work) {
    unary<Request, Response>(method, [this, work](Call<Request, Response>& call) {
        const absl::Status posted =
            m_ports.pool.post([&call, work] { call.finish(work(call.request(), call.response(), call.caller())); });
        if (!posted.ok()) call.finish(posted);
    });
}

absl::Status IdentityService::changed(absl::Status status) {
    gate().credentialsChanged();
    return status;
}

void IdentityService::registerSessions() {
    blocking<v1::SignInRequest, v1::SignInResponse>(
        "SignIn", [this](const auto& request, auto& response, const Caller&) { return signIn(request, response); });
    blocking<v1::RefreshRequest, v1::RefreshResponse>(
        "Refresh", [this](const auto& request, auto& response, const Caller&) { return refresh(request, response); });
    blocking<v1::SignOutRequest, v1::SignOutResponse>("SignOut", [this](const auto&, auto&, const Caller& caller) {
        if (!caller.session)
            return absl::FailedPreconditionError("a service credential has no session; revoke it instead");
        absl::Status status = changed(m_ports.users.signOut(caller.session, m_ports.clock.wall()));
        return absl::IsNotFound(status) ? absl::OkStatus() : status;
    });
    unary<v1::WhoAmIRequest, v1::WhoAmIResponse>(
        "WhoAmI", [this](auto& call) { call.finish(whoAmI(call.caller(), call.response())); });
}

void IdentityService::registerUsers() {
    blocking<v1::CreateUserRequest, v1::CreateUserResponse>(
        "CreateUser", [this](const auto& request, auto&, const Caller&) { return createUser(request); });
    blocking<v1::SetPasswordRequest, v1::SetPasswordResponse>(
        "SetPassword",
        [this](const auto& request, auto&, const Caller& caller) { return setPassword(request, caller); });
    blocking<v1::DisableUserRequest, v1::DisableUserResponse>(
        "DisableUser", [this](const auto& request, auto&, const Caller&) {
            return changed(m_ports.users.disableUser(request.name(), m_ports.clock.wall()));
        });
    blocking<v1::EnableUserRequest, v1::EnableUserResponse>(
        "EnableUser",
        [this](const auto& request, auto&, const Caller&) { return m_ports.users.enableUser(request.name()); });
    blocking<v1::UnlockUserRequest, v1::UnlockUserResponse>(
        "UnlockUser",
        [this](const auto& request, auto&, const Caller&) { return m_ports.users.unlockUser(request.name()); });
    blocking<v1::SetRoleRequest, v1::SetRoleResponse>(
        "SetRole", [this](const auto& request, auto&, const Caller&) { return setRole(request); });
    blocking<v1::ListUsersRequest, v1::ListUsersResponse>(
        "ListUsers", [this](const auto&, auto& response, const Caller&) { return listUsers(response); });
}

void IdentityService::registerServices() {
    blocking<v1::CreateServiceCredentialRequest, v1::CreateServiceCredentialResponse>(
        "CreateServiceCredential",
        [this](const auto& request, auto& response, const Caller&) { return createService(request, response); });
    blocking<v1::RevokeServiceCredentialRequest, v1::RevokeServiceCredentialResponse>(
        "RevokeServiceCredential", [this](const auto& request, auto&, const Caller&) {
            return changed(m_ports.users.revokeServiceCredential(request.name()));
        });
    blocking<v1::ListServiceCredentialsRequest, v1::ListServiceCredentialsResponse>(
        "ListServiceCredentials", [this](const auto&, auto& response, const Caller&) {
            for (const identity::ServiceFacts& facts : m_ports.users.listServices()) {
                v1::ServiceCredential& added = *response.add_credentials();
                added.set_name(facts.name);
                added.set_role(static_cast<v1::Role>(facts.role));
            }
            return absl::OkStatus();
        });
}

absl::Status IdentityService::signIn(const v1::SignInRequest& request, v1::SignInResponse& response) {
    const CellTime now = m_ports.clock.wall();
    const auto tokens = m_ports.users.signIn(request.name(), request.password(), now);
    if (!tokens.ok()) return tokens.status();
    const auto claims = m_ports.users.authenticate(tokens->access.reveal(), now);
    if (!claims.ok()) return claims.status();
    fillTokens(*tokens, now, *response.mutable_tokens());
    response.set_name(claims->user);
    response.set_role(static_cast<v1::Role>(claims->role));
    return absl::OkStatus();
}

absl::Status IdentityService::refresh(const v1::RefreshRequest& request, v1::RefreshResponse& response) {
    const CellTime now = m_ports.clock.wall();
    const auto tokens = m_ports.users.refresh(request.refresh_token(), now);
    if (!tokens.ok()) return changed(tokens.status());  // a token that was spent before has ended its session
    fillTokens(*tokens, now, *response.mutable_tokens());
    return absl::OkStatus();
}

absl::Status IdentityService::whoAmI(const Caller& caller, v1::WhoAmIResponse& response) {
    response.set_name(caller.user);
    response.set_role(static_cast<v1::Role>(caller.role));
    for (const Permission permission : identity::allPermissions()) {
        if (caller.may(permission)) response.add_permissions(std::string(identity::permissionName(permission)));
    }
    response.set_version(m_ports.version);
    response.set_now_us(m_ports.clock.wall().micros);
    return absl::OkStatus();
}

absl::Status IdentityService::setPassword(const v1::SetPasswordRequest& request, const Caller& caller) {
    const CellTime now = m_ports.clock.wall();
    const bool isOwn = request.name().empty() || equalsIgnoringCase(request.name(), caller.user);
    if (!isOwn) {
        if (!caller.may(Permission::kManageUsers)) {
            return absl::PermissionDeniedError(std::string(identity::reasonText(Permission::kManageUsers)));
        }
        return changed(m_ports.users.setPassword(request.name(), request.password(), now));
    }
    if (!caller.session)
        return invalidField(FieldPath{nullptr, "name"}, "is missing; a service has no password of its own");
    // Whoever finds an open console must not be able to lock its owner out. Counts as an attempt to sign in.
    const auto proof = m_ports.users.signIn(caller.user, request.current_password(), now);
    if (!proof.ok()) return proof.status();
    if (absl::Status status = m_ports.users.signOut(proof->session, now); !status.ok()) return status;
    return changed(m_ports.users.setPassword(caller.user, request.password(), now));
}

absl::Status IdentityService::createUser(const v1::CreateUserRequest& request) {
    const auto role = readRole(request.role());
    if (!role.ok()) return role.status();
    return m_ports.users.createUser(
        {request.name(), request.display_name(), *role, privacy::Secret(request.password())});
}

absl::Status IdentityService::setRole(const v1::SetRoleRequest& request) {
    const auto role = readRole(request.role());
    if (!role.ok()) return role.status();
    return changed(m_ports.users.setRole(request.name(), *role, m_ports.clock.wall()));
}

absl::Status IdentityService::listUsers(v1::ListUsersResponse& response) {
    const auto users = m_ports.users.listUsers();
    if (!users.ok()) return users.status();
    for (const identity::UserFacts& facts : *users) {
        v1::User& added = *response.add_users();
        added.set_name(facts.name);
        added.set_display_name(facts.displayName);
        added.set_role(static_cast<v1::Role>(facts.role));
        added.set_disabled(facts.disabled);
        const bool locked = m_ports.clock.wall() < facts.lockedUntil;
        added.set_locked_until_us(locked ? facts.lockedUntil.micros : 0);
    }
    return absl::OkStatus();
}

absl::Status IdentityService::createService(const v1::CreateServiceCredentialRequest& request,
                                            v1::CreateServiceCredentialResponse& response) {
    identity::Role role = identity::Role::kService;
    if (request.role() != v1::ROLE_UNSPECIFIED) {
        const auto read = readRole(request.role());
        if (!read.ok()) return read.status();
        role = *read;
    }
    const auto secret = m_ports.users.createServiceCredential(request.name(), role);
    if (!secret.ok()) return secret.status();
    response.set_secret(textOf(*secret));
    return absl::OkStatus();
}

}  // namespace meridian::services
