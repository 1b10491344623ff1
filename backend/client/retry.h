// When a call that the service could not carry out is sent again, and after how long. The wait is spread at random, so
// that clients that were refused together do not come back together.
#pragma once

#include <chrono>
#include <optional>

#include <grpcpp/client_context.h>
#include <grpcpp/support/status.h>

namespace meridian::client {

struct RetryPolicy {
    std::chrono::milliseconds first{100};
    std::chrono::milliseconds longest{2'000};
    int tries = 5;  // the first one included
};

// UNAVAILABLE, RESOURCE_EXHAUSTED and DEADLINE_EXCEEDED: the contract promises that the same command with the same id
// is then carried out once, whatever happened.
bool isWorthRepeating(grpc::StatusCode code);

// What the server asked for in the trailing metadata "retry-after-ms". Only after the call ended.
std::optional<std::chrono::milliseconds> retryAfterOf(const grpc::ClientContext& context);

// Before try number `next` (2 or more). `random` lies in [0, 1). With the server's word: that, and up to a quarter
// more. Without it: doubling from policy.first to policy.longest, of which up to half is taken off.
std::chrono::milliseconds waitBefore(int next, const RetryPolicy& policy,
                                     std::optional<std::chrono::milliseconds> serverWord, double random);

}  // namespace meridian::client
