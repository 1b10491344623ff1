// signin: exchanges a password for a credential file, so that the password is typed once and stored nowhere.
#include <filesystem>

#include <fmt/format.h>

#include "backend/client/endpoint.h"
#include "backend/client/file_pieces.h"
#include "backend/client/message_json.h"
#include "backend/client/pinned_certificate.h"
#include "backend/privacy/private_file.h"
#include "backend/tools/meridianctl/groups.h"
#include "backend/tools/meridianctl/password.h"

#include "meridian/v1/identity.grpc.pb.h"

namespace meridian::ctl {

namespace {

struct SignInOptions {
    std::string user;
    std::string certificate;
    std::string passwordFile;
};

// The file is to be good when it is carried to another machine, so it holds the certificate itself and not its path.
absl::StatusOr<std::string> portable(const std::string& certificate) {
    if (certificate.empty()) return certificate;
    const absl::StatusOr<std::string> fingerprint = client::fingerprintOf(certificate);
    if (!fingerprint.ok()) return fingerprint.status();
    return *fingerprint;
}

absl::StatusOr<client::Target> targetOf(const client::TargetChoice& choice, const SignInOptions& options) {
    client::Target target;
    target.address = choice.server;
    target.plaintext = choice.plaintextLoopback;
    target.certificate = options.certificate;
    if (!choice.localDirectory.empty()) {
        const absl::StatusOr<client::Endpoint> endpoint = client::loadEndpoint(choice.localDirectory);
        if (!endpoint.ok()) return endpoint.status();
        target.address = endpoint->address;
        target.certificate = endpoint->certificate;
        target.plaintext = endpoint->plaintext;
    }
    if (target.address.empty()) return absl::InvalidArgumentError("Say where with --server HOST:PORT or --local DIR.");
    if (absl::Status status = client::checkAddress(target.address); !status.ok()) return status;
    if (target.plaintext && !client::isLoopback(target.address)) {
        return absl::InvalidArgumentError("Without TLS only an address of this machine is spoken to.");
    }
    absl::StatusOr<std::string> certificate = portable(target.certificate);
    if (!certificate.ok()) return certificate.status();
    target.certificate = *std::move(certificate);
    target.credentialPath = choice.credentialFile.empty() ? client::defaultCredentialPath() : choice.credentialFile;
    if (target.credentialPath.empty()) return absl::InvalidArgumentError("Say which file to write with --credential.");
    return target;
}

absl::Status save(const client::Target& target, const std::string& user, const std::string& refreshToken) {
    const std::filesystem::path folder = std::filesystem::path(target.credentialPath).parent_path();
    if (!folder.empty()) {
        std::error_code error;
        std::filesystem::create_directories(folder.parent_path(), error);
        if (absl::Status status = privacy::ensurePrivateFolder(folder.string()); !status.ok()) return status;
    }
    identity::CredentialFile credential;
    credential.server = target.address;
    credential.user = user;
    credential.token = privacy::Secret(refreshToken);
    credential.certificate = target.certificate;
    return identity::saveCredentialFile(target.credentialPath, credential);
}

Exit signIn(Context& context, const SignInOptions& options) {
    const absl::StatusOr<client::Target> target = targetOf(context.settings().target, options);
    if (!target.ok()) return context.fail(target.status());
    const absl::StatusOr<privacy::Secret> password =
        readPassword(options.passwordFile, fmt::format("Password of {} at {}", options.user, target->address));
    if (!password.ok()) return context.fail(password.status());
    const absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = client::makeChannel(*target);
    if (!channel.ok()) return context.fail(channel.status());

    grpc::ClientContext call;
    call.set_deadline(std::chrono::system_clock::now() + context.patience());
    v1::SignInRequest request;
    request.set_name(options.user);
    request.set_password(std::string(password->reveal()));
    v1::SignInResponse response;
    const grpc::Status status = v1::IdentityService::Stub(*channel).SignIn(&call, request, &response);
    if (!status.ok()) return context.fail(status);
    if (absl::Status saved = save(*target, response.name(), response.tokens().refresh_token()); !saved.ok()) {
        return context.fail(saved);
    }
    const std::string role = client::wordOf(response.role());
    if (context.output().json) {
        context.output().object({{"name", response.name()}, {"role", role}, {"file", target->credentialPath}});
    } else {
        context.output().line(fmt::format("Signed in as {} ({}). The credential is in {}.", response.name(), role,
                                          target->credentialPath));
    }
    return Exit::kOk;
}

}  // namespace

void addSignIn(CLI::App& app, Commands& commands) {
    CLI::App& command = Commands::add(
        app, "signin", "Signs a person in and writes a credential file, which later commands find by themselves",
        {"meridianctl signin --server shop.example.com:7443 --user anna --certificate server.crt",
         "meridianctl signin --local /var/lib/meridian --user anna --credential anna.credential"});
    auto options = std::make_shared<SignInOptions>();
    command.add_option("--user", options->user, "Name of the account")->required();
    command.add_option("--certificate", options->certificate,
                       "The server's certificate: a PEM file or its SHA-256 fingerprint. Without it the system's "
                       "authorities must vouch for the server");
    command.add_option("--password-file", options->passwordFile, "Instead of asking: its first line, mode 0600");
    commands.offline(command, [options](Context& context) { return signIn(context, *options); });
}

}  // namespace meridian::ctl
