#include "backend/engine/relay.h"

#include "backend/domain/limits.h"

namespace meridian::engine {

absl::Status Relay::forward(const std::shared_ptr<const JournalBatch>& batch) {
    if (batch->number.value > m_sent.value + 1) {
        if (absl::Status status = catchUp({batch->number.value - 1}); !status.ok()) return status;
    }
    if (batch->number.value == m_sent.value + 1) publish(batch);
    return absl::OkStatus();
}

absl::Status Relay::catchUp(BatchNumber durable) {
    if (m_sent >= durable) return absl::OkStatus();
    std::size_t left = limits::kRelayBatchesAtOnce;
    return m_journal.read({m_sent.value + 1}, [&](const JournalBatch& batch) {
        if (batch.number > durable || !publish(std::make_shared<const JournalBatch>(batch))) return false;
        return --left > 0;
    });
}

bool Relay::publish(const std::shared_ptr<const JournalBatch>& batch) {
    if (!m_bus.publish({m_cell, batch}).ok()) return false;
    m_sent = batch->number;
    return true;
}

}  // namespace meridian::engine
