// IdentityService of the contract.
#pragma once

#include "backend/engine/ports/clock.h"
#include "backend/identity/user_store.h"
#include "backend/services/rpc_service.h"
#include "backend/services/task_pool.h"

#include "meridian/v1/identity.pb.h"

namespace meridian::services {

class IdentityService final : public RpcService {
  public:
    // All of it outlives the service. Hashing a password takes tens of milliseconds, so `pool` should not be the
    // queries'.
    struct Ports {
        identity::UserStore& users;
        engine::Clock& clock;
        TaskPool& pool;
        std::string version;  // of the program
    };
    IdentityService(Gate& gate, const Ports& ports);

  private:
    void registerSessions();
    void registerUsers();
    void registerServices();

    absl::Status signIn(const v1::SignInRequest& request, v1::SignInResponse& response);
    absl::Status refresh(const v1::RefreshRequest& request, v1::RefreshResponse& response);
    absl::Status whoAmI(const Caller& caller, v1::WhoAmIResponse& response);
    absl::Status setPassword(const v1::SetPasswordRequest& request, const Caller& caller);
    absl::Status createUser(const v1::CreateUserRequest& request);
    absl::Status setRole(const v1::SetRoleRequest& request);
    absl::Status listUsers(v1::ListUsersResponse& response);
    absl::Status createService(const v1::CreateServiceCredentialRequest& request,
                               v1::CreateServiceCredentialResponse& response);

    // Registers a call whose `work` takes request, response and caller, and runs on the pool.
    template <class Request, class Response, class Work>
    void blocking(const char* method, Work work);
    // After a change of rights.
    absl::Status changed(absl::Status status);

    const Ports m_ports;
};

}  // namespace meridian::services
