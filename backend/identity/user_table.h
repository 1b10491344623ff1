// The people who may sign in, as rows of identity.db. UserStore decides; this only reads and writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/time.h"
#include "backend/identity/roles.h"
#include "backend/privacy/database.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

struct UserRecord {
    std::string name;
    std::string displayName;
    Role role = Role::kMerchandiser;
    std::string passwordHash;
    bool disabled = false;
    std::int64_t failedAttempts = 0;
    CellTime lockedUntil;  // zero when never locked
};

// Opens identity.db and makes its tables. Errors as privacy::Database::open().
absl::StatusOr<privacy::Database> openIdentityDatabase(const std::string& path);

// Not thread-safe. Each writing function is one statement; its caller opens a transaction around several.
class UserTable {
  public:
    explicit UserTable(privacy::Database& database) : m_database(database) {}

    absl::StatusOr<std::optional<UserRecord>> find(std::string_view name);
    absl::StatusOr<std::vector<UserRecord>> list();  // by name
    absl::StatusOr<std::int64_t> count();
    absl::Status insert(const UserRecord& user);  // AlreadyExists when the name is taken
    absl::Status update(const UserRecord& user);
    // Written where a sign-in for a known name would be, so that both take equally long.
    absl::Status countRefusedSignIn();

  private:
    privacy::Database& m_database;
};

}  // namespace meridian::identity
