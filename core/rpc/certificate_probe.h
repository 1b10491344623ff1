// What certificate a server shows, for a person to compare before the console trusts it for the first time. Nothing is
// trusted here and nothing is sent: the connection ends with the handshake.
#pragma once

#include <QDateTime>
#include <QString>
#include <chrono>

#include "core/async/call.h"

namespace meridian::core {

struct ShownCertificate {
    QString subject;      // its common name
    QString issuer;       // the same for one that the server made itself
    QDateTime begins;     // UTC
    QDateTime expires;    // UTC
    QString fingerprint;  // SHA-256, 64 lower-case hexadecimal digits, as ServerProfile takes it
    bool isSelfSigned = false;
};

// GUI thread; never blocks. kInvalid when the address makes no sense, kOffline when nobody answers or what answers does
// not speak TLS, kDeadline after `patience`.
Call<ShownCertificate> probeCertificate(const QString& address,
                                        std::chrono::milliseconds patience = std::chrono::seconds(10));

// "ab:cd:…" in groups of two digits, for people to compare.
QString groupedFingerprint(const QString& fingerprint);

}  // namespace meridian::core
