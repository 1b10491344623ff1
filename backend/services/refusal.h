// How a service says no: statuses that name the field at fault, and statuses that tell the caller when to come back.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <absl/status/status.h>
#include <grpcpp/support/status.h>

namespace meridian::services {

// Where in a request a value stands. Costs nothing until it is written out: each level points to the one above.
struct FieldPath {
    const FieldPath* parent = nullptr;
    std::string_view name;
    int index = -1;  // of a repeated field, from 0

    FieldPath child(std::string_view field, int at = -1) const { return {this, field, at}; }
    std::string text() const;  // "orders[3].lines[0].sku"; empty for the request itself
};

// INVALID_ARGUMENT: "lines[3].quantity: must be between 1 and 10000, is 0".
absl::Status invalidField(const FieldPath& path, std::string_view problem);

// The same with what it means for a program, which says it in the language of whoever sits before it. It goes along
// with the status as proto/meridian/v1/faults.proto says.
enum class Fault {
    kMissing = 1,
    kTooLong = 2,
    kTooMany = 3,
    kOutOfRange = 4,
    kControlCharacter = 5,
    kCardNumber = 6,
    kOrderNumber = 7,
    kCheckDigit = 8,
};
struct FaultLimits {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
absl::Status invalidField(const FieldPath& path, std::string_view problem, Fault fault, FaultLimits limits = {});
// Of a text that must be 1 to `bytesMax` bytes long and has other `bytes`.
absl::Status wrongLength(const FieldPath& path, std::size_t bytesMax, std::size_t bytes);
// "must be between 1 and 10000, is 0".
absl::Status outOfRange(const FieldPath& path, FaultLimits limits, std::int64_t found);
// "must be at most 50 tags, are 51".
absl::Status tooMany(const FieldPath& path, std::int64_t most, std::string_view what, std::int64_t found);

// RESOURCE_EXHAUSTED with the time to wait, which becomes the trailing metadata "retry-after-ms".
absl::Status exhausted(std::string_view text, std::chrono::milliseconds retryAfter);
std::optional<std::chrono::milliseconds> retryAfterOf(const absl::Status& status);

// With the details of invalidField(), if there are any.
grpc::Status toGrpc(const absl::Status& status);

// A part of a message: at most `bytes` bytes, never half a character, "…" where something was left out. A card number
// is not repeated, because messages end in logs: its place says that there was one.
std::string quoted(std::string_view text, std::size_t bytes = 40);

}  // namespace meridian::services
