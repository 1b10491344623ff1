#include "backend/services/command_calls.h"

#include "backend/services/refusal.h"

namespace meridian::services {

namespace {

constexpr std::chrono::milliseconds kRetryFullRing{50};

}  // namespace

std::chrono::microseconds CommandPort::deadlineOf(const grpc::ServerContext& context) const {
    const auto deadline = context.deadline();
    if (deadline == std::chrono::system_clock::time_point::max()) return std::chrono::microseconds{0};
    const auto world = std::chrono::duration_cast<std::chrono::microseconds>(deadline.time_since_epoch());
    const std::chrono::microseconds left = world - std::chrono::microseconds(clock.wall().micros);
    return std::max(clock.steady() + left, std::chrono::microseconds{1});
}

absl::Status CommandPort::submit(engine::Submission submission) const {
    absl::Status status = cell.submit(submission);
    if (!absl::IsResourceExhausted(status)) return status;
    const absl::string_view message = status.message();
    return exhausted({message.data(), message.size()}, kRetryFullRing);
}

}  // namespace meridian::services
