#include "backend/tools/meridianctl/program.h"

#include <algorithm>

#include "backend/tools/meridianctl/groups.h"

namespace meridian::ctl {

namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  meridianctl --local /var/lib/meridian status\n"
    "  meridianctl --local /var/lib/meridian orders place --line NMB-DJM-NVY=2 --currency EUR --country DE \\\n"
    "      --token tok_approve --email anna@example.com --name 'Anna Schmidt'\n"
    "  meridianctl --credential ~/anna.credential orders list 'status:held age:>2h'\n"
    "\n"
    "Exit codes: 0 done, 1 refused or a check failed, 2 wrong arguments, 3 the server cannot be reached or cannot "
    "now,\n"
    "4 not allowed.";

void addSettings(CLI::App& app, Context& context) {
    Settings& settings = context.settings();
    app.add_option("--server", settings.target.server, "Address of the server, HOST:PORT; the credential file has one");
    app.add_option("--credential", settings.target.credentialFile,
                   "Credential file; without it ~/.config/meridian/credential");
    app.add_option(
        "--local", settings.target.localDirectory,
        "Data directory of a meridiand on this machine: takes its address and its administrator's credential");
    app.add_flag("--plaintext-loopback", settings.target.plaintextLoopback,
                 "Speak without TLS, with a server on this machine that was started with the same option");
    app.add_option("--timeout", settings.timeoutSeconds, "Seconds that one call may take")
        ->check(CLI::Range(0.1, 3600.0))
        ->capture_default_str();
    app.add_option("--command-id", settings.commandId,
                   "Send the command under this id: repeats one whose answer got lost, without doing it twice")
        ->check(uuid());
    app.add_flag("--json", context.output().json, "Print JSON: one object, or one a line for lists");
}

Exit execute(Context& context, const Chosen& chosen) {
    if (chosen.online) {
        if (absl::Status status = context.connect(); !status.ok()) {
            const bool hasNoServer = absl::IsNotFound(status) && !context.settings().target.localDirectory.empty();
            return hasNoServer ? context.fail(Exit::kUnreachable, "UNAVAILABLE", std::string(status.message()))
                               : context.fail(status);
        }
    }
    return chosen.action(context);
}

// CLI11 says only that a command is missing when a word that is none stands in its place.
std::string mistakeText(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> unknown = app.remaining(true);
    const bool isMissing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (isMissing && !unknown.empty()) return "'" + unknown.front() + "' is not a command here";
    return error.what();
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, privacy::RandomBytes& random) {
    Context context(out, err, random);
    Commands commands;
    CLI::App app("Works with a Meridian server: products, orders, stock, journal, checks, people.", "meridianctl");
    app.footer(kFooter);
    app.fallthrough();
    app.require_subcommand(1);
    app.set_version_flag("--version", "meridianctl " MERIDIAN_VERSION);
    addSettings(app, context);
    addProducts(app, commands);
    addOrders(app, commands);
    addStock(app, commands);
    addCustomers(app, commands);
    addJournal(app, commands);
    addDeadLetters(app, commands);
    addOperations(app, commands);
    addRestore(app, commands);
    addUsers(app, commands);
    addServices(app, commands);
    addSignIn(app, commands);

    // A mistake ends the parser before it has stored its flags, and is to be told in the right form, too.
    context.output().json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {  // how CLI11 says help, version and mistakes alike
        if (error.get_exit_code() == 0) return app.exit(error, out, err);
        return static_cast<int>(context.fail(Exit::kUsage, "USAGE", mistakeText(app, error) + " (--help tells more)"));
    }
    const Exit exit = execute(context, commands.chosen());
    context.output().flush();
    return static_cast<int>(exit);
}

}  // namespace meridian::ctl
