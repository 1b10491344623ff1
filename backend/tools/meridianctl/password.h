// Passwords never stand on a command line, where every user of the machine can read them: they come from the terminal,
// unseen, or from a file.
#pragma once

#include <string>

#include "backend/privacy/secret.h"

#include "absl/status/statusor.h"

namespace meridian::ctl {

// With a file: its first line; the file must be of mode 0600. Without: asks on the terminal, twice when it is a new
// one. InvalidArgument when there is no terminal, the two differ, or it is empty.
absl::StatusOr<privacy::Secret> readPassword(const std::string& file, const std::string& question);
absl::StatusOr<privacy::Secret> readNewPassword(const std::string& file, const std::string& question);

}  // namespace meridian::ctl
