// What the staff of a shop do.
#include <algorithm>

#include "backend/sim/traffic.h"

namespace meridian::sim {

namespace {

bool isBeingPacked(ParcelState state) {
    return state == ParcelState::kPicking || state == ParcelState::kPacked;
}

}  // namespace

void Traffic::byPerson(CommandBody body) {
    const bool forgetful = m_ground.faults.badOrders != 0 && oneIn(40);
    m_desk.sendOne(m_desk.write("person:anna", forgetful ? "" : "because", std::move(body)));
}

// Mostly one of the latest that is still open.
const Order* Traffic::someOrder() {
    const std::size_t count = m_auditor.orders();
    if (count == 0) return nullptr;
    std::size_t index = 0;
    for (int i = 0; i < 6; ++i) {
        const std::size_t recent = oneIn(3) ? count : std::min<std::size_t>(count, 40);
        index = count - 1 - static_cast<std::size_t>(m_ground.random.below(recent));
        const OrderState state = m_auditor.order(index).state;
        if (!m_auditor.isFinished(index) && state != OrderState::kCancelled && state != OrderState::kDelivered) break;
    }
    return m_auditor.order(index).id ? &m_auditor.order(index) : nullptr;
}

std::uint32_t Traffic::version(const Order& order) {
    const std::uint64_t what = m_ground.random.below(10);
    if (what < 5) return 0;
    return what < 9 ? order.version : order.version - 1;
}

void Traffic::actOnOrder() {
    const Order* order = someOrder();
    if (order == nullptr) return placeOrders();
    if (oneIn(14)) return actWrongly(*order);
    if (oneIn(12)) return annotate(*order);
    if (order->hold == HoldState::kHeld && !oneIn(3)) return hold(*order, HoldTrigger::kRelease);
    switch (order->state) {
        case OrderState::kFraudReview:
        case OrderState::kPaymentFailed:
        case OrderState::kReserved:
        case OrderState::kAuthorising: return actOnPayment(*order);
        case OrderState::kConfirmed:
        case OrderState::kPartlyFulfilled: return actInWarehouse(*order);
        case OrderState::kFulfilled: return actOnTheWay(*order);
        default: return placeOrders();
    }
}

void Traffic::actOnPayment(const Order& order) {
    Random& random = m_ground.random;
    if (random.below(100) < 14) return cancel(order);
    if (order.state == OrderState::kFraudReview) {
        const ScoreOutcome outcome = random.below(10) < 7 ? ScoreOutcome::kAllow : ScoreOutcome::kDeny;
        return byPerson(DecideReview{order.id, version(order), outcome, oneIn(4) ? nextToken() : ""});
    }
    if (order.state == OrderState::kPaymentFailed) {
        RetryPayment retry{order.id, version(order), oneIn(3) ? nextToken() : "tok_approve"};
        return m_desk.sendOne(m_desk.write("service:storefront", "", std::move(retry)));
    }
    if (oneIn(8)) return hold(order, HoldTrigger::kHold);
    placeOrders();
}

void Traffic::actInWarehouse(const Order& order) {
    const std::uint64_t what = m_ground.random.below(100);
    if (what < 10) return cancel(order);
    if (what < 14) return hold(order, HoldTrigger::kHold);
    for (const Parcel& parcel : order.parcels) {
        if (!isBeingPacked(parcel.state) || oneIn(4)) continue;
        if (oneIn(8)) return advance(order, parcel.number, ParcelTrigger::kCancel, {});
        const bool pack = parcel.state == ParcelState::kPicking && oneIn(2);
        return advance(order, parcel.number, pack ? ParcelTrigger::kPack : ParcelTrigger::kShip, {});
    }
    if (order.state == OrderState::kPartlyFulfilled && oneIn(3)) return actOnTheWay(order);
    ship(order, oneIn(2));
}

void Traffic::actOnTheWay(const Order& order) {
    for (const Parcel& parcel : order.parcels) {
        if (parcel.state != ParcelState::kShipped) continue;
        return advance(order, parcel.number, oneIn(6) ? ParcelTrigger::kLose : ParcelTrigger::kDeliver, {});
    }
}

void Traffic::ship(const Order& order, bool onlyPart) {
    std::vector<ParcelLine> lines;
    for (std::size_t i = 0; onlyPart && i < order.lines.size(); ++i) {
        const std::int32_t left = order.lines[i].unassigned();
        if (left <= 0 || oneIn(3)) continue;
        const std::int64_t units = m_ground.random.between(1, left);
        lines.push_back({static_cast<std::uint16_t>(i + 1), static_cast<std::int32_t>(units)});
        // The same line twice in one parcel is allowed as long as there are units.
        if (left > units && oneIn(6)) lines.push_back({static_cast<std::uint16_t>(i + 1), 1});
    }
    advance(order, 0, oneIn(4) ? ParcelTrigger::kPick : ParcelTrigger::kShip, std::move(lines));
}

void Traffic::advance(const Order& order, std::uint16_t parcel, ParcelTrigger trigger, std::vector<ParcelLine> lines) {
    AdvanceParcel body{order.id, version(order), parcel, trigger, std::move(lines), ""};
    if (trigger == ParcelTrigger::kShip) body.tracking = "T" + std::to_string(++m_texts);
    m_desk.sendOne(m_desk.write("service:warehouse", "", std::move(body)));
}

void Traffic::cancel(const Order& order) {
    CancelOrder body{order.id, version(order)};
    if (oneIn(2)) return byPerson(body);
    m_desk.sendOne(m_desk.write("service:storefront", "", body));
}

void Traffic::hold(const Order& order, HoldTrigger trigger) {
    byPerson(ChangeHold{order.id, version(order), trigger});
}

// Whatever a person could click on by mistake.
void Traffic::actWrongly(const Order& order) {
    Random& random = m_ground.random;
    const auto parcel = static_cast<std::uint16_t>(random.below(4));
    switch (random.below(6)) {
        case 0: return cancel(order);
        case 1: return hold(order, oneIn(2) ? HoldTrigger::kHold : HoldTrigger::kRelease);
        case 2: return byPerson(DecideReview{order.id, 0, ScoreOutcome::kAllow, ""});
        case 3: return byPerson(RetryPayment{order.id, 0, nextToken()});
        case 4: {
            const ParcelLine tooMuch{static_cast<std::uint16_t>(random.below(6)),
                                     static_cast<std::int32_t>(random.between(-1, 9))};
            return advance(order, 0, oneIn(2) ? ParcelTrigger::kShip : ParcelTrigger::kPick, {tooMuch});
        }
        default: return advance(order, parcel, static_cast<ParcelTrigger>(random.below(kParcelTriggers)), {});
    }
}

void Traffic::annotate(const Order& order) {
    const std::string text = "text" + std::to_string(++m_texts);
    switch (m_ground.random.below(3)) {
        case 0: return byPerson(AddNote{order.id, text});
        case 1: return byPerson(ChangeTags{order.id, {text}, {}});
        default: return byPerson(EditAddress{order.id, version(order), text});
    }
}

void Traffic::moveStock() {
    using enum StockAccount;
    Random& random = m_ground.random;
    const std::uint64_t sku = 1 + random.below(m_ground.faults.skus);
    if (oneIn(12)) return byPerson(productOf(sku, random.between(0, 50)));
    MoveStock move{skuCode(sku), locationCode(1 + random.below(m_ground.faults.locations)), kSupply, kAvailable, 0};
    move.quantity = 1 + random.between(0, m_ground.faults.stockMost / 2);
    switch (random.below(10)) {
        case 0:
        case 1:
        case 2: break;
        case 3:
        case 4: move.from = kAvailable, move.to = kAdjusted; break;  // lost, perhaps more than is free
        case 5: move.from = kAvailable, move.to = kUnavailable; break;
        case 6: move.from = kUnavailable, move.to = oneIn(2) ? kAvailable : kAdjusted; break;
        case 7: move.from = kExpected, move.to = kIncoming; break;
        case 8: move.from = kIncoming, move.to = oneIn(2) ? kAvailable : kExpected; break;
        default:
            move.from = static_cast<StockAccount>(random.below(9)),
            move.to = static_cast<StockAccount>(random.below(9));
            break;
    }
    byPerson(std::move(move));
}

void Traffic::clearLetters() {
    const auto& letters = m_auditor.openLetters();
    if (letters.empty()) return moveStock();
    const std::uint64_t id = letters[static_cast<std::size_t>(m_ground.random.below(letters.size()))];
    byPerson(
        ResolveDeadLetter{id, oneIn(2) ? ResolveDeadLetter::Action::kReplay : ResolveDeadLetter::Action::kDiscard, {}});
}

void Traffic::eraseSomebody() {
    if (!oneIn(3)) return byPerson(ParkDeadLetter{"command", "nobody", "could not be processed", "payload"});
    // Customers with large numbers order rarely; enough of them stay.
    byPerson(EraseCustomer{{m_ground.faults.customers + 1 - m_ground.random.below(3)}});
}

std::size_t Traffic::closeUp() {
    std::size_t touched = 0;
    for (std::size_t i = 0; i < m_auditor.orders(); ++i) {
        if (!m_auditor.isFinished(i) && m_auditor.order(i).id && closeOne(m_auditor.order(i))) ++touched;
    }
    return touched;
}

bool Traffic::closeOne(const Order& order) {
    const auto send = [this](CommandBody body) {
        m_desk.sendOne(m_desk.write("person:anna", "closing up", std::move(body)));
        return true;
    };
    const auto move = [&](std::uint16_t parcel, ParcelTrigger trigger) {
        return send(AdvanceParcel{order.id, 0, parcel, trigger, {}, "T"});
    };
    switch (order.state) {
        case OrderState::kFraudReview: return send(DecideReview{order.id, 0, ScoreOutcome::kAllow, ""});
        case OrderState::kConfirmed:
        case OrderState::kPartlyFulfilled:
            if (order.hold == HoldState::kHeld) return send(ChangeHold{order.id, 0, HoldTrigger::kRelease});
            for (const Parcel& parcel : order.parcels) {
                if (isBeingPacked(parcel.state)) return move(parcel.number, ParcelTrigger::kShip);
            }
            return move(0, ParcelTrigger::kShip);
        case OrderState::kFulfilled:
            for (const Parcel& parcel : order.parcels) {
                if (parcel.state == ParcelState::kShipped) move(parcel.number, ParcelTrigger::kDeliver);
            }
            return true;
        default: return false;
    }
}

}  // namespace meridian::sim
