// Who makes a call, once the edge has made sure of it. Handlers get one of these or are not reached at all.
#pragma once

#include <string>

#include "backend/identity/roles.h"
#include "backend/identity/tokens.h"

namespace meridian::services {

struct Caller {
    std::string user;   // empty for calls that need no credential, such as signing in
    std::string actor;  // as commands and the journal name it: "person:anna", "service:storefront"
    identity::Role role = identity::Role::kService;
    identity::SessionId session;

    virtual ~Caller() = default;
    bool may(identity::Permission permission) const { return !user.empty() && identity::allowed(role, permission); }
};

}  // namespace meridian::services
