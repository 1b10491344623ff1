#include "backend/identity/user_table.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace meridian::identity {

namespace {

constexpr char kSchema[] =
    "CREATE TABLE IF NOT EXISTS users("
    " name TEXT PRIMARY KEY, display_name TEXT NOT NULL, role TEXT NOT NULL, password_hash TEXT NOT NULL,"
    " disabled INTEGER NOT NULL, failed_attempts INTEGER NOT NULL, locked_until INTEGER NOT NULL) STRICT;"
    "CREATE TABLE IF NOT EXISTS sessions("
    " id INTEGER PRIMARY KEY, user TEXT NOT NULL, expires INTEGER NOT NULL, access_until INTEGER NOT NULL,"
    " ended INTEGER NOT NULL) STRICT;"
    "CREATE INDEX IF NOT EXISTS sessions_of_user ON sessions(user);"
    "CREATE TABLE IF NOT EXISTS refresh_tokens("
    " hash BLOB PRIMARY KEY, session INTEGER NOT NULL, expires INTEGER NOT NULL, spent INTEGER NOT NULL) STRICT;"
    "CREATE INDEX IF NOT EXISTS refresh_tokens_of_session ON refresh_tokens(session);"
    "CREATE TABLE IF NOT EXISTS services(name TEXT PRIMARY KEY, role TEXT NOT NULL, hash BLOB NOT NULL UNIQUE) STRICT;"
    "CREATE TABLE IF NOT EXISTS refused_sign_ins(one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) "
    "STRICT;"
    "INSERT OR IGNORE INTO refused_sign_ins VALUES(1, 0);";

constexpr char kSelect[] =
    "SELECT name, display_name, role, password_hash, disabled, failed_attempts, locked_until FROM users ";

absl::StatusOr<UserRecord> recordOf(const privacy::Statement& row) {
    UserRecord user;
    user.name = std::string(row.text(0));
    user.displayName = std::string(row.text(1));
    const std::optional<Role> role = roleFromName(row.text(2));
    if (!role) return absl::DataLossError(absl::StrCat("The user ", user.name, " has an unknown role in identity.db."));
    user.role = *role;
    user.passwordHash = std::string(row.text(3));
    user.disabled = row.integer(4) != 0;
    user.failedAttempts = row.integer(5);
    user.lockedUntil = CellTime{row.integer(6)};
    return user;
}

absl::Status write(privacy::Database& database, const char* sql, const UserRecord& user) {
    absl::StatusOr<privacy::Statement> statement = database.prepare(sql);
    if (!statement.ok()) return statement.status();
    statement->bindText(1, user.name).bindText(2, user.displayName).bindText(3, roleName(user.role));
    statement->bindText(4, user.passwordHash).bind(5, user.disabled ? 1 : 0).bind(6, user.failedAttempts);
    return statement->bind(7, user.lockedUntil.micros).run();
}

}  // namespace

absl::StatusOr<privacy::Database> openIdentityDatabase(const std::string& path) {
    absl::StatusOr<privacy::Database> database =
        privacy::Database::open(path, privacy::Database::Access::kReadWriteCreate);
    if (!database.ok()) return database;
    // Written rarely and by one connection: a rollback journal that is cut after each commit needs no checkpoints.
    absl::Status status = database->execute("PRAGMA journal_mode=TRUNCATE");
    if (status.ok()) status = database->execute(kSchema);
    if (!status.ok()) return status;
    return database;
}

absl::StatusOr<std::optional<UserRecord>> UserTable::find(std::string_view name) {
    absl::StatusOr<privacy::Statement> select = m_database.prepare(std::string(kSelect) + "WHERE name=?");
    if (!select.ok()) return select.status();
    const absl::StatusOr<bool> found = select->bindText(1, name).step();
    if (!found.ok()) return found.status();
    if (!*found) return std::optional<UserRecord>();
    absl::StatusOr<UserRecord> user = recordOf(*select);
    if (!user.ok()) return user.status();
    return std::optional<UserRecord>(*std::move(user));
}

absl::StatusOr<std::vector<UserRecord>> UserTable::list() {
    absl::StatusOr<privacy::Statement> select = m_database.prepare(std::string(kSelect) + "ORDER BY name");
    if (!select.ok()) return select.status();
    std::vector<UserRecord> users;
    while (true) {
        const absl::StatusOr<bool> found = select->step();
        if (!found.ok()) return found.status();
        if (!*found) return users;
        absl::StatusOr<UserRecord> user = recordOf(*select);
        if (!user.ok()) return user.status();
        users.push_back(*std::move(user));
    }
}

absl::StatusOr<std::int64_t> UserTable::count() {
    return m_database.readInteger("SELECT count(*) FROM users");
}

absl::Status UserTable::insert(const UserRecord& user) {
    const absl::Status status = write(m_database, "INSERT INTO users VALUES(?1,?2,?3,?4,?5,?6,?7)", user);
    if (!absl::IsAlreadyExists(status)) return status;
    return absl::AlreadyExistsError(absl::StrCat("There is already a user ", user.name, "."));
}

absl::Status UserTable::update(const UserRecord& user) {
    return write(m_database,
                 "UPDATE users SET display_name=?2, role=?3, password_hash=?4, disabled=?5, failed_attempts=?6,"
                 " locked_until=?7 WHERE name=?1",
                 user);
}

absl::Status UserTable::countRefusedSignIn() {
    return m_database.execute("UPDATE refused_sign_ins SET number=number+1");
}

}  // namespace meridian::identity
