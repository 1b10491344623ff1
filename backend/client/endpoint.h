// Where the meridiand of a data directory listens. The server writes this file when it serves and takes it away when it
// stops; programs on the same machine find it there, so that nobody has to type an address.
//
//   DIR/endpoint.json  {"address": "127.0.0.1:7443", "certificate": "DIR/tls/server.crt", "pid": 123, "plaintext":
//   false}
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace meridian::client {

struct Endpoint {
    std::string address;      // host:port that can be connected to, so never port 0 and never 0.0.0.0
    std::string certificate;  // path of the server's certificate (PEM)
    std::int64_t pid = 0;
    bool plaintext = false;  // then there is no certificate
};

std::string endpointPath(const std::string& dataDirectory);                 // DIR/endpoint.json
std::string administratorCredentialPath(const std::string& dataDirectory);  // DIR/administrator.credential

// NotFound when no server has written one; InvalidArgument that names what is wrong in it. In the file a relative path
// of the certificate starts at the data directory.
absl::StatusOr<Endpoint> loadEndpoint(const std::string& dataDirectory);

// InvalidArgument unless the address is there, and either a certificate or plaintext. A relative path of the
// certificate starts at the working directory and is written as an absolute one. The file is the old one or the new
// one, also after a crash; mode 0600.
absl::Status saveEndpoint(const std::string& dataDirectory, const Endpoint& endpoint);

// Whether there was one or not.
void removeEndpoint(const std::string& dataDirectory);

// True when the process that wrote the endpoint is certainly gone.
bool isGone(const Endpoint& endpoint);

}  // namespace meridian::client
