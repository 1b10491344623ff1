#include "backend/engine/feed.h"

namespace meridian::engine {

void Feed::push(std::shared_ptr<const JournalBatch> batch) {
    {
        const std::lock_guard lock(m_mutex);
        m_durable = batch->number;
        m_bytes += batch->payload.size();
        m_recent.push_back(std::move(batch));
        while (m_bytes > m_bytesMax && m_recent.size() > 1) {
            m_bytes -= m_recent.front()->payload.size();
            m_recent.pop_front();
        }
    }
    m_wake.notify_one();
}

absl::StatusOr<std::shared_ptr<const JournalBatch>> Feed::next(BatchNumber last, std::chrono::milliseconds atMost) {
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, atMost, [&] { return m_durable > last || m_nudged; });
        m_nudged = false;
        if (m_durable <= last) return std::shared_ptr<const JournalBatch>();
        while (!m_recent.empty() && m_recent.front()->number <= last) {
            m_bytes -= m_recent.front()->payload.size();
            m_recent.pop_front();
        }
        if (!m_recent.empty() && m_recent.front()->number.value == last.value + 1) return m_recent.front();
    }
    auto read = std::make_shared<JournalBatch>();
    const absl::Status status = m_journal.read({last.value + 1}, [&](const JournalBatch& batch) {
        *read = batch;
        return false;
    });
    if (!status.ok()) return status;
    return std::shared_ptr<const JournalBatch>(std::move(read));
}

BatchNumber Feed::durable() const {
    const std::lock_guard lock(m_mutex);
    return m_durable;
}

void Feed::nudge() {
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_wake.notify_one();
}

}  // namespace meridian::engine
