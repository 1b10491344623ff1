// What must hold when a process starts, when things have come to rest, and at the end.
#include <algorithm>
#include <bit>
#include <map>

#include "backend/domain/digest.h"
#include "backend/domain/invariants.h"
#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/sim/world.h"

namespace meridian::sim {

namespace {

bool needsAnswer(const Payment& payment) {
    switch (payment.state) {
        case PaymentState::kAuthoriseSent:
        case PaymentState::kCaptureSent:
        case PaymentState::kVoidSent:
        case PaymentState::kRefundSent: return static_cast<bool>(payment.sentAt);  // else it waits for its time
        case PaymentState::kAuthoriseUnknown:
        case PaymentState::kCaptureUnknown:
        case PaymentState::kVoidUnknown:
        case PaymentState::kRefundUnknown: return true;
        default: return false;
    }
}

}  // namespace

// Empty when nothing is under way that time alone does not move.
std::string World::unrest() {
    if (current() == nullptr) return "the cell is not running";
    if (std::string busy = m_process->busyWith(); !busy.empty()) return busy;
    if (m_desk.waitedFor() != 0) return concat(m_desk.waitedFor(), " commands have no answer");
    if (m_link.underWay() != 0) return "requests are on their way to the provider";
    OrderId unresolved;
    m_process->decided().orders.forEach([&unresolved](OrderId id, const Order& order) {
        const bool open = std::any_of(order.payments.begin(), order.payments.end(), needsAnswer);
        if (open && (!unresolved || id < unresolved)) unresolved = id;
    });
    return unresolved ? orderNumberForPeople(unresolved) + " has an effect that is not resolved" : "";
}

void World::checkStart(Process& process) {
    m_auditor.count(2);
    if (const auto served = m_disk.journal.servedDamage()) {
        return m_auditor.complain(concat("batch ", served->value, " was served although a bit of it is flipped"));
    }
    if (m_disk.journal.damagedFrom({m_auditor.batch().value + 1})) m_disk.journal.heal();
    m_auditor.checkSurvival(m_disk.journal);
    if (!sound()) return;
    m_auditor.read(m_disk.journal);
    if (!sound()) return;
    const State& state = process.decided();
    if (state.batch != m_auditor.batch())
        return m_auditor.complain("the process started with another batch than the journal's last");
    if (state.batch.value != 0 && state.digest() != m_auditor.stateDigest()) {
        return m_auditor.complain("I12: the recovered state is not the one that was decided");
    }
    m_auditor.compareStock(state);
    if (m_random.below(4) == 0) checkHotState(std::nullopt);
}

void World::checkHotState(std::optional<Duration> timersMayLag) {
    const State& state = m_process->decided();
    m_auditor.count(12 * state.orders.size() + 20);
    for (const Violation& violation : checkState(state, timersMayLag))
        m_auditor.complain(violation.invariant + ": " + violation.what);
}

void World::checkEnd() {
    m_auditor.read(m_disk.journal);
    if (!sound()) return;
    const State& state = m_process->decided();
    const State& shadow = m_process->shadow().state();
    m_auditor.count(4);
    if (shadow.batch != m_auditor.batch()) return m_auditor.complain("the shadow has not seen every durable batch");
    if (shadow.digest() != state.digest()) return m_auditor.complain("I12: shadow and decider hold different states");
    if (m_auditor.stateDigest() != state.digest())
        return m_auditor.complain("I12: the journal's last digest is not that of the state");
    checkHotState(std::nullopt);
    m_auditor.compareStock(state);
    checkMoney();
    checkConsumer();
    checkRebuild();
    state.orders.forEach([this](OrderId id, const Order& order) {
        m_auditor.count(1);
        m_auditor.complain(
            concat("liveness: ", orderNumberForPeople(id), " is still ", nameOf(order.state), " at the end"));
    });
    const bool allTaken =
        std::all_of(m_webhooks.begin(), m_webhooks.end(), [](const Webhook& hook) { return hook.taken; });
    if (!allTaken) m_auditor.complain("liveness: a webhook was never taken");
}

// From the first batch, with nothing but the journal: the same state and the same views must come out.
void World::checkRebuild() {
    const bool damaged = m_disk.journal.damagedFrom({1}).has_value();
    for (int pass = 0; pass < 2; ++pass) {
        SimViews views(m_random, m_faults);
        const auto none = [](BatchNumber, std::vector<std::string>&) {
            return absl::StatusOr<engine::Snapshot>(absl::NotFoundError("none"));
        };
        const auto rebuilt = engine::recover(m_ground.cell, m_disk.journal, views, none);
        m_auditor.count(3);
        if (damaged && pass == 0) {
            if (rebuilt.ok()) m_auditor.complain("a flipped bit of the journal was not noticed");
            m_disk.journal.heal();
            continue;
        }
        if (!rebuilt.ok()) return m_auditor.complain("the journal cannot be replayed: " + rebuilt.status().ToString());
        if (rebuilt->decided.digest() != m_process->decided().digest()) {
            m_auditor.complain("I12: a replay of the whole journal leads to another state");
        }
        if (views.digest() != m_disk.views.digest()) m_auditor.complain("I22: the views differ from a rebuild");
        return;
    }
}

// Whatever the bus lost, the journal has.
void World::checkConsumer() {
    if (m_disk.journal.damagedFrom({1})) return;
    m_consumer.catchUp();
    m_auditor.count(m_consumer.seen());
    if (m_consumer.offset() != m_auditor.batch()) m_auditor.complain("the consumer has not seen every durable batch");
}

void World::checkMoney() {
    struct Sums {
        std::int64_t clearing = 0;
        std::int64_t held = 0;
    };
    std::map<Currency, Sums> sums;
    for (const effects::SandboxPayment& theirs : m_link.payments()) {
        checkPaymentAgainstProvider(theirs);
        if (!sound()) return;
        const Currency currency = m_auditor.order(runningOf(theirs.order) - 1).currency;
        sums[currency].clearing += theirs.captured - theirs.refunded;
        if (theirs.voided == 0) sums[currency].held += theirs.authorised - theirs.captured;
    }
    const LedgerBalances& ledger = m_process->decided().ledger;
    for (const auto& [currency, sum] : sums) {
        m_auditor.count(2);
        const std::int64_t clearing = ledger.balance(currency, Account::kProviderClearing);
        const std::int64_t held = ledger.balance(currency, Account::kAuthorisedHolds);
        if (clearing != sum.clearing) {
            m_auditor.complain(concat("I9: the provider owes us ", sum.clearing, " ", currencyLetters(currency),
                                      ", the ledger says ", clearing));
        }
        if (held != sum.held) {
            m_auditor.complain(concat("I8: the provider holds ", sum.held, " ", currencyLetters(currency),
                                      ", the ledger says ", held));
        }
    }
}

void World::checkPaymentAgainstProvider(const effects::SandboxPayment& theirs) {
    m_auditor.count(3);
    const std::size_t index = runningOf(theirs.order) - 1;
    const std::string name = concat("payment ", theirs.attempt, " of ", orderNumberForPeople(theirs.order));
    if (index >= m_auditor.orders() || theirs.attempt > m_auditor.order(index).payments.size()) {
        return m_auditor.complain("the provider has a " + name + " that nobody made");
    }
    const Order& order = m_auditor.order(index);
    const Payment& ours = order.payments[theirs.attempt - 1U];
    const std::int64_t theirHold = theirs.voided != 0 ? 0 : theirs.authorised - theirs.captured;
    if (ours.captured != theirs.captured || ours.refunded != theirs.refunded || ours.releasable() != theirHold) {
        m_auditor.complain(concat("I9: ", name, ": we have captured ", ours.captured, ", refunded ", ours.refunded,
                                  ", held ", ours.releasable(), "; the provider ", theirs.captured, ", ",
                                  theirs.refunded, ", ", theirHold));
    }
    if (theirs.captured - theirs.refunded > order.invoiced) m_auditor.complain("the customer paid too much: " + name);
}

std::uint64_t World::hash() {
    std::uint64_t folded = m_random.fingerprint() ^ m_queue.scheduled();
    for (std::size_t i = 0; i < m_auditor.hash().size(); ++i)
        folded = std::rotl(folded, 8) ^ m_auditor.hash()[i];
    if (current() != nullptr) folded ^= mix64(m_process->decided().digest());
    return mix64(folded ^ m_disk.views.digest());
}

}  // namespace meridian::sim
