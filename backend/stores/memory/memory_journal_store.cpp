#include "backend/stores/memory/memory_journal_store.h"

#include <utility>

#include <absl/strings/str_cat.h>

#include "backend/domain/planted.h"

namespace meridian::stores {

using engine::JournalBatch;
using engine::JournalHead;

absl::StatusOr<JournalHead> MemoryJournalStore::head() {
    const std::lock_guard lock(m_mutex);
    if (m_dead) return deadStatus();
    // Like the real store: an answer after an ambiguous append is final.
    if (std::exchange(m_unsettled, false)) m_durableHead = m_head;
    return m_head;
}

absl::Status MemoryJournalStore::claim(Epoch next) {
    const std::lock_guard lock(m_mutex);
    if (m_dead) return deadStatus();
    if (next <= m_head.epoch) {
        return absl::FailedPreconditionError(
            absl::StrCat("epoch ", next.value, " is not above the journal's epoch ", m_head.epoch.value));
    }
    m_head.epoch = next;
    if (m_durability == Durability::kOnAppend) m_durableHead = m_head;
    return absl::OkStatus();
}

absl::Status MemoryJournalStore::append(const JournalBatch& batch) {
    const std::lock_guard lock(m_mutex);
    if (m_dead) return deadStatus();
    if (batch.epoch != m_head.epoch && !planted(Defect::kDropFenceCheck)) {
        return absl::FailedPreconditionError(absl::StrCat("batch ", batch.number.value, " has epoch ",
                                                          batch.epoch.value, ", but epoch ", m_head.epoch.value,
                                                          " owns the journal"));
    }
    if (batch.number.value != m_head.batch.value + 1) {
        return absl::FailedPreconditionError(absl::StrCat(
            "batch ", batch.number.value, " does not follow the journal's head, batch ", m_head.batch.value));
    }
    if (batch.previousHash != m_head.hash) {
        return absl::FailedPreconditionError(absl::StrCat("batch ", batch.number.value,
                                                          " does not name the hash of batch ", m_head.batch.value,
                                                          " as its previous one"));
    }
    switch (nextFault(batch)) {
        case Fault::kNone: break;
        case Fault::kBeforeLanding: return absl::UnavailableError("injected: the append failed before it landed");
        case Fault::kNoSpace: return absl::ResourceExhaustedError("injected: no space");
        case Fault::kFsyncFailed:
            land(batch);
            m_dead = true;
            return deadStatus();
        case Fault::kAfterLanding:
            land(batch);
            m_unsettled = true;
            return absl::UnavailableError("injected: the append failed after it landed");
    }
    land(batch);
    m_unsettled = false;
    if (m_durability == Durability::kOnAppend) m_durableHead = m_head;
    return absl::OkStatus();
}

absl::Status MemoryJournalStore::read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) {
    if (!first) return absl::InvalidArgumentError("batches are numbered from 1");
    for (;; ++first.value) {
        std::shared_ptr<const JournalBatch> batch;
        {
            const std::lock_guard lock(m_mutex);
            if (m_dead) return deadStatus();
            if (first > m_head.batch) return absl::OkStatus();
            if (first < m_firstKept) {
                return absl::OutOfRangeError(absl::StrCat("batch ", first.value,
                                                          " was removed by retention; the oldest kept ", "batch is ",
                                                          m_firstKept.value));
            }
            if (m_damaged.contains(first.value)) {
                return absl::DataLossError(
                    absl::StrCat("batch ", first.value, " of the journal is damaged (injected)"));
            }
            batch = m_batches[first.value - m_firstKept.value];
        }
        if (!visit(*batch)) return absl::OkStatus();
    }
}

void MemoryJournalStore::maintain(Load) {
    const std::lock_guard lock(m_mutex);
    ++m_maintenanceCalls;
}

absl::Status MemoryJournalStore::removeBefore(BatchNumber first) {
    const std::lock_guard lock(m_mutex);
    if (m_dead) return deadStatus();
    if (first.value > m_head.batch.value + 1) {
        return absl::InvalidArgumentError(
            absl::StrCat("cannot remove the batches before ", first.value, ", the head is batch ", m_head.batch.value));
    }
    while (m_firstKept < first) {
        m_batches.pop_front();
        m_damaged.erase(m_firstKept.value);
        ++m_firstKept.value;
    }
    m_durableHead = m_head;
    return absl::OkStatus();
}

absl::StatusOr<BatchNumber> MemoryJournalStore::firstKept() const {
    const std::lock_guard lock(m_mutex);
    if (m_dead) return deadStatus();
    return m_firstKept;
}

void MemoryJournalStore::setFaults(std::function<Fault(const JournalBatch&)> faults) {
    const std::lock_guard lock(m_mutex);
    m_faults = std::move(faults);
}

void MemoryJournalStore::failNextAppend(Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_nextFault = fault;
}

void MemoryJournalStore::sync() {
    const std::lock_guard lock(m_mutex);
    m_durableHead = m_head;
}

void MemoryJournalStore::crash() {
    const std::lock_guard lock(m_mutex);
    while (m_head.batch > m_durableHead.batch) {
        m_batches.pop_back();
        m_damaged.erase(m_head.batch.value);
        --m_head.batch.value;
    }
    m_head = m_durableHead;
    m_unsettled = false;
    m_dead = false;
}

void MemoryJournalStore::damage(BatchNumber number) {
    const std::lock_guard lock(m_mutex);
    if (number >= m_firstKept && number <= m_head.batch) m_damaged.insert(number.value);
}

std::uint64_t MemoryJournalStore::maintenanceCalls() const {
    const std::lock_guard lock(m_mutex);
    return m_maintenanceCalls;
}

MemoryJournalStore::Fault MemoryJournalStore::nextFault(const JournalBatch& batch) {
    if (m_nextFault != Fault::kNone) return std::exchange(m_nextFault, Fault::kNone);
    return m_faults ? m_faults(batch) : Fault::kNone;
}

void MemoryJournalStore::land(const JournalBatch& batch) {
    m_batches.push_back(std::make_shared<const JournalBatch>(batch));
    m_head.batch = batch.number;
    m_head.hash = batch.hash;
}

absl::Status MemoryJournalStore::deadStatus() const {
    return absl::DataLossError("fsync failed on the journal (injected): end this process and start again");
}

}  // namespace meridian::stores
