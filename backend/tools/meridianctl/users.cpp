// users create, list, disable, enable, unlock, set-role and set-password.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"
#include "backend/tools/meridianctl/password.h"

#include "meridian/v1/identity.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Identity = v1::IdentityService::Stub;

struct UserOptions {
    std::string name;
    std::string displayName;
    std::string role;
    std::string passwordFile;
    bool own = false;
};

v1::Role roleOf(const std::string& word) {
    int role = 0;
    client::parseEnumWord(*v1::Role_descriptor(), word, role);
    return static_cast<v1::Role>(role);
}

Exit done(Context& context, const grpc::Status& status, const std::string& text) {
    if (!status.ok()) return context.fail(status);
    if (context.output().json) {
        context.output().object({{"done", true}});
    } else {
        context.output().line(text);
    }
    return Exit::kOk;
}

Exit list(Context& context) {
    v1::ListUsersResponse response;
    const grpc::Status status = context.call(&Identity::ListUsers, v1::ListUsersRequest(), response);
    if (!status.ok()) return context.fail(status);
    Table table({"Name", "Display name", "Role", "State"});
    for (const v1::User& user : response.users()) {
        if (context.output().json) context.output().object(client::toJson(user));
        const std::string locked =
            user.locked_until_us() == 0 ? "" : "locked until " + timeText(user.locked_until_us());
        table.add({user.name(), orDash(user.display_name()), client::wordOf(user.role()),
                   user.disabled() ? "disabled" : orDash(locked)});
    }
    if (!context.output().json) context.output().table(table, "There is nobody.");
    return Exit::kOk;
}

Exit create(Context& context, const UserOptions& options) {
    const absl::StatusOr<privacy::Secret> password =
        readNewPassword(options.passwordFile, fmt::format("First password of {}", options.name));
    if (!password.ok()) return context.fail(password.status());
    v1::CreateUserRequest request;
    request.set_name(options.name);
    request.set_display_name(options.displayName);
    request.set_role(roleOf(options.role));
    request.set_password(std::string(password->reveal()));
    v1::CreateUserResponse response;
    return done(context, context.call(&Identity::CreateUser, request, response),
                fmt::format("{} can sign in as {}.", options.name, options.role));
}

Exit setPassword(Context& context, const UserOptions& options) {
    v1::SetPasswordRequest request;
    if (options.own) {
        const absl::StatusOr<privacy::Secret> current = readPassword("", "Your present password");
        if (!current.ok()) return context.fail(current.status());
        request.set_current_password(std::string(current->reveal()));
    } else {
        request.set_name(options.name);
    }
    const absl::StatusOr<privacy::Secret> password = readNewPassword(options.passwordFile, "New password");
    if (!password.ok()) return context.fail(password.status());
    request.set_password(std::string(password->reveal()));
    v1::SetPasswordResponse response;
    return done(context, context.call(&Identity::SetPassword, request, response),
                "The password is changed; whoever was signed in with the old one must sign in again.");
}

// A command that needs nothing but the name.
template <class Request, class Response>
void addSimple(CLI::App& users, Commands& commands, const char* name, const char* help, const char* text,
               grpc::Status (Identity::*method)(grpc::ClientContext*, const Request&, Response*)) {
    CLI::App& command = Commands::add(users, name, help);
    auto user = std::make_shared<std::string>();
    command.add_option("name", *user)->required();
    commands.online(command, [=](Context& context) {
        Request request;
        request.set_name(*user);
        Response response;
        return done(context, context.call(method, request, response), fmt::format("{} {}.", *user, text));
    });
}

void addRole(CLI::App& command, UserOptions& options) {
    command.add_option("--role", options.role, "What they may do")
        ->required()
        ->check(CLI::IsMember({"merchandiser", "support", "analyst", "manager", "operator", "administrator"}));
}

}  // namespace

void addUsers(CLI::App& app, Commands& commands) {
    CLI::App& users = Commands::addGroup(app, "users", "Accounts of people");
    auto options = std::make_shared<UserOptions>();
    commands.online(Commands::add(users, "list", "Lists all accounts"), list);

    CLI::App& createCommand =
        Commands::add(users, "create", "Makes an account; asks for its first password",
                      {"meridianctl users create anna --role support --display-name 'Anna Schmidt'"});
    createCommand.add_option("name", options->name, "1 to 64 of a-z 0-9 . _ @ -")->required();
    createCommand.add_option("--display-name", options->displayName, "As colleagues see it");
    createCommand.add_option("--password-file", options->passwordFile, "Instead of asking: its first line, mode 0600");
    addRole(createCommand, *options);
    commands.online(createCommand, [=](Context& context) { return create(context, *options); });

    CLI::App& roleCommand = Commands::add(users, "set-role", "Gives an account another role and ends its sessions");
    roleCommand.add_option("name", options->name)->required();
    addRole(roleCommand, *options);
    commands.online(roleCommand, [=](Context& context) {
        v1::SetRoleRequest request;
        request.set_name(options->name);
        request.set_role(roleOf(options->role));
        v1::SetRoleResponse response;
        return done(context, context.call(&Identity::SetRole, request, response),
                    fmt::format("{} is {} now.", options->name, options->role));
    });

    CLI::App& passwordCommand =
        Commands::add(users, "set-password", "Sets a password and ends the account's sessions",
                      {"meridianctl users set-password anna", "meridianctl users set-password --own"});
    CLI::Option_group& who = *passwordCommand.add_option_group("Who");
    who.add_option("name", options->name, "Whose");
    who.add_flag("--own", options->own, "Your own; asks for the present one, too");
    who.require_option(1);
    passwordCommand.add_option("--password-file", options->passwordFile, "Instead of asking for the new one");
    commands.online(passwordCommand, [=](Context& context) { return setPassword(context, *options); });

    addSimple(users, commands, "disable", "Ends all sessions; the account stays but cannot sign in",
              "cannot sign in any more", &Identity::DisableUser);
    addSimple(users, commands, "enable", "Lets a disabled account sign in again", "can sign in again",
              &Identity::EnableUser);
    addSimple(users, commands, "unlock", "Lifts the lock after too many wrong passwords", "is not locked",
              &Identity::UnlockUser);
}

}  // namespace meridian::ctl
