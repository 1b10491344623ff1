// journal tail.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::ctl {

namespace {

struct TailOptions {
    std::uint64_t fromBatch = 0;
    bool follow = false;
    std::string order;
};

void print(Output& output, const v1::JournalRecord& record) {
    if (output.json) {
        output.object(client::toJson(record));
    } else {
        std::string text = fmt::format("{:>8}.{:<4} {}  {:<20} {:<20}", record.batch(), record.index(),
                                       timeText(record.time_us()), record.command(), record.actor());
        if (!record.order().empty()) text += fmt::format(" {} v{}", record.order(), record.version());
        if (!record.rejection().empty()) text += fmt::format(" refused: {}", record.rejection());
        if (!record.reason().empty()) text += fmt::format(" ({})", record.reason());
        output.line(printable(text));
    }
    output.flush();
}

Exit tail(Context& context, const TailOptions& options) {
    grpc::ClientContext call;
    if (!options.follow) call.set_deadline(std::chrono::system_clock::now() + kLongPatience);
    if (grpc::Status status = context.connection().session().authorise(call); !status.ok()) return context.fail(status);
    v1::TailJournalRequest request;
    request.set_from_batch(options.fromBatch);
    request.set_follow(options.follow);
    request.set_order(options.order);
    v1::OperationsService::Stub stub(context.connection().channel());
    const auto stream = stub.TailJournal(&call, request);
    v1::JournalRecord record;
    while (stream->Read(&record))
        print(context.output(), record);
    const grpc::Status status = stream->Finish();
    return status.ok() ? Exit::kOk : context.fail(status);
}

}  // namespace

void addJournal(CLI::App& app, Commands& commands) {
    CLI::App& journal = Commands::addGroup(app, "journal", "Read the journal");
    CLI::App& command = Commands::add(journal, "tail", "Prints the journal's records, one a line",
                                      {"meridianctl journal tail --follow", "meridianctl journal tail --from 1 --json",
                                       "meridianctl journal tail --from 1 --order EU-1048217"});
    auto options = std::make_shared<TailOptions>();
    command.add_option("--from", options->fromBatch, "First batch; without it the newest");
    command.add_flag("--follow", options->follow, "Go on with new records as they are committed, until interrupted");
    command.add_option("--order", options->order, "Only records of this order")->check(orderNumber());
    commands.online(command, [options](Context& context) { return tail(context, *options); });
}

}  // namespace meridian::ctl
