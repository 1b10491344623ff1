#include "backend/privacy/database.h"

#include <utility>

#include "backend/domain/check.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

namespace {

constexpr int kBusyMilliseconds = 2'000;

}  // namespace

absl::Status statusOf(sqlite3* connection, int code) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return absl::OkStatus();
    const char* file = connection == nullptr ? nullptr : sqlite3_db_filename(connection, "main");
    const std::string text =
        absl::StrCat(file == nullptr ? "database" : file, ": ",
                     connection == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(connection), ".");
    switch (code & 0xff) {
        case SQLITE_FULL: return absl::ResourceExhaustedError(text);
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return absl::UnavailableError(text);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return absl::DataLossError(text);
        case SQLITE_CONSTRAINT: return absl::AlreadyExistsError(text);
        default: return absl::InternalError(text);
    }
}

Statement& Statement::bind(int parameter, std::int64_t value) {
    MERIDIAN_CHECK(sqlite3_bind_int64(m_statement.get(), parameter, value) == SQLITE_OK);
    return *this;
}

Statement& Statement::bindText(int parameter, std::string_view value) {
    MERIDIAN_CHECK(sqlite3_bind_text64(m_statement.get(), parameter, value.data() == nullptr ? "" : value.data(),
                                       value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK);
    return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view value) {
    MERIDIAN_CHECK(sqlite3_bind_blob64(m_statement.get(), parameter, value.data() == nullptr ? "" : value.data(),
                                       value.size(), SQLITE_TRANSIENT) == SQLITE_OK);
    return *this;
}

absl::StatusOr<bool> Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) return true;
    const absl::Status status = statusOf(sqlite3_db_handle(m_statement.get()), code);
    reset();
    if (!status.ok()) return status;
    return false;
}

absl::Status Statement::run() {
    const absl::StatusOr<bool> row = step();
    if (!row.ok()) return row.status();
    reset();
    return absl::OkStatus();
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

std::string_view Statement::blob(int column) const {
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    if (data == nullptr) return {};
    return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

absl::StatusOr<Database> Database::open(const std::string& path, Access access) {
    const bool writes = access == Access::kReadWriteCreate;
    absl::Status mode = checkPrivateFile(path);
    // SQLite would make the file with the process's umask, so it is made here first.
    if (writes && absl::IsNotFound(mode)) mode = createPrivateFile(path, "");
    if (!mode.ok()) return mode;

    sqlite3* raw = nullptr;
    const int flags = (writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    Database database(raw);
    if (code != SQLITE_OK) return statusOf(raw, code);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, kBusyMilliseconds);
    if (!writes) return database;
    const absl::Status status = database.execute("PRAGMA secure_delete=ON; PRAGMA synchronous=FULL");
    if (!status.ok()) return status;
    return database;
}

absl::Status Database::execute(const char* sql) {
    return statusOf(handle(), sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr));
}

absl::StatusOr<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
    if (code != SQLITE_OK) return statusOf(handle(), code);
    return Statement(raw);
}

absl::StatusOr<std::int64_t> Database::readInteger(std::string_view sql) {
    absl::StatusOr<Statement> statement = prepare(sql);
    if (!statement.ok()) return statement.status();
    const absl::StatusOr<bool> row = statement->step();
    if (!row.ok()) return row.status();
    return *row ? statement->integer(0) : 0;
}

absl::StatusOr<Transaction> Transaction::begin(Database& database) {
    if (absl::Status status = database.execute("BEGIN IMMEDIATE"); !status.ok()) return status;
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    // Some errors have rolled back already; a second ROLLBACK then only says so.
    if (m_database != nullptr) (void)m_database->execute("ROLLBACK");
}

absl::Status Transaction::commit() {
    const absl::Status status = m_database->execute("COMMIT");
    if (status.ok()) m_database = nullptr;
    return status;
}

}  // namespace meridian::privacy
