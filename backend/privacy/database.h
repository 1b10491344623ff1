// The small part of SQLite that the key store and the user store need, with errors as values. These two hold secrets
// and must stay apart from the stores of the cell, so they do not share the wrapper that the journal and the views use.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::privacy {

// A prepared statement. Parameters count from 1, columns from 0, as in SQLite. Must go before its Database.
class Statement {
  public:
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}

    Statement& bind(int parameter, std::int64_t value);
    Statement& bindText(int parameter, std::string_view value);
    Statement& bindBlob(int parameter, std::string_view value);

    // True when a row is there to be read, false at the end (the statement is then ready to be bound again).
    absl::StatusOr<bool> step();
    // For statements without rows.
    absl::Status run();
    // Ends reading early; the views that blob() and text() gave become invalid.
    void reset();

    std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    std::string_view text(int column) const { return blob(column); }
    std::string_view blob(int column) const;  // valid until the next step() or reset()

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

// One connection. Not thread-safe: its owner serialises the calls.
class Database {
  public:
    enum class Access { kReadWriteCreate, kReadOnly };

    // A file that does not exist is made with mode 0600 (SQLite gives its -wal and -shm files the same mode); one with
    // a wider mode is refused with FailedPrecondition. secure_delete is on and synchronous is FULL.
    static absl::StatusOr<Database> open(const std::string& path, Access access);

    absl::Status execute(const char* sql);
    absl::StatusOr<Statement> prepare(std::string_view sql);
    absl::StatusOr<std::int64_t> readInteger(std::string_view sql);  // first column of the first row; 0 without a row

    // Rows that the last statement changed.
    int changes() const { return sqlite3_changes(m_connection.get()); }
    sqlite3* handle() { return m_connection.get(); }

  private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    };
    explicit Database(sqlite3* connection) : m_connection(connection) {}
    std::unique_ptr<sqlite3, Close> m_connection;
};

// Rolls back unless commit() succeeded.
class Transaction {
  public:
    static absl::StatusOr<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    absl::Status commit();

  private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

// What a SQLite result code means to callers: ResourceExhausted (disk full), Unavailable (busy), DataLoss (damaged
// file), AlreadyExists (a unique column), Internal (the rest). The text never holds bound values.
absl::Status statusOf(sqlite3* connection, int code);

}  // namespace meridian::privacy
