#include "backend/services/refusal.h"

#include <charconv>

#include "backend/domain/text.h"
#include "backend/privacy/pan_scanner.h"

#include "meridian/v1/faults.pb.h"

namespace meridian::services {

namespace {

constexpr char kRetryAfter[] = "meridian/retry-after-ms";
constexpr char kInputFault[] = "meridian/input-fault";

static_assert(static_cast<int>(Fault::kMissing) == v1::INPUT_PROBLEM_MISSING);
static_assert(static_cast<int>(Fault::kCheckDigit) == v1::INPUT_PROBLEM_CHECK_DIGIT);

std::string detailsOf(const absl::Status& status, const std::string& message) {
    const auto payload = status.GetPayload(kInputFault);
    v1::InputFault fault;
    if (!payload.has_value() || !fault.ParseFromString(std::string(*payload))) return {};
    v1::StatusDetails details;
    details.set_code(static_cast<int>(status.code()));
    details.set_message(message);
    details.add_details()->PackFrom(fault);
    return details.SerializeAsString();
}

}  // namespace

std::string FieldPath::text() const {
    std::string above = parent == nullptr ? std::string() : parent->text();
    if (name.empty()) return above;
    if (!above.empty()) above += '.';
    above += name;
    return index < 0 ? above : concat(above, "[", index, "]");
}

absl::Status invalidField(const FieldPath& path, std::string_view problem) {
    const std::string where = path.text();
    return absl::InvalidArgumentError(where.empty() ? std::string(problem) : concat(where, ": ", problem));
}

absl::Status invalidField(const FieldPath& path, std::string_view problem, Fault fault, FaultLimits limits) {
    v1::InputFault told;
    told.set_field(path.text());
    told.set_problem(static_cast<v1::InputProblem>(fault));
    told.set_least(limits.least);
    told.set_most(limits.most);
    absl::Status status = invalidField(path, problem);
    status.SetPayload(kInputFault, absl::Cord(told.SerializeAsString()));
    return status;
}

absl::Status wrongLength(const FieldPath& path, std::size_t bytesMax, std::size_t bytes) {
    return invalidField(path, concat("must be 1 to ", bytesMax, " bytes long, is ", bytes),
                        bytes == 0 ? Fault::kMissing : Fault::kTooLong, {1, static_cast<std::int64_t>(bytesMax)});
}

absl::Status outOfRange(const FieldPath& path, FaultLimits limits, std::int64_t found) {
    return invalidField(path, concat("must be between ", limits.least, " and ", limits.most, ", is ", found),
                        Fault::kOutOfRange, limits);
}

absl::Status tooMany(const FieldPath& path, std::int64_t most, std::string_view what, std::int64_t found) {
    return invalidField(path, concat("must be at most ", most, " ", what, ", are ", found), Fault::kTooMany, {0, most});
}

absl::Status exhausted(std::string_view text, std::chrono::milliseconds retryAfter) {
    absl::Status status = absl::ResourceExhaustedError(std::string(text));
    status.SetPayload(kRetryAfter, absl::Cord(std::to_string(retryAfter.count())));
    return status;
}

std::optional<std::chrono::milliseconds> retryAfterOf(const absl::Status& status) {
    const auto payload = status.GetPayload(kRetryAfter);
    if (!payload.has_value()) return std::nullopt;
    const std::string text(*payload);
    std::int64_t milliseconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    return std::chrono::milliseconds(milliseconds);
}

grpc::Status toGrpc(const absl::Status& status) {
    if (status.ok()) return grpc::Status::OK;
    const std::string message(status.message().data(), status.message().size());
    return {static_cast<grpc::StatusCode>(status.code()), message, detailsOf(status, message)};
}

std::string quoted(std::string_view text, std::size_t bytes) {
    if (privacy::looksLikeCardNumber(text)) return "what looks like a card number";
    const std::string_view shown = beginningOf(text, bytes);
    return concat("'", shown, shown.size() < text.size() ? "…'" : "'");
}

}  // namespace meridian::services
