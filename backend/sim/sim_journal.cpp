#include "backend/sim/sim_journal.h"

#include <algorithm>
#include <cstring>

#include "backend/domain/crc32c.h"
#include "backend/domain/planted.h"

namespace meridian::sim {

namespace {

using engine::JournalBatch;
using engine::JournalHead;

// What stands before the payload of a stored batch.
struct Header {
    std::uint64_t size;
    std::uint64_t number;
    std::uint64_t epoch;
    std::int64_t time;
    std::uint64_t stateDigest;
    engine::BatchHash previousHash;
    engine::BatchHash hash;
    std::uint32_t records;
    std::uint32_t checksum;  // of the header with 0 in this place, continued over the payload
};

std::uint32_t checksumOf(Header header, std::string_view payload) {
    header.checksum = 0;
    char bytes[sizeof header];
    std::memcpy(bytes, &header, sizeof header);
    return crc32c({bytes, sizeof bytes}) ^ (crc32c(payload) * 0x9e3779b1U);
}

void encode(const JournalBatch& batch, std::string& out) {
    Header header{};
    header.size = batch.payload.size();
    header.number = batch.number.value;
    header.epoch = batch.epoch.value;
    header.time = batch.time.micros;
    header.stateDigest = batch.stateDigest;
    header.previousHash = batch.previousHash;
    header.hash = batch.hash;
    header.records = batch.records;
    header.checksum = checksumOf(header, batch.payload);
    out.resize(sizeof header);
    std::memcpy(out.data(), &header, sizeof header);
    out += batch.payload;
}

bool decode(std::string_view bytes, JournalBatch& out) {
    Header header;
    if (bytes.size() < sizeof header) return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::string_view payload = bytes.substr(sizeof header);
    if (header.size != payload.size()) return false;
    if (!planted(Defect::kDamageNotChecked) && header.checksum != checksumOf(header, payload)) return false;
    out.number = {header.number};
    out.epoch = {header.epoch};
    out.time = {header.time};
    out.records = header.records;
    out.stateDigest = header.stateDigest;
    out.previousHash = header.previousHash;
    out.hash = header.hash;
    out.payload.assign(payload);
    return true;
}

}  // namespace

absl::StatusOr<JournalHead> SimJournal::head() {
    if (m_dead) return absl::DataLossError("fsync failed earlier (simulated)");
    if (m_random.chance(m_faults.readFails)) return absl::UnavailableError("the fence row cannot be read (simulated)");
    openTail();
    sync();  // like the real store: what head() tells is final
    return m_fence;
}

absl::Status SimJournal::claim(Epoch next) {
    if (m_dead) return absl::DataLossError("fsync failed earlier (simulated)");
    openTail();
    if (next <= m_fence.epoch) return absl::FailedPreconditionError("the epoch is not above the stored one");
    if (m_full) return absl::ResourceExhaustedError("no space (simulated)");
    m_fence.epoch = next;
    sync();
    return absl::OkStatus();
}

absl::Status SimJournal::refusal(const JournalBatch& batch) const {
    const bool stolen = batch.epoch != m_fence.epoch && !planted(Defect::kDropFenceCheck);
    if (stolen) return absl::FailedPreconditionError("another epoch owns the journal");
    if (batch.number.value != m_fence.batch.value + 1)
        return absl::FailedPreconditionError("not the batch after the head");
    if (batch.previousHash != m_fence.hash) return absl::FailedPreconditionError("not the hash of the head");
    return absl::OkStatus();
}

absl::Status SimJournal::append(const JournalBatch& batch) {
    if (m_dead) return absl::DataLossError("fsync failed earlier (simulated)");
    if (absl::Status status = refusal(batch); !status.ok()) return status;
    if (m_full) return absl::ResourceExhaustedError("no space (simulated)");
    if (m_random.chance(m_faults.appendFailsBefore))
        return absl::UnavailableError("the append failed before it landed (simulated)");
    land(batch);
    if (m_random.chance(m_faults.appendFailsAfter))
        return absl::UnavailableError("the append failed after it landed (simulated)");
    if (m_random.chance(m_faults.fsyncFails)) {
        m_dead = true;
        return absl::DataLossError("fsync failed (simulated)");
    }
    return absl::OkStatus();
}

void SimJournal::land(const JournalBatch& batch) {
    m_batches.resize(std::min<std::size_t>(m_batches.size(), batch.number.value - 1));
    encode(batch, m_batches.emplace_back());
    m_fence.batch = batch.number;
    m_fence.hash = batch.hash;
}

void SimJournal::sync() {
    if (m_dead || planted(Defect::kSkipFsync)) return;
    m_durable = m_fence;
}

void SimJournal::crash() {
    const std::size_t durable = m_durable.batch.value;
    const std::size_t unsynced = m_batches.size() - std::min(durable, m_batches.size());
    if (unsynced > 0) {
        // Writes reach the disk in order, so what survives is a prefix; the one after it may be torn.
        std::size_t survive = durable + static_cast<std::size_t>(m_random.below(unsynced + 1));
        if (survive < m_batches.size() && m_random.below(2) == 0) {
            std::string& torn = m_batches[survive++];
            const std::size_t whole = static_cast<std::size_t>(m_random.below(torn.size()));
            if (m_random.below(2) == 0) {
                torn.resize(whole);
            } else {
                std::fill(torn.begin() + static_cast<std::ptrdiff_t>(whole), torn.end(), '\0');
            }
        }
        m_batches.resize(survive);
    }
    m_fence = m_durable;
    m_dead = false;
    m_opened = unsynced == 0;
}

// What stands behind the fence row is taken over as far as it is whole.
void SimJournal::openTail() {
    if (m_opened) return;
    m_opened = true;
    for (std::size_t i = m_fence.batch.value; i < m_batches.size(); ++i) {
        JournalBatch batch;
        const bool whole =
            decode(m_batches[i], batch) && batch.number.value == i + 1 && batch.previousHash == m_fence.hash;
        if (!whole) {
            m_batches.resize(i);
            break;
        }
        m_fence.batch = batch.number;
        m_fence.hash = batch.hash;
        m_fence.epoch = std::max(m_fence.epoch, batch.epoch);
    }
}

absl::Status SimJournal::read(BatchNumber first, const std::function<bool(const JournalBatch&)>& visit) {
    JournalBatch batch;
    for (std::uint64_t number = first.value; number <= m_fence.batch.value; ++number) {
        if (m_interruptAfter && (*m_interruptAfter)-- == 0) {
            m_interruptAfter.reset();
            return absl::AbortedError("the process died (simulated)");
        }
        if (!decode(m_batches[number - 1], batch)) {
            return absl::DataLossError("batch " + std::to_string(number) + " does not have its checksum");
        }
        if (!m_flips.empty() && isDamaged(number - 1)) m_servedDamage = BatchNumber{number};
        if (!visit(batch)) break;
    }
    return absl::OkStatus();
}

bool SimJournal::flipBit() {
    if (m_durable.batch.value == 0) return false;
    Flip flip{};
    flip.index = static_cast<std::size_t>(m_random.below(m_durable.batch.value));
    flip.byte = static_cast<std::size_t>(m_random.below(m_batches[flip.index].size()));
    flip.mask = static_cast<char>(1U << m_random.below(8));
    m_batches[flip.index][flip.byte] = static_cast<char>(m_batches[flip.index][flip.byte] ^ flip.mask);
    m_flips.push_back(flip);
    return true;
}

std::optional<BatchNumber> SimJournal::damagedFrom(BatchNumber first) const {
    std::optional<BatchNumber> found;
    for (const Flip& flip : m_flips) {
        const BatchNumber number{flip.index + 1};
        if (number >= first && (!found || number < *found)) found = number;
    }
    return found;
}

void SimJournal::heal() {
    for (const Flip& flip : m_flips) {
        m_batches[flip.index][flip.byte] = static_cast<char>(m_batches[flip.index][flip.byte] ^ flip.mask);
    }
    m_flips.clear();
    m_servedDamage.reset();
}

bool SimJournal::isDamaged(std::size_t index) const {
    return std::any_of(m_flips.begin(), m_flips.end(), [index](const Flip& flip) { return flip.index == index; });
}

}  // namespace meridian::sim
