// Makes a new database file or proves that an existing one is ours, before anything is changed in it: a wrong path must
// not turn somebody else's file into a journal.
#pragma once

#include <cstdint>

#include <absl/status/status.h>

#include "backend/stores/sqlite/database.h"

namespace meridian::stores {

struct Schema {
    std::int32_t applicationId =
        0;                         // stored in the file's header; four letters, see https://sqlite.org/fileformat.html
    std::int32_t version = 0;      // user_version, rises with every change of the tables
    const char* name = nullptr;    // what the file is called in messages, such as "journal"
    const char* create = nullptr;  // the statements that make the tables of `version`
};

// For the connection that writes: an empty file gets WAL mode and the tables in one transaction. Fails
// with FailedPrecondition, and has changed nothing, when the file belongs to another program or another version.
absl::Status createOrCheckSchema(Database& database, const Schema& schema);

// For readers: FailedPrecondition unless the file has exactly this schema.
absl::Status checkSchema(Database& database, const Schema& schema);

}  // namespace meridian::stores
