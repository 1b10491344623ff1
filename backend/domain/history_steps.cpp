// Whether each kind of event can follow the history so far. False only where applying it would be impossible; what is
// merely wrong is noted, and the history goes on.
#include <algorithm>

#include "backend/domain/history_checker.h"
#include "backend/domain/limits.h"
#include "backend/domain/text.h"

namespace meridian {

namespace {

// No honest amount comes near this, and sums of amounts below it cannot overflow.
bool plausible(std::initializer_list<std::int64_t> amounts) {
    return std::all_of(amounts.begin(), amounts.end(), [](std::int64_t amount) {
        return -4 * limits::kAmountMax <= amount && amount <= 4 * limits::kAmountMax;
    });
}

}  // namespace

bool HistoryChecker::fits(const OrderPlaced& event) {
    if (!plausible({event.total, event.shippingNet, event.shippingTax})) return complain("placed at an absurd price");
    for (const OrderLine& line : event.lines) {
        if (!plausible({line.net, line.tax})) return complain("placed at an absurd price");
        if (line.quantity < 1 || line.shipped != 0 || line.cancelled != 0 || line.inParcel != 0) {
            return complain("placed with a line that is not new");
        }
    }
    return true;
}

bool HistoryChecker::fits(const OrderAdvanced& event) {
    const auto to = nextState(kOrderTransitions, m_order.state, event.trigger);
    if (to != event.to) {
        return complain(concat("trigger ", static_cast<unsigned>(event.trigger), " does not lead from ",
                               nameOf(m_order.state), " to state ", static_cast<unsigned>(event.to)));
    }
    require(isTerminal(event.to) != static_cast<bool>(event.deadline),
            "a state's deadline is missing, or the last state has one");
    return true;
}

bool HistoryChecker::fits(const PaymentAdvanced& event) {
    if (!plausible({event.effectAmount, event.requested, event.authorised, event.captured, event.refunded})) {
        return complain("an absurd amount was paid");
    }
    const bool starts = event.trigger == PaymentTrigger::kStart;
    const std::size_t known = m_order.payments.size();
    if (event.attempt == 0 || event.attempt > known + (starts ? 1 : 0)) return complain("a payment was skipped");
    const Payment before = event.attempt > known ? Payment{} : m_order.payments[event.attempt - 1U];
    const auto to = nextState(kPaymentTransitions, before.state, event.trigger);
    if (to != event.to) {
        return complain(concat("payment ", event.attempt, ": trigger ", static_cast<unsigned>(event.trigger),
                               " does not lead from ", nameOf(before.state), " to state ",
                               static_cast<unsigned>(event.to)));
    }
    checkMovedMoney(before, event);
    require(event.step >= before.step, "a payment's steps went back");
    require(starts || event.requested == before.requested, "what a payment asks for changed");
    return true;
}

// Which amounts a step may change, and by how much.
void HistoryChecker::checkMovedMoney(const Payment& before, const PaymentAdvanced& event) {
    std::int64_t authorised = before.authorised;
    std::int64_t captured = before.captured;
    std::int64_t refunded = before.refunded;
    switch (event.trigger) {
        case PaymentTrigger::kAuthorised:
        case PaymentTrigger::kLateAuthorised:
            authorised = event.authorised;
            require(event.authorised > 0, "authorised without an amount");
            break;
        case PaymentTrigger::kCaptured:
        case PaymentTrigger::kCapturedAll: captured += before.effectAmount; break;
        case PaymentTrigger::kVoided:
        case PaymentTrigger::kVoidedRest: authorised = captured; break;
        case PaymentTrigger::kVoidRefused:
        case PaymentTrigger::kLateCaptured:
            authorised = captured = event.captured;
            require(event.captured > before.captured, "captured late, but nothing more");
            break;
        case PaymentTrigger::kRefunded:
        case PaymentTrigger::kRefundedOpen:
        case PaymentTrigger::kRefundedAll: refunded += before.effectAmount; break;
        default: break;
    }
    require(event.authorised == authorised && event.captured == captured && event.refunded == refunded,
            "a payment's amounts moved otherwise than by its step");
}

bool HistoryChecker::fits(const PaymentWanted& event) {
    if (!plausible({event.captureWanted, event.refundWanted})) return complain("an absurd amount is wanted");
    if (event.attempt == 0 || event.attempt > m_order.payments.size())
        return complain("wants money of an unknown payment");
    const Payment& before = m_order.payments[event.attempt - 1U];
    require(event.captureWanted >= before.captureWanted && event.refundWanted >= before.refundWanted &&
                event.releaseWanted >= before.releaseWanted,
            "what is wanted of a payment was taken back");
    return true;
}

bool HistoryChecker::fits(const ParcelAdvanced& event) {
    if (!plausible({event.net, event.shippingNet, event.tax})) return complain("an absurd amount was invoiced");
    const std::size_t known = m_order.parcels.size();
    if (event.parcel == 0 || event.parcel > known + 1) return complain("a parcel was skipped");
    const bool isNew = event.parcel == known + 1;
    const ParcelState from = isNew ? ParcelState::kNone : m_order.parcels[event.parcel - 1U].state;
    const auto to = nextState(kParcelTransitions, from, event.trigger);
    if (to != event.to) {
        return complain(concat("parcel ", event.parcel, ": trigger ", static_cast<unsigned>(event.trigger),
                               " does not lead from ", nameOf(from), " to state ", static_cast<unsigned>(event.to)));
    }
    require(isNew == !event.lines.empty(), "a parcel's lines are missing or were changed");
    const bool costs = event.net != 0 || event.shippingNet != 0 || event.tax != 0;
    require(event.to == ParcelState::kShipped || !costs, "a parcel was invoiced without leaving");
    return !isNew || fitsLines(event.lines);
}

bool HistoryChecker::fits(const LinesCancelled& event) {
    return fitsLines(event.lines);
}

bool HistoryChecker::fitsLines(const std::vector<ParcelLine>& lines) {
    std::vector<std::int64_t> taken(m_order.lines.size(), 0);
    for (const ParcelLine& part : lines) {
        if (part.position == 0 || part.position > m_order.lines.size() || part.quantity < 1) {
            return complain(concat("there is no line ", part.position, " with ", part.quantity, " units"));
        }
        std::int64_t& sum = taken[part.position - 1U];
        sum += part.quantity;
        if (sum > m_order.lines[part.position - 1U].unassigned()) {
            return complain(concat("line ", part.position, " has fewer units left than were taken from it"));
        }
    }
    return true;
}

bool HistoryChecker::fits(const HoldChanged& event) {
    require(event.to != m_order.hold, "a hold was changed into what it was");
    return true;
}

bool HistoryChecker::fits(const EntryPosted& event) {
    if (!balanced(event.entry) || !m_posted.fits(event.entry)) return complain("a journal entry does not balance");
    require(event.entry.currency == m_order.currency, "posted in another currency than the order's");
    require(event.number > m_lastEntry, "journal entries are out of order");
    m_lastEntry = event.number;
    return true;
}

}  // namespace meridian
