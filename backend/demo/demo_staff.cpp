#include "backend/demo/demo_staff.h"

#include "backend/demo/demo_customers.h"
#include "backend/domain/order_number.h"

namespace meridian::demo {

namespace {

using namespace std::chrono_literals;

}  // namespace

void DemoStaff::workOn(const Order& order, CellTime now, std::vector<Command>& commands) {
    const Duration age = now - order.placedAt;
    switch (order.state) {
        case OrderState::kFraudReview:
            if (age < 2h || !once(4)) return;
            return add(now, DecideReview{order.id, 0, once(4) ? ScoreOutcome::kDeny : ScoreOutcome::kAllow, ""},
                       "person:ines", "looked at the customer's history", commands);
        case OrderState::kConfirmed: return confirmed(order, now, commands);
        case OrderState::kPartlyFulfilled:
            if (once(12)) ship(order, now, {}, commands);
            return;
        case OrderState::kFulfilled:
            if (age >= 60h && once(20)) deliver(order, now, commands);
            return;
        default: return;  // of failed payments the hold runs out
    }
}

void DemoStaff::confirmed(const Order& order, CellTime now, std::vector<Command>& commands) {
    if (order.hold == HoldState::kHeld) {
        if (!once(200)) return;
        return add(now, ChangeHold{order.id, 0, HoldTrigger::kRelease}, "person:amir", "address confirmed", commands);
    }
    if (once(1'200)) {
        return add(now, ChangeHold{order.id, 0, HoldTrigger::kHold}, "person:amir", "customer asks to wait", commands);
    }
    if (once(900)) {
        return add(now, CancelOrder{order.id, 0}, "person:amir", "customer changed their mind", commands);
    }
    if (now - order.placedAt <= 8h || !once(16)) return;
    std::vector<ParcelLine> part;
    if (order.lines.size() > 1 && once(4)) part.push_back({1, order.lines[0].unassigned()});
    ship(order, now, std::move(part), commands);
}

void DemoStaff::ship(const Order& order, CellTime now, std::vector<ParcelLine> lines, std::vector<Command>& commands) {
    const std::string tracking =
        "NF" + std::to_string(880'000'000 + runningOf(order.id)) + std::to_string(order.parcels.size());
    add(now, AdvanceParcel{order.id, 0, 0, ParcelTrigger::kShip, std::move(lines), tracking}, "system:warehouse", "",
        commands);
}

void DemoStaff::deliver(const Order& order, CellTime now, std::vector<Command>& commands) {
    for (const Parcel& parcel : order.parcels) {
        if (parcel.state != ParcelState::kShipped) continue;
        const ParcelTrigger end = once(400) ? ParcelTrigger::kLose : ParcelTrigger::kDeliver;
        return add(now, AdvanceParcel{order.id, 0, parcel.number, end, {}, ""}, "system:carrier", "", commands);
    }
}

bool DemoStaff::once(std::size_t in) {
    return pick(m_random, in) == 0;
}

void DemoStaff::add(CellTime now, CommandBody body, std::string_view actor, std::string_view reason,
                    std::vector<Command>& commands) {
    commands.push_back(demoCommand(m_random, now, std::move(body), std::string(actor), std::string(reason)));
}

}  // namespace meridian::demo
