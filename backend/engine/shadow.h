// The copy of the state that has seen durable batches only, rebuilt from the journal's own bytes. It proves with every
// batch that what was written says what was decided (the digests must agree), it is what a lost commit falls back to,
// what snapshots are taken of, and what the views are made from. Knows no threads.
#pragma once

#include <functional>
#include <vector>

#include "backend/domain/state.h"
#include "backend/engine/delta_builder.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/engine/snapshot_writer.h"

namespace meridian::engine {

class Shadow {
  public:
    // `hash` is that of batch state.batch. Batches up to `viewsOffset` are in the views already.
    Shadow(State state, const BatchHash& hash, BatchNumber viewsOffset);

    // Verifies the chain and the digest, and applies. DataLoss when the batch is damaged, does not follow, or leads to
    // another state than the decider had; the shadow is then of no use any more.
    absl::Status apply(const JournalBatch& batch);
    // The same, with its records decoded already.
    absl::Status apply(const JournalBatch& batch, const std::vector<Record>& records);

    const State& state() const { return m_state; }
    // Leaves nothing behind that could be applied to.
    State takeState() && {
        abandonSnapshot();
        return std::move(m_state);
    }
    const BatchHash& hash() const { return m_hash; }
    DeltaBuilder& delta() { return m_delta; }
    // The delta up to the last batch.
    std::unique_ptr<ViewDelta> takeDelta() { return m_delta.take(m_state); }

    // A snapshot of the state as it is now, written to `sink` by calls of writeSnapshot() between which batches may be
    // applied; apply() writes to it, too. One at a time.
    void beginSnapshot(ByteSink sink);
    // About `bytes` more; true when it is whole.
    bool writeSnapshot(std::size_t bytes);
    void abandonSnapshot() { m_snapshot.reset(); }

  private:
    using RecordVisitor = std::function<void(std::uint32_t index, const Record&)>;
    absl::Status applyEach(const JournalBatch& batch,
                           const std::function<absl::Status(const RecordVisitor&)>& eachRecord);

    State m_state;
    BatchHash m_hash;
    const BatchNumber m_viewsOffset;
    DeltaBuilder m_delta;
    std::unique_ptr<SnapshotWriter> m_snapshot;  // under way
};

}  // namespace meridian::engine
