// The snapshot directory on the virtual disk: the engine's own encoding, with a disk that refuses, tears and flips. A
// damaged snapshot must be passed over, and one that the disk left alone must never be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backend/engine/snapshot.h"
#include "backend/sim/faults.h"

namespace meridian::sim {

class SimSnapshots {
  public:
    SimSnapshots(Random& random, const Faults& faults) : m_random(random), m_faults(faults) {}

    // The bytes of a whole snapshot, in the place of those of this batch and later ones; durable after sync().
    // Unavailable when the disk refuses.
    absl::Status save(BatchNumber batch, std::string bytes);
    absl::StatusOr<engine::Snapshot> load(BatchNumber latest, std::vector<std::string>& damaged);

    void sync();
    void crash();
    void setFull(bool full) { m_full = full; }
    bool flipBit();

    // A snapshot that was read although it was damaged, or refused although it was not.
    const std::optional<std::string>& complaint() const { return m_complaint; }

  private:
    struct File {
        BatchNumber batch;
        std::string bytes;
        bool synced = false;
        bool damaged = false;
    };
    Random& m_random;
    const Faults& m_faults;
    std::vector<File> m_files;  // oldest first
    std::optional<std::string> m_complaint;
    bool m_full = false;
};

}  // namespace meridian::sim
