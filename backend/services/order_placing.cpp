#include "backend/services/order_placing.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/text_check.h"

namespace meridian::services {

namespace {

using PlaceOrdersCall = Call<v1::PlaceOrdersRequest, v1::PlaceOrdersResponse>;

// One batch on its way: which receipt each submitted command belongs to, where some were refused before.
struct Batch {
    std::vector<Command> commands;
    std::vector<int> places;
};

absl::Status prepareAll(const PlacingPort& port, PlaceOrdersCall& call, Batch& batch) {
    const auto& orders = call.request().orders();
    batch.commands.reserve(static_cast<std::size_t>(orders.size()));
    batch.places.reserve(static_cast<std::size_t>(orders.size()));
    const FieldPath root;
    PersonalData scratch;
    PreparedOrder prepared;
    for (int i = 0; i < orders.size(); ++i) {
        absl::Status status =
            prepareOrder(orders[i], root.child("orders", i), call.caller(), port.vault, scratch, prepared);
        if (!status.ok()) return status;
        v1::Receipt& receipt = *call.response().add_receipts();
        if (prepared.refused != Reason::kNone) {
            fillRefusal(prepared.refused, "", receipt);
            continue;
        }
        batch.commands.push_back(std::move(prepared.command));
        batch.places.push_back(i);
    }
    return absl::OkStatus();
}

void answerAll(PlaceOrdersCall& call, CellId cell, const std::vector<int>& places,
               const std::vector<engine::Answer>& answers) {
    const bool noneSettled = std::none_of(answers.begin(), answers.end(), [](const auto& a) { return a.status.ok(); });
    if (noneSettled && answers.size() == static_cast<std::size_t>(call.response().receipts_size())) {
        return call.finish(answers.front().status);
    }
    for (std::size_t i = 0; i < answers.size(); ++i) {
        v1::Receipt& receipt = *call.response().mutable_receipts(places[i]);
        if (answers[i].status.ok()) {
            fillReceipt(answers[i], cell, receipt);
        } else {
            fillUnsettled(answers[i].status, receipt);
        }
    }
    call.finish(absl::OkStatus());
}

absl::Status checkCount(int count) {
    if (count < 1 || static_cast<std::size_t>(count) > limits::kCommandsPerCallMax) {
        return invalidField(FieldPath{nullptr, "orders"},
                            concat("must be 1 to ", limits::kCommandsPerCallMax, " orders, are ", count));
    }
    return absl::OkStatus();
}

}  // namespace

absl::Status prepareOrder(const v1::PlaceOrderRequest& request, const FieldPath& path, const Caller& caller,
                          PersonalVault& vault, PersonalData& scratch, PreparedOrder& prepared) {
    prepared.refused = Reason::kNone;
    absl::Status status = readPlaceOrder(request, path, caller, prepared.command, scratch);
    if (!status.ok()) return status;
    auto& order = std::get<PlaceOrder>(prepared.command.body);
    const std::uint64_t digest = placeOrderDigest(order);
    auto sealed = order.customer ? vault.sealPerson(order.customer, scratch) : vault.sealPersonByEmail(scratch);
    if (absl::IsFailedPrecondition(sealed.status())) {
        prepared.refused = Reason::kUnknownCustomer;
        return absl::OkStatus();
    }
    if (!sealed.ok()) return sealed.status();
    order.customer = sealed->customer;
    order.sealed = std::move(sealed->bytes);
    prepared.command.bodyDigest = combineDigests(digest, sealed->digest);
    return absl::OkStatus();
}

void placeOrder(const PlacingPort& port, Call<v1::PlaceOrderRequest, v1::Receipt>& call) {
    PersonalData scratch;
    PreparedOrder prepared;
    absl::Status status = prepareOrder(call.request(), FieldPath{}, call.caller(), port.vault, scratch, prepared);
    if (!status.ok()) return call.finish(status);
    if (prepared.refused != Reason::kNone) {
        fillRefusal(prepared.refused, "", call.response());
        return call.finish(absl::OkStatus());
    }
    carryOut(port.commands, call, std::move(prepared.command), engine::Lane::kOrders);
}

void placeOrders(const PlacingPort& port, PlaceOrdersCall& call) {
    const int count = call.request().orders_size();
    absl::Status status = checkCount(count);
    if (status.ok()) status = checkKnownFieldsHere(call.request(), FieldPath{});
    if (status.ok()) status = port.gate.spend(call.caller(), static_cast<std::uint32_t>(count) - 1);
    if (!status.ok()) return call.finish(status);
    Batch batch;
    if (status = prepareAll(port, call, batch); !status.ok()) return call.finish(status);
    if (batch.commands.empty()) return call.finish(absl::OkStatus());

    engine::Submission submission;
    submission.commands = std::move(batch.commands);
    submission.lane = engine::Lane::kOrders;
    submission.deadline = port.commands.deadlineOf(call.context());
    submission.done = [&call, cell = port.commands.cellId, places = std::move(batch.places)](
                          const std::vector<engine::Answer>& answers) { answerAll(call, cell, places, answers); };
    if (status = port.commands.submit(std::move(submission)); !status.ok()) call.finish(status);
}

}  // namespace meridian::services
