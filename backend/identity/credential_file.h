// How a client program knows where its server is and who it is there: a small JSON file of mode 0600, so that no secret
// is ever part of a command line.
//
//   {"server": "host:port", "user": "name", "secret": "…", "certificate": "path, PEM text or fingerprint"}
//
// A token that was given to the user may stand in place of the secret.
#pragma once

#include <string>

#include "backend/privacy/secret.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::identity {

struct CredentialFile {
    std::string server;
    std::string user;
    privacy::Secret token;    // either this
    privacy::Secret secret;   // or this
    std::string certificate;  // empty when the system's authorities, or plain text on loopback, are enough
};

// NotFound without a file; FailedPrecondition when others may read it; InvalidArgument that names what is wrong in it,
// without showing its content. Fields of later versions are left alone.
absl::StatusOr<CredentialFile> loadCredentialFile(const std::string& path);

// InvalidArgument unless server, user and exactly one of token and secret are there. The file is the old one or the new
// one, also after a crash.
absl::Status saveCredentialFile(const std::string& path, const CredentialFile& credential);

}  // namespace meridian::identity
