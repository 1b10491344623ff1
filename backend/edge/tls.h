// The server's certificate: made by itself on the first start, so that no connection is ever in clear, and recognised
// by its fingerprint until somebody puts one of an authority in its place.
#pragma once

#include <string>

#include <absl/status/statusor.h>

namespace meridian::edge {

struct Certificate {
    std::string certificatePem;
    std::string keyPem;
    std::string certificatePath;
    std::string fingerprint;  // SHA-256 of the certificate (DER), "AB:CD:…"
};

// Reads server.crt and server.key from `directory`, or makes both: ECDSA P-256, ten years, for `host` and for this
// machine's loopback names. FailedPrecondition when others may read the key; InvalidArgument when the files do not fit
// each other.
absl::StatusOr<Certificate> loadOrMakeCertificate(const std::string& directory, const std::string& host);

}  // namespace meridian::edge
