// The stage that makes a batch durable, and that finds out what happened when a commit did not answer cleanly. Knows no
// threads; one caller at a time.
#pragma once

#include <functional>

#include "backend/engine/decider.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/personal_vault.h"

namespace meridian::engine {

class Committer {
  public:
    // `head` is what the journal's fence row holds, after the epoch was claimed. `waitAgain` is called when the store
    // cannot say yet what it holds (a full or busy disk): it waits a moment and returns true, or false to give up.
    // Without it the first such answer is final.
    Committer(JournalStore& journal, PersonalVault& vault, const JournalHead& head,
              std::function<bool()> waitAgain = {});

    enum class Outcome {
        kDurable,  // on the disk: callers may be answered
        kLost,     // not on the disk, for certain: the speculative state has to be dropped
        kNoSpace,  // as kLost, because the disk is full
        kStolen,   // another writer has the cell: this one must stop
        kDead,     // the store cannot say what it holds: this process must stop
    };
    // Fills in the batch's hashes and appends it. A batch without records is durable as soon as those before it are.
    Outcome commit(PendingBatch& batch);

    const absl::Status& lastError() const { return m_lastError; }
    const BatchHash& hash() const { return m_hash; }

  private:
    Outcome resolve(const PendingBatch& batch);

    JournalStore& m_journal;
    PersonalVault& m_vault;
    const std::function<bool()> m_waitAgain;
    Epoch m_epoch;
    BatchNumber m_batch;
    BatchHash m_hash;
    absl::Status m_lastError;
};

}  // namespace meridian::engine
