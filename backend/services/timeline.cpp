#include "backend/services/timeline.h"

#include "backend/engine/record_frame.h"
#include "backend/services/record_json.h"

namespace meridian::services {

namespace {

void fillEntry(const Record& record, const engine::EventPosition& position, CellTime at, v1::TimelineEntry& entry) {
    entry.set_at_us(at.micros);
    entry.mutable_commit_token()->set_batch(position.batch.value);
    entry.set_index(position.index);
    entry.set_version(position.version);
    entry.set_command(std::string(commandName(record.command)));
    if (record.commandId != decltype(record.commandId){}) {
        entry.set_command_id(record.commandId.data(), record.commandId.size());
    }
    entry.set_actor(record.actor);
    entry.set_reason(record.reason);
    for (const Event& event : record.events) {
        // A command may touch stock and ledger too; what belongs to another order is not shown.
        if (const OrderId order = orderOf(event); order && order != position.order) continue;
        v1::TimelineEvent& added = *entry.add_events();
        added.set_kind(std::string(kindOf(event)));
        added.set_json(toJson(event));
    }
}

}  // namespace

absl::Status readTimeline(engine::JournalStore& journal, CellId cell, std::span<const engine::EventPosition> positions,
                          google::protobuf::RepeatedPtrField<v1::TimelineEntry>& entries) {
    std::size_t done = 0;
    while (done < positions.size()) {
        const BatchNumber batch = positions[done].batch;
        absl::Status records;
        absl::Status status = journal.read(batch, [&](const engine::JournalBatch& found) {
            if (found.number != batch) return false;
            records = engine::readRecords(found.payload, [&](std::uint32_t index, const Record& record) {
                if (done == positions.size() || positions[done].batch != batch || positions[done].index != index)
                    return;
                v1::TimelineEntry& entry = *entries.Add();
                fillEntry(record, positions[done], found.time, entry);
                entry.mutable_commit_token()->set_cell(cell.value);
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
