// verify, views rebuild and backup; status is in status.cpp.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"
#include "backend/tools/meridianctl/status.h"

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Operations = v1::OperationsService::Stub;

std::string sizeText(std::uint64_t bytes) {
    return bytes < 10'000'000'000ULL ? fmt::format("{} MB", bytes / 1'000'000)
                                     : fmt::format("{} GB", bytes / 1'000'000'000);
}

Exit verify(Context& context) {
    v1::VerifyResponse response;
    const grpc::Status result = context.call(&Operations::Verify, v1::VerifyRequest(), response, kLongPatience);
    if (!result.ok()) return context.fail(result);
    if (context.output().json) {
        boost::json::object object = client::toJson(response);
        // Programs ask how many there are; which ones stands beside it.
        object["found"] = std::move(object["violations"]);
        object["violations"] = response.violations_total();
        object.erase("violations_total");
        context.output().object(object);
    } else {
        for (const v1::Violation& violation : response.violations())
            context.output().line(printable(fmt::format("{}: {}", violation.check(), violation.text())));
        context.output().line(fmt::format("{} checks, {} violations, {} orders, last batch {}", response.checks(),
                                          response.violations_total(), response.orders(), response.last_batch()));
    }
    return response.violations_total() == 0 ? Exit::kOk : Exit::kRefused;
}

Exit rebuildViews(Context& context) {
    v1::RebuildViewsResponse response;
    const grpc::Status result =
        context.call(&Operations::RebuildViews, v1::RebuildViewsRequest(), response, kLongPatience);
    if (!result.ok()) return context.fail(result);
    if (context.output().json) {
        context.output().object(client::toJson(response));
    } else {
        context.output().line(fmt::format("Made anew from {} records in {} batches, in {} ms.", response.records(),
                                          response.batches(), response.took_ms()));
    }
    return Exit::kOk;
}

Exit backup(Context& context, const std::string& name) {
    v1::BackupRequest request;
    request.set_name(name);
    v1::BackupResponse response;
    const grpc::Status result = context.call(&Operations::Backup, request, response, kLongPatience);
    if (!result.ok()) return context.fail(result);
    if (context.output().json) {
        context.output().object(client::toJson(response));
    } else {
        context.output().line(fmt::format("{} on the server: {}, up to batch {}.", response.path(),
                                          sizeText(response.bytes()), response.last_batch()));
    }
    return Exit::kOk;
}

}  // namespace

void addOperations(CLI::App& app, Commands& commands) {
    CLI::App& statusCommand =
        Commands::add(app, "status", "Shows the figures of the pipeline",
                      {"meridianctl status --follow", "meridianctl status --follow --seconds 60"});
    auto statusOptions = std::make_shared<StatusOptions>();
    CLI::Option* follow = statusCommand.add_flag("--follow", statusOptions->follow, "Again every second, a line each");
    statusCommand.add_option("--seconds", statusOptions->seconds, "Follow for so long")
        ->needs(follow)
        ->check(CLI::Range(0.1, 86'400.0));
    commands.online(statusCommand, [statusOptions](Context& context) { return status(context, *statusOptions); });
    commands.online(
        Commands::add(app, "verify", "Checks every invariant, the hash chain and the views; exits 1 on any violation",
                      {"meridianctl verify --json"}),
        verify);
    CLI::App& views = Commands::addGroup(app, "views", "The tables that queries read");
    commands.online(Commands::add(views, "rebuild", "Makes them anew from the journal and then takes them into use"),
                    rebuildViews);

    CLI::App& backupCommand =
        Commands::add(app, "backup", "Copies the journal into a new folder below the server's backup folder",
                      {"meridianctl backup before-upgrade"});
    auto name = std::make_shared<std::string>();
    backupCommand.add_option("name", *name, "Letters, digits, dash and dot; without it the name is made of the time");
    commands.online(backupCommand, [name](Context& context) { return backup(context, *name); });
}

}  // namespace meridian::ctl
