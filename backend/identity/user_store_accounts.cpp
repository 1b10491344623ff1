// The part of UserStore that makes and changes accounts.
#include <algorithm>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/domain/utf8.h"
#include "backend/identity/user_store.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace meridian::identity {

namespace {

absl::Status checkDisplayName(std::string_view name) {
    const bool readable =
        std::none_of(name.begin(), name.end(), [](unsigned char c) { return absl::ascii_iscntrl(c); });
    if (!name.empty() && name.size() <= limits::kDisplayNameMax && readable && isValidUtf8(name))
        return absl::OkStatus();
    return absl::InvalidArgumentError(
        absl::StrCat("The display name must have 1 to ", limits::kDisplayNameMax, " bytes of readable UTF-8 text."));
}

bool managesUsers(const UserRecord& user) {
    return !user.disabled && allowed(user.role, Permission::kManageUsers);
}

}  // namespace

absl::Status UserStore::createUser(const NewUser& user) {
    absl::Status status = checkAccountName(user.name);
    if (status.ok()) status = checkDisplayName(user.displayName);
    if (status.ok()) status = checkPassword(user.name, user.password.reveal());
    if (status.ok() && user.role == Role::kService) {
        status =
            absl::InvalidArgumentError("A person cannot have the role service. Make a service credential instead.");
    }
    if (!status.ok()) return status;
    absl::StatusOr<std::string> hash = hashed(user.password.reveal());
    if (!hash.ok()) return hash.status();

    const std::lock_guard lock(m_mutex);
    if (m_services.exists(user.name)) {
        return absl::AlreadyExistsError(absl::StrCat("There is already a service ", user.name, "."));
    }
    UserRecord record;
    record.name = user.name;
    record.displayName = user.displayName;
    record.role = user.role;
    record.passwordHash = *std::move(hash);
    return m_users.insert(record);
}

absl::StatusOr<UserRecord> UserStore::existing(std::string_view name) {
    absl::StatusOr<std::optional<UserRecord>> user = m_users.find(name);
    if (!user.ok()) return user.status();
    if (!user->has_value()) return absl::NotFoundError(absl::StrCat("There is no user ", std::string(name), "."));
    return **std::move(user);
}

absl::Status UserStore::checkAnAdministratorStays(const UserRecord& changed) {
    if (managesUsers(changed)) return absl::OkStatus();
    const absl::StatusOr<std::vector<UserRecord>> users = m_users.list();
    if (!users.ok()) return users.status();
    const bool anotherOne = std::any_of(users->begin(), users->end(), [&](const UserRecord& user) {
        return user.name != changed.name && managesUsers(user);
    });
    if (anotherOne) return absl::OkStatus();
    return absl::FailedPreconditionError(
        "This is the last administrator. Make another one first, or nobody can manage users any more.");
}

absl::Status UserStore::endSessions(std::vector<SessionRecord> sessions, CellTime now) {
    for (SessionRecord& session : sessions) {
        session.ended = true;
        if (absl::Status status = m_sessions.update(session); !status.ok()) return status;
        // Before the commit: refusing a token too much is harmless, accepting one too long is not.
        m_tokens->endSession(session.id, session.accessUntil, now);
    }
    return absl::OkStatus();
}

absl::Status UserStore::writeAndEndSessions(const UserRecord& user, CellTime now) {
    absl::StatusOr<privacy::Transaction> transaction = privacy::Transaction::begin(m_database);
    if (!transaction.ok()) return transaction.status();
    absl::StatusOr<std::vector<SessionRecord>> sessions = m_sessions.openSessionsOf(user.name);
    if (!sessions.ok()) return sessions.status();
    absl::Status status = m_users.update(user);
    if (status.ok()) status = endSessions(*std::move(sessions), now);
    return status.ok() ? transaction->commit() : status;
}

absl::Status UserStore::setPassword(std::string_view name, std::string_view password, CellTime now) {
    if (absl::Status status = checkPassword(name, password); !status.ok()) return status;
    absl::StatusOr<std::string> hash = hashed(password);
    if (!hash.ok()) return hash.status();
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<UserRecord> user = existing(name);
    if (!user.ok()) return user.status();
    user->passwordHash = *std::move(hash);
    user->failedAttempts = 0;
    user->lockedUntil = CellTime{};
    return writeAndEndSessions(*user, now);
}

absl::Status UserStore::setRole(std::string_view name, Role role, CellTime now) {
    if (role == Role::kService) return absl::InvalidArgumentError("A person cannot have the role service.");
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<UserRecord> user = existing(name);
    if (!user.ok()) return user.status();
    user->role = role;
    if (absl::Status status = checkAnAdministratorStays(*user); !status.ok()) return status;
    return writeAndEndSessions(*user, now);
}

absl::Status UserStore::disableUser(std::string_view name, CellTime now) {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<UserRecord> user = existing(name);
    if (!user.ok()) return user.status();
    user->disabled = true;
    if (absl::Status status = checkAnAdministratorStays(*user); !status.ok()) return status;
    return writeAndEndSessions(*user, now);
}

absl::Status UserStore::enableUser(std::string_view name) {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<UserRecord> user = existing(name);
    if (!user.ok()) return user.status();
    user->disabled = false;
    return m_users.update(*user);
}

absl::Status UserStore::unlockUser(std::string_view name) {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<UserRecord> user = existing(name);
    if (!user.ok()) return user.status();
    user->failedAttempts = 0;
    user->lockedUntil = CellTime{};
    return m_users.update(*user);
}

absl::StatusOr<std::vector<UserFacts>> UserStore::listUsers() {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<std::vector<UserRecord>> records = m_users.list();
    if (!records.ok()) return records.status();
    std::vector<UserFacts> users;
    for (UserRecord& user : *records) {
        users.push_back(
            {std::move(user.name), std::move(user.displayName), user.role, user.disabled, user.lockedUntil});
    }
    return users;
}

absl::StatusOr<bool> UserStore::ensureAdministrator(const std::string& passwordFile) {
    {
        const std::lock_guard lock(m_mutex);
        const absl::StatusOr<std::int64_t> users = m_users.count();
        if (!users.ok()) return users.status();
        if (*users > 0) return false;
    }
    const privacy::Secret password = makeRandomSecret("", m_options.random);
    // The file first: after a crash in between the next start finds no user and writes both again.
    absl::Status status = privacy::replacePrivateFile(passwordFile, std::string(password.reveal()) + '\n');
    if (status.ok()) status = createUser({"administrator", "Administrator", Role::kAdministrator, password});
    if (!status.ok()) return status;
    return true;
}

}  // namespace meridian::identity
