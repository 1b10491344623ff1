#include "backend/engine/shadow.h"

#include <algorithm>

#include "backend/domain/apply.h"
#include "backend/domain/check.h"
#include "backend/domain/planted.h"
#include "backend/engine/batch_hash.h"
#include "backend/engine/record_frame.h"

namespace meridian::engine {

// When the views are behind the state (never: the snapshot is chosen so), the first delta would have a gap; when they
// are ahead, batches up to their offset are applied without being collected.
Shadow::Shadow(State state, const BatchHash& hash, BatchNumber viewsOffset)
    : m_state(std::move(state)), m_hash(hash), m_viewsOffset(viewsOffset), m_delta(viewsOffset) {}

absl::Status Shadow::apply(const JournalBatch& batch) {
    return applyEach(batch, [&](const RecordVisitor& visit) { return readRecords(batch.payload, visit); });
}

absl::Status Shadow::apply(const JournalBatch& batch, const std::vector<Record>& records) {
    return applyEach(batch, [&](const RecordVisitor& visit) {
        for (std::size_t index = 0; index < records.size(); ++index)
            visit(static_cast<std::uint32_t>(index), records[index]);
        return absl::OkStatus();
    });
}

absl::Status Shadow::applyEach(const JournalBatch& batch,
                               const std::function<absl::Status(const RecordVisitor&)>& eachRecord) {
    if (absl::Status status = verifyLink(batch, m_state.batch, m_hash); !status.ok()) return status;
    const bool collect = batch.number > m_viewsOffset;
    const bool forgotten =
        planted(Defect::kViewSkipsBatch) && m_viewsOffset && batch.number.value == m_viewsOffset.value + 1;
    std::uint32_t records = 0;
    absl::Status status = eachRecord([&](std::uint32_t index, const Record& record) {
        ++records;
        if (planted(Defect::kReplayDropsLastRecord) && index > 0 && index + 1 == batch.records) return;
        if (collect && !forgotten) m_delta.before(m_state, record);
        applyRecord(m_state, record, batch.number, batch.time);
        if (collect && !forgotten) m_delta.after(m_state, record, index, batch.number, batch.time);
    });
    if (!status.ok()) return status;
    if (records != batch.records) {
        return absl::DataLossError("batch " + std::to_string(batch.number.value) + " holds " + std::to_string(records) +
                                   " records instead of " + std::to_string(batch.records));
    }
    closeBatch(m_state, batch.number, batch.time);
    if (collect) m_delta.closeBatch(batch.number, batch.time);
    m_hash = batch.hash;
    if (m_state.digest() != batch.stateDigest) {
        return absl::DataLossError("batch " + std::to_string(batch.number.value) +
                                   " leads to another state than the one it was decided in");
    }
    return absl::OkStatus();
}

void Shadow::beginSnapshot(ByteSink sink) {
    MERIDIAN_CHECK(m_snapshot == nullptr);
    m_snapshot = std::make_unique<SnapshotWriter>(m_state, m_hash, std::move(sink));
}

bool Shadow::writeSnapshot(std::size_t bytes) {
    if (!m_snapshot->writePortion(bytes)) return false;
    m_snapshot.reset();
    return true;
}

}  // namespace meridian::engine
