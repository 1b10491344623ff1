#include "backend/stores/sqlite/schema.h"

#include <string>

#include <absl/strings/str_cat.h>

namespace meridian::stores {

namespace {

struct Identity {
    std::int64_t applicationId = 0;
    std::int64_t version = 0;
    std::int64_t tables = 0;

    bool empty() const { return applicationId == 0 && tables == 0; }
};

absl::StatusOr<Identity> identityOf(Database& database) {
    const auto applicationId = database.queryInteger("PRAGMA application_id");
    if (!applicationId.ok()) return applicationId.status();
    const auto version = database.queryInteger("PRAGMA user_version");
    if (!version.ok()) return version.status();
    const auto tables = database.queryInteger("SELECT count(*) FROM sqlite_schema");
    if (!tables.ok()) return tables.status();
    return Identity{*applicationId, *version, *tables};
}

absl::Status compare(const Identity& found, const Schema& schema) {
    if (found.applicationId != schema.applicationId) {
        return absl::FailedPreconditionError(
            absl::StrCat("the file is not a Meridian ", schema.name, ": its application id is ", found.applicationId,
                         ", expected ", schema.applicationId, "; give the path of another file"));
    }
    if (found.version > schema.version) {
        return absl::FailedPreconditionError(absl::StrCat("the ", schema.name, " has format ", found.version,
                                                          ", this program knows formats up to ", schema.version,
                                                          ": start the newer program that wrote it"));
    }
    if (found.version < schema.version) {
        return absl::FailedPreconditionError(absl::StrCat("the ", schema.name, " has format ", found.version,
                                                          ", this program needs format ", schema.version,
                                                          ": convert it with the program's migration first"));
    }
    return absl::OkStatus();
}

absl::Status create(Database& database, const Schema& schema) {
    const auto mode = database.queryText("PRAGMA journal_mode=WAL");
    if (!mode.ok()) return mode.status();
    if (*mode != "wal") return absl::FailedPreconditionError(absl::StrCat("WAL mode is not available, only ", *mode));
    auto transaction = Transaction::begin(database, Transaction::Kind::kWrite);
    if (!transaction.ok()) return transaction.status();
    const std::string marks =
        absl::StrCat("PRAGMA application_id=", schema.applicationId, "; PRAGMA user_version=", schema.version);
    if (absl::Status status = database.execute(marks.c_str()); !status.ok()) return status;
    if (absl::Status status = database.execute(schema.create); !status.ok()) return status;
    return transaction->commit();
}

}  // namespace

absl::Status createOrCheckSchema(Database& database, const Schema& schema) {
    const auto found = identityOf(database);
    if (!found.ok()) return during(absl::StrCat("reading the ", schema.name, "'s header"), found.status());
    if (found->empty()) return during(absl::StrCat("making the ", schema.name), create(database, schema));
    return compare(*found, schema);
}

absl::Status checkSchema(Database& database, const Schema& schema) {
    const auto found = identityOf(database);
    if (!found.ok()) return during(absl::StrCat("reading the ", schema.name, "'s header"), found.status());
    return compare(*found, schema);
}

}  // namespace meridian::stores
