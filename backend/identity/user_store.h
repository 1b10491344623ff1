// Who people and machines are: accounts, sign-in with lock-out, sessions, and the credentials of services, durable in
// identity.db. Every call of the edge asks authenticate(), which reads no database.
//
// Whoever tries names and passwords learns nothing from the answers: an unknown name, a wrong password, a disabled and
// a locked account are refused in the same words, after the same work.
#pragma once

#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/limits.h"
#include "backend/domain/time.h"
#include "backend/identity/password.h"
#include "backend/identity/service_credentials.h"
#include "backend/identity/session_table.h"
#include "backend/identity/tokens.h"
#include "backend/identity/user_table.h"
#include "backend/privacy/file_lock.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

// Users and services: 1 to 64 of a-z 0-9 . _ @ -, otherwise InvalidArgument.
absl::Status checkAccountName(std::string_view name);

struct NewUser {
    std::string name;  // see checkAccountName()
    std::string displayName;
    Role role = Role::kMerchandiser;
    privacy::Secret password;
};

struct UserFacts {
    std::string name;
    std::string displayName;
    Role role = Role::kMerchandiser;
    bool disabled = false;
    CellTime lockedUntil;
};

struct Tokens {
    privacy::Secret access;
    privacy::Secret refresh;  // good for one use
    CellTime accessExpires;
    SessionId session;
};

// Thread-safe: one mutex around the database, which is not held while a password is hashed. `now` is the caller's
// clock.
class UserStore {
  public:
    struct Options {
        std::string directory;         // made with mode 0700 when missing; holds identity.db, token.key, identity.lock
        privacy::RandomBytes& random;  // must outlive the store
        PasswordOptions passwords = {};
        Duration accessLifetime = std::chrono::minutes(10);
        Duration refreshLifetime = std::chrono::hours(12);
        Duration sessionLifetime = std::chrono::hours(24 * 30);
    };

    // FailedPrecondition when a file may be read by others or another process has it open; DataLoss when one is
    // damaged.
    static absl::StatusOr<std::unique_ptr<UserStore>> open(const Options& options);

    // Users. InvalidArgument (what is wrong with the input), AlreadyExists, NotFound; FailedPrecondition when nobody
    // would be left who can manage users. What takes rights away ends the user's sessions at once.
    absl::Status createUser(const NewUser& user);
    absl::Status setPassword(std::string_view name, std::string_view password, CellTime now);
    absl::Status setRole(std::string_view name, Role role, CellTime now);
    absl::Status disableUser(std::string_view name, CellTime now);
    absl::Status enableUser(std::string_view name);
    absl::Status unlockUser(std::string_view name);
    absl::StatusOr<std::vector<UserFacts>> listUsers();
    // When there is no user at all, makes "administrator" with a random password, which it writes to `passwordFile`
    // (mode 0600). True when it did.
    absl::StatusOr<bool> ensureAdministrator(const std::string& passwordFile);

    // Sessions. Unauthenticated in all cases that have to do with the credential.
    absl::StatusOr<Tokens> signIn(std::string_view name, std::string_view password, CellTime now);
    // Spends the token. One that was spent before ends its session: it was stolen, or its thief was faster.
    absl::StatusOr<Tokens> refresh(std::string_view refreshToken, CellTime now);
    absl::Status signOut(SessionId session, CellTime now);  // NotFound; may be repeated

    // Services. The secret is shown once.
    absl::StatusOr<privacy::Secret> createServiceCredential(const std::string& name, Role role = Role::kService);
    absl::Status revokeServiceCredential(std::string_view name);
    std::vector<ServiceFacts> listServices() const { return m_services.list(); }

    // The hot path: an access token or a service secret. Unauthenticated with a sentence that says what to do.
    absl::StatusOr<Claims> authenticate(std::string_view credential, CellTime now) const;

  private:
    struct Attempt {
        std::string hash;  // to compare with, also when the outcome is clear
        bool mayPass = false;
    };

    UserStore(const Options& options, std::unique_ptr<privacy::FileLock> lock, privacy::Database database,
              std::unique_ptr<AccessTokens> tokens);

    absl::Status load();
    absl::StatusOr<std::string> hashed(std::string_view password);
    // The caller holds m_mutex.
    absl::StatusOr<UserRecord> existing(std::string_view name);
    absl::Status checkAnAdministratorStays(const UserRecord& changed);
    absl::Status writeAndEndSessions(const UserRecord& user, CellTime now);
    absl::Status endSessions(std::vector<SessionRecord> sessions, CellTime now);

    absl::StatusOr<Attempt> beginAttempt(std::string_view name, std::string_view password, CellTime now);
    bool passwordMatches(std::string_view password, const std::string& hash);
    absl::StatusOr<Tokens> startSession(std::string_view name, const std::string& hash, CellTime now);
    // Writes what the next pair of tokens of the session needs; the caller holds m_mutex and commits.
    absl::StatusOr<Tokens> issue(const UserRecord& user, SessionRecord& session, CellTime now);

    const Options m_options;
    const std::unique_ptr<privacy::FileLock> m_lock;
    const std::unique_ptr<AccessTokens> m_tokens;
    ServiceCredentials m_services;
    std::string m_dummyHash;  // written once, by load()
    std::counting_semaphore<limits::kPasswordChecksAtOnce> m_hashing{limits::kPasswordChecksAtOnce};

    std::mutex m_mutex;  // guards the next three
    privacy::Database m_database;
    UserTable m_users;
    SessionTable m_sessions;
};

}  // namespace meridian::identity
