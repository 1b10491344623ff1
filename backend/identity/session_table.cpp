#include "backend/identity/session_table.h"

#include <utility>

namespace meridian::identity {

namespace {

const std::string kSelect = "SELECT s.id, s.user, s.expires, s.access_until, s.ended";

SessionRecord recordOf(const privacy::Statement& row) {
    SessionRecord session;
    session.id = SessionId{static_cast<std::uint64_t>(row.integer(0))};
    session.user = std::string(row.text(1));
    session.expires = CellTime{row.integer(2)};
    session.accessUntil = CellTime{row.integer(3)};
    session.ended = row.integer(4) != 0;
    return session;
}

std::int64_t numberOf(SessionId id) {
    return static_cast<std::int64_t>(id.value);
}

}  // namespace

absl::Status SessionTable::insert(const SessionRecord& session) {
    absl::StatusOr<privacy::Statement> insert = m_database.prepare("INSERT INTO sessions VALUES(?,?,?,?,?)");
    if (!insert.ok()) return insert.status();
    insert->bind(1, numberOf(session.id)).bindText(2, session.user).bind(3, session.expires.micros);
    return insert->bind(4, session.accessUntil.micros).bind(5, session.ended ? 1 : 0).run();
}

absl::Status SessionTable::update(const SessionRecord& session) {
    absl::StatusOr<privacy::Statement> update =
        m_database.prepare("UPDATE sessions SET access_until=?, ended=? WHERE id=?");
    if (!update.ok()) return update.status();
    return update->bind(1, session.accessUntil.micros)
        .bind(2, session.ended ? 1 : 0)
        .bind(3, numberOf(session.id))
        .run();
}

absl::StatusOr<std::vector<SessionRecord>> SessionTable::read(privacy::Statement& statement) {
    std::vector<SessionRecord> sessions;
    while (true) {
        const absl::StatusOr<bool> found = statement.step();
        if (!found.ok()) return found.status();
        if (!*found) return sessions;
        sessions.push_back(recordOf(statement));
    }
}

absl::StatusOr<std::optional<SessionRecord>> SessionTable::find(SessionId id) {
    absl::StatusOr<privacy::Statement> select = m_database.prepare(kSelect + " FROM sessions s WHERE s.id=?");
    if (!select.ok()) return select.status();
    absl::StatusOr<std::vector<SessionRecord>> sessions = read(select->bind(1, numberOf(id)));
    if (!sessions.ok()) return sessions.status();
    if (sessions->empty()) return std::optional<SessionRecord>();
    return std::optional<SessionRecord>(std::move(sessions->front()));
}

absl::StatusOr<std::vector<SessionRecord>> SessionTable::openSessionsOf(std::string_view user) {
    absl::StatusOr<privacy::Statement> select =
        m_database.prepare(kSelect + " FROM sessions s WHERE s.user=? AND s.ended=0");
    if (!select.ok()) return select.status();
    return read(select->bindText(1, user));
}

absl::StatusOr<std::vector<SessionRecord>> SessionTable::endedSessions() {
    absl::StatusOr<privacy::Statement> select = m_database.prepare(kSelect + " FROM sessions s WHERE s.ended=1");
    if (!select.ok()) return select.status();
    return read(*select);
}

absl::Status SessionTable::insertRefresh(std::string_view hash, SessionId session, CellTime expires) {
    absl::StatusOr<privacy::Statement> insert = m_database.prepare("INSERT INTO refresh_tokens VALUES(?,?,?,0)");
    if (!insert.ok()) return insert.status();
    return insert->bindBlob(1, hash).bind(2, numberOf(session)).bind(3, expires.micros).run();
}

absl::Status SessionTable::spendRefresh(std::string_view hash) {
    absl::StatusOr<privacy::Statement> update = m_database.prepare("UPDATE refresh_tokens SET spent=1 WHERE hash=?");
    if (!update.ok()) return update.status();
    return update->bindBlob(1, hash).run();
}

absl::StatusOr<std::optional<RefreshRecord>> SessionTable::findRefresh(std::string_view hash) {
    absl::StatusOr<privacy::Statement> select = m_database.prepare(
        kSelect + ", r.expires, r.spent FROM refresh_tokens r JOIN sessions s ON s.id=r.session WHERE r.hash=?");
    if (!select.ok()) return select.status();
    const absl::StatusOr<bool> found = select->bindBlob(1, hash).step();
    if (!found.ok()) return found.status();
    if (!*found) return std::optional<RefreshRecord>();
    return std::optional<RefreshRecord>(
        RefreshRecord{recordOf(*select), CellTime{select->integer(5)}, select->integer(6) != 0});
}

absl::Status SessionTable::removeExpired(CellTime now) {
    for (const char* sql : {"DELETE FROM refresh_tokens WHERE session IN"
                            " (SELECT id FROM sessions WHERE (ended=1 OR expires<=?1) AND access_until<=?1)",
                            "DELETE FROM sessions WHERE (ended=1 OR expires<=?1) AND access_until<=?1"}) {
        absl::StatusOr<privacy::Statement> remove = m_database.prepare(sql);
        if (!remove.ok()) return remove.status();
        if (absl::Status status = remove->bind(1, now.micros).run(); !status.ok()) return status;
    }
    return absl::OkStatus();
}

}  // namespace meridian::identity
