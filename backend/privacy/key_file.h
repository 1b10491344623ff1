// Keys that the server makes for itself on its first start (the master key, the token key): 32 raw bytes in a file of
// mode 0600 and nothing else, so that an operator can keep them apart from every backup.
#pragma once

#include <string>

#include "backend/privacy/random_bytes.h"
#include "backend/privacy/sealer.h"

#include "absl/status/statusor.h"

namespace meridian::privacy {

// NotFound without a file; FailedPrecondition when others may read it; DataLoss when it is not exactly 32 bytes.
absl::StatusOr<SubjectKey> loadKeyFile(const std::string& path);

// Makes the file when there is none.
absl::StatusOr<SubjectKey> loadOrMakeKeyFile(const std::string& path, RandomBytes& random);

absl::Status writeKeyFile(const std::string& path, const SubjectKey& key);

// The bytes of a key as text, for functions that take text.
std::string_view textOf(const SubjectKey& key);
// DataLoss unless `bytes` is as long as a key.
absl::StatusOr<SubjectKey> keyOf(std::string_view bytes);

}  // namespace meridian::privacy
