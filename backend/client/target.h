// Which server a program talks to and as whom, from what was said on the command line: either a data directory on this
// machine, or an address with a credential file.
#pragma once

#include <cstdint>
#include <string>

#include "backend/identity/credential_file.h"

#include "absl/status/statusor.h"

namespace meridian::client {

struct TargetChoice {
    std::string server;          // host:port; empty: the one in the credential file
    std::string credentialFile;  // empty: defaultCredentialPath()
    std::string localDirectory;  // instead of both
    bool plaintextLoopback = false;
};

struct Target {
    std::string address;
    std::string certificate;     // see fingerprintOf(); empty: the system's authorities
    bool plaintext = false;      // only with an address of this machine
    std::string credentialPath;  // where a used refresh token is replaced
    identity::CredentialFile credential;
    std::int64_t serverProcess = 0;  // on this machine; 0 when unknown
};

// ~/.config/meridian/credential, or under $XDG_CONFIG_HOME; empty when neither is set.
std::string defaultCredentialPath();

// InvalidArgument when the choice contradicts itself; NotFound and others as the files' loaders.
absl::StatusOr<Target> findTarget(const TargetChoice& choice);

// "127.0.0.1:7443", "[::1]:7443", "localhost:7443".
bool isLoopback(const std::string& address);

// InvalidArgument unless the text is HOST:PORT with a port of 1 to 65535.
absl::Status checkAddress(const std::string& address);

}  // namespace meridian::client
