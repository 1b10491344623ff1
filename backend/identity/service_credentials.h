// Secrets with which machines call: storefronts, and the programs on the server's own machine. They do not expire, so
// each can be withdrawn by name, and only their hashes are kept.
#pragma once

#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "backend/identity/tokens.h"
#include "backend/privacy/database.h"

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

// Starts every service secret; no access token starts like this.
inline constexpr std::string_view kServicePrefix = "mds_";

struct ServiceFacts {
    std::string name;
    Role role = Role::kService;
};

// verify() from any thread, without a database; the others one at a time.
class ServiceCredentials {
  public:
    absl::Status load(privacy::Database& database);

    // AlreadyExists when the name is taken. The secret cannot be shown again.
    absl::StatusOr<privacy::Secret> create(privacy::Database& database, const ServiceFacts& service,
                                           privacy::RandomBytes& random);
    absl::Status remove(privacy::Database& database, std::string_view name);  // NotFound
    bool exists(std::string_view name) const;
    std::vector<ServiceFacts> list() const;  // by name

    // Unauthenticated. The claims never expire and belong to no session.
    absl::StatusOr<Claims> verify(std::string_view secret) const;

  private:
    mutable std::shared_mutex m_mutex;  // guards m_byHash
    absl::flat_hash_map<std::string, ServiceFacts> m_byHash;
};

}  // namespace meridian::identity
