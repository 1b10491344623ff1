// Where the transport's vocabulary ends: each gRPC status becomes one of few faults and a sentence for the person.
#pragma once

#include <QString>

#include <grpcpp/support/status.h>

#include "core/async/outcome.h"
#include "core/rpc/versions.h"

namespace meridian::core {

// The detail names code and request and repeats the server's own words, which by contract hold nothing personal. For
// every status but OK. `versions` are named where that they differ is the reason.
Error toError(const grpc::Status& status, const QString& requestId, const Versions& versions = {});

// "UNAVAILABLE"; "CODE 99" for one that nobody knows.
QString nameOf(grpc::StatusCode code);

}  // namespace meridian::core
