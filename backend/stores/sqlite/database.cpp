#include "backend/stores/sqlite/database.h"

#include <utility>

#include <absl/strings/str_cat.h>
#include <sqlite3.h>

#include "backend/domain/check.h"
#include "backend/stores/sqlite/checksum_vfs.h"
#include "backend/stores/sqlite/page_format.h"

namespace meridian::stores {

namespace {

int rememberWalPages(void* counter, sqlite3*, const char*, int pages) {
    *static_cast<std::int64_t*>(counter) = pages;
    return SQLITE_OK;
}

// Settings that are a function call and not a PRAGMA.
int harden(sqlite3* connection) {
    int code = sqlite3_extended_result_codes(connection, 1);
    // Nobody checkpoints by accident: not the last reader to close, not a writer whose file is in doubt.
    if (code == SQLITE_OK) code = sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (code == SQLITE_OK) code = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (code == SQLITE_OK) code = sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (code == SQLITE_OK) code = sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (code == SQLITE_OK) code = sqlite3_wal_autocheckpoint(connection, 0);
    return code;
}

// In WAL mode EXTRA costs what FULL costs; it matters for the rollback journal under which a new file is made, whose
// removal must be on the disk before the first batch is.
const char* pragmaFor(Database::Synchronous synchronous) {
    switch (synchronous) {
        case Database::Synchronous::kOff: return "OFF";
        case Database::Synchronous::kNormal: return "NORMAL";
        case Database::Synchronous::kFull: return "EXTRA";
    }
    return "EXTRA";
}

}  // namespace

void Database::Close::operator()(sqlite3* connection) const {
    MERIDIAN_CHECK(sqlite3_close(connection) == SQLITE_OK);  // a Statement must not outlive its Database
}

Database::Database(Connection connection, Options options)
    : m_options(std::move(options)),
      m_walPages(std::make_unique<std::int64_t>(0)),
      m_connection(std::move(connection)) {}

absl::StatusOr<Database> Database::open(const Options& options) {
    const int access =
        options.mode == Mode::kReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(options.path.c_str(), &raw, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
                        options.vfs.empty() ? checksumVfsName() : options.vfs.c_str());
    Database database(Connection(raw), options);
    absl::Status status = statusFromSqlite(raw, code);
    if (status.ok()) status = database.configure();
    if (!status.ok()) return during(absl::StrCat("opening ", options.path), status);
    return database;
}

absl::Status Database::configure() {
    if (const int code = harden(handle()); code != SQLITE_OK) return statusFromSqlite(handle(), code);
    sqlite3_busy_timeout(handle(), static_cast<int>(m_options.busyTimeout.count()));
    sqlite3_wal_hook(handle(), &rememberWalPages, m_walPages.get());
    const std::string pragmas =
        absl::StrCat("PRAGMA synchronous=", pragmaFor(m_options.synchronous), "; PRAGMA cache_size=-",
                     m_options.cacheKib, "; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0");
    absl::Status status = execute(pragmas.c_str());
    if (status.ok() && m_options.mode == Mode::kReadWrite) status = shapeNewFile();
    return status;
}

// Neither changes a file that has pages already.
absl::Status Database::shapeNewFile() {
    absl::Status status = execute(absl::StrCat("PRAGMA page_size=", kPageBytes).c_str());
    if (!status.ok()) return status;
    int tail = static_cast<int>(kPageTailBytes);
    return statusFromSqlite(handle(), sqlite3_file_control(handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &tail));
}

absl::StatusOr<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &prepared, nullptr);
    if (code != SQLITE_OK)
        return during(absl::StrCat("preparing \"", std::string(sql), "\""), statusFromSqlite(handle(), code));
    return Statement(prepared);
}

absl::Status Database::execute(const char* sql) {
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return absl::OkStatus();
    return statusFromSqlite(handle(), sqlite3_extended_errcode(handle()));
}

absl::StatusOr<std::int64_t> Database::queryInteger(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement.ok()) return statement.status();
    if (statement->step() == Step::kRow) return statement->integer(0);
    if (!statement->status().ok()) return statement->status();
    return absl::NotFoundError(absl::StrCat("no row for \"", std::string(sql), "\""));
}

absl::StatusOr<std::string> Database::queryText(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement.ok()) return statement.status();
    if (statement->step() == Step::kRow) return std::string(statement->text(0));
    if (!statement->status().ok()) return statement->status();
    return absl::NotFoundError(absl::StrCat("no row for \"", std::string(sql), "\""));
}

std::int64_t Database::changedRows() const {
    return sqlite3_changes64(handle());
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(handle());
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}

absl::StatusOr<Database::CheckpointResult> Database::checkpoint(Checkpoint kind) {
    int walPages = 0;
    int movedPages = 0;
    sqlite3_busy_timeout(handle(), 0);  // TRUNCATE would wait for readers while callers wait for their commits
    const int code = sqlite3_wal_checkpoint_v2(
        handle(), "main", kind == Checkpoint::kTruncate ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE,
        &walPages, &movedPages);
    // The status is taken first: setting the time-out again would overwrite what the connection says of its error.
    const absl::Status status = (code & 0xff) == SQLITE_BUSY ? absl::OkStatus() : statusFromSqlite(handle(), code);
    sqlite3_busy_timeout(handle(), static_cast<int>(m_options.busyTimeout.count()));
    if (!status.ok()) return during("checkpoint", status);
    CheckpointResult result{walPages, movedPages, code == SQLITE_OK && walPages == movedPages};
    if (walPages >= 0) *m_walPages = walPages;  // -1 when another connection was checkpointing
    return result;
}

std::int64_t Database::walPages() const {
    return *m_walPages;
}

absl::Status Database::quickCheck() {
    const auto found = queryText("PRAGMA quick_check(5)");
    if (!found.ok()) return during("quick check", found.status());
    if (*found == "ok") return absl::OkStatus();
    return absl::DataLossError(absl::StrCat("quick check of ", m_options.path, " found damage: ", *found));
}

void Database::interrupt() {
    sqlite3_interrupt(handle());
}

absl::StatusOr<Transaction> Transaction::begin(Database& database, Kind kind) {
    if (absl::Status status = database.execute(kind == Kind::kRead ? "BEGIN" : "BEGIN IMMEDIATE"); !status.ok()) {
        return during("beginning a transaction", status);
    }
    return Transaction(database);
}

Transaction::~Transaction() {
    if (m_database != nullptr) rollBack();
}

absl::Status Transaction::commit() {
    MERIDIAN_CHECK(m_database != nullptr);
    const absl::Status status = m_database->execute("COMMIT");
    if (!status.ok()) rollBack();
    m_database = nullptr;
    return during("commit", status);
}

// Many errors make SQLite roll back by itself. When ROLLBACK fails the connection stays in the transaction, which its
// owner sees by inTransaction() and answers by closing it.
void Transaction::rollBack() {
    if (m_database->inTransaction()) m_database->execute("ROLLBACK").IgnoreError();
}

}  // namespace meridian::stores
