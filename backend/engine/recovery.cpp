#include "backend/engine/recovery.h"

#include <algorithm>

namespace meridian::engine {

namespace {

// Views that lag far are fed in parts, so that catching up needs no more memory than running.
constexpr std::size_t kOrdersPerDelta = 20'000;

absl::Status replay(JournalStore& journal, ViewStore& views, Shadow& shadow, std::uint64_t& records) {
    absl::Status failed;
    const absl::Status read = journal.read({shadow.state().batch.value + 1}, [&](const JournalBatch& batch) {
        failed = shadow.apply(batch);
        records += batch.records;
        if (failed.ok() && shadow.delta().orders() >= kOrdersPerDelta) failed = views.write(*shadow.takeDelta());
        return failed.ok();
    });
    return failed.ok() ? read : failed;
}

}  // namespace

absl::StatusOr<Recovered> recover(
    CellId cell, JournalStore& journal, ViewStore& views,
    const std::function<absl::StatusOr<Snapshot>(BatchNumber, std::vector<std::string>&)>& snapshot) {
    Recovered recovered;
    const absl::StatusOr<JournalHead> head = journal.head();
    if (!head.ok()) return head.status();
    const absl::StatusOr<BatchNumber> offset = views.offset();
    if (!offset.ok()) return offset.status();
    if (*offset > head->batch) {
        return absl::DataLossError("the views are at batch " + std::to_string(offset->value) +
                                   ", ahead of the journal's " + std::to_string(head->batch.value) +
                                   ": the end of the journal is lost; restore it from a follower or a backup, or, if an older "
                                   "journal was put here on purpose, remove the views and the snapshots");
    }
    recovered.head = *head;

    // A snapshot after the views' position would leave a gap in them.
    absl::StatusOr<Snapshot> from = snapshot(std::min(*offset, head->batch), recovered.notes);
    if (!from.ok() && !absl::IsNotFound(from.status())) return from.status();
    if (!from.ok()) {
        from = Snapshot{};
        from->state.cell = cell;
    }
    if (from->state.cell != cell) return absl::FailedPreconditionError("the data directory belongs to another cell");
    recovered.shadow = std::make_unique<Shadow>(std::move(from->state), from->hash, *offset);

    if (absl::Status status = replay(journal, views, *recovered.shadow, recovered.replayedRecords); !status.ok()) return status;
    const Shadow& shadow = *recovered.shadow;
    if (shadow.state().batch != head->batch || shadow.hash() != head->hash) {
        return absl::DataLossError("the journal ends at batch " + std::to_string(shadow.state().batch.value) +
                                   " but its fence row names " + std::to_string(head->batch.value));
    }
    if (!recovered.shadow->delta().empty()) {
        if (absl::Status status = views.write(*recovered.shadow->takeDelta()); !status.ok()) return status;
    }
    return recovered;
}

}  // namespace meridian::engine
