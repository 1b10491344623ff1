// Sessions and their refresh tokens, as rows of identity.db. A refresh token is stored as its hash, and stays there
// after it was used: the second use of one is how a stolen token shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/time.h"
#include "backend/identity/tokens.h"
#include "backend/privacy/database.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

struct SessionRecord {
    SessionId id;
    std::string user;
    CellTime expires;
    CellTime accessUntil;  // when the last access token of the session expires
    bool ended = false;
};

struct RefreshRecord {
    SessionRecord session;
    CellTime expires;
    bool spent = false;
};

// Not thread-safe. Each writing function is one statement; its caller opens a transaction around several.
class SessionTable {
  public:
    explicit SessionTable(privacy::Database& database) : m_database(database) {}

    absl::Status insert(const SessionRecord& session);
    absl::Status update(const SessionRecord& session);
    absl::StatusOr<std::optional<SessionRecord>> find(SessionId id);
    absl::StatusOr<std::vector<SessionRecord>> openSessionsOf(std::string_view user);
    absl::StatusOr<std::vector<SessionRecord>> endedSessions();

    absl::Status insertRefresh(std::string_view hash, SessionId session, CellTime expires);
    absl::Status spendRefresh(std::string_view hash);
    absl::StatusOr<std::optional<RefreshRecord>> findRefresh(std::string_view hash);

    // Forgets sessions that are over and whose last access token has expired, with their refresh tokens.
    absl::Status removeExpired(CellTime now);

  private:
    absl::StatusOr<std::vector<SessionRecord>> read(privacy::Statement& statement);

    privacy::Database& m_database;
};

}  // namespace meridian::identity
