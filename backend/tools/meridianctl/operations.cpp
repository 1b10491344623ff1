// status, verify, views rebuild and backup.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Operations = v1::OperationsService::Stub;

std::string sizeText(std::uint64_t bytes) {
    return bytes < 10'000'000'000ULL ? fmt::format("{} MB", bytes / 1'000'000)
                                     : fmt::format("{} GB", bytes / 1'000'000'000);
}

void print(Output& output, const v1::StatusResponse& status) {
    const auto line = [&output](std::string_view title, const std::string& text) {
        output.line(fmt::format("{:<14}{}", title, text));
    };
    line("cell", fmt::format("{}, version {}, epoch {}", status.cell(), status.version(), status.epoch()));
    line("runs since", timeText(status.started_at_us()));
    line("takes orders", status.takes_orders() ? "yes" : "no: the disk is nearly full");
    line("journal", fmt::format("batch {} of {}", status.durable_batch(), timeText(status.durable_time_us())));
    line("shadow", fmt::format("batch {}", status.shadow_batch()));
    line("views", fmt::format("batch {}, {} ms behind", status.views_batch(), status.views_lag_ms()));
    line("commands", fmt::format("{} ({} rejected, {} repeated, {} too late, {} not admitted)", status.commands(),
                                 status.rejected(), status.duplicates(), status.expired(), status.refused()));
    line("orders", fmt::format("{} accepted, {} confirmed, {} open", status.orders_accepted(), status.confirmed(),
                               status.open_orders()));
    line("waiting", fmt::format("{} commands, {} timers due, {} dead letters", status.ring_depth(), status.timers_due(),
                                status.dead_letters()));
    line("commit", fmt::format("half within {} us, 99 % within {} us, {} records a batch", status.commit_us_p50(),
                               status.commit_us_p99(), status.batch_records_p50()));
    line("process", fmt::format("{} of memory, {:.1f} s of processor time", sizeText(status.resident_bytes()),
                                static_cast<double>(status.processor_us()) / 1e6));
    line("disk", fmt::format("{} free", sizeText(status.disk_free_bytes())));
}

Exit status(Context& context) {
    v1::StatusResponse response;
    const grpc::Status result = context.call(&Operations::Status, v1::StatusRequest(), response);
    if (!result.ok()) return context.fail(result);
    if (context.output().json) {
        context.output().object(client::toJson(response));
    } else {
        print(context.output(), response);
    }
    return Exit::kOk;
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
    commands.online(Commands::add(app, "status", "Shows the figures of the pipeline"), status);
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
