// services create, list and revoke: the credentials of storefronts and other machines.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/client/pinned_certificate.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/identity.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Identity = v1::IdentityService::Stub;

struct ServiceOptions {
    std::string name;
    std::string role = "service";
    std::string file;
};

// The secret goes into a file of mode 0600 and not to the screen.
Exit create(Context& context, const ServiceOptions& options) {
    const client::Target& target = context.connection().target();
    // The fingerprint and not the path: the file goes to the storefront's machine.
    const absl::StatusOr<std::string> certificate =
        target.certificate.empty() ? std::string() : client::fingerprintOf(target.certificate);
    if (!certificate.ok()) return context.fail(certificate.status());
    v1::CreateServiceCredentialRequest request;
    request.set_name(options.name);
    int role = 0;
    client::parseEnumWord(*v1::Role_descriptor(), options.role, role);
    request.set_role(static_cast<v1::Role>(role));
    v1::CreateServiceCredentialResponse response;
    const grpc::Status status = context.call(&Identity::CreateServiceCredential, request, response);
    if (!status.ok()) return context.fail(status);

    identity::CredentialFile credential;
    credential.server = target.address;
    credential.user = options.name;
    credential.secret = privacy::Secret(response.secret());
    credential.certificate = *certificate;
    if (absl::Status saved = identity::saveCredentialFile(options.file, credential); !saved.ok()) {
        context.output().message(
            fmt::format("The credential {} exists, but its file does not: revoke it and try again.", options.name));
        return context.fail(saved);
    }
    if (context.output().json) {
        context.output().object({{"name", options.name}, {"role", options.role}, {"file", options.file}});
    } else {
        context.output().line(fmt::format("The credential of {} is in {}.", options.name, options.file));
    }
    return Exit::kOk;
}

Exit list(Context& context) {
    v1::ListServiceCredentialsResponse response;
    const grpc::Status status =
        context.call(&Identity::ListServiceCredentials, v1::ListServiceCredentialsRequest(), response);
    if (!status.ok()) return context.fail(status);
    Table table({"Name", "Role"});
    for (const v1::ServiceCredential& credential : response.credentials()) {
        if (context.output().json) context.output().object(client::toJson(credential));
        table.add({credential.name(), client::wordOf(credential.role())});
    }
    if (!context.output().json) context.output().table(table, "There is none.");
    return Exit::kOk;
}

Exit revoke(Context& context, const std::string& name) {
    v1::RevokeServiceCredentialRequest request;
    request.set_name(name);
    v1::RevokeServiceCredentialResponse response;
    const grpc::Status status = context.call(&Identity::RevokeServiceCredential, request, response);
    if (!status.ok()) return context.fail(status);
    if (context.output().json) {
        context.output().object({{"done", true}});
    } else {
        context.output().line(fmt::format("{} is not let in any more.", name));
    }
    return Exit::kOk;
}

}  // namespace

void addServices(CLI::App& app, Commands& commands) {
    CLI::App& services = Commands::addGroup(app, "services", "Credentials of storefronts and other machines");
    auto options = std::make_shared<ServiceOptions>();
    commands.online(Commands::add(services, "list", "Lists the credentials that are good"), list);

    CLI::App& createCommand = Commands::add(services, "create", "Makes a credential and writes its file",
                                            {"meridianctl services create web-shop --out web-shop.credential"});
    createCommand.add_option("name", options->name)->required();
    createCommand.add_option("--out", options->file, "File to write, mode 0600")->required();
    createCommand.add_option("--role", options->role, "What it may do")
        ->check(
            CLI::IsMember({"merchandiser", "support", "analyst", "manager", "operator", "administrator", "service"}))
        ->capture_default_str();
    commands.online(createCommand, [=](Context& context) { return create(context, *options); });

    CLI::App& revokeCommand = Commands::add(services, "revoke", "Takes a credential back; it is refused at once");
    revokeCommand.add_option("name", options->name)->required();
    commands.online(revokeCommand, [=](Context& context) { return revoke(context, options->name); });
}

}  // namespace meridian::ctl
