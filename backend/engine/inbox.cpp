#include "backend/engine/inbox.h"

namespace meridian::engine {

absl::StatusOr<Inbox::Taken> Inbox::take(const JournalBatch& batch, const Deliver& deliver) {
    if (batch.number <= m_offset) return Taken::kOld;
    if (batch.number.value > m_offset.value + 1) return Taken::kGap;
    if (absl::Status status = deliver(batch); !status.ok()) return status;
    m_offset = batch.number;
    return Taken::kDelivered;
}

absl::Status Inbox::catchUp(BatchNumber durable, std::size_t atMost, const Deliver& deliver) {
    if (m_offset >= durable || atMost == 0) return absl::OkStatus();
    absl::Status delivered;
    const absl::Status read = m_journal->read({m_offset.value + 1}, [&](const JournalBatch& batch) {
        if (batch.number > durable) return false;
        delivered = deliver(batch);
        if (!delivered.ok()) return false;
        m_offset = batch.number;
        return --atMost > 0;
    });
    return read.ok() ? delivered : read;
}

}  // namespace meridian::engine
