// The journal's port in memory: for tests and the simulator, which must make a store fail in every way that the port
// allows, at the moment they choose.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_set>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"

namespace meridian::stores {

// Any thread may call any method.
class MemoryJournalStore final : public engine::JournalStore {
  public:
    // How an append fails.
    enum class Fault {
        kNone,
        kBeforeLanding,  // Unavailable, and it did not land
        kAfterLanding,   // Unavailable, but it landed; a crash() before head() is asked may still take it back
        kNoSpace,        // ResourceExhausted, nothing was written
        kFsyncFailed,    // DataLoss, and the store stays dead until crash()
    };
    enum class Durability {
        kOnAppend,
        kOnSync,  // an append is only durable after sync(): the mistake of a disk without fsync, for tests to find
    };

    explicit MemoryJournalStore(Durability durability = Durability::kOnAppend) : m_durability(durability) {}

    absl::StatusOr<engine::JournalHead> head() override;
    absl::Status claim(Epoch next) override;
    absl::Status append(const engine::JournalBatch& batch) override;
    absl::Status read(BatchNumber first, const std::function<bool(const engine::JournalBatch&)>& visit) override;
    void maintain(Load load) override;

    // Retention, as SqliteJournalStore::removeBefore(); makes everything before it durable too.
    absl::Status removeBefore(BatchNumber first);
    absl::StatusOr<BatchNumber> firstKept() const;

    // Asked at each append that the fence lets through; the engine's seed decides in the simulator. Null: no faults.
    void setFaults(std::function<Fault(const engine::JournalBatch&)> faults);
    // The next append fails in this way, and only that one.
    void failNextAppend(Fault fault);
    // Makes everything appended so far durable.
    void sync();
    // The machine stops and starts: what was not durable is gone, and a dead store lives again.
    void crash();
    // From now on the batch reads as damaged. A number that is not stored changes nothing.
    void damage(BatchNumber number);
    std::uint64_t maintenanceCalls() const;

  private:
    Fault nextFault(const engine::JournalBatch& batch);
    void land(const engine::JournalBatch& batch);
    absl::Status deadStatus() const;

    const Durability m_durability;
    mutable std::mutex m_mutex;
    engine::JournalHead m_head;         // what callers see
    engine::JournalHead m_durableHead;  // what a crash leaves
    BatchNumber m_firstKept{1};
    std::deque<std::shared_ptr<const engine::JournalBatch>> m_batches;  // from m_firstKept to m_head
    std::function<Fault(const engine::JournalBatch&)> m_faults;
    Fault m_nextFault = Fault::kNone;
    bool m_unsettled = false;  // the last append was ambiguous and nobody has asked for the head since
    bool m_dead = false;
    std::unordered_set<std::uint64_t> m_damaged;
    std::uint64_t m_maintenanceCalls = 0;
};

}  // namespace meridian::stores
