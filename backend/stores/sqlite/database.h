// One SQLite connection with the house's rules built in: WAL without auto-checkpoint, no checkpoint when a reader
// closes, no extension loading, pages of 8 KiB with a checksum each, and errors as absl::Status. Exactly one connection
// per file may be opened for writing, and only that one calls checkpoint(): SQLite before 3.51.3 can lose a WAL when
// two connections write and checkpoint at the same time.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/stores/sqlite/sqlite_status.h"
#include "backend/stores/sqlite/statement.h"

struct sqlite3;

namespace meridian::stores {

// One thread at a time, except interrupt().
class Database {
  public:
    enum class Mode { kReadWrite, kReadOnly };  // kReadWrite creates the file when it is missing
    // What a commit waits for. kOff loses committed data when the power fails; it exists so that tests can show it.
    enum class Synchronous { kOff, kNormal, kFull };
    enum class Checkpoint {
        kPassive,   // moves what it can without waiting for anybody
        kTruncate,  // moves everything and empties the WAL, unless a reader is in the way
    };

    struct Options {
        std::string path;
        Mode mode = Mode::kReadWrite;
        Synchronous synchronous = Synchronous::kFull;
        std::string vfs{};  // empty: the platform's own under the page checksums of checksum_vfs.h
        int cacheKib = 16 * 1024;
        std::chrono::milliseconds busyTimeout{5000};  // how long a statement waits for somebody else's lock
    };

    struct CheckpointResult {
        std::int64_t walPages = 0;    // in the WAL when it began
        std::int64_t movedPages = 0;  // of them, now in the database file
        bool complete = false;        // false when a reader or writer was in the way
    };

    static absl::StatusOr<Database> open(const Options& options);

    absl::StatusOr<Statement> prepare(std::string_view sql);
    // Runs one or several statements and drops their rows.
    absl::Status execute(const char* sql);
    // The first column of the first row; NotFound when there is no row.
    absl::StatusOr<std::int64_t> queryInteger(std::string_view sql);
    absl::StatusOr<std::string> queryText(std::string_view sql);

    std::int64_t changedRows() const;   // by the last INSERT, UPDATE or DELETE
    std::int64_t lastInsertId() const;  // rowid of the last INSERT
    bool inTransaction() const;

    // Never waits for readers. Only on the one connection that writes.
    absl::StatusOr<CheckpointResult> checkpoint(Checkpoint kind);
    // Size of the WAL as this connection's last commit or checkpoint left it.
    std::int64_t walPages() const;

    // DataLoss with SQLite's own findings unless the file's structure is sound. Reads the whole file.
    absl::Status quickCheck();

    // Stops the statement that runs now with Cancelled. Any thread; the Database must outlive the call.
    void interrupt();

    sqlite3* handle() const { return m_connection.get(); }

  private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    using Connection = std::unique_ptr<sqlite3, Close>;

    explicit Database(Connection connection, Options options);
    absl::Status configure();
    absl::Status shapeNewFile();

    Options m_options;
    std::unique_ptr<std::int64_t> m_walPages;  // on the heap: the commit hook keeps its address when the Database moves
    Connection m_connection;
};

// A transaction that is rolled back unless commit() was reached.
class Transaction {
  public:
    enum class Kind {
        kRead,   // a snapshot from the first statement on; keep it short, it holds back the WAL's reset
        kWrite,  // takes the write lock at once
    };

    static absl::StatusOr<Transaction> begin(Database& database, Kind kind);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    // On failure nothing of the transaction is left in this connection; whether it reached the disk is another
    // question.
    absl::Status commit();

  private:
    explicit Transaction(Database& database) : m_database(&database) {}
    void rollBack();

    Database* m_database;
};

}  // namespace meridian::stores
