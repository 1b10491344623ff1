#include "core/store/database.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int kBusyMilliseconds = 5'000;
constexpr int kStepsPerQuestion = 1'000;  // of SQLite's machine: less than a tenth of a millisecond

Error full(const QString& detail) {
    return {Fault::kStorage,
            Words::tr("The disk of this computer is full. Make room on it, and Meridian goes on by itself."), detail};
}

Error notWritten(const QString& detail) {
    return {
        Fault::kStorage,
        Words::tr("A file of Meridian on this computer cannot be written: the disk is full or does not work. Meridian "
                  "goes on by itself when it can."),
        detail};
}

Error errorOf(sqlite3* raw, int code) {
    const QString detail = QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(raw)));
    switch (code & 0xff) {
        case SQLITE_INTERRUPT: return {Fault::kCancelled, Words::tr("Nobody waits for this any more."), detail};
        case SQLITE_FULL: return full(detail);
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            return {Fault::kStorage, Words::tr("Meridian cannot write to its folder on this computer."), detail};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {Fault::kDamagedData, Words::tr("A file of Meridian on this computer is damaged."), detail};
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return {Fault::kBusy, Words::tr("Another program uses Meridian's files just now."), detail};
        default: break;
    }
    // SQLite knows one way for a disk to be full; quotas and limits of the size of a file look like broken disks to it.
    switch (code) {
        case SQLITE_IOERR_WRITE:
        case SQLITE_IOERR_FSYNC:
        case SQLITE_IOERR_TRUNCATE:
        case SQLITE_IOERR_SHMSIZE: return notWritten(detail);
        default: break;
    }
    return {Fault::kStorage, Words::tr("A file of Meridian on this computer cannot be used."), detail};
}

Error errorOf(sqlite3_stmt* statement) {
    sqlite3* raw = sqlite3_db_handle(statement);
    return errorOf(raw, sqlite3_extended_errcode(raw));
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* raw) const {
    sqlite3_finalize(raw);
}

Statement& Statement::bind(int index, qint64 value) {
    sqlite3_bind_int64(m_raw.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view utf8) {
    sqlite3_bind_text64(m_raw.get(), index, utf8.data(), utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int index, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_raw.get(), index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindNull(int index) {
    sqlite3_bind_null(m_raw.get(), index);
    return *this;
}

Outcome<Statement::Step> Statement::step() {
    switch (sqlite3_step(m_raw.get())) {
        case SQLITE_ROW: return Step::kRow;
        case SQLITE_DONE: return Step::kDone;
        default: return errorOf(m_raw.get());
    }
}

Outcome<Done> Statement::run() {
    const auto stepped = step();
    reset();
    if (!stepped.ok()) return stepped.error();
    return Done{};
}

void Statement::reset() {
    sqlite3_reset(m_raw.get());
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_raw.get(), column);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_raw.get(), column) == SQLITE_NULL;
}

std::string_view Statement::utf8(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_raw.get(), column));
    return {text == nullptr ? "" : text, static_cast<std::size_t>(sqlite3_column_bytes(m_raw.get(), column))};
}

QString Statement::text(int column) const {
    const std::string_view bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

void Database::Close::operator()(sqlite3* raw) const {
    sqlite3_close_v2(raw);
}

Outcome<Database> Database::open(const QString& path, Access access) {
    Database database;
    sqlite3* raw = nullptr;
    const int flags = access == Access::kReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    database.m_raw.reset(raw);
    if (code != SQLITE_OK) return errorOf(raw, code);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, kBusyMilliseconds);
    // Only the one writer checkpoints (the WAL-reset fault of SQLite 3.40): readers leave the file alone when they go.
    if (access == Access::kReadOnly) sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return database;
}

Outcome<Done> Database::execute(std::string_view sql) {
    const int code = sqlite3_exec(m_raw.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return lastError();
    return Done{};
}

Outcome<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(m_raw.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    if (code != SQLITE_OK) return lastError();
    return Statement(raw);
}

Outcome<qint64> Database::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement.ok()) return statement.error();
    const auto step = statement.value().step();
    if (!step.ok()) return step.error();
    return step.value() == Statement::Step::kRow ? statement.value().integer(0) : qint64{0};
}

qint64 Database::changes() const {
    return sqlite3_changes64(m_raw.get());
}

void Database::endWhen(std::function<bool()> isOver) {
    const auto ask = [](void* asked) { return (*static_cast<std::function<bool()>*>(asked))() ? 1 : 0; };
    m_isOver = isOver ? std::make_unique<std::function<bool()>>(std::move(isOver)) : nullptr;
    sqlite3_progress_handler(m_raw.get(), m_isOver ? kStepsPerQuestion : 0, m_isOver ? +ask : nullptr, m_isOver.get());
}

Error Database::lastError() const {
    return errorOf(m_raw.get(), sqlite3_extended_errcode(m_raw.get()));
}

}  // namespace meridian::core
