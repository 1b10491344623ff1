// From what is on the disk to a state that can serve: snapshot, then the journal's tail, verified batch by batch.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/view_store.h"
#include "backend/engine/read_ahead.h"
#include "backend/engine/shadow.h"
#include "backend/engine/snapshot.h"

namespace meridian::engine {

struct Recovered {
    State decided;  // at the journal's head
    // At the head as well, and the views with it; or, when the views were far behind, where both stand now. The batches
    // from there to the head are then its owner's to apply, while the cell serves already.
    std::unique_ptr<Shadow> shadow;
    JournalHead head;
    std::uint64_t replayedRecords = 0;  // by the shadow
    std::vector<std::string> notes;     // damaged snapshots that were passed over
};

// Gives the newest sound snapshot not after a batch, or NotFound.
using SnapshotSource = std::function<absl::StatusOr<Snapshot>(BatchNumber latest, std::vector<std::string>& damaged)>;

struct RecoveryOptions {
    // Views that lack more changed orders than that are brought up while the cell serves, not before.
    std::size_t ordersBeforeServing = 20'000;
    Reading reading = Reading::kInStep;
};

// DataLoss when the journal is damaged or the views are ahead of it.
absl::StatusOr<Recovered> recover(CellId cell, JournalStore& journal, ViewStore& views, const SnapshotSource& snapshot,
                                  const RecoveryOptions& options = {});

}  // namespace meridian::engine
