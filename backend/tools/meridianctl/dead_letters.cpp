// deadletters list, show, replay and discard.
#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/operations.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Operations = v1::OperationsService::Stub;

struct LetterOptions {
    std::uint64_t id = 0;
    bool all = false;
    std::string order;
    std::string reason;
};

Exit list(Context& context, bool includeResolved) {
    v1::ListDeadLettersRequest request;
    request.set_include_resolved(includeResolved);
    request.mutable_page()->set_size(500);
    Table table({">Id", "Time (UTC)", "Kind", "Concerns", "Cause", "State"});
    do {
        v1::ListDeadLettersResponse response;
        const grpc::Status status = context.call(&Operations::ListDeadLetters, request, response);
        if (!status.ok()) return context.fail(status);
        for (const v1::DeadLetter& letter : response.letters()) {
            if (context.output().json) context.output().object(client::toJson(letter));
            table.add({std::to_string(letter.id()), timeText(letter.at_us()), letter.kind(), letter.key(),
                       letter.cause(), letter.resolved() ? letter.resolution() : "waits"});
        }
        request.mutable_page()->set_cursor(response.page().next_cursor());
    } while (!request.page().cursor().empty());
    if (!context.output().json) context.output().table(table, "There is none.");
    return Exit::kOk;
}

Exit show(Context& context, std::uint64_t id) {
    v1::GetDeadLetterRequest request;
    request.set_id(id);
    v1::GetDeadLetterResponse response;
    const grpc::Status status = context.call(&Operations::GetDeadLetter, request, response);
    if (!status.ok()) return context.fail(status);
    const v1::DeadLetter& letter = response.letter();
    if (context.output().json) {
        context.output().object(client::toJson(letter));
        return Exit::kOk;
    }
    context.output().line(printable(fmt::format("{} of {}, {}, concerns {}: {}", letter.id(), timeText(letter.at_us()),
                                                letter.kind(), orDash(letter.key()), letter.cause())));
    context.output().line(letter.resolved() ? letter.resolution() : "waits");
    context.output().line(printable(letter.payload_json()));
    return Exit::kOk;
}

Exit resolve(Context& context, const LetterOptions& options, v1::DeadLetterAction action) {
    v1::ResolveDeadLetterRequest request;
    context.fill(*request.mutable_header(), options.reason);
    request.set_id(options.id);
    request.set_action(action);
    request.set_order(options.order);
    v1::Receipt receipt;
    const grpc::Status status = context.call(&Operations::ResolveDeadLetter, request, receipt);
    return context.finish(status, receipt);
}

}  // namespace

void addDeadLetters(CLI::App& app, Commands& commands) {
    CLI::App& group =
        Commands::addGroup(app, "deadletters", "What could not be processed: list, show, replay, discard");
    auto options = std::make_shared<LetterOptions>();

    CLI::App& listCommand = Commands::add(group, "list", "Lists dead letters, oldest first");
    listCommand.add_flag("--all", options->all, "Those that were settled, too");
    commands.online(listCommand, [=](Context& context) { return list(context, options->all); });

    CLI::App& showCommand = Commands::add(group, "show", "Shows what a dead letter holds");
    showCommand.add_option("id", options->id)->required();
    commands.online(showCommand, [=](Context& context) { return show(context, options->id); });

    CLI::App& replay =
        Commands::add(group, "replay", "Processes a dead letter again",
                      {"meridianctl deadletters replay 12 --order EU-1048217 --reason 'Order was missing'"});
    replay.add_option("id", options->id)->required();
    replay
        .add_option("--order", options->order,
                    "The order that it belongs to, where the letter says a wrong one or none")
        ->check(orderNumber());
    addReason(replay, options->reason);
    commands.online(replay,
                    [=](Context& context) { return resolve(context, *options, v1::DEAD_LETTER_ACTION_REPLAY); });

    CLI::App& discard = Commands::add(group, "discard", "Puts a dead letter aside for good; it stays in the list");
    discard.add_option("id", options->id)->required();
    addReason(discard, options->reason);
    commands.online(discard,
                    [=](Context& context) { return resolve(context, *options, v1::DEAD_LETTER_ACTION_DISCARD); });
}

}  // namespace meridian::ctl
