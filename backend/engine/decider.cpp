#include "backend/engine/decider.h"

#include <algorithm>

#include "backend/domain/apply.h"
#include "backend/domain/check.h"
#include "backend/domain/decide.h"
#include "backend/domain/invariants.h"
#include "backend/domain/limits.h"
#include "backend/domain/planted.h"
#include "backend/engine/record_frame.h"

namespace meridian::engine {

namespace {

constexpr std::string_view kSuspectKind = "command";

std::uint8_t tagOf(const Command& command) {
    return std::visit([](const auto& body) { return static_cast<std::uint8_t>(body.kTag); }, command.body);
}

Fingerprint fingerprintOf(const Command& command) {
    return {tagOf(command), command.bodyDigest};
}

ParkDeadLetter letterAbout(const Command& command) {
    return std::visit(
        [&](const auto& body) {
            std::string key = body.kName;
            if constexpr (requires { body.order.value; }) key += " " + orderNumberForPeople(body.order);
            return ParkDeadLetter{
                std::string(kSuspectKind), std::move(key),
                "The program failed more than once while it decided this command of " + command.actor + ".",
                wire::toBytes(body)};
        },
        command.body);
}

}  // namespace

void Answered::tellLost(const absl::Status& status) {
    for (Answer& answer : answers) {
        if (answer.status.ok()) answer = {status, {}, {}};
    }
    tell();
}

Decider::Decider(State state, Epoch epoch, Clock& clock, Scorer& scorer)
    : m_state(std::move(state)),
      m_epoch(epoch),
      m_clock(clock),
      m_cellClock(clock, m_state.time),
      m_scorer(scorer),
      m_open(std::make_unique<PendingBatch>()) {
    m_timers.rebuild(m_state);
}

CellTime Decider::now() {
    if (!m_now) m_now = m_cellClock.next();
    return m_now;
}

void Decider::take(Submission submission) {
    Answered answered{std::move(submission.done), {}};
    answered.answers.reserve(submission.commands.size());
    if (submission.deadline.count() != 0 && m_clock.steady() > submission.deadline) {
        answered.answers.resize(submission.commands.size());
        for (Answer& answer : answered.answers) {
            answer.status = absl::DeadlineExceededError("the deadline passed before the command was decided");
        }
        m_open->expired += static_cast<std::uint32_t>(submission.commands.size());
    } else {
        for (Command& command : submission.commands)
            answered.answers.push_back(decideOne(command));
    }
    m_open->answered.push_back(std::move(answered));
}

Answer Decider::decideOne(Command& command) {
    const CellTime time = now();
    command.bodyDigest = bodyDigestOf(command);
    const Standing standing = standingOf(m_state, command, command.bodyDigest, time);
    switch (standing.standing) {
        case CommandStanding::kDuplicate:
            ++m_open->duplicates;
            return {absl::OkStatus(), *standing.seen, m_state.receipts.detail(command.id)};
        case CommandStanding::kConflict:
            ++m_open->rejected;
            return {absl::OkStatus(), {command.bodyDigest, {}, {}, 0, Reason::kCommandIdConflict}, ""};
        case CommandStanding::kExpired:
            ++m_open->rejected;
            return {absl::OkStatus(), {command.bodyDigest, {}, {}, 0, Reason::kCommandIdExpired}, ""};
        case CommandStanding::kNew: break;
    }
    const Fingerprint fingerprint = fingerprintOf(command);
    if (m_suspects != nullptr && m_suspects->isQuarantined(fingerprint)) return refuseSuspect(command, time);
    const Suspects::Deciding deciding(m_suspects, fingerprint);
    if (PlaceOrder* place = std::get_if<PlaceOrder>(&command.body)) place->score = m_scorer.score(*place, time);
    const Record decided = decide(m_state, command, time);
    Answer answer = answerTo(decided);
    if (decided.rejection != Reason::kNone) {
        ++m_open->rejected;
    } else if (decided.command == PlaceOrder::kTag) {
        ++m_open->ordersAccepted;
    }
    if (planted(Defect::kAnswerWithoutRecord) && decided.command == AddNote::kTag) return answer;
    // The engine's own commands that changed nothing leave no trace.
    if (command.id.empty() && decided.events.empty()) return answer;
    record(decided);
    return answer;
}

Answer Decider::answerTo(const Record& decided) {
    return {absl::OkStatus(),
            {decided.bodyDigest, decided.order, {m_state.batch.value + 1}, decided.version, decided.rejection},
            decided.rejectionDetail};
}

// Nothing of the command is looked at but its bytes. It is parked once, however often it comes.
Answer Decider::refuseSuspect(const Command& command, CellTime time) {
    Command park;
    park.actor = "system:quarantine";
    park.body = letterAbout(command);
    const std::string& payload = std::get<ParkDeadLetter>(park.body).payload;
    const bool known = std::any_of(m_state.deadLetters.begin(), m_state.deadLetters.end(), [&](const auto& entry) {
        return entry.second.kind == kSuspectKind && entry.second.payload == payload;
    });
    if (!known) record(decide(m_state, park, time));
    Record refused;
    refused.commandId = command.id.bytes;
    refused.command = tagOf(command);
    refused.actor = command.actor;
    refused.reason = command.reason;
    if (!command.id.empty()) refused.bodyDigest = command.bodyDigest;
    refused.rejection = Reason::kQuarantined;
    ++m_open->rejected;
    Answer answer = answerTo(refused);
    if (!command.id.empty()) record(refused);
    return answer;
}

void Decider::record(const Record& record) {
    appendRecord(m_open->journal.payload, record);
    ++m_open->journal.records;
    applyRecord(m_state, record, {m_state.batch.value + 1}, m_now);
    if (!record.order) return;
    collectCalls(record);
    if (planted(Defect::kTimerNotSetAgain) && record.command == TimerDue::kTag) return;
    if (const Order* order = m_state.order(record.order)) m_timers.set(record.order, order->nextDue());
}

void Decider::collectCalls(const Record& record) {
    for (const Event& event : record.events) {
        if (const auto* advanced = std::get_if<OrderAdvanced>(&event)) {
            if (advanced->to == OrderState::kConfirmed && advanced->trigger == OrderTrigger::kPaymentAuthorised) {
                ++m_open->confirmed;
            }
        }
        const auto* step = std::get_if<PaymentAdvanced>(&event);
        if (step == nullptr || step->call == EffectKind::kNone) continue;
        const Order* order = m_state.order(step->order);
        MERIDIAN_CHECK(order != nullptr);
        const Payment& payment = order->payments.at(step->attempt - 1U);
        m_open->calls.push_back({step->order, step->attempt, step->step, step->call, step->outstanding, order->currency,
                                 step->effectAmount, payment.token, step->trigger == PaymentTrigger::kNotFound});
    }
}

void Decider::fireTimers(std::size_t most) {
    const CellTime next = m_timers.next();
    if (!next || next > m_cellClock.now()) return;
    const CellTime time = now();
    m_due.clear();
    m_timers.takeDue(m_state, time, most, m_due);
    for (const OrderId order : m_due) {
        Command command;
        command.actor = "system:timer";
        command.body = TimerDue{order};
        decideOne(command);
    }
    // A batch that is still empty has no time yet: what comes next must not find an old one.
    if (!hasWork()) m_now = CellTime{};
}

bool Decider::full() const {
    return m_open->journal.records >= limits::kBatchCommandsMax ||
           m_open->journal.payload.size() >= limits::kBatchBytesMax;
}

std::unique_ptr<PendingBatch> Decider::seal() {
    MERIDIAN_CHECK(hasWork());
    if (m_open->journal.records > 0) {
        const BatchNumber number{m_state.batch.value + 1};
        closeBatch(m_state, number, m_now);
        m_open->journal.number = number;
        m_open->journal.epoch = m_epoch;
        m_open->journal.time = m_now;
        m_open->journal.stateDigest = m_state.digest();
    }
    m_open->openOrders = m_state.orders.size();
    m_open->deadLetters = m_state.deadLetters.size();
    m_now = CellTime{};
    auto sealed = std::move(m_open);
    m_open = std::make_unique<PendingBatch>();
    m_open->journal.payload.reserve(sealed->journal.payload.size());
    return sealed;
}

std::vector<Answered> Decider::abandon() {
    std::vector<Answered> answered = std::move(m_open->answered);
    m_open = std::make_unique<PendingBatch>();
    return answered;
}

void Decider::restart(State state) {
    MERIDIAN_CHECK(!hasWork());
    m_state = std::move(state);
    m_timers.rebuild(m_state);
    m_now = CellTime{};
}

std::vector<ProviderCall> outstandingCalls(const State& state, CellTime now) {
    std::vector<ProviderCall> calls;
    state.orders.forEachWithEffect([&](OrderId id, const Order& order) {
        for (const Payment& payment : order.payments) {
            const bool sent = payment.state == PaymentState::kAuthoriseSent ||
                              payment.state == PaymentState::kCaptureSent || payment.state == PaymentState::kVoidSent ||
                              payment.state == PaymentState::kRefundSent;
            // Older ones time out and are inquired about. Sending them as well would start a request that may still be
            // under way when the provider's denials of the first one are believed (limits::kNotFoundApart counts from
            // sentAt).
            if (!sent || !payment.sentAt || now - payment.sentAt > limits::kProviderCall) continue;
            calls.push_back({id, payment.attempt, payment.step, payment.effect, payment.effect, order.currency,
                             payment.effectAmount, payment.token, true});
        }
    });
    std::sort(calls.begin(), calls.end(), [](const ProviderCall& a, const ProviderCall& b) {
        return a.order != b.order ? a.order < b.order : a.attempt < b.attempt;
    });
    return calls;
}

}  // namespace meridian::engine
