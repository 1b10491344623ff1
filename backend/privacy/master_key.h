// The files of the master key and how they survive a crash in the middle of its rotation: the new key lies in
// master.key.next before keys.db is rewritten under it, and takes the place of master.key only afterwards. Which of the
// two is valid is decided by the check text in keys.db, which the same transaction replaces.
#pragma once

#include <string>

#include "backend/privacy/key_table.h"
#include "backend/privacy/random_bytes.h"
#include "backend/privacy/sealer.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::privacy {

// Makes the key when the store is new, and finishes a rotation that was cut off. FailedPrecondition when the file is
// missing, is not the key of this store or may be read by others.
absl::StatusOr<SubjectKey> loadMasterKey(const std::string& directory, KeyTable& table, RandomBytes& random);

// Before the rows are rewritten.
absl::Status prepareMasterKey(const std::string& directory, const SubjectKey& valid, const SubjectKey& next);
// After that is committed.
absl::Status adoptMasterKey(const std::string& directory);

}  // namespace meridian::privacy
