// Decides when the shadow's state becomes a snapshot, and gets it to the disk: written between the shadow's batches,
// synced by a thread of its own, so that neither the shadow nor the views wait for the disk.
#pragma once

#include <chrono>
#include <future>
#include <memory>

#include "backend/engine/shadow.h"
#include "backend/engine/snapshot_directory.h"

namespace meridian::engine {

// The shadow's thread.
class SnapshotKeeper {
  public:
    struct Options {
        std::string directory;           // empty for none
        std::uint64_t everyRecords = 0;  // 0 for limits::kSnapshotEveryRecords
    };
    // `replayed` records are in the journal since the last snapshot.
    SnapshotKeeper(const Options& options, Shadow& shadow, std::uint64_t replayed, std::chrono::microseconds now);
    ~SnapshotKeeper();

    void applied(std::uint32_t records) { m_records += records; }
    // Called after each batch and when there is none for a while: begins a snapshot when one is due, or goes on with
    // the one that is under way.
    void goOn(std::chrono::microseconds now);
    bool isWriting() const { return m_file != nullptr; }
    // At the end, when nothing is applied any more: returns when the last state is on the disk, if anything changed.
    void finish();

  private:
    void begin(std::chrono::microseconds now);
    void abandon();

    Shadow& m_shadow;
    const SnapshotDirectory m_directory;
    const std::uint64_t m_everyRecords;
    std::uint64_t m_records;  // since the state of the last snapshot
    std::chrono::microseconds m_last;
    std::unique_ptr<SnapshotFile> m_file;  // under way
    std::future<void> m_syncing;
};

}  // namespace meridian::engine
