#include "backend/domain/decide.h"

#include "backend/domain/check.h"
#include "backend/domain/digest.h"
#include "backend/domain/draft.h"
#include "backend/domain/limits.h"

namespace meridian {

namespace {

bool isPerson(const Command& command) {
    return command.actor.starts_with("person:");
}

// Whether a person must say why.
bool needsReason(const CommandBody& body) {
    return std::holds_alternative<CancelOrder>(body) || std::holds_alternative<ChangeHold>(body) ||
           std::holds_alternative<DecideReview>(body) || std::holds_alternative<MoveStock>(body) ||
           std::holds_alternative<ResolveDeadLetter>(body) || std::holds_alternative<EraseCustomer>(body);
}

// A report comes from outside and may name anything; only an id that some cell could have made has an order number.
std::string nameOfOrder(OrderId order) {
    const Region region = regionOf(cellOf(order));
    return region >= Region::kUs && region <= Region::kAp ? formatOrderNumber(order) : std::to_string(order.value);
}

// A report that cannot be judged here; a person can.
void parkReport(const State& state, const ProviderReport& report, std::string cause, Record& record) {
    if (state.deadLetters.size() >= limits::kDeadLettersMax) {
        return reject(record, Reason::kTooMany, "dead letters");
    }
    record.events.emplace_back(DeadLetterParked{state.nextDeadLetter, "provider_report", nameOfOrder(report.order),
                                                std::move(cause), wire::toBytes(report)});
}

// Whether the ledger has room for all that was decided.
bool ledgerTakes(const LedgerBalances& ledger, const Record& record) {
    WideInteger total = 0;
    for (const Event& event : record.events) {
        if (const auto* posted = std::get_if<EntryPosted>(&event)) total += movedBy(posted->entry);
    }
    if (total == 0) return true;
    for (const Event& event : record.events) {
        const auto* posted = std::get_if<EntryPosted>(&event);
        if (posted != nullptr && !ledger.fits(posted->entry, total)) return false;
    }
    return true;
}

// A balance beyond 64 bits would be wrong for ever. What the provider reports happened all the same, so it waits among
// the dead letters; everybody else is refused.
void refuseForLedger(const State& state, const Command& command, Record& record) {
    if (const auto* report = std::get_if<ReportPayment>(&command.body)) {
        record.events.clear();
        record.order = {};
        record.version = 0;
        return parkReport(state, report->report, "An account of the ledger cannot hold the amount.", record);
    }
    const Order* order = state.order(record.order);
    MERIDIAN_CHECK(order != nullptr);  // only what happens to an open order posts
    record.version = order->version;
    reject(record, Reason::kTooMany, "the balance of an account of the ledger");
}

bool knowsPayment(const State& state, const ProviderReport& report) {
    const Order* order = state.order(report.order);
    return order != nullptr && report.attempt >= 1 && report.attempt <= order->payments.size();
}

struct Decider {
    const State& state;
    const Command& command;
    CellTime now;
    Record& record;

    void operator()(const PlaceOrder& body) { decidePlaceOrder(state, command, body, now, record); }

    void operator()(const CancelOrder& body) {
        edit(body, [&](Draft& draft) { decideCancel(draft, record); });
    }
    void operator()(const ChangeHold& body) {
        edit(body, [&](Draft& draft) { decideHold(draft, body, record); });
    }
    void operator()(const DecideReview& body) {
        edit(body, [&](Draft& draft) { decideReview(draft, body, record); });
    }
    void operator()(const RetryPayment& body) {
        edit(body, [&](Draft& draft) { decideRetry(draft, body, record); });
    }
    void operator()(const AdvanceParcel& body) {
        edit(body, [&](Draft& draft) { decideParcel(state, draft, body, record); });
    }
    void operator()(const EditAddress& body) {
        edit(body, [&](Draft& draft) {
            if (draft.order.state >= OrderState::kFulfilled) {
                return reject(record, Reason::kIllegalState, std::string(nameOf(draft.order.state)));
            }
            draft.emit(AddressChanged{body.order, draft.order.customer, body.sealed});
        });
    }
    void operator()(const AddNote& body) {
        change(body.order, [&](Draft& draft) { draft.emit(NoteAdded{body.order, draft.order.customer, body.sealed}); });
    }
    void operator()(const ChangeTags& body) {
        change(body.order, [&](Draft& draft) { draft.emit(TagsChanged{body.order, body.added, body.removed}); });
    }

    void operator()(const MoveStock& body) { decideMoveStock(state, body, record); }
    void operator()(const DefineLocation& body) { decideDefineLocation(state, body, record); }
    void operator()(const DefineProduct& body) { decideDefineProduct(state, body, record); }

    void operator()(const ReportPayment& body) {
        if (!knowsPayment(state, body.report)) {
            return parkReport(state, body.report, "The provider reported on an order or payment that is not open here.",
                              record);
        }
        changeOpen(*state.order(body.report.order), [&](Draft& draft) { decideReport(draft, body.report, record); });
    }

    void operator()(const TimerDue& body) {
        const Order* order = state.order(body.order);
        if (order == nullptr) return;
        changeOpen(*order, [&](Draft& draft) { decideTimer(draft); });
    }

