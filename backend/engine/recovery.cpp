#include "backend/engine/recovery.h"

#include <algorithm>

namespace meridian::engine {

namespace {

struct Recovery {
    JournalStore& journal;
    ViewStore& views;
    const SnapshotSource& snapshot;
    const RecoveryOptions& options;
    Recovered& recovered;
    bool hasEnoughForViews = false;  // the shadow stopped before the head

    // A cell that has no snapshot begins with nothing.
    absl::StatusOr<Snapshot> newestUpTo(BatchNumber latest, CellId cell) {
        absl::StatusOr<Snapshot> found = snapshot(latest, recovered.notes);
        if (absl::IsNotFound(found.status())) {
            found = Snapshot{};
            found->state.cell = cell;
        }
        if (found.ok() && found->state.cell != cell) {
            return absl::FailedPreconditionError("the data directory belongs to another cell");
        }
        return found;
    }

    // Applies until the head, or until the shadow has gathered as much for the views as may be written before serving.
    absl::Status bringUpShadow() {
        Shadow& shadow = *recovered.shadow;
        absl::Status failed;
        const auto apply = [&](const JournalBatch& batch, const std::vector<Record>& records) {
            failed = shadow.apply(batch, records);
            recovered.replayedRecords += batch.records;
            hasEnoughForViews =
                batch.number < recovered.head.batch && shadow.delta().orders() >= options.ordersBeforeServing;
            return failed.ok() && !hasEnoughForViews;
        };
        const absl::Status read = readDecoded(journal, {shadow.state().batch.value + 1}, options.reading, apply);
        if (absl::Status status = failed.ok() ? read : failed; !status.ok()) return status;
        return shadow.delta().empty() ? absl::OkStatus() : views.write(*shadow.takeDelta());
    }

    // The state at the head without regard to the views: from the newest snapshot, or from where the shadow stands.
    absl::Status bringUpDecided(CellId cell) {
        const State& behind = recovered.shadow->state();
        absl::StatusOr<Snapshot> from = newestUpTo(recovered.head.batch, cell);
        if (!from.ok()) return from.status();
        if (from->state.batch < behind.batch) from = Snapshot{behind.clone(), recovered.shadow->hash()};
        Shadow ahead(std::move(from->state), from->hash, recovered.head.batch);
        absl::Status failed;
        const auto apply = [&](const JournalBatch& batch, const std::vector<Record>& records) {
            failed = ahead.apply(batch, records);
            return failed.ok();
        };
        const absl::Status read = readDecoded(journal, {ahead.state().batch.value + 1}, options.reading, apply);
        if (absl::Status status = failed.ok() ? read : failed; !status.ok()) return status;
        if (absl::Status status = checkHead(ahead); !status.ok()) return status;
        recovered.decided = std::move(ahead).takeState();
        return absl::OkStatus();
    }

    absl::Status checkHead(const Shadow& shadow) const {
        if (shadow.state().batch == recovered.head.batch && shadow.hash() == recovered.head.hash)
            return absl::OkStatus();
        return absl::DataLossError("the journal ends at batch " + std::to_string(shadow.state().batch.value) +
                                   " but its fence row names " + std::to_string(recovered.head.batch.value));
    }
};

}  // namespace

absl::StatusOr<Recovered> recover(CellId cell, JournalStore& journal, ViewStore& views, const SnapshotSource& snapshot,
                                  const RecoveryOptions& options) {
    Recovered recovered;
    const absl::StatusOr<JournalHead> head = journal.head();
    if (!head.ok()) return head.status();
    const absl::StatusOr<BatchNumber> offset = views.offset();
    if (!offset.ok()) return offset.status();
    if (*offset > head->batch) {
        return absl::DataLossError(
            "the views are at batch " + std::to_string(offset->value) + ", ahead of the journal's " +
            std::to_string(head->batch.value) +
            ": the end of the journal is lost; restore it from a follower or a backup, or, if an older "
            "journal was put here on purpose, remove the views and the snapshots");
    }
    recovered.head = *head;

    Recovery recovery{journal, views, snapshot, options, recovered};
    // A snapshot after the views' position would leave a gap in them.
    absl::StatusOr<Snapshot> from = recovery.newestUpTo(std::min(*offset, head->batch), cell);
    if (!from.ok()) return from.status();
    recovered.shadow = std::make_unique<Shadow>(std::move(from->state), from->hash, *offset);
    if (absl::Status status = recovery.bringUpShadow(); !status.ok()) return status;

    if (recovery.hasEnoughForViews) {
        if (absl::Status status = recovery.bringUpDecided(cell); !status.ok()) return status;
    } else {
        if (absl::Status status = recovery.checkHead(*recovered.shadow); !status.ok()) return status;
        recovered.decided = recovered.shadow->state().clone();
    }
    return recovered;
}

}  // namespace meridian::engine
