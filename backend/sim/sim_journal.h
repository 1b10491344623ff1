// The journal on a disk that fails in every way that disks do. Batches are kept as bytes with a checksum, as a real
// store keeps them: what is not synced may be gone or torn after a crash, bits flip, space runs out, and a second
// writer may have claimed the cell. Opening it again cuts a torn tail and keeps a whole one, because nobody can know
// whether that one was promised to somebody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backend/engine/ports/journal_store.h"
#include "backend/sim/faults.h"

namespace meridian::sim {

class SimJournal final : public engine::JournalStore {
  public:
    // Both outlive the journal.
    SimJournal(Random& random, const Faults& faults) : m_random(random), m_faults(faults) {}

    absl::StatusOr<engine::JournalHead> head() override;
    absl::Status claim(Epoch next) override;
    // Lands at once, but is durable only after sync().
    absl::Status append(const engine::JournalBatch& batch) override;
    absl::Status read(BatchNumber first, const std::function<bool(const engine::JournalBatch&)>& visit) override;
    void maintain(Load) override {}

    // The fsync that an append waits for has come back.
    void sync();
    // The process is gone: what was not synced is lost, torn, or there.
    void crash();

    void setFull(bool full) { m_full = full; }
    // read() stops once, after so many batches, with ABORTED, as if the process died there.
    void interruptReadAfter(std::optional<std::uint64_t> batches) { m_interruptAfter = batches; }

    // Flips one bit of a stored batch; false when there is none.
    bool flipBit();
    // The first batch from `first` on with a flipped bit.
    std::optional<BatchNumber> damagedFrom(BatchNumber first) const;
    // A damaged batch that read() handed out as if it were sound, since the last heal().
    std::optional<BatchNumber> servedDamage() const { return m_servedDamage; }
    // Somebody put the right bytes back from a copy.
    void heal();

    // As a reader without faults sees it, for those who check.
    const engine::JournalHead& visibleHead() const { return m_fence; }
    const engine::JournalHead& durableHead() const { return m_durable; }
    // On the disk, torn ones included.
    std::size_t storedBatches() const { return m_batches.size(); }

  private:
    struct Flip {
        std::size_t index;
        std::size_t byte;
        char mask;
    };
    absl::Status refusal(const engine::JournalBatch& batch) const;
    void land(const engine::JournalBatch& batch);
    void openTail();
    bool isDamaged(std::size_t index) const;

    Random& m_random;
    const Faults& m_faults;
    std::vector<std::string> m_batches;  // [number - 1]
    engine::JournalHead m_fence;         // what callers see
    engine::JournalHead m_durable;       // what a crash leaves for certain
    std::vector<Flip> m_flips;
    std::optional<BatchNumber> m_servedDamage;
    std::optional<std::uint64_t> m_interruptAfter;
    bool m_full = false;
    bool m_dead = false;
    bool m_opened = true;
};

}  // namespace meridian::sim
