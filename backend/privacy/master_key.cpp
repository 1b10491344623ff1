#include "backend/privacy/master_key.h"

#include <utility>

#include <unistd.h>

#include "backend/privacy/key_file.h"
#include "backend/privacy/key_wrapping.h"
#include "backend/privacy/private_file.h"

#include "absl/strings/str_cat.h"

namespace meridian::privacy {

namespace {

std::string validPath(const std::string& directory) {
    return directory + "/master.key";
}
std::string nextPath(const std::string& directory) {
    return directory + "/master.key.next";
}

absl::StatusOr<SubjectKey> makeForNewStore(const std::string& directory, KeyTable& table, RandomBytes& random) {
    if (table.read(1).ok()) return absl::DataLossError("keys.db is damaged: restore it from its backup.");
    absl::StatusOr<SubjectKey> made = loadOrMakeKeyFile(validPath(directory), random);
    if (!made.ok()) return made;
    if (absl::Status status = table.setMasterCheck(makeMasterCheck(*made, random)); !status.ok()) return status;
    return made;
}

bool fits(const absl::StatusOr<SubjectKey>& master, std::string_view check) {
    return master.ok() && fitsMasterCheck(*master, check);
}

}  // namespace

absl::StatusOr<SubjectKey> loadMasterKey(const std::string& directory, KeyTable& table, RandomBytes& random) {
    const absl::StatusOr<std::string> check = table.masterCheck();
    if (!check.ok()) return check.status();
    if (check->empty()) return makeForNewStore(directory, table, random);

    absl::StatusOr<SubjectKey> master = loadKeyFile(validPath(directory));
    if (!master.ok() && !absl::IsNotFound(master.status())) return master.status();
    if (!fits(master, *check)) {
        master = loadKeyFile(nextPath(directory));
        if (!fits(master, *check)) {
            return absl::FailedPreconditionError(absl::StrCat(
                validPath(directory),
                " is missing or is not the master key of this key store. Put the right file back; without it "
                "no personal data can be read."));
        }
        if (absl::Status status = adoptMasterKey(directory); !status.ok()) return status;
    }
    ::unlink(nextPath(directory).c_str());  // of a rotation that did not reach its commit
    return master;
}

absl::Status prepareMasterKey(const std::string& directory, const SubjectKey& valid, const SubjectKey& next) {
    // Should adopting have failed last time, master.key is an older key and the valid one lies only where `next` goes
    // now.
    absl::Status status = writeKeyFile(validPath(directory), valid);
    return status.ok() ? writeKeyFile(nextPath(directory), next) : status;
}

absl::Status adoptMasterKey(const std::string& directory) {
    return renamePrivateFile(nextPath(directory), validPath(directory));
}

}  // namespace meridian::privacy
