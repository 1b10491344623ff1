#include "backend/client/retry.h"

#include <algorithm>
#include <charconv>

namespace meridian::client {

bool isWorthRepeating(grpc::StatusCode code) {
    return code == grpc::StatusCode::UNAVAILABLE || code == grpc::StatusCode::RESOURCE_EXHAUSTED ||
           code == grpc::StatusCode::DEADLINE_EXCEEDED;
}

std::optional<std::chrono::milliseconds> retryAfterOf(const grpc::ClientContext& context) {
    const auto& trailers = context.GetServerTrailingMetadata();
    const auto found = trailers.find("retry-after-ms");
    if (found == trailers.end()) return std::nullopt;
    std::uint32_t wait = 0;
    const char* end = found->second.data() + found->second.size();
    const auto [stop, error] = std::from_chars(found->second.data(), end, wait);
    if (error != std::errc() || stop != end) return std::nullopt;
    return std::chrono::milliseconds(wait);
}

std::chrono::milliseconds waitBefore(int next, const RetryPolicy& policy,
                                     std::optional<std::chrono::milliseconds> serverWord, double random) {
    const auto scaled = [](std::chrono::milliseconds wait, double factor) {
        return std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(wait.count()) * factor));
    };
    if (serverWord.has_value()) return scaled(*serverWord, 1.0 + random / 4);
    const int doublings = std::clamp(next - 2, 0, 20);
    return scaled(std::min(policy.first * (std::int64_t{1} << doublings), policy.longest), 1.0 - random / 2);
}

}  // namespace meridian::client
