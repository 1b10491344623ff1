// What `restore` wants to know of a journal before it puts it in place: that it is whole, and whom it says are erased.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/domain/ids.h"

namespace meridian::ctl {

struct JournalFacts {
    std::uint64_t orders = 0;  // that were ever placed
    std::uint64_t checks = 0;  // that were made and found nothing
    BatchNumber lastBatch;
    std::vector<CustomerId> erased;
};

// Every check of `meridianctl verify` but the views', on a file that no server uses: chain, content, states, histories,
// books. DataLoss with the first finding. Reads the whole journal twice: minutes for large ones. Leaves no file beside
// `path`.
absl::StatusOr<JournalFacts> checkJournal(const std::string& path);

}  // namespace meridian::ctl
