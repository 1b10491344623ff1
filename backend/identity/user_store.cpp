#include "backend/identity/user_store.h"

#include <algorithm>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace meridian::identity {

namespace {}  // namespace

absl::Status checkAccountName(std::string_view name) {
    const auto usable = [](unsigned char c) {
        return absl::ascii_islower(c) || absl::ascii_isdigit(c) || c == '.' || c == '_' || c == '@' || c == '-';
    };
    if (name.empty() || name.size() > limits::kUserNameMax || !std::all_of(name.begin(), name.end(), usable)) {
        return absl::InvalidArgumentError(
            absl::StrCat("A name must have 1 to ", limits::kUserNameMax, " of the characters a-z 0-9 . _ @ -"));
    }
    return absl::OkStatus();
}

UserStore::UserStore(const Options& options, std::unique_ptr<privacy::FileLock> lock, privacy::Database database,
                     std::unique_ptr<AccessTokens> tokens)
    : m_options(options),
      m_lock(std::move(lock)),
      m_tokens(std::move(tokens)),
      m_database(std::move(database)),
      m_users(m_database),
      m_sessions(m_database) {}

absl::StatusOr<std::unique_ptr<UserStore>> UserStore::open(const Options& options) {
    if (absl::Status status = privacy::ensurePrivateFolder(options.directory); !status.ok()) return status;
    absl::StatusOr<std::unique_ptr<privacy::FileLock>> lock =
        privacy::FileLock::take(options.directory + "/identity.lock");
    if (!lock.ok()) return lock.status();
    absl::StatusOr<privacy::Database> database = openIdentityDatabase(options.directory + "/identity.db");
    if (!database.ok()) return database.status();
    absl::StatusOr<std::unique_ptr<AccessTokens>> tokens =
        AccessTokens::open(options.directory + "/token.key", options.random);
    if (!tokens.ok()) return tokens.status();
    std::unique_ptr<UserStore> store(
        new UserStore(options, *std::move(lock), *std::move(database), *std::move(tokens)));
    if (absl::Status status = store->load(); !status.ok()) return status;
    return store;
}

absl::Status UserStore::load() {
    absl::StatusOr<std::string> dummy = hashed(makeRandomSecret("", m_options.random).reveal());
    if (!dummy.ok()) return dummy.status();
    m_dummyHash = *std::move(dummy);
    const std::lock_guard lock(m_mutex);
    if (absl::Status status = m_services.load(m_database); !status.ok()) return status;
    const absl::StatusOr<std::vector<SessionRecord>> ended = m_sessions.endedSessions();
    if (!ended.ok()) return ended.status();
    for (const SessionRecord& session : *ended)
        m_tokens->endSession(session.id, session.accessUntil, CellTime{});
    return absl::OkStatus();
}

absl::StatusOr<Claims> UserStore::authenticate(std::string_view credential, CellTime now) const {
    if (credential.starts_with(kServicePrefix)) return m_services.verify(credential);
    return m_tokens->verify(credential, now);
}

absl::StatusOr<std::string> UserStore::hashed(std::string_view password) {
    m_hashing.acquire();
    absl::StatusOr<std::string> hash = hashPassword(password, m_options.passwords, m_options.random);
    m_hashing.release();
    return hash;
}

absl::StatusOr<privacy::Secret> UserStore::createServiceCredential(const std::string& name, Role role) {
    if (absl::Status status = checkAccountName(name); !status.ok()) return status;
    const std::lock_guard lock(m_mutex);
    const absl::StatusOr<std::optional<UserRecord>> user = m_users.find(name);
    if (!user.ok()) return user.status();
    if (user->has_value()) return absl::AlreadyExistsError(absl::StrCat("There is already a user ", name, "."));
    return m_services.create(m_database, {name, role}, m_options.random);
}

absl::Status UserStore::revokeServiceCredential(std::string_view name) {
    const std::lock_guard lock(m_mutex);
    return m_services.remove(m_database, name);
}

}  // namespace meridian::identity
