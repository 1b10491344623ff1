#include "backend/privacy/key_table.h"

#include <utility>

#include <unistd.h>

#include "backend/domain/check.h"
#include "backend/privacy/key_wrapping.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

namespace {

constexpr std::size_t kLogPagesBeforeCheckpoint = 1'000;
constexpr std::size_t kRowsPerPage = 45;
constexpr int kBackupPagesPerStep = 256;

constexpr char kSchema[] =
    "CREATE TABLE IF NOT EXISTS subject_keys("
    " row INTEGER PRIMARY KEY, customer INTEGER NOT NULL, erased INTEGER NOT NULL, wrapped BLOB NOT NULL) STRICT;"
    "CREATE TABLE IF NOT EXISTS store(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;";

// Looks at the row in place: the whole table is read at every start.
bool plausible(const Statement& row) {
    const std::string_view wrapped = row.blob(3);
    if (wrapped.size() != kWrappedBytes) return false;
    static const std::string kErased(kWrappedBytes, '\0');
    return (row.integer(2) != 0) == (wrapped == kErased);
}

KeyFacts factsOf(const Statement& row) {
    return {static_cast<KeyRow>(row.integer(0)), CustomerId{static_cast<std::uint64_t>(row.integer(1))},
            row.integer(2) != 0};
}

absl::Status damaged(KeyRow row) {
    return absl::DataLossError(
        absl::StrCat("Row ", row, " of the key store is damaged. Restore keys.db from its backup."));
}

absl::Status copyInto(sqlite3* from, sqlite3* to) {
    sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
    if (copy == nullptr) return statusOf(to, sqlite3_errcode(to));
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = sqlite3_backup_step(copy, kBackupPagesPerStep);
    sqlite3_backup_finish(copy);
    return statusOf(to, code == SQLITE_DONE ? SQLITE_OK : code);
}

}  // namespace

KeyTable::KeyTable(std::string path, Database writer, Database reader)
    : m_path(std::move(path)), m_writer(std::move(writer)), m_reader(std::move(reader)) {}

absl::StatusOr<std::unique_ptr<KeyTable>> KeyTable::open(const std::string& path) {
    absl::StatusOr<Database> writer = Database::open(path, Database::Access::kReadWriteCreate);
    if (!writer.ok()) return writer.status();
    absl::Status status = writer->execute("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0");
    if (status.ok()) status = writer->execute(kSchema);
    if (!status.ok()) return status;

    absl::StatusOr<Database> reader = Database::open(path, Database::Access::kReadOnly);
    if (!reader.ok()) return reader.status();
    MERIDIAN_CHECK(sqlite3_db_config(reader->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) == SQLITE_OK);

    std::unique_ptr<KeyTable> table(new KeyTable(path, *std::move(writer), *std::move(reader)));
    status = table->emptyLog();
    if (status.ok()) status = table->prepareStatements();
    if (!status.ok()) return status;
    return table;
}

absl::Status KeyTable::prepareStatements() {
    absl::StatusOr<Statement> insert = m_writer.prepare("INSERT INTO subject_keys VALUES(?,?,?,?)");
    if (!insert.ok()) return insert.status();
    absl::StatusOr<Statement> rewrap = m_writer.prepare("UPDATE subject_keys SET wrapped=? WHERE row=?");
    if (!rewrap.ok()) return rewrap.status();
    absl::StatusOr<Statement> read =
        m_reader.prepare("SELECT row, customer, erased, wrapped FROM subject_keys WHERE row=?");
    if (!read.ok()) return read.status();
    m_insert = std::make_unique<Statement>(*std::move(insert));
    m_rewrap = std::make_unique<Statement>(*std::move(rewrap));
    m_read = std::make_unique<Statement>(*std::move(read));
    return absl::OkStatus();
}

absl::Status KeyTable::insert(KeyRow row, CustomerId customer, std::string_view wrapped) {
    MERIDIAN_CHECK(wrapped.size() == kWrappedBytes);
    m_insert->bind(1, row).bind(2, static_cast<std::int64_t>(customer.value)).bind(3, 0).bindBlob(4, wrapped);
    return m_insert->run();
}

absl::Status KeyTable::insertErased(KeyRow row, CustomerId customer) {
    m_insert->bind(1, row).bind(2, static_cast<std::int64_t>(customer.value)).bind(3, 1);
    return m_insert->bindBlob(4, std::string(kWrappedBytes, '\0')).run();
}

