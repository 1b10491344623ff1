#include "backend/services/receipt_mapping.h"

#include "backend/domain/order_number.h"
#include "backend/domain/rejection.h"

namespace meridian::services {

namespace {

void fillRejection(Reason reason, std::string_view detail, v1::Rejection& rejection) {
    const auto set = [](std::string_view text, std::string& field) { field.assign(text.data(), text.size()); };
    set(codeOf(reason), *rejection.mutable_code());
    set(textOf(reason), *rejection.mutable_text());
    set(remedyOf(reason), *rejection.mutable_remedy());
    if (!detail.empty()) set(detail, *rejection.mutable_detail());
}

}  // namespace

void fillReceipt(const engine::Answer& answer, CellId cell, v1::Receipt& receipt) {
    const Receipt& from = answer.receipt;
    if (from.order) receipt.set_order(formatOrderNumber(from.order));
    receipt.set_version(from.version);
    if (from.batch) {
        receipt.mutable_commit_token()->set_cell(cell.value);
        receipt.mutable_commit_token()->set_batch(from.batch.value);
    }
    if (from.reason == Reason::kNone) return receipt.set_outcome(v1::OUTCOME_ACCEPTED);
    receipt.set_outcome(from.reason == Reason::kVersionConflict ? v1::OUTCOME_CONFLICT : v1::OUTCOME_REJECTED);
    fillRejection(from.reason, answer.detail, *receipt.mutable_rejection());
}

void fillUnsettled(const absl::Status& status, v1::Receipt& receipt) {
    receipt.set_outcome(v1::OUTCOME_UNSETTLED);
    v1::Rejection& rejection = *receipt.mutable_rejection();
    rejection.set_code(absl::StatusCodeToString(status.code()));
    const absl::string_view message = status.message();
    rejection.set_text(message.data(), message.size());
    rejection.set_remedy("Send the same command again with the same id.");
}

void fillRefusal(Reason reason, std::string_view detail, v1::Receipt& receipt) {
    receipt.set_outcome(v1::OUTCOME_REJECTED);
    fillRejection(reason, detail, *receipt.mutable_rejection());
}

v1::CommitToken makeToken(CellId cell, BatchNumber batch) {
    v1::CommitToken token;
    token.set_cell(cell.value);
    token.set_batch(batch.value);
    return token;
}

}  // namespace meridian::services
