#include "backend/services/timeline.h"

#include "backend/services/order_journal.h"
#include "backend/services/record_json.h"

namespace meridian::services {

namespace {

// What a caller may not see elsewhere is not seen here: that it happened stays, its fields are left out.
bool mayRead(const Event& event, const Caller& caller) {
    using identity::Permission;
    if (std::holds_alternative<OrderScored>(event)) return caller.may(Permission::kViewRisk);
    if (std::holds_alternative<EntryPosted>(event)) return caller.may(Permission::kViewPostings);
    const bool ofPayment = std::holds_alternative<PaymentAdvanced>(event) ||
                           std::holds_alternative<PaymentWanted>(event) || std::holds_alternative<ReportNoted>(event);
    return !ofPayment || caller.may(Permission::kViewPayments);
}

void fillEntry(const Record& record, const engine::EventPosition& position, CellTime at, const Caller& caller,
               v1::TimelineEntry& entry) {
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
        added.set_json(mayRead(event, caller) ? toJson(event) : "{}");
    }
}

}  // namespace

absl::Status readTimeline(engine::JournalStore& journal, CellId cell, std::span<const engine::EventPosition> positions,
                          const Caller& caller, google::protobuf::RepeatedPtrField<v1::TimelineEntry>& entries) {
    return readOrderRecords(journal, positions,
                            [&](const Record& record, const engine::EventPosition& at, CellTime time) {
                                v1::TimelineEntry& entry = *entries.Add();
                                fillEntry(record, at, time, caller, entry);
                                entry.mutable_commit_token()->set_cell(cell.value);
                            });
}

}  // namespace meridian::services
