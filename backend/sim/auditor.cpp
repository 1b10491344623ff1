#include "backend/sim/auditor.h"

#include <algorithm>

#include "backend/domain/limits.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/engine/batch_hash.h"
#include "backend/engine/record_frame.h"

namespace meridian::sim {

namespace {

bool needsDeadline(OrderTrigger trigger) {
    switch (trigger) {
        case OrderTrigger::kHoldExtended:
        case OrderTrigger::kHoldExpired:
        case OrderTrigger::kHoldExhausted:
        case OrderTrigger::kScoreOverdue:
        case OrderTrigger::kReviewExpired:
        case OrderTrigger::kCancelOverdue:
        case OrderTrigger::kShipOverdue:
        case OrderTrigger::kDeliveryOverdue:
        case OrderTrigger::kReturnWindowClosed:
        case OrderTrigger::kLateWindowClosed:
        case OrderTrigger::kSettlementOutstanding: return true;
        default: return false;
    }
}

// One line about a record, for the trace.
std::string tell(const Record& record) {
    std::string line = concat("  ", record.actor, " command ", static_cast<unsigned>(record.command), " ",
                              record.order ? orderNumberForPeople(record.order) : "", " v", record.version, ":");
    if (record.rejection != Reason::kNone)
        return concat(line, " ", codeOf(record.rejection), " ", record.rejectionDetail);
    for (const Event& event : record.events) {
        line += concat(" ", std::visit([](const auto& one) { return std::string(one.kName); }, event));
        if (const auto* order = std::get_if<OrderAdvanced>(&event))
            line += concat("(", nameOf(order->trigger), " -> ", nameOf(order->to), ")");
        if (const auto* payment = std::get_if<PaymentAdvanced>(&event)) {
            line += concat("(", payment->attempt, "/", payment->step, " ", nameOf(payment->trigger), " -> ",
                           nameOf(payment->to), ")");
        }
        if (const auto* parcel = std::get_if<ParcelAdvanced>(&event))
            line += concat("(P", parcel->parcel, " ", nameOf(parcel->to), ")");
        if (const auto* noted = std::get_if<ReportNoted>(&event)) line += concat("(", noted->text, ")");
    }
    return line;
}

}  // namespace

void Auditor::complain(std::string what) {
    m_trace.note([&] { return "VIOLATION " + what; });
    m_violations.push_back(std::move(what));
}

void Auditor::read(SimJournal& journal) {
    const absl::Status status = journal.read({m_batch.value + 1}, [this](const engine::JournalBatch& batch) {
        take(batch);
        return m_violations.empty();
    });
    if (!status.ok()) complain("the journal cannot be read: " + status.ToString());
}

void Auditor::checkSurvival(const SimJournal& journal) {
    ++m_checks;
    const engine::JournalHead& head = journal.visibleHead();
    if (head.batch < m_batch) {
        complain(concat("I14: batch ", m_batch.value, " was durable, but after the restart the journal ends at ",
                        head.batch.value));
    } else if (head.batch == m_batch && head.hash != m_hash) {
        complain(concat("I14: batch ", m_batch.value, " has another hash than before the restart"));
    }
}

void Auditor::take(const engine::JournalBatch& batch) {
    m_checks += 3;
    if (const absl::Status status = engine::verifyLink(batch, m_batch, m_hash); !status.ok()) {
        return complain("I11: " + std::string(status.message()));
    }
    if (batch.epoch < m_epoch) return complain(concat("I19: batch ", batch.number.value, " is of an older epoch"));
    if (batch.time <= m_time) return complain(concat("I11: the time of batch ", batch.number.value, " does not rise"));
    m_batch = batch.number;
    m_hash = batch.hash;
    m_epoch = batch.epoch;
    m_time = batch.time;
    m_stateDigest = batch.stateDigest;
    const absl::Status status = engine::readRecords(batch.payload, [this](std::uint32_t, const Record& record) {
        if (m_violations.empty()) take(record);
    });
    if (!status.ok()) complain("I11: " + std::string(status.message()));
}

void Auditor::take(const Record& record) {
    m_checks += 4;
    m_trace.note([&] { return tell(record); });
    const CommandId id{record.commandId};
    const Command* command = nullptr;
    if (!id.empty()) {
        const Receipt receipt{record.bodyDigest, record.order, m_batch, record.version, record.rejection};
        if (!m_receipts.emplace(id, receipt).second) {
            return complain(concat("I13: command ", id.toString(), " was carried out twice, the second time in batch ",
                                   m_batch.value));
        }
        command = m_lookup(id, record.bodyDigest);
        if (command == nullptr && record.command != ReportPayment::kTag) {
            return complain("a record holds a command that nobody sent: " + id.toString());
        }
    }
    if (std::string wrong = m_model.follow(command, record, m_time); !wrong.empty()) {
        return complain(concat("model: batch ", m_batch.value, ", ", orderNumberForPeople(record.order), ": ", wrong));
    }
    for (const Event& event : record.events) {
        if (const auto* parked = std::get_if<DeadLetterParked>(&event)) m_letters.push_back(parked->id);
        if (const auto* resolved = std::get_if<DeadLetterResolved>(&event)) std::erase(m_letters, resolved->id);
    }
    if (!record.order || record.events.empty()) return;
    HistoryChecker& history = historyOf(record.order);
    checkTimes(record, history.order());
    history.consume(record);
    for (const Violation& violation : history.violations())
        complain(violation.invariant + ": " + violation.what);
}

HistoryChecker& Auditor::historyOf(OrderId order) {
    const std::size_t running = runningOf(order);
    while (m_orders.size() < running)
        m_orders.emplace_back(makeOrderId(cellOf(order), m_orders.size() + 1));
    return m_orders[running - 1];
}

// Nothing that time does may happen before its time.
void Auditor::checkTimes(const Record& record, const Order& before) {
    CellTime deadline = before.deadline;
    for (const Event& event : record.events) {
        if (const auto* placed = std::get_if<OrderPlaced>(&event)) deadline = placed->deadline;
        if (const auto* advanced = std::get_if<OrderAdvanced>(&event)) {
            ++m_checks;
            if (needsDeadline(advanced->trigger) && m_time < deadline) {
                complain(concat("I16: ", orderNumberForPeople(record.order), ": ", nameOf(advanced->trigger), " ",
                                (deadline - m_time).count(), " us before its time"));
            }
            deadline = advanced->deadline;
        }
        const auto* step = std::get_if<PaymentAdvanced>(&event);
        if (step == nullptr || step->attempt == 0 || step->attempt > before.payments.size()) continue;
        checkPayment(record, *step, before.payments[step->attempt - 1U]);
    }
}

void Auditor::checkPayment(const Record& record, const PaymentAdvanced& event, const Payment& before) {
    ++m_checks;
    const auto wrong = [&](const char* what) {
        complain(concat("payment ", event.attempt, " of ", orderNumberForPeople(record.order), ": ", what));
    };
    switch (event.trigger) {
        case PaymentTrigger::kNotFound:
            if (event.step != before.step && m_time - before.sentAt < limits::kProviderKeyLife) {
                wrong("an effect was sent again under another key while the provider still remembers the first");
            }
            return;
        case PaymentTrigger::kDeclined:
            if (!m_provider.mayHaveDeclined(event.order, event.attempt))
                wrong("declined, but the provider never said so");
            return;
        case PaymentTrigger::kTimedOut:
        case PaymentTrigger::kActionOverdue:
        case PaymentTrigger::kRetry:
            if (record.command == TimerDue::kTag && before.due && m_time < before.due) wrong("its timer ran out early");
            return;
        default: return;
    }
}

void Auditor::acknowledged(const Command& command, const engine::Answer& answer) {
    ++m_checks;
    if (!answer.status.ok()) return;
    const auto found = m_receipts.find(command.id);
    const Receipt& told = answer.receipt;
    if (told.reason == Reason::kCommandIdConflict) {
        if (found == m_receipts.end()) complain("I13: a conflict was told for a command id that was never used");
        return;
    }
    if (told.reason == Reason::kCommandIdExpired) return;
    if (found == m_receipts.end()) {
        return complain("I14: command " + command.id.toString() + " was acknowledged, but is not in the journal");
    }
    if (!(found->second == told)) {
        complain(concat("I13: the receipt of ", command.id.toString(), " (batch ", told.batch.value, ", ",
                        codeOf(told.reason), ") is not what the journal holds (batch ", found->second.batch.value, ", ",
                        codeOf(found->second.reason), ")"));
    }
}

void Auditor::compareStock(const State& state) {
    for (const auto& [place, level] : m_model.stock()) {
        ++m_checks;
        const StockLevel& told = state.stock.level({place.first}, {static_cast<std::uint16_t>(place.second)});
        if (told.available.units == level.available && told.committed.units == level.committed &&
            told.unavailable.units == level.unavailable && told.incoming.units == level.incoming) {
            continue;
        }
        complain(concat("I3: SKU ", place.first, " at location ", place.second, ": available ", told.available.units,
                        ", committed ", told.committed.units, "; the model has ", level.available, " and ",
                        level.committed));
    }
}

}  // namespace meridian::sim
