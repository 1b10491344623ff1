#include "backend/engine/inbox.h"

namespace meridian::engine {

absl::StatusOr<Inbox::Taken> Inbox::take(const JournalBatch& batch, const Deliver& deliver) {
    if (batch.number <= m_offset) return Taken::kOld;
    if (batch.number.value > m_offset.value + 1) return Taken::kGap;
    if (absl::Status status = deliver(batch); !status.ok()) return status;
    m_offset = batch.number;
    return Taken::kDelivered;
}

absl::Status Inbox::catchUp(BatchNumber durable, const Deliver& deliver, const Enough& enough) {
    if (m_offset >= durable) return absl::OkStatus();
    absl::Status delivered;
    const absl::Status read = m_journal->read({m_offset.value + 1}, [&](const JournalBatch& batch) {
        if (batch.number > durable) return false;
        delivered = deliver(batch);
        if (!delivered.ok()) return false;
        m_offset = batch.number;
        return !enough();
    });
    return read.ok() ? delivered : read;
}

}  // namespace meridian::engine
