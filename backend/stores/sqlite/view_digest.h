// A digest of what the views say, for proving that they equal a rebuild from the journal. It is taken over the meaning
// of the rows and not over their bytes: two databases that took the same batches in other portions agree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/domain/ids.h"

namespace meridian::stores {

struct ViewDigest {
    struct Table {
        std::string name;
        std::uint64_t rows = 0;
        std::uint64_t digest = 0;

        friend bool operator==(const Table&, const Table&) = default;
    };

    BatchNumber offset;         // last batch in the views
    std::vector<Table> tables;  // always the same tables in the same order
};

// Reads all tables in one snapshot, some seconds for a million orders; the search indexes are not looked at. Safe
// beside the writer. NotFound when there is no file, FailedPrecondition when it has another schema, DataLoss when it is
// damaged.
absl::StatusOr<ViewDigest> digestOfViews(const std::string& path);

}  // namespace meridian::stores
