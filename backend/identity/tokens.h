// What a client shows with each call. An access token says who calls and in which role, is signed and lives for
// minutes, so that a call costs no read of a database; a refresh token is a secret that is used once to get the next
// pair.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>

#include "backend/domain/ids.h"
#include "backend/domain/time.h"
#include "backend/identity/roles.h"
#include "backend/privacy/random_bytes.h"
#include "backend/privacy/sealer.h"
#include "backend/privacy/secret.h"

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

using SessionId = Id<struct SessionTag, std::uint64_t>;

// Who calls. For a service credential the session is zero and the times are open.
struct Claims {
    std::string user;
    Role role = Role::kService;
    CellTime issued;
    CellTime expires;
    SessionId session;

    friend bool operator==(const Claims&, const Claims&) = default;
};

// Signs with HMAC-SHA-256 (RFC 2104) under a key that only this server has. All functions: any thread; verifying takes
// about a microsecond and no lock unless a session was ended within the life of its tokens.
class AccessTokens {
  public:
    explicit AccessTokens(privacy::SubjectKey key) : m_key(std::move(key)) {}
    // Takes the key from a file of mode 0600, which is made on the first start. Errors as privacy::loadOrMakeKeyFile().
    static absl::StatusOr<std::unique_ptr<AccessTokens>> open(const std::string& keyFile, privacy::RandomBytes& random);

    privacy::Secret sign(const Claims& claims) const;

    // Unauthenticated when the token is not one of ours, was changed, has expired or its session has ended; the text
    // tells an expired token (refresh it) from the others (sign in).
    absl::StatusOr<Claims> verify(std::string_view token, CellTime now) const;

    // From now on tokens of that session are refused; `until` is when the last of them expires by itself.
    void endSession(SessionId session, CellTime until, CellTime now);

  private:
    bool ended(SessionId session) const;

    const privacy::SubjectKey m_key;
    std::atomic<std::size_t> m_endedCount = 0;
    mutable std::shared_mutex m_mutex;  // guards m_ended
    absl::flat_hash_map<SessionId, CellTime> m_ended;
};

// A secret of 32 random bytes in URL-safe base64, behind `prefix`, which says to a reader of a leaked text what it is.
privacy::Secret makeRandomSecret(std::string_view prefix, privacy::RandomBytes& random);

// SHA-256. Enough for secrets of 256 random bits, which nobody can guess; passwords need hashPassword().
std::string hashRandomSecret(std::string_view secret);

}  // namespace meridian::identity
