#include "backend/services/order_change_mapping.h"

#include "backend/domain/limits.h"
#include "backend/domain/text.h"
#include "backend/services/header_mapping.h"
#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

const FieldPath kOrderPath{nullptr, "order"};

// Order and expected version, which every change but a tag has.
template <class Body, class Request>
absl::StatusOr<Body> changeOf(const Request& request) {
    Body body;
    if (absl::Status status = readOrderNumber(request.order(), kOrderPath, body.order); !status.ok()) return status;
    body.expectedVersion = request.header().expected_version();
    return body;
}

template <class Request>
absl::StatusOr<CommandBody> holdChange(const Request& request, HoldTrigger trigger) {
    auto body = changeOf<ChangeHold>(request);
    if (!body.ok()) return body.status();
    body->trigger = trigger;
    return *std::move(body);
}

absl::Status readTags(const google::protobuf::RepeatedPtrField<std::string>& from, std::string_view field,
                      std::vector<std::string>& to) {
    const FieldPath path;
    if (from.size() > limits::kTagsPerOrderMax) {
        return tooMany(path.child(field), limits::kTagsPerOrderMax, "tags", from.size());
    }
    for (int i = 0; i < from.size(); ++i) {
        const std::string_view tag = trimmed(from[i]);
        if (tag.empty() || tag.size() > limits::kTagMax) {
            return wrongLength(path.child(field, i), limits::kTagMax, tag.size());
        }
        to.emplace_back(tag);
    }
    return absl::OkStatus();
}

}  // namespace

absl::StatusOr<CommandBody> readCancelOrder(const v1::CancelOrderRequest& request) {
    auto body = changeOf<CancelOrder>(request);
    if (!body.ok()) return body.status();
    return *std::move(body);
}

absl::StatusOr<CommandBody> readHoldOrder(const v1::HoldOrderRequest& request) {
    return holdChange(request, HoldTrigger::kHold);
}

absl::StatusOr<CommandBody> readReleaseOrder(const v1::ReleaseOrderRequest& request) {
    return holdChange(request, HoldTrigger::kRelease);
}

absl::StatusOr<CommandBody> readChangeTags(const v1::ChangeTagsRequest& request) {
    ChangeTags body;
    if (absl::Status status = readOrderNumber(request.order(), kOrderPath, body.order); !status.ok()) return status;
    if (absl::Status status = readTags(request.add(), "add", body.added); !status.ok()) return status;
    if (absl::Status status = readTags(request.remove(), "remove", body.removed); !status.ok()) return status;
    if (body.added.empty() && body.removed.empty()) {
        return invalidField(FieldPath{nullptr, "add"}, "is empty, and so is remove; name a tag");
    }
    return body;
}

absl::StatusOr<CommandBody> readDecideReview(const v1::DecideReviewRequest& request) {
    auto body = changeOf<DecideReview>(request);
    if (!body.ok()) return body.status();
    switch (request.decision()) {
        case v1::REVIEW_DECISION_ALLOW: body->outcome = ScoreOutcome::kAllow; break;
        case v1::REVIEW_DECISION_DENY: body->outcome = ScoreOutcome::kDeny; break;
        default: return invalidField(FieldPath{nullptr, "decision"}, "must be allow or deny");
    }
    body->paymentToken = request.payment_token();
    return *std::move(body);
}

absl::StatusOr<CommandBody> readRetryPayment(const v1::RetryPaymentRequest& request) {
    auto body = changeOf<RetryPayment>(request);
    if (!body.ok()) return body.status();
    body->paymentToken = request.payment_token();
    return *std::move(body);
}

}  // namespace meridian::services
