// A file that holds the state after one batch, so that a restart replays the journal from there and not from its first
// day. Every frame has its checksum, and a loaded state must have the digest that the journal recorded for its batch,
// so that a damaged snapshot is never served: it is passed over, and an older one or the journal alone takes its place.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/state.h"
#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

struct Snapshot {
    State state;
    BatchHash hash{};  // of batch state.batch
};

// The encoded form, also what the simulator keeps on its virtual disk.
using ByteSink = std::function<void(std::string_view)>;
void encodeSnapshot(const State& state, const BatchHash& hash, const ByteSink& sink);
void encodeSnapshot(const State& state, const BatchHash& hash, std::string& out);  // appends
absl::StatusOr<Snapshot> decodeSnapshot(std::string_view bytes);

// Files named snapshot-<batch> in one directory.
class SnapshotDirectory {
  public:
    explicit SnapshotDirectory(std::string directory);

    // Writes beside, syncs, renames, syncs the directory; keeps the newest three.
    absl::Status save(const State& state, const BatchHash& hash);

    // The newest sound snapshot that is not after `latest`; NotFound when there is none. A damaged one is put aside, as
    // damaged-snapshot in the place of an earlier one, and named in `damaged`.
    absl::StatusOr<Snapshot> load(BatchNumber latest, std::vector<std::string>& damaged) const;

    // Of the newest file, sound or not; 0 when there is none. The journal held this batch once.
    BatchNumber newest() const;

  private:
    std::vector<BatchNumber> batches() const;  // newest first
    std::string pathOf(BatchNumber batch) const;

    const std::string m_directory;
};

}  // namespace meridian::engine