    void operator()(const ParkDeadLetter& body) {
        if (state.deadLetters.size() >= limits::kDeadLettersMax) {
            return reject(record, Reason::kTooMany, "dead letters");
        }
        record.events.emplace_back(
            DeadLetterParked{state.nextDeadLetter, body.kind, body.key, body.cause, body.payload});
    }

    void operator()(const ResolveDeadLetter& body) {
        const auto found = state.deadLetters.find(body.id);
        if (found == state.deadLetters.end())
            return reject(record, Reason::kUnknownDeadLetter, std::to_string(body.id));
        if (body.action == ResolveDeadLetter::Action::kDiscard) {
            record.events.emplace_back(DeadLetterResolved{body.id, "discarded"});
            return;
        }
        ProviderReport report;
        if (found->second.kind != "provider_report" || !wire::Reader::parse(found->second.payload, report)) {
            return reject(record, Reason::kIllegalState, "only a provider's report can be replayed");
        }
        if (body.order) report.order = body.order;
        // It stays parked until it can be judged; a replay that would only park it again changes nothing.
        if (!knowsPayment(state, report)) return reject(record, Reason::kUnknownPayment, nameOfOrder(report.order));
        record.events.emplace_back(DeadLetterResolved{body.id, "replayed"});
        changeOpen(*state.order(report.order), [&](Draft& draft) { decideReport(draft, report, record); });
    }

    void operator()(const EraseCustomer& body) {
        if (!body.customer) return reject(record, Reason::kUnknownCustomer, "");
        if (state.erased.contains(body.customer)) return;
        record.events.emplace_back(CustomerErased{body.customer});
    }

    template <class Rules>
    void changeOpen(const Order& order, Rules&& rules) {
        Draft draft(state, order, now, record);
        rules(draft);
        record.order = order.id;
        record.version = record.rejection == Reason::kNone ? draft.order.version : order.version;
    }

    template <class Rules>
    void change(OrderId id, Rules&& rules) {
        const Order* order = state.order(id);
        if (order == nullptr) return reject(record, Reason::kUnknownOrder, "");
        changeOpen(*order, rules);
    }

    // A change by somebody who saw the order: refused when it has moved on since.
    template <class Body, class Rules>
    void edit(const Body& body, Rules&& rules) {
        const Order* order = state.order(body.order);
        if (order == nullptr) return reject(record, Reason::kUnknownOrder, "");
        if (body.expectedVersion != 0 && body.expectedVersion != order->version) {
            record.order = body.order;
            record.version = order->version;
            return reject(record, Reason::kVersionConflict, std::to_string(order->version));
        }
        changeOpen(*order, rules);
    }
};

}  // namespace

std::uint64_t bodyDigestOf(const Command& command) {
    if (command.bodyDigest != 0) return command.bodyDigest;
    return std::visit([](const auto& body) { return digestOf(body, static_cast<std::uint64_t>(body.kTag)); },
                      command.body);
}

Standing standingOf(const State& state, const Command& command, std::uint64_t bodyDigest, CellTime now) {
    if (command.id.empty()) return {};
    if (const Receipt* seen = state.receipts.find(command.id)) {
        return {seen->bodyDigest == bodyDigest ? CommandStanding::kDuplicate : CommandStanding::kConflict, seen};
    }
    const auto tag = std::visit([](const auto& body) { return static_cast<std::uint8_t>(body.kTag); }, command.body);
    const Duration window = keepOf(tag) == Receipts::Keep::kShort ? Duration(limits::kCommandIdWindow)
                                                                  : Duration(limits::kPersonCommandIdWindow);
    const CellTime made{command.id.unixMilliseconds() * 1000};
    if (made + window < now || now + limits::kClockSkewMax < made) return {CommandStanding::kExpired, nullptr};
    return {};
}

void reject(Record& record, Reason reason, std::string detail) {
    MERIDIAN_CHECK(reason != Reason::kNone);
    record.events.clear();
    record.rejection = reason;
    record.rejectionDetail = std::move(detail);
}

Record decide(const State& state, const Command& command, CellTime now) {
    Record record;
    record.commandId = command.id.bytes;
    record.command = std::visit([](const auto& body) { return static_cast<std::uint8_t>(body.kTag); }, command.body);
    record.actor = command.actor;
    record.reason = command.reason;
    if (!command.id.empty()) record.bodyDigest = bodyDigestOf(command);
    if (isPerson(command) && needsReason(command.body) && command.reason.empty()) {
        reject(record, Reason::kMissingReason, "");
        return record;
    }
    std::visit(Decider{state, command, now, record}, command.body);
    if (!ledgerTakes(state.ledger, record)) refuseForLedger(state, command, record);
    return record;
}

void Draft::advance(OrderTrigger trigger, Duration deadlineIn) {
    const auto to = nextState(kOrderTransitions, order.state, trigger);
    MERIDIAN_CHECK(to.has_value());
    emit(OrderAdvanced{order.id, trigger, *to, isTerminal(*to) ? CellTime{} : now + deadlineIn});
}

void Draft::post(JournalEntry entry) {
    if (entry.lines.empty()) return;
    m_record.events.emplace_back(EntryPosted{m_nextEntry++, order.id, std::move(entry)});
}

}  // namespace meridian
