// The state after one batch as it was written to a file, so that a restart replays the journal from there and not from
// its first day. Every frame has its checksum, and a loaded state must have the digest that the journal recorded for
// its batch, so that a damaged snapshot is never served. Written by snapshot_writer.h, kept by snapshot_directory.h.
#pragma once

#include <string_view>

#include <absl/status/statusor.h>

#include "backend/domain/state.h"
#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

struct Snapshot {
    State state;
    BatchHash hash{};  // of batch state.batch
};

// DataLoss when the bytes are not exactly what a SnapshotWriter of this program wrote.
absl::StatusOr<Snapshot> decodeSnapshot(std::string_view bytes);

}  // namespace meridian::engine
