// A consumer's side of the bus: hands on each batch of one cell once and in order, whatever the bus repeats, reorders
// or loses. The consumer keeps the offset where it keeps what it makes of the batches, in one transaction with it.
#pragma once

#include <functional>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

// One thread at a time.
class Inbox {
  public:
    // An error leaves the offset before this batch, and is handed on.
    using Deliver = std::function<absl::Status(const JournalBatch&)>;

    // Everything up to `offset` has been delivered before. The journal outlives the inbox.
    Inbox(JournalStore& journal, BatchNumber offset) : m_journal(&journal), m_offset(offset) {}

    // What became of a message: a gap means that some before it are missing, and it is to be fetched with them.
    enum class Taken { kDelivered, kOld, kGap };
    absl::StatusOr<Taken> take(const JournalBatch& batch, const Deliver& deliver);

    // Delivers from the journal what comes after the offset up to `durable`, in one reading, until `enough` says so
    // after a batch: to begin a reading costs as much as some dozens of batches.
    using Enough = std::function<bool()>;
    absl::Status catchUp(BatchNumber durable, const Deliver& deliver, const Enough& enough);

    BatchNumber offset() const { return m_offset; }

  private:
    JournalStore* m_journal;
    BatchNumber m_offset;
};

}  // namespace meridian::engine
