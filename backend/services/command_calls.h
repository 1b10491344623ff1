// How a command gets from a call into the cell and its receipt back to the caller, without a thread waiting for it.
#pragma once

#include <vector>

#include <absl/status/status.h>
#include <grpcpp/server_context.h>

#include "backend/engine/cell.h"
#include "backend/services/header_mapping.h"
#include "backend/services/receipt_mapping.h"
#include "backend/services/rpc_call.h"

namespace meridian::services {

// The cell that commands go to. All of it outlives the services.
struct CommandPort {
    engine::Cell& cell;
    engine::Clock& clock;
    CellId cellId;

    // The moment at which the caller stops waiting, on the engine's steady clock; 0 when it waits for ever.
    std::chrono::microseconds deadlineOf(const grpc::ServerContext& context) const;
    // Queues the submission. RESOURCE_EXHAUSTED tells when to come back.
    absl::Status submit(engine::Submission submission) const;
};

// Carries one command out and ends the call with its receipt. The call's response is a Receipt.
template <class AnyCall>
void carryOut(const CommandPort& port, AnyCall& call, Command command, engine::Lane lane = engine::Lane::kResults) {
    engine::Submission submission;
    submission.commands.push_back(std::move(command));
    submission.lane = lane;
    submission.deadline = port.deadlineOf(call.context());
    submission.done = [&call, cell = port.cellId](std::vector<engine::Answer> answers) {
        const engine::Answer& answer = answers.front();
        if (answer.status.ok()) fillReceipt(answer, cell, call.response());
        call.finish(answer.status);
    };
    if (absl::Status status = port.submit(std::move(submission)); !status.ok()) call.finish(status);
}

// A handler for a command that needs nothing but its request: `toBody` takes the request and gives
// absl::StatusOr<CommandBody>.
template <class ToBody>
auto commandHandler(const CommandPort& port, ToBody toBody) {
    return [port, toBody](auto& call) {
        Command command;
        const auto& header = call.request().header();
        absl::Status status = readHeader(header, FieldPath{nullptr, "header"}, call.caller(), command);
        if (!status.ok()) return call.finish(status);
        auto body = toBody(call.request());
        if (!body.ok()) return call.finish(body.status());
        command.body = *std::move(body);
        carryOut(port, call, std::move(command));
    };
}

}  // namespace meridian::services
