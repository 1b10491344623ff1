#include "backend/stores/sqlite/sqlite_status.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <absl/strings/cord.h>
#include <absl/strings/numbers.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/string_view.h>
#include <sqlite3.h>

#include "backend/stores/sqlite/checksum_vfs.h"

namespace meridian::stores {

namespace {

constexpr const char* kCodeKey = "meridian/sqlite-code";

// SQLite has texts for primary codes only; these are the extended ones that a person meets when a disk fails.
const char* ioErrorText(int extendedCode) {
    switch (extendedCode) {
        case SQLITE_IOERR_READ: return "reading failed";
        case SQLITE_IOERR_SHORT_READ: return "the file ends too early";
        case SQLITE_IOERR_WRITE: return "writing failed";
        case SQLITE_IOERR_FSYNC: return "fsync failed";
        case SQLITE_IOERR_DIR_FSYNC: return "fsync of the directory failed";
        case SQLITE_IOERR_TRUNCATE: return "changing the file's size failed";
        case SQLITE_IOERR_FSTAT: return "reading the file's size failed";
        case SQLITE_IOERR_UNLOCK:
        case SQLITE_IOERR_RDLOCK:
        case SQLITE_IOERR_LOCK:
        case SQLITE_IOERR_SHMLOCK: return "locking failed";
        case SQLITE_IOERR_DELETE: return "removing a file failed";
        case SQLITE_IOERR_ACCESS: return "looking for a file failed";
        case SQLITE_IOERR_CLOSE: return "closing failed";
        case SQLITE_IOERR_SHMOPEN:
        case SQLITE_IOERR_SHMSIZE:
        case SQLITE_IOERR_SHMMAP: return "growing the WAL index failed";
        case SQLITE_IOERR_CORRUPTFS: return "the file system is damaged";
        case SQLITE_IOERR_DATA: return "its checksum is wrong";
        default: return "input or output failed";
    }
}

bool isNoSpace(int systemError) {
    return systemError == ENOSPC || systemError == EDQUOT;
}

absl::StatusCode ioErrorCode(int extendedCode, int systemError) {
    switch (extendedCode) {
        case SQLITE_IOERR_FSYNC:
        case SQLITE_IOERR_DIR_FSYNC:
        case SQLITE_IOERR_CORRUPTFS:
        case SQLITE_IOERR_DATA: return absl::StatusCode::kDataLoss;
        case SQLITE_IOERR_WRITE:
            return isNoSpace(systemError) ? absl::StatusCode::kResourceExhausted : absl::StatusCode::kUnavailable;
        default: return absl::StatusCode::kUnavailable;
    }
}

absl::StatusCode constraintCode(int extendedCode) {
    switch (extendedCode) {
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_ROWID: return absl::StatusCode::kAlreadyExists;
        default: return absl::StatusCode::kFailedPrecondition;
    }
}

absl::StatusCode codeFor(int extendedCode, int systemError) {
    switch (extendedCode & 0xff) {
        case SQLITE_OK: return absl::StatusCode::kOk;
        case SQLITE_FULL: return absl::StatusCode::kResourceExhausted;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return absl::StatusCode::kDataLoss;
        case SQLITE_IOERR: return ioErrorCode(extendedCode, systemError);
        case SQLITE_CANTOPEN:
            return systemError == ENOENT ? absl::StatusCode::kNotFound : absl::StatusCode::kUnavailable;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return absl::StatusCode::kAborted;
        case SQLITE_INTERRUPT: return absl::StatusCode::kCancelled;
        case SQLITE_CONSTRAINT: return constraintCode(extendedCode);
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH: return absl::StatusCode::kPermissionDenied;
        case SQLITE_TOOBIG: return absl::StatusCode::kInvalidArgument;
        default: return absl::StatusCode::kInternal;
    }
}

}  // namespace

absl::Status statusFromSqlite(sqlite3* db, int extendedCode) {
    if (extendedCode == SQLITE_OK) return absl::OkStatus();
    const int primary = extendedCode & 0xff;
    const bool fromSystem =
        (primary == SQLITE_IOERR && extendedCode != SQLITE_IOERR_DATA) || primary == SQLITE_CANTOPEN;
    const int systemError = fromSystem && db != nullptr ? sqlite3_system_errno(db) : 0;
    const bool described = db != nullptr && (sqlite3_errcode(db) & 0xff) == primary;
    std::string text = described ? sqlite3_errmsg(db) : sqlite3_errstr(extendedCode);
    if (extendedCode == SQLITE_IOERR_DATA) absl::StrAppend(&text, ": ", lastDamagedPage(), " is damaged");
    if (primary == SQLITE_IOERR) absl::StrAppend(&text, ": ", ioErrorText(extendedCode));
    absl::StrAppend(&text, " (SQLite code ", extendedCode);
    if (systemError != 0) absl::StrAppend(&text, ", ", std::generic_category().message(systemError));
    const char* file = db != nullptr ? sqlite3_db_filename(db, "main") : nullptr;
    if (file != nullptr && *file != '\0') absl::StrAppend(&text, ", ", file);
    text += ')';
    absl::Status status(codeFor(extendedCode, systemError), text);
    status.SetPayload(kCodeKey, absl::Cord(absl::StrCat(extendedCode)));
    return status;
}

int sqliteCode(const absl::Status& status) {
    const auto payload = status.GetPayload(kCodeKey);
    int code = 0;
    if (!payload || !absl::SimpleAtoi(std::string(*payload), &code)) return 0;
    return code;
}

bool isFsyncFailure(const absl::Status& status) {
    const int code = sqliteCode(status);
    return code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC;
}

bool isDamage(const absl::Status& status) {
    const int code = sqliteCode(status);
    const int primary = code & 0xff;
    return code == SQLITE_IOERR_DATA || primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

absl::Status during(std::string_view doing, const absl::Status& status) {
    if (status.ok()) return status;
    absl::Status result(status.code(), absl::StrCat(std::string(doing), ": ", status.message()));
    status.ForEachPayload([&](absl::string_view key, const absl::Cord& value) { result.SetPayload(key, value); });
    return result;
}

}  // namespace meridian::stores
