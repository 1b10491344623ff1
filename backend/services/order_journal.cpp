#include "backend/services/order_journal.h"

#include "backend/engine/record_frame.h"

namespace meridian::services {

absl::Status readOrderRecords(engine::JournalStore& journal, std::span<const engine::EventPosition> positions,
                              const OrderRecordVisit& visit) {
    std::size_t done = 0;
    while (done < positions.size()) {
        const BatchNumber batch = positions[done].batch;
        absl::Status records;
        absl::Status status = journal.read(batch, [&](const engine::JournalBatch& found) {
            if (found.number != batch) return false;
            records = engine::readRecords(found.payload, [&](std::uint32_t index, const Record& record) {
                if (done == positions.size() || positions[done].batch != batch || positions[done].index != index)
                    return;
                visit(record, positions[done], found.time);
                ++done;
            });
            return false;
        });
        if (status.ok()) status = records;
        if (!status.ok()) return status;
        if (done < positions.size() && positions[done].batch == batch) {
            return absl::DataLossError("the journal does not hold what the views name; run verify");
        }
    }
    return absl::OkStatus();
}

}  // namespace meridian::services
