// Self-signed certificates, made on the spot, for servers of tests.
#pragma once

#include <string>

namespace meridian::client {

struct TestCertificate {
    std::string certificate;  // PEM
    std::string key;
};

// ECDSA P-256 for a name that nobody connects to: only the pin can make a client trust it.
TestCertificate makeCertificate();

}  // namespace meridian::client
