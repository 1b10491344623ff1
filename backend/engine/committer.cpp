#include "backend/engine/committer.h"

#include "backend/domain/check.h"
#include "backend/engine/batch_hash.h"

namespace meridian::engine {

Committer::Committer(JournalStore& journal, PersonalVault& vault, const JournalHead& head,
                     std::function<bool()> waitAgain)
    : m_journal(journal),
      m_vault(vault),
      m_waitAgain(std::move(waitAgain)),
      m_epoch(head.epoch),
      m_batch(head.batch),
      m_hash(head.hash) {}

Committer::Outcome Committer::commit(PendingBatch& batch) {
    if (batch.journal.records == 0) return Outcome::kDurable;
    MERIDIAN_CHECK(batch.journal.number.value == m_batch.value + 1);
    MERIDIAN_CHECK(batch.journal.epoch == m_epoch);
    batch.journal.previousHash = m_hash;
    batch.journal.hash = hashOf(batch.journal);

    m_lastError = m_vault.makeKeysDurable();
    if (!m_lastError.ok()) return absl::IsResourceExhausted(m_lastError) ? Outcome::kNoSpace : Outcome::kLost;
    m_lastError = m_journal.append(batch.journal);
    if (m_lastError.ok()) {
        m_batch = batch.journal.number;
        m_hash = batch.journal.hash;
        return Outcome::kDurable;
    }
    if (absl::IsResourceExhausted(m_lastError)) return Outcome::kNoSpace;
    return resolve(batch);
}

// The append said neither yes nor a clean no: the fence row knows.
Committer::Outcome Committer::resolve(const PendingBatch& batch) {
    absl::StatusOr<JournalHead> head = m_journal.head();
    while (!head.ok() && !absl::IsDataLoss(head.status()) && m_waitAgain && m_waitAgain())
        head = m_journal.head();
    if (!head.ok()) return Outcome::kDead;
    if (head->epoch != m_epoch) return Outcome::kStolen;
    if (head->batch == batch.journal.number && head->hash == batch.journal.hash) {
        m_batch = head->batch;
        m_hash = head->hash;
        return Outcome::kDurable;
    }
    if (head->batch == m_batch && head->hash == m_hash) return Outcome::kLost;
    return Outcome::kStolen;
}

}  // namespace meridian::engine
