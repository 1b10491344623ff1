#include "backend/services/refusal.h"

#include <charconv>

#include "backend/domain/text.h"
#include "backend/privacy/pan_scanner.h"

namespace meridian::services {

namespace {

constexpr char kRetryAfter[] = "meridian/retry-after-ms";

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
    const absl::string_view message = status.message();
    return {static_cast<grpc::StatusCode>(status.code()), std::string(message.data(), message.size())};
}

std::string quoted(std::string_view text, std::size_t bytes) {
    if (privacy::looksLikeCardNumber(text)) return "what looks like a card number";
    const std::string_view shown = beginningOf(text, bytes);
    return concat("'", shown, shown.size() < text.size() ? "…'" : "'");
}

}  // namespace meridian::services
