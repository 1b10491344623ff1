#include "core/rpc/server_profile.h"

#include <QCoreApplication>

#include "backend/client/pinned_certificate.h"
#include "backend/client/target.h"

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServerProfile)
};

Error invalid(const QString& text) {
    return Error{Fault::kInvalid, text, {}};
}

}  // namespace

Outcome<Done> checkProfile(const ServerProfile& profile) {
    const std::string address = profile.address.toStdString();
    if (!client::checkAddress(address).ok()) {
        return invalid(Words::tr("The address must be a name and a port, such as orders.example.com:7443."));
    }
    if (profile.trust == Trust::kPlaintextLoopback && !client::isLoopback(address)) {
        return invalid(Words::tr("Without encryption only a server on this computer is spoken to."));
    }
    if (profile.trust == Trust::kPinned) {
        const QString fingerprint = profile.fingerprint.trimmed();
        // A path would be accepted by the client library; here only the digits are meant.
        const bool looksRight = !fingerprint.contains(u'/') && client::fingerprintOf(fingerprint.toStdString()).ok();
        if (!looksRight) return invalid(Words::tr("The certificate's fingerprint must have 64 hexadecimal digits."));
    }
    return Done{};
}

Outcome<LocalAccess> findLocalServer(const QString& dataDirectory) {
    client::TargetChoice choice;
    choice.localDirectory = dataDirectory.toStdString();
    const auto target = client::findTarget(choice);
    if (!target.ok()) {
        const QString detail = QString::fromStdString(std::string(target.status().message()));
        if (absl::IsNotFound(target.status())) {
            return Error{Fault::kNotFound, Words::tr("No Meridian server runs on this folder."), detail};
        }
        return Error{Fault::kDamagedData, Words::tr("The files of the server on this folder cannot be used."), detail};
    }
    LocalAccess access;
    access.profile.name = Words::tr("This computer");
    access.profile.address = QString::fromStdString(target->address);
    access.profile.trust = target->plaintext ? Trust::kPlaintextLoopback : Trust::kPinned;
    if (!target->plaintext) {
        const auto fingerprint = client::fingerprintOf(target->certificate);
        if (!fingerprint.ok()) {
            return Error{Fault::kDamagedData, Words::tr("The server's certificate cannot be read."),
                         QString::fromStdString(std::string(fingerprint.status().message()))};
        }
        access.profile.fingerprint = QString::fromStdString(*fingerprint);
    }
    const std::string_view secret = target->credential.secret.reveal();
    const std::string_view token = target->credential.token.reveal();
    const std::string_view given = secret.empty() ? token : secret;
    access.credential = QByteArray(given.data(), static_cast<qsizetype>(given.size()));
    return access;
}

}  // namespace meridian::core
