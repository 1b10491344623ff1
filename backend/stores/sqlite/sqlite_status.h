// One table from SQLite's result codes to absl::Status, because what a failure means for the caller (no space, damage,
// try again, ambiguous) must be decided in one place.
#pragma once

#include <string_view>

#include <absl/status/status.h>

struct sqlite3;

namespace meridian::stores {

// The status for `extendedCode`, which the last call on `db` returned. The text names the code, the system's error and
// the file, never a bound value.
//   FULL, IOERR_WRITE without space   ResourceExhausted
//   CORRUPT, NOTADB, IOERR_DATA       DataLoss
//   IOERR_FSYNC                       DataLoss (nobody knows any more what the disk holds)
//   other IOERR, CANTOPEN             Unavailable (NotFound when the file does not exist)
//   BUSY, LOCKED                      Aborted
//   INTERRUPT                         Cancelled
//   CONSTRAINT                        AlreadyExists for a taken key, FailedPrecondition for any other
//   READONLY, PERM, AUTH              PermissionDenied
//   TOOBIG                            InvalidArgument
//   anything else                     Internal
absl::Status statusFromSqlite(sqlite3* db, int extendedCode);

// The extended result code that a status of statusFromSqlite() carries; 0 when the status did not come from SQLite.
int sqliteCode(const absl::Status& status);

// True for a failed fsync of a file or of its directory: the process must not go on with this file (ATC 2020, "Can
// Applications Recover from fsync Failures?").
bool isFsyncFailure(const absl::Status& status);

// True when SQLite or its layer of checksums found that the file does not hold what was written to it.
bool isDamage(const absl::Status& status);

// The same status with "doing: " before its message; an ok status stays as it is.
absl::Status during(std::string_view doing, const absl::Status& status);

}  // namespace meridian::stores
