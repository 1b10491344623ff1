// The server makes its own certificate, so no authority vouches for it. A client therefore trusts exactly one
// certificate, the one that it was given together with the address, and no other, whoever signed it. That the server
// also has the certificate's key is proved by the TLS handshake itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <grpcpp/security/credentials.h>

#include "absl/status/statusor.h"

namespace meridian::client {

// SHA-256 of the certificate's DER form, 64 lower-case hexadecimal digits. InvalidArgument unless `pem` begins with one
// certificate in PEM form.
absl::StatusOr<std::string> fingerprintOfPem(std::string_view pem);

// What a credential file may hold: PEM text, a fingerprint (64 hexadecimal digits, colons and a leading "sha256:" are
// allowed) or the path of a PEM file. NotFound when that file cannot be read.
absl::StatusOr<std::string> fingerprintOf(const std::string& certificate);

// Credentials of a channel that speaks only with the server of that certificate. Any thread.
std::shared_ptr<grpc::ChannelCredentials> pinnedCredentials(const std::string& fingerprint);

}  // namespace meridian::client
