// Where a cache stands in one scope, as the text that it keeps: behind all rows that changed last in `batch` up to the
// row with these keys. Names its cell and scope, so that it is not taken for another's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <absl/status/statusor.h>

#include "backend/domain/ids.h"

#include "meridian/v1/sync.pb.h"

namespace meridian::services {

struct SyncCursor {
    BatchNumber batch;
    std::uint64_t key = 0;     // order, SKU or product
    std::uint64_t subKey = 0;  // location
};

std::string formatCursor(v1::SyncScope scope, CellId cell, const SyncCursor& cursor);
// The beginning for an empty text. OutOfRange, with the scope's name, for what formatCursor() did not make for this
// cell and scope.
absl::StatusOr<SyncCursor> parseCursor(v1::SyncScope scope, CellId cell, std::string_view text);

std::string_view scopeName(v1::SyncScope scope);  // "orders"

}  // namespace meridian::services