absl::Status KeyTable::overwriteErased(KeyRow row) {
    // Zero and one both take no bytes in a record, and the blob keeps its length, so the record keeps its size and
    // SQLite writes the new one over the old one.
    absl::StatusOr<Statement> update = m_writer.prepare("UPDATE subject_keys SET erased=1, wrapped=? WHERE row=?");
    if (!update.ok()) return update.status();
    return update->bindBlob(1, std::string(kWrappedBytes, '\0')).bind(2, row).run();
}

absl::Status KeyTable::rewrap(KeyRow row, std::string_view wrapped) {
    MERIDIAN_CHECK(wrapped.size() == kWrappedBytes);
    return m_rewrap->bindBlob(1, wrapped).bind(2, row).run();
}

absl::Status KeyTable::setMasterCheck(std::string_view sealed) {
    absl::StatusOr<Statement> statement = m_writer.prepare("INSERT OR REPLACE INTO store VALUES('master check',?)");
    if (!statement.ok()) return statement.status();
    return statement->bindBlob(1, sealed).run();
}

absl::StatusOr<KeyRow> KeyTable::lastRow() {
    const absl::StatusOr<std::int64_t> row = m_reader.readInteger("SELECT max(row) FROM subject_keys");
    if (!row.ok()) return row.status();
    return static_cast<KeyRow>(*row);
}

absl::StatusOr<std::string> KeyTable::masterCheck() {
    absl::StatusOr<Statement> statement = m_reader.prepare("SELECT value FROM store WHERE name='master check'");
    if (!statement.ok()) return statement.status();
    const absl::StatusOr<bool> row = statement->step();
    if (!row.ok()) return row.status();
    return *row ? std::string(statement->blob(0)) : std::string();
}

void KeyTable::checkpointSometimes(std::size_t rows) {
    m_pagesInLog += 2 + rows / kRowsPerPage;
    if (m_pagesInLog < kLogPagesBeforeCheckpoint) return;
    // A failure costs nothing but a longer log; the next commit tries again.
    if (sqlite3_wal_checkpoint_v2(m_writer.handle(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) ==
        SQLITE_OK) {
        m_pagesInLog = 0;
    }
}

absl::Status KeyTable::emptyLog() {
    const int code = sqlite3_wal_checkpoint_v2(m_writer.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code == SQLITE_OK) m_pagesInLog = 0;
    return statusOf(m_writer.handle(), code);
}

absl::StatusOr<StoredKey> KeyTable::read(KeyRow row) {
    m_read->bind(1, row);
    const absl::StatusOr<bool> found = m_read->step();
    if (!found.ok()) return found.status();
    if (!*found) return absl::NotFoundError(absl::StrCat("The key store has no row ", row, "."));
    const bool whole = plausible(*m_read);
    StoredKey key{factsOf(*m_read), std::string(m_read->blob(3))};
    m_read->reset();
    if (!whole) return damaged(row);
    return key;
}

absl::Status KeyTable::readAll(const std::function<absl::Status(const KeyFacts&)>& visit) {
    absl::StatusOr<Statement> statement =
        m_reader.prepare("SELECT row, customer, erased, wrapped FROM subject_keys ORDER BY row");
    if (!statement.ok()) return statement.status();
    KeyRow expected = 1;
    while (true) {
        const absl::StatusOr<bool> found = statement->step();
        if (!found.ok()) return found.status();
        if (!*found) return absl::OkStatus();
        const KeyFacts key = factsOf(*statement);
        if (key.row != expected || !plausible(*statement)) return damaged(expected);
        ++expected;
        if (absl::Status status = visit(key); !status.ok()) return status;
    }
}

absl::Status KeyTable::backup(const std::string& target) const {
    absl::Status status = createPrivateFile(target, "");
    if (!status.ok()) return status;
    absl::StatusOr<Database> from = Database::open(m_path, Database::Access::kReadOnly);
    absl::StatusOr<Database> to = Database::open(target, Database::Access::kReadWriteCreate);
    status = !from.ok() ? from.status() : to.status();
    if (status.ok()) {
        MERIDIAN_CHECK(sqlite3_db_config(from->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) == SQLITE_OK);
        status = copyInto(from->handle(), to->handle());
        // A copy in rollback mode is one file, complete without a log beside it.
        if (status.ok()) status = to->execute("PRAGMA journal_mode=DELETE");
    }
    if (!status.ok()) ::unlink(target.c_str());
    return status;
}

}  // namespace meridian::privacy
