// Who may call what: one row for each method of the contract. A method without a row cannot be called by anybody.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "backend/identity/roles.h"

namespace meridian::edge {

enum class Access {
    kOpen,        // also without a credential
    kSignedIn,    // whoever is known
    kPermission,  // whoever has the permission
};

struct MethodRule {
    std::string_view method;  // "/meridian.v1.OrderService/PlaceOrder"
    Access access = Access::kPermission;
    identity::Permission permission{};
};

std::span<const MethodRule> methodRules();
const MethodRule* ruleFor(std::string_view method);  // null when there is no row

}  // namespace meridian::edge
