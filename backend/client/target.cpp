#include "backend/client/target.h"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "backend/client/endpoint.h"
#include "backend/domain/text.h"

namespace meridian::client {

namespace {

std::string hostOf(const std::string& address) {
    return address.substr(0, address.rfind(':'));
}

absl::StatusOr<Target> findLocal(const TargetChoice& choice) {
    if (!choice.server.empty() || !choice.credentialFile.empty()) {
        return absl::InvalidArgumentError(
            "--local finds the address and the credential by itself: leave out --server "
            "and --credential.");
    }
    absl::StatusOr<Endpoint> endpoint = loadEndpoint(choice.localDirectory);
    if (!endpoint.ok()) return endpoint.status();
    if (isGone(*endpoint)) {
        return absl::NotFoundError(concat("The meridiand of ", choice.localDirectory, " (process ", endpoint->pid,
                                          ") does not run any more. Start it again."));
    }
    Target target;
    target.credentialPath = administratorCredentialPath(choice.localDirectory);
    absl::StatusOr<identity::CredentialFile> credential = identity::loadCredentialFile(target.credentialPath);
    if (!credential.ok()) return credential.status();
    target.credential = *std::move(credential);
    target.address = endpoint->address;
    target.certificate = endpoint->certificate;
    target.plaintext = endpoint->plaintext;
    target.serverProcess = endpoint->pid;
    return target;
}

absl::StatusOr<Target> findRemote(const TargetChoice& choice) {
    Target target;
    target.credentialPath = choice.credentialFile.empty() ? defaultCredentialPath() : choice.credentialFile;
    absl::StatusOr<identity::CredentialFile> credential = identity::loadCredentialFile(target.credentialPath);
    if (credential.status().code() == absl::StatusCode::kNotFound) {
        return absl::NotFoundError(concat("There is no credential file ", target.credentialPath,
                                          ". Sign in first (meridianctl signin), name one with --credential FILE, or "
                                          "use --local DIR for a server on this machine."));
    }
    if (!credential.ok()) return credential.status();
    target.credential = *std::move(credential);
    target.address = choice.server.empty() ? target.credential.server : choice.server;
    target.certificate = target.credential.certificate;
    target.plaintext = choice.plaintextLoopback;
    return target;
}

}  // namespace

std::string defaultCredentialPath() {
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder == '/') {
        return concat(std::string_view(folder), "/meridian/credential");
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
        return concat(std::string_view(home), "/.config/meridian/credential");
    }
    return {};
}

absl::StatusOr<Target> findTarget(const TargetChoice& choice) {
    absl::StatusOr<Target> target = choice.localDirectory.empty() ? findRemote(choice) : findLocal(choice);
    if (!target.ok()) return target;
    if (absl::Status status = checkAddress(target->address); !status.ok()) return status;
    if (target->plaintext && !isLoopback(target->address)) {
        return absl::InvalidArgumentError(
            concat("Without TLS only an address of this machine is spoken to, and ", target->address, " is not one."));
    }
    return target;
}

bool isLoopback(const std::string& address) {
    const std::string host = hostOf(address);
    return host == "localhost" || host == "[::1]" || host == "127.0.0.1";
}

absl::Status checkAddress(const std::string& address) {
    const std::size_t colon = address.rfind(':');
    unsigned port = 0;
    if (colon != std::string::npos && colon > 0) {
        const char* end = address.data() + address.size();
        const auto [stop, error] = std::from_chars(address.data() + colon + 1, end, port);
        if (error != std::errc() || stop != end) port = 0;
    }
    if (port >= 1 && port <= 65'535) return absl::OkStatus();
    return absl::InvalidArgumentError(concat("'", address, "' is not HOST:PORT."));
}

}  // namespace meridian::client
