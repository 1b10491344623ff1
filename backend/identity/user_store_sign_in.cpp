// The part of UserStore that starts, continues and ends sessions.
#include <algorithm>
#include <array>
#include <utility>

#include "backend/domain/limits.h"
#include "backend/identity/user_store.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace meridian::identity {

namespace {

constexpr std::string_view kRefreshPrefix = "mdr_";

absl::Status wrongNameOrPassword() {
    return absl::UnauthenticatedError(
        absl::StrCat("The name or the password is wrong, or the account is locked: after ", limits::kAttemptsBeforeLock,
                     " wrong passwords it stays locked for ", limits::kLockTime.count(), " minutes."));
}

absl::Status signInAgain(std::string_view why) {
    return absl::UnauthenticatedError(absl::StrCat(std::string(why), " Sign in again."));
}

std::string lowerCase(std::string_view name) {
    return absl::AsciiStrToLower(absl::string_view(name.data(), name.size()));
}

SessionId makeSessionId(privacy::RandomBytes& random) {
    std::array<std::uint8_t, 8> bytes;
    random.fill(bytes);
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = (value << 8) | byte;
    return SessionId{(value >> 1) | 1};  // positive for SQLite, never zero
}

}  // namespace

absl::StatusOr<Tokens> UserStore::signIn(std::string_view name, std::string_view password, CellTime now) {
    const std::string user = lowerCase(name);
    const absl::StatusOr<Attempt> attempt = beginAttempt(user, password, now);
    if (!attempt.ok()) return attempt.status();
    const bool matches = passwordMatches(password.substr(0, limits::kPasswordMax), attempt->hash);
    if (!matches || !attempt->mayPass) return wrongNameOrPassword();
    return startSession(user, attempt->hash, now);
}

bool UserStore::passwordMatches(std::string_view password, const std::string& hash) {
    m_hashing.acquire();
    const bool matches = passwordFits(password, hash);
    m_hashing.release();
    return matches;
}

absl::StatusOr<UserStore::Attempt> UserStore::beginAttempt(std::string_view name, std::string_view password,
                                                           CellTime now) {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<std::optional<UserRecord>> found = m_users.find(name);
    if (!found.ok()) return found.status();
    const bool locked = found->has_value() && now < (*found)->lockedUntil;
    if (!found->has_value() || locked || (*found)->disabled || password.size() > limits::kPasswordMax) {
        const absl::Status status = m_users.countRefusedSignIn();
        if (!status.ok()) return status;
        return Attempt{m_dummyHash, false};
    }
    // Counted before the comparison and taken back after a match, so that guesses at the same time do not get more
    // tries.
    UserRecord& user = **found;
    if (user.lockedUntil) user.failedAttempts = 0;  // the lock has run out
    user.lockedUntil = CellTime{};
    ++user.failedAttempts;
    if (user.failedAttempts >= limits::kAttemptsBeforeLock) user.lockedUntil = now + limits::kLockTime;
    if (absl::Status status = m_users.update(user); !status.ok()) return status;
    return Attempt{std::move(user.passwordHash), true};
}

absl::StatusOr<Tokens> UserStore::startSession(std::string_view name, const std::string& hash, CellTime now) {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<privacy::Transaction> transaction = privacy::Transaction::begin(m_database);
    if (!transaction.ok()) return transaction.status();
    absl::StatusOr<std::optional<UserRecord>> found = m_users.find(name);
    if (!found.ok()) return found.status();
    // Disabled, or with another password, since the attempt began.
    if (!found->has_value() || (*found)->disabled || (*found)->passwordHash != hash) return wrongNameOrPassword();
    UserRecord& user = **found;
    user.failedAttempts = 0;
    user.lockedUntil = CellTime{};

    SessionRecord session;
    session.id = makeSessionId(m_options.random);
    session.user = user.name;
    session.expires = now + m_options.sessionLifetime;
    absl::Status status = m_users.update(user);
    if (status.ok()) status = m_sessions.removeExpired(now);
    if (status.ok()) status = m_sessions.insert(session);
    if (!status.ok()) return status;
    absl::StatusOr<Tokens> tokens = issue(user, session, now);
    if (!tokens.ok()) return tokens;
    status = transaction->commit();
    if (!status.ok()) return status;
    return tokens;
}

absl::StatusOr<Tokens> UserStore::issue(const UserRecord& user, SessionRecord& session, CellTime now) {
    Tokens tokens;
    tokens.session = session.id;
    tokens.accessExpires = std::min(now + m_options.accessLifetime, session.expires);
    tokens.access = m_tokens->sign({user.name, user.role, now, tokens.accessExpires, session.id});
    tokens.refresh = makeRandomSecret(kRefreshPrefix, m_options.random);
    session.accessUntil = tokens.accessExpires;
    absl::Status status = m_sessions.update(session);
    if (status.ok()) {
        status = m_sessions.insertRefresh(hashRandomSecret(tokens.refresh.reveal()), session.id,
                                          std::min(now + m_options.refreshLifetime, session.expires));
    }
    if (!status.ok()) return status;
    return tokens;
}

absl::StatusOr<Tokens> UserStore::refresh(std::string_view refreshToken, CellTime now) {
    const std::string hash = hashRandomSecret(refreshToken);
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<privacy::Transaction> transaction = privacy::Transaction::begin(m_database);
    if (!transaction.ok()) return transaction.status();
    absl::StatusOr<std::optional<RefreshRecord>> found = m_sessions.findRefresh(hash);
    if (!found.ok()) return found.status();
    if (!found->has_value()) return signInAgain("The refresh token is not valid.");
    RefreshRecord& token = **found;
    if (token.session.ended) return signInAgain("The session has ended.");
    if (token.spent) {
        absl::Status status = endSessions({token.session}, now);
        if (status.ok()) status = transaction->commit();
        if (!status.ok()) return status;
        return signInAgain("The refresh token was used twice, so somebody else may have it; the session was ended.");
    }
    if (now >= token.expires || now >= token.session.expires) return signInAgain("The session has expired.");
    const absl::StatusOr<std::optional<UserRecord>> user = m_users.find(token.session.user);
    if (!user.ok()) return user.status();
    if (!user->has_value() || (*user)->disabled) return signInAgain("The session has ended.");

    if (absl::Status status = m_sessions.spendRefresh(hash); !status.ok()) return status;
    absl::StatusOr<Tokens> tokens = issue(**user, token.session, now);
    if (!tokens.ok()) return tokens;
    if (absl::Status status = transaction->commit(); !status.ok()) return status;
    return tokens;
}

absl::Status UserStore::signOut(SessionId session, CellTime now) {
    const std::lock_guard lock(m_mutex);
    absl::StatusOr<std::optional<SessionRecord>> found = m_sessions.find(session);
    if (!found.ok()) return found.status();
    if (!found->has_value()) return absl::NotFoundError("There is no such session.");
    if ((*found)->ended) return absl::OkStatus();
    return endSessions({**found}, now);
}

}  // namespace meridian::identity
