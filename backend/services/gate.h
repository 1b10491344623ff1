// The one door that every call passes before its handler is reached. The edge implements it: authentication,
// authorisation by method, rate limits. Services only see who came through.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <grpcpp/server_context.h>

#include "backend/services/caller.h"

namespace meridian::services {

// Any thread. admit() and spend() lie on the hot path: together they stay below two microseconds for a known
// credential.
class Gate {
  public:
    virtual ~Gate() = default;

    // `method` is the full name, "/meridian.v1.OrderService/PlaceOrder". UNAUTHENTICATED, PERMISSION_DENIED with the
    // sentence who may, or RESOURCE_EXHAUSTED (refusal.h) when the caller is too fast.
    virtual absl::StatusOr<std::shared_ptr<const Caller>> admit(const grpc::ServerContext& context,
                                                                std::string_view method) = 0;

    // Charges what a call turned out to hold beyond the one command that admit() charged. RESOURCE_EXHAUSTED as above.
    virtual absl::Status spend(const Caller& caller, std::uint32_t commands) = 0;

    // A session ended or rights changed: nothing that was looked up before may be used any more.
    virtual void credentialsChanged() = 0;
};

}  // namespace meridian::services
