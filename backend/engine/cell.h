// One cell at work: a single writer that decides, commits in batches and answers, with the consumers of its journal
// behind it. This is the threaded shell around the stages (decider.h, committer.h, shadow.h, relay.h), which know
// no threads and are also driven, one step at a time, by the simulator.
//
// Threads: decider (owns the speculative state), committer (owns the journal's write connection), responder (answers),
// shadow (owns the durable copy of the state, snapshots, view deltas and the relay to the bus), projector (owns the
// views' write connection).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/domain/ids.h"
#include "backend/engine/ports/bus.h"
#include "backend/engine/ports/clock.h"
#include "backend/engine/ports/effect_sink.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/personal_vault.h"
#include "backend/engine/ports/scorer.h"
#include "backend/engine/ports/view_store.h"
#include "backend/engine/statistics.h"
#include "backend/engine/submission.h"
#include "backend/engine/suspects.h"

namespace meridian::engine {

class Cell {
  public:
    struct Options {
        CellId cell;
        std::string snapshotDirectory;           // empty: no snapshots
        std::uint64_t snapshotEveryRecords = 0;  // 0: limits::kSnapshotEveryRecords
        // Called when the cell must not go on: another writer has it, or the store cannot say what it holds. The
        // default ends the process, because anything else could answer with what is not on the disk.
        std::function<void(const absl::Status&)> onFatal;
        const Suspects* suspects = nullptr;   // commands that made earlier runs fail; outlives the cell
        std::size_t ordersBeforeServing = 0;  // 0: as in RecoveryOptions
        Bus* bus = nullptr;                   // gets each committed batch; null when nobody else follows the cell
    };
    // All of these outlive the cell.
    struct Ports {
        JournalStore& journal;
        ViewStore& views;
        Clock& clock;
        Scorer& scorer;
        EffectSink& effects;
        PersonalVault& vault;
    };

    // Recovers the state from snapshot and journal, takes the cell over (a new epoch) and starts the threads. DataLoss
    // when the journal is damaged: a damaged cell does not serve.
    static absl::StatusOr<std::unique_ptr<Cell>> open(const Options& options, const Ports& ports);

    virtual ~Cell() = default;

    // Queues the submission. RESOURCE_EXHAUSTED (with the submission untouched and `done` not called) when the ring is
    // full or the disk takes no new orders, UNAVAILABLE when the cell is stopping. Any thread; never blocks.
    virtual absl::Status submit(Submission& submission) = 0;

    // Blocks until the views hold everything up to `batch`, or fails with DEADLINE_EXCEEDED. Any thread.
    virtual absl::Status waitForViews(BatchNumber batch, std::chrono::milliseconds atMost) = 0;

    // Tells how much room the disk has left; below the reserve, orders are refused and results still taken. Any thread.
    enum class Space { kEnough, kResultsOnly };
    virtual void setSpace(Space space) = 0;

    virtual Statistics statistics() const = 0;

    // What each stage does; costs more than statistics() and is for people. Any thread.
    struct Stages {
        StageFigures ring;       // items are commands; calls wait
        StageFigures decider;    // items are commands; decided records wait to be handed over
        StageFigures committer;  // items are records, and records wait
        StageFigures responder;  // items are answered calls, and calls wait
        StageFigures shadow;     // items are records; batches wait
        StageFigures projector;  // items are records; batches wait
    };
    virtual Stages stages() const = 0;

    // Stops taking submissions, finishes what is queued, writes a snapshot and ends the threads.
    virtual void drain() = 0;
};

}  // namespace meridian::engine
