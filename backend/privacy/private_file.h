// Keys, first passwords and credentials lie in small files that only their owner may read. A file that others can read
// is refused instead of repaired, because by then its content may already be known.
#pragma once

#include <string>
#include <string_view>

#include "backend/privacy/secret.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::privacy {

inline constexpr std::size_t kPrivateFileMax = 64 * 1024;  // bytes

// NotFound when there is no such file; FailedPrecondition when its mode is wider than 0600, when it belongs to another
// user or is not a regular file; InvalidArgument when it is larger than kPrivateFileMax.
absl::StatusOr<Secret> readPrivateFile(const std::string& path);

// The checks of readPrivateFile() alone.
absl::Status checkPrivateFile(const std::string& path);

// Makes a new file of mode 0600 and syncs it and its folder. AlreadyExists when there is one.
absl::Status createPrivateFile(const std::string& path, std::string_view content);

// Puts `content` in place of what was there (temporary file, sync, rename, sync of the folder): after a crash the file
// is the old one or the new one, never a part. Mode 0600.
absl::Status replacePrivateFile(const std::string& path, std::string_view content);

// Renames durably; both must be in the same folder.
absl::Status renamePrivateFile(const std::string& from, const std::string& to);

// Makes a folder of mode 0700 unless there is one.
absl::Status ensurePrivateFolder(const std::string& path);

}  // namespace meridian::privacy
