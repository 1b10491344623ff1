// From what is on the disk to a state that can serve: snapshot, then the journal's tail, verified batch by batch.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/view_store.h"
#include "backend/engine/shadow.h"
#include "backend/engine/snapshot.h"

namespace meridian::engine {

struct Recovered {
    std::unique_ptr<Shadow> shadow;  // at the journal's head
    JournalHead head;
    std::uint64_t replayedRecords = 0;
    std::vector<std::string> notes;  // damaged snapshots that were passed over
};

// `snapshot` gives the newest sound snapshot not after a batch, or NotFound. Views that are behind are brought up to the head
// on the way. DataLoss when the journal is damaged or the views are ahead of it.
absl::StatusOr<Recovered> recover(
    CellId cell, JournalStore& journal, ViewStore& views,
    const std::function<absl::StatusOr<Snapshot>(BatchNumber latest, std::vector<std::string>& damaged)>& snapshot);

}  // namespace meridian::engine
