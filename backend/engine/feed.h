// The committed batches on their way to the shadow: those of the last moments from memory, older ones from the journal,
// so that a consumer that falls behind costs disk reads and never memory without bound.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

class Feed {
  public:
    Feed(JournalStore& journal, BatchNumber durable, std::size_t bytesMax)
        : m_journal(journal), m_bytesMax(bytesMax), m_durable(durable) {}

    // Called by the committer, in order, once the batch is durable.
    void push(std::shared_ptr<const JournalBatch> batch);

    // The batch after `last`; null when none came within `atMost`, or an error of the journal. One consumer.
    absl::StatusOr<std::shared_ptr<const JournalBatch>> next(BatchNumber last, std::chrono::milliseconds atMost);

    BatchNumber durable() const;
    // Wakes a waiting next().
    void nudge();

  private:
    JournalStore& m_journal;
    const std::size_t m_bytesMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<const JournalBatch>> m_recent;
    std::size_t m_bytes = 0;
    BatchNumber m_durable;
    bool m_nudged = false;
};

}  // namespace meridian::engine
