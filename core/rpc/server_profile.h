// A server as a person knows it: where it is and why it is trusted. Plain values; may be kept in the settings, because
// nothing in it is a secret.
#pragma once

#include <QString>

#include "core/async/outcome.h"

namespace meridian::core {

enum class Trust {
    kPinned,             // exactly the certificate with `fingerprint`
    kAuthorities,        // whatever the system's authorities vouch for
    kPlaintextLoopback,  // no TLS; only to this machine
};

struct ServerProfile {
    QString name;         // for people; may be empty
    QString address;      // "host:port"
    QString fingerprint;  // with kPinned: SHA-256 of the certificate, 64 hexadecimal digits, colons allowed
    Trust trust = Trust::kPinned;

    friend bool operator==(const ServerProfile&, const ServerProfile&) = default;
};

// kInvalid that says what to correct.
Outcome<Done> checkProfile(const ServerProfile& profile);

// The server that runs on a data directory of this machine, and the secret that its administrator.credential holds.
struct LocalAccess {
    ServerProfile profile;
    QByteArray credential;  // a secret: goes to Session and nowhere else
};
// Reads two small files. kNotFound when no server runs there.
Outcome<LocalAccess> findLocalServer(const QString& dataDirectory);

}  // namespace meridian::core
