#include "backend/services/query_calls.h"

#include <algorithm>

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

std::chrono::milliseconds patienceOf(const grpc::ServerContext& context, engine::Clock& clock) {
    const std::chrono::milliseconds most = limits::kCommitTokenWait;
    const auto deadline = context.deadline();
    if (deadline == std::chrono::system_clock::time_point::max()) return most;
    const auto world = std::chrono::duration_cast<std::chrono::milliseconds>(deadline.time_since_epoch());
    return std::min(most, world - std::chrono::milliseconds(clock.wall().micros / 1000));
}

}  // namespace

void QueryPort::whenVisible(const grpc::ServerContext& context, const v1::CommitToken& after, std::function<void()> run,
                            std::function<void(absl::Status)> fail) const {
    if (after.batch() != 0 && after.cell() != cellId.value) {
        return fail(invalidField(FieldPath{nullptr, "after"}, concat("is a commit token of cell ", after.cell(),
                                                                     ", this server holds cell ", cellId.value)));
    }
    const auto start = [this_pool = &pool, run = std::move(run), fail](absl::Status status) {
        if (status.ok()) status = this_pool->post(run);
        if (!status.ok()) fail(status);
    };
    follower.whenReached(BatchNumber{after.batch()}, patienceOf(context, clock), start);
}

stores::ViewAccess accessOf(const Caller& caller) {
    using identity::Permission;
    return {
        caller.may(Permission::kViewPersonalData) ? stores::PersonalAccess::kVisible : stores::PersonalAccess::kHidden,
        caller.may(Permission::kViewRisk) ? stores::RiskAccess::kVisible : stores::RiskAccess::kHidden};
}

void fillAsOf(const stores::ViewPosition& position, CellId cell, v1::AsOf& asOf) {
    asOf.mutable_token()->set_cell(cell.value);
    asOf.mutable_token()->set_batch(position.batch.value);
    asOf.set_time_us(position.time.micros);
}

absl::Status readPage(const v1::PageRequest& from, stores::PageRequest& page) {
    if (from.size() > limits::kPageRowsMax) {
        return invalidField(FieldPath{nullptr, "page"}.child("size"),
                            concat("must be at most ", limits::kPageRowsMax, " rows, is ", from.size()));
    }
    page.limit = from.size();
    page.cursor = from.cursor();
    return absl::OkStatus();
}

}  // namespace meridian::services
