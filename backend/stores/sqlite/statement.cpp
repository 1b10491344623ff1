#include "backend/stores/sqlite/statement.h"

#include <sqlite3.h>

#include "backend/domain/check.h"
#include "backend/stores/sqlite/sqlite_status.h"

namespace meridian::stores {

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_status(std::move(other.m_status)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this != &other) {
        sqlite3_finalize(m_statement);
        m_statement = std::exchange(other.m_statement, nullptr);
        m_status = std::move(other.m_status);
    }
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Step Statement::step() {
    MERIDIAN_CHECK(m_statement != nullptr);
    if (!m_status.ok()) return Step::kError;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return Step::kRow;
    if (code != SQLITE_DONE) {
        sqlite3* db = sqlite3_db_handle(m_statement);
        m_status = statusFromSqlite(db, sqlite3_extended_errcode(db));
    }
    sqlite3_reset(m_statement);
    return code == SQLITE_DONE ? Step::kDone : Step::kError;
}

absl::Status Statement::finish() {
    Step result = step();
    while (result == Step::kRow)
        result = step();
    return m_status;
}

void Statement::reset() {
    MERIDIAN_CHECK(m_statement != nullptr);
    sqlite3_reset(m_statement);  // repeats the error of the last step, which step() has already reported
    m_status = absl::OkStatus();
}

void Statement::clear() {
    sqlite3_clear_bindings(m_statement);
}

void Statement::note(int code) {
    if (code != SQLITE_OK && m_status.ok()) {
        m_status = during("binding a parameter", statusFromSqlite(sqlite3_db_handle(m_statement), code));
    }
}

void Statement::bindInteger(int index, std::int64_t value) {
    note(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindReal(int index, double value) {
    note(sqlite3_bind_double(m_statement, index, value));
}

// An empty view may have a null pointer, which SQLite would take for NULL.
void Statement::bindText(int index, std::string_view value) {
    const char* data = value.empty() ? "" : value.data();
    note(sqlite3_bind_text64(m_statement, index, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int index, std::string_view value) {
    const char* data = value.empty() ? "" : value.data();
    note(sqlite3_bind_blob64(m_statement, index, data, value.size(), SQLITE_STATIC));
}

void Statement::bindNull(int index) {
    note(sqlite3_bind_null(m_statement, index));
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* data = sqlite3_column_text(m_statement, column);
    if (data == nullptr) return {};
    return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const {
    const void* data = sqlite3_column_blob(m_statement, column);
    if (data == nullptr) return {};
    return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isInteger(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

bool Statement::isBlob(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_BLOB;
}

}  // namespace meridian::stores
