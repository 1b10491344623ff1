// The journal's port: an append-only sequence of batches and the one durable row that fences its writers. The engine
// knows nothing of SQLite; the simulator puts a faulty virtual disk behind the same interface.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/ids.h"
#include "backend/domain/time.h"

namespace meridian::engine {

using BatchHash = std::array<std::uint8_t, 32>;

// One commit: every command that was decided while the commit before it ran.
struct JournalBatch {
    BatchNumber number;
    Epoch epoch;
    CellTime time;  // cell time when the batch was closed
    std::uint32_t records = 0;
    std::uint64_t stateDigest = 0;  // of the hot state after this batch
    BatchHash previousHash{};
    BatchHash hash{};     // SHA-256 over previousHash, the fields above and payload
    std::string payload;  // records, each with length and CRC32C (engine/record_frame.h)
};

// What the fence row holds. A cell that was never written has batch 0 and epoch 0.
struct JournalHead {
    Epoch epoch;
    BatchNumber batch;
    BatchHash hash{};
};

class JournalStore {
  public:
    virtual ~JournalStore() = default;

    // The durable head. Any thread that owns no transaction; fails when the store cannot be read.
    virtual absl::StatusOr<JournalHead> head() = 0;

    // Takes the cell over: sets the epoch to `next`, durably, if it is greater than the stored one; FailedPrecondition
    // if not.
    virtual absl::Status claim(Epoch next) = 0;

    // Appends the batch and moves the fence from (epoch, number - 1) to (epoch, number) in one durable transaction.
    //   ok                  it is on the disk
    //   FailedPrecondition  somebody else's epoch or batch is in the fence row: nothing was written
    //   ResourceExhausted   no space: nothing was written
    //   anything else       ambiguous: read head() to learn whether it landed
    // One thread at a time.
    virtual absl::Status append(const JournalBatch& batch) = 0;

    // Calls `visit` for batches first, first + 1, … while it returns true, up to the head. DataLoss when a stored batch
    // does not have the checksum it was written with; OutOfRange when `first` was removed by retention. Safe beside
    // append().
    virtual absl::Status read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) = 0;

    // House-keeping between commits (checkpoint); called by the thread that appends. `idle` says nobody waits.
    enum class Load { kBusy, kIdle };
    virtual void maintain(Load load) = 0;
};

}  // namespace meridian::engine
