// What may happen next in a sequence: calls are served, answers come again, time goes by, people act.
#include <algorithm>

#include "tests/backend/property/money_sequence.h"

namespace meridian::testing {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""ms;

void MoneySequence::randomStep() {
    const std::uint64_t choice = m_random.below(100);
    if (choice < 45 && !m_calls.empty()) return serve(Mood::kMoody);
    if (choice < 59) return letTimePass();
    if (choice < 61) return takeLate();
    if (choice < 70 && !m_reports.empty()) {
        // An old webhook, or a reply once more.
        ProviderReport again = m_reports[m_random.below(m_reports.size())];
        if (m_random.chance(50)) {
            again.source = ReportSource::kWebhook;
            again.step = 0;
        }
        return tell(again);
    }
    customerOrShopActs();
}

// One of the calls that are with the provider, not always the oldest.
void MoneySequence::serve(Mood mood) {
    const auto chosen =
        m_calls.begin() + static_cast<std::ptrdiff_t>(mood == Mood::kMoody ? m_random.below(m_calls.size()) : 0);
    const Call call = *chosen;
    m_calls.erase(chosen);
    if (call.madeAt + 1h < m_now) return;  // the connection is long gone
    if (call.kind == EffectKind::kInquire) {
        if (mood == Mood::kMoody && m_random.chance(10)) return;
        return tell(m_provider.inquire(call, mood));
    }
    const std::uint64_t fate = mood == Mood::kMoody ? m_random.below(100) : 99;
    ProviderReport report;
    report.order = m_order;
    report.attempt = call.attempt;
    report.step = call.step;
    if (fate < 4) {
        report.outcome = ReportOutcome::kNotSent;
        return tell(report);
    }
    if (fate >= 8) {
        const ProviderReport answer = m_provider.carryOut(call, mood);
        m_reports.push_back(m_provider.webhook(call.attempt));
        if (fate >= 30) return tell(answer);
        if (fate >= 22) {
            tell(m_reports.back());
            return tell(answer);
        }
        m_unheard.push_back(call.attempt);
        if (fate < 15) return;
    }
    report.outcome = ReportOutcome::kTimedOut;
    tell(report);
}

void MoneySequence::letTimePass() {
    const CellTime due = order()->nextDue();
    // In the end a webhook tells what a lost reply did not.
    if (due > m_now + 10min && !m_unheard.empty()) {
        const std::uint8_t attempt = m_unheard.back();
        m_unheard.pop_back();
        return tell(m_provider.webhook(attempt));
    }
    m_now = std::max(m_now, due);
    command(TimerDue{m_order});
}

// The provider takes money of an attempt that the cell knows to be over.
void MoneySequence::takeLate() {
    for (const Payment& payment : order()->payments) {
        const bool over = isOver(payment.state) || payment.state == PaymentState::kVoided;
        if (over && m_provider.takesLate(payment.attempt)) return tell(m_provider.webhook(payment.attempt));
    }
}

void MoneySequence::customerOrShopActs() {
    const std::uint64_t choice = m_random.below(100);
    const auto attempt = static_cast<std::uint8_t>(order()->payments.size());
    if (attempt > 0 && choice < 40 && m_provider.customerActs(attempt, Mood::kMoody)) {
        return tell(m_provider.webhook(attempt));
    }
    switch (order()->state) {
        case OrderState::kPaymentFailed:
            if (choice < 85) return command(RetryPayment{m_order, 0, "tok_again"});
            break;
        case OrderState::kConfirmed:
            if (choice < 85) return shipSomething();
            break;
        case OrderState::kPartlyFulfilled:
            if (choice < 30) return moveSomeParcel(50);
            if (choice < 80) return shipSomething();
            break;
        case OrderState::kFulfilled: return moveSomeParcel(50);
        default:
            if (choice < 70) return letTimePass();
            break;
    }
    command(CancelOrder{m_order, 0});
}

void MoneySequence::shipSomething() {
    AdvanceParcel body;
    body.order = m_order;
    body.trigger = ParcelTrigger::kShip;
    if (m_random.chance(75)) {
        const std::vector<OrderLine>& lines = order()->lines;
        const std::size_t index = m_random.below(lines.size());
        const std::int32_t left = lines[index].unassigned();
        if (left == 0) return;
        const auto units = static_cast<std::int32_t>(1 + m_random.below(static_cast<std::uint64_t>(left)));
        body.lines.push_back({static_cast<std::uint16_t>(index + 1), units});
        // The same line named twice is one line.
        if (units < left && m_random.chance(30)) body.lines.push_back({static_cast<std::uint16_t>(index + 1), 1});
    }
    command(std::move(body));
}

void MoneySequence::moveSomeParcel(std::uint64_t percentLost) {
    for (const Parcel& parcel : order()->parcels) {
        if (parcel.state != ParcelState::kShipped) continue;
        const ParcelTrigger trigger = m_random.chance(percentLost) ? ParcelTrigger::kLose : ParcelTrigger::kDeliver;
        return command(AdvanceParcel{m_order, 0, parcel.number, trigger, {}, {}});
    }
    letTimePass();
}

// Everything comes to its end: the provider does as it is told, what is confirmed is shipped, what is shipped arrives.
void MoneySequence::settlingStep() {
    if (!m_calls.empty()) return serve(Mood::kSmooth);
    const auto attempt = static_cast<std::uint8_t>(order()->payments.size());
    if (attempt > 0 && m_provider.customerActs(attempt, Mood::kSmooth)) return tell(m_provider.webhook(attempt));
    switch (order()->state) {
        case OrderState::kConfirmed:
        case OrderState::kPartlyFulfilled:
            if (m_random.chance(20)) return command(CancelOrder{m_order, 0});
            return command(AdvanceParcel{m_order, 0, 0, ParcelTrigger::kShip, {}, {}});
        case OrderState::kFulfilled: return moveSomeParcel(10);
        default: return letTimePass();
    }
}

}  // namespace meridian::testing
