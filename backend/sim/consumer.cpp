#include "backend/sim/consumer.h"

namespace meridian::sim {

namespace {

constexpr std::uint64_t kBatchesAtOnce = 50;

}  // namespace

Consumer::Consumer(engine::Bus& bus, SimJournal& journal, Random& random, const Faults& faults,
                   std::function<void(const std::string&)> complain)
    : m_bus(bus),
      m_journal(journal),
      m_random(random),
      m_faults(faults),
      m_complain(std::move(complain)),
      m_inbox(journal, {}) {
    start();
}

// Whatever was not stored is forgotten, and so is what waited in the old subscription.
void Consumer::start() {
    m_working = m_stored;
    m_inbox = engine::Inbox(m_journal, m_stored.offset);
    m_subscription = m_bus.subscribe([this] { drain(); });
}

void Consumer::drain() {
    if (m_random.chance(m_faults.consumerDies)) return start();
    while (const auto message = m_subscription->take()) {
        const auto taken = m_inbox.take(*message->batch, [this](const engine::JournalBatch& b) { return deliver(b); });
        if (taken.ok() && *taken == engine::Inbox::Taken::kGap) catchUp();
    }
    if (m_random.below(3) == 0) m_stored = m_working;
}

void Consumer::catchUp() {
    const BatchNumber durable = m_journal.durableHead().batch;
    BatchNumber before;
    do {
        before = m_inbox.offset();
        const absl::Status status = m_inbox.catchUp(
            durable, [this](const engine::JournalBatch& b) { return deliver(b); },
            [&] { return m_inbox.offset().value == before.value + kBatchesAtOnce; });
        if (!status.ok()) return;
    } while (m_inbox.offset() != before);
    m_stored = m_working;
}

absl::Status Consumer::deliver(const engine::JournalBatch& batch) {
    if (batch.number.value != m_working.offset.value + 1 || batch.previousHash != m_working.hash) {
        m_complain("the consumer was given batch " + std::to_string(batch.number.value) + " after batch " +
                   std::to_string(m_working.offset.value));
    }
    m_working = {batch.number, batch.hash};
    ++m_seen;
    return absl::OkStatus();
}

}  // namespace meridian::sim
