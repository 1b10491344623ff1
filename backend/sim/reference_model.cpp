#include "backend/sim/reference_model.h"

#include <algorithm>

namespace meridian::sim {

namespace {

constexpr std::int64_t kUnitsMost = 1'000'000'000;  // of one SKU at one location
constexpr std::size_t kLinesMost = 100;
constexpr std::int64_t kQuantityMost = 10'000;

const char* nameOf(ReferenceModel::Verdict verdict) {
    switch (verdict) {
        case ReferenceModel::Verdict::kAccepted: return "accepted";
        case ReferenceModel::Verdict::kOutOfStock: return "out of stock";
        case ReferenceModel::Verdict::kInsufficientStock: return "insufficient stock";
        case ReferenceModel::Verdict::kRefused: return "refused";
        case ReferenceModel::Verdict::kAnything: break;
    }
    return "anything";
}

ReferenceModel::Verdict verdictOf(const Record& record) {
    switch (record.rejection) {
        case Reason::kNone: return ReferenceModel::Verdict::kAccepted;
        case Reason::kOutOfStock: return ReferenceModel::Verdict::kOutOfStock;
        case Reason::kInsufficientStock: return ReferenceModel::Verdict::kInsufficientStock;
        default: return ReferenceModel::Verdict::kRefused;
    }
}

ReferenceModel::Verdict acceptedIf(bool holds) {
    return holds ? ReferenceModel::Verdict::kAccepted : ReferenceModel::Verdict::kRefused;
}

bool isOneOf(OrderState state, std::initializer_list<OrderState> states) {
    return std::find(states.begin(), states.end(), state) != states.end();
}

}  // namespace

std::string ReferenceModel::follow(const Command* command, const Record& record, CellTime now) {
    if (command != nullptr) {
        const Verdict expected = expect(*command, now);
        const Verdict told = verdictOf(record);
        if (expected != Verdict::kAnything && expected != told) {
            return std::string("the model says ") + nameOf(expected) + ", the cell " + nameOf(told) + " (" +
                   std::string(codeOf(record.rejection)) + " " + record.rejectionDetail + ")";
        }
    }
    if (record.rejection != Reason::kNone) return record.events.empty() ? "" : "refused, and yet something happened";
    if (command != nullptr) {
        if (const auto* order = std::get_if<PlaceOrder>(&command->body)) {
            if (std::string wrong = place(*order, record); !wrong.empty()) return wrong;
        }
        if (const auto* moved = std::get_if<MoveStock>(&command->body)) move(*moved);
    }
    for (const Event& event : record.events)
        remember(event);
    if (command != nullptr && std::holds_alternative<CancelOrder>(command->body)) cancelRest(m_orders.at(record.order));
    const auto order = m_orders.find(record.order);
    if (order != m_orders.end()) {
        order->second.version = record.version;
        if (order->second.state == OrderState::kCompleted || order->second.state == OrderState::kArchived)
            m_orders.erase(order);
    }
    return "";
}

ReferenceModel::Verdict ReferenceModel::expect(const Command& command, CellTime now) const {
    struct Judge {
        const ReferenceModel& model;
        CellTime now;
        bool reasonGiven;

        Verdict operator()(const PlaceOrder& body) { return model.expectPlaced(body); }
        Verdict operator()(const MoveStock& body) { return reasonGiven ? model.expectMoved(body) : Verdict::kRefused; }
        Verdict operator()(const CancelOrder& body) {
            using enum OrderState;
            const OpenOrder* order = model.find(body.order, body.expectedVersion);
            return acceptedIf(order != nullptr && reasonGiven &&
                              isOneOf(order->state, {kReserved, kFraudReview, kAuthorising, kPaymentFailed, kConfirmed,
                                                     kPartlyFulfilled}));
        }
        Verdict operator()(const ChangeHold& body) {
            const OpenOrder* order = model.find(body.order, body.expectedVersion);
            if (order == nullptr || !reasonGiven) return Verdict::kRefused;
            if (body.trigger == HoldTrigger::kRelease) return acceptedIf(order->held);
            return acceptedIf(!order->held && order->state < OrderState::kFulfilled);
        }
        Verdict operator()(const DecideReview& body) {
            const OpenOrder* order = model.find(body.order, body.expectedVersion);
            return acceptedIf(order != nullptr && reasonGiven && order->state == OrderState::kFraudReview);
        }
        Verdict operator()(const RetryPayment& body) {
            const OpenOrder* order = model.find(body.order, body.expectedVersion);
            return acceptedIf(order != nullptr && order->state == OrderState::kPaymentFailed && order->deadline > now &&
                              !body.paymentToken.empty());
        }
        Verdict operator()(const AdvanceParcel& body) { return acceptedIf(model.mayAdvance(body)); }
        Verdict operator()(const EditAddress& body) {
            const OpenOrder* order = model.find(body.order, body.expectedVersion);
            return acceptedIf(order != nullptr && order->state < OrderState::kFulfilled);
        }
        Verdict operator()(const AddNote& body) { return acceptedIf(model.find(body.order, 0) != nullptr); }
        Verdict operator()(const ChangeTags& body) { return acceptedIf(model.find(body.order, 0) != nullptr); }
        Verdict operator()(const ResolveDeadLetter& body) {
            if (!model.m_letters.contains(body.id) || !reasonGiven) return Verdict::kRefused;
            return body.action == ResolveDeadLetter::Action::kDiscard ? Verdict::kAccepted : Verdict::kAnything;
        }
        Verdict operator()(const EraseCustomer& body) { return acceptedIf(body.customer && reasonGiven); }
        Verdict operator()(const DefineLocation&) { return Verdict::kAnything; }
        Verdict operator()(const DefineProduct&) { return Verdict::kAnything; }
        Verdict operator()(const ReportPayment&) { return Verdict::kAnything; }
        Verdict operator()(const TimerDue&) { return Verdict::kAnything; }
        Verdict operator()(const ParkDeadLetter&) { return Verdict::kAnything; }
    };
    const bool reasonGiven = !command.actor.starts_with("person:") || !command.reason.empty();
    return std::visit(Judge{*this, now, reasonGiven}, command.body);
}

ReferenceModel::Verdict ReferenceModel::expectPlaced(const PlaceOrder& order) const {
    if (order.paymentToken.empty() || !order.currency || m_erased.contains(order.customer)) return Verdict::kRefused;
    if (order.lines.empty() || order.lines.size() > kLinesMost) return Verdict::kRefused;
    for (const PlaceOrderLine& line : order.lines) {
        const auto offer = m_offers.find(line.sku);
        if (line.quantity < 1 || line.quantity > kQuantityMost || offer == m_offers.end() || !offer->second.forSale) {
            return Verdict::kRefused;
        }
        const auto price = offer->second.prices.find(order.currency);
        if (price == offer->second.prices.end()) return Verdict::kRefused;
        if (line.currency && line.currency != order.currency) return Verdict::kRefused;
        if (line.expectedUnitPrice >= 0 && line.expectedUnitPrice != price->second) return Verdict::kRefused;
    }
    if (allocate(order).empty()) return Verdict::kOutOfStock;
    return order.country.view() == "XX" || order.expectedTotal == 0 ? Verdict::kRefused : Verdict::kAccepted;
}

// One location for the whole order where there is one, else each line from the first locations that have some.
std::vector<ReferenceModel::Line> ReferenceModel::allocate(const PlaceOrder& order) const {
    const auto locations = static_cast<std::uint32_t>(m_locations.size());
    for (std::uint32_t location = 1; location <= locations; ++location) {
        std::map<std::uint32_t, std::int64_t> wanted;
        std::vector<Line> lines;
        bool all = true;
        for (const PlaceOrderLine& line : order.lines) {
            const std::uint32_t sku = m_offers.at(line.sku).number;
            wanted[sku] += line.quantity;
            all = all && wanted[sku] <= available(sku, location);
            lines.push_back({sku, location, line.quantity, 0, 0});
        }
        if (all) return lines;
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> taken;
    std::vector<Line> lines;
    for (const PlaceOrderLine& line : order.lines) {
        const std::uint32_t sku = m_offers.at(line.sku).number;
        std::int64_t missing = line.quantity;
        for (std::uint32_t location = 1; location <= locations && missing > 0; ++location) {
            std::int64_t& used = taken[{sku, location}];
            const std::int64_t units = std::min(missing, available(sku, location) - used);
            if (units <= 0) continue;
            used += units;
            missing -= units;
            lines.push_back({sku, location, units, 0, 0});
        }
        if (missing > 0) return {};
    }
    return lines;
}

std::int64_t ReferenceModel::available(std::uint32_t sku, std::uint32_t location) const {
    const auto level = m_stock.find({sku, location});
    return level == m_stock.end() ? 0 : level->second.available;
}

std::string ReferenceModel::place(const PlaceOrder& order, const Record& record) {
    const auto* placed = record.events.empty() ? nullptr : std::get_if<OrderPlaced>(&record.events.front());
    if (placed == nullptr) return "accepted, but not placed";
    const std::vector<Line> lines = allocate(order);
    if (lines.size() != placed->lines.size()) return "the model takes the units from other places";
    std::int64_t worth = 0;
    std::int64_t priced = 0;
    for (const PlaceOrderLine& line : order.lines)
        worth += line.quantity * m_offers.at(line.sku).prices.at(order.currency);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const OrderLine& told = placed->lines[i];
        if (told.sku.value != lines[i].sku || told.location.value != lines[i].location ||
            told.quantity != lines[i].quantity) {
            return "the model takes the units from other places";
        }
        priced += told.net + told.tax;  // the simulated countries have their tax inside the price, or none
        Level& level = m_stock[{lines[i].sku, lines[i].location}];
        level.available -= lines[i].quantity;
        level.committed += lines[i].quantity;
    }
    if (priced != worth)
        return "the lines are worth " + std::to_string(worth) + ", but were priced " + std::to_string(priced);
    if (!m_orders.emplace(placed->order, OpenOrder{OrderState::kReserved, placed->deadline, false, 1, lines, {}})
             .second) {
        return "the order's number was given out before";
    }
    return "";
}

ReferenceModel::Verdict ReferenceModel::expectMoved(const MoveStock& move) const {
    using enum StockAccount;
    const auto offer = m_offers.find(move.sku);
    const auto location = m_locations.find(move.location);
    if (offer == m_offers.end() || location == m_locations.end() || move.quantity < 1 || move.quantity > kUnitsMost) {
        return Verdict::kRefused;
    }
    const auto found = m_stock.find({offer->second.number, location->second});
    const Level level = found == m_stock.end() ? Level{} : found->second;
    const std::pair path(move.from, move.to);
    // Loss may hit what is promised to customers; nothing else may.
    if (path == std::pair(kAvailable, kAdjusted)) {
        return move.quantity <= level.available + level.committed ? Verdict::kAccepted : Verdict::kInsufficientStock;
    }
    if (path == std::pair(kAvailable, kUnavailable)) {
        return move.quantity <= level.available ? Verdict::kAccepted : Verdict::kInsufficientStock;
    }
    if (path == std::pair(kUnavailable, kAvailable) || path == std::pair(kUnavailable, kAdjusted)) {
        return move.quantity <= level.unavailable ? Verdict::kAccepted : Verdict::kInsufficientStock;
    }
    if (path == std::pair(kIncoming, kAvailable) || path == std::pair(kIncoming, kExpected)) {
        return move.quantity <= level.incoming ? Verdict::kAccepted : Verdict::kInsufficientStock;
    }
    const bool comesIn = path == std::pair(kSupply, kAvailable) || path == std::pair(kAdjusted, kAvailable) ||
                         path == std::pair(kExpected, kIncoming);
    const std::int64_t all = level.available + level.committed + level.unavailable + level.incoming;
    return acceptedIf(comesIn && all + move.quantity <= kUnitsMost);
}

void ReferenceModel::move(const MoveStock& move) {
    Level& level = m_stock[{m_offers.at(move.sku).number, m_locations.at(move.location)}];
    const auto post = [&level](StockAccount account, std::int64_t units) {
        if (account == StockAccount::kAvailable) level.available += units;
        if (account == StockAccount::kUnavailable) level.unavailable += units;
        if (account == StockAccount::kIncoming) level.incoming += units;
    };
    post(move.from, -move.quantity);
    post(move.to, move.quantity);
}

bool ReferenceModel::mayAdvance(const AdvanceParcel& body) const {
    const OpenOrder* order = find(body.order, body.expectedVersion);
    if (order == nullptr) return false;
    using enum ParcelTrigger;
    const bool leaves = body.trigger == kPick || body.trigger == kPack || body.trigger == kShip;
    if (leaves && (order->held || !isOneOf(order->state, {OrderState::kConfirmed, OrderState::kPartlyFulfilled})))
        return false;
    if (body.parcel == 0) {
        if (body.trigger != kPick && body.trigger != kShip) return false;
        std::vector<std::int64_t> left;
        for (const Line& line : order->lines)
            left.push_back(line.quantity - line.gone - line.packed);
        if (body.lines.empty())
            return std::any_of(left.begin(), left.end(), [](std::int64_t units) { return units > 0; });
        return std::all_of(body.lines.begin(), body.lines.end(), [&left](const ParcelLine& part) {
            if (part.position < 1 || part.position > left.size() || part.quantity < 1) return false;
            return (left[part.position - 1U] -= part.quantity) >= 0;
        });
    }
    if (body.parcel > order->boxes.size() || !body.lines.empty()) return false;
    const ParcelState state = order->boxes[body.parcel - 1U].state;
    switch (body.trigger) {
        case kPick: return false;
        case kPack: return state == ParcelState::kPicking;
        case kShip:
        case kCancel: return state == ParcelState::kPicking || state == ParcelState::kPacked;
        case kDeliver:
        case kLose: return state == ParcelState::kShipped;
    }
    return false;
}

const ReferenceModel::OpenOrder* ReferenceModel::find(OrderId order, std::uint32_t expectedVersion) const {
    const auto found = m_orders.find(order);
    if (found == m_orders.end()) return nullptr;
    return expectedVersion == 0 || expectedVersion == found->second.version ? &found->second : nullptr;
}

void ReferenceModel::remember(const Event& event) {
    if (const auto* advanced = std::get_if<OrderAdvanced>(&event)) {
        OpenOrder& order = m_orders.at(advanced->order);
        order.state = advanced->to;
        order.deadline = advanced->deadline;
        if (isOneOf(advanced->to, {OrderState::kCancelPending, OrderState::kCancelled})) cancelRest(order);
    } else if (const auto* parcel = std::get_if<ParcelAdvanced>(&event)) {
        advance(*parcel);
    } else if (const auto* hold = std::get_if<HoldChanged>(&event)) {
        m_orders.at(hold->order).held = hold->to == HoldState::kHeld;
    } else if (const auto* location = std::get_if<LocationDefined>(&event)) {
        m_locations[location->code] = location->location.value;
    } else if (const auto* product = std::get_if<ProductDefined>(&event)) {
        for (const Variant& variant : product->variants) {
            Offer& offer = m_offers[variant.code];
            offer.number = variant.sku.value;
            offer.forSale = product->published != 0;
            offer.prices.clear();
            for (const Price& price : variant.prices)
                offer.prices[price.currency] = price.minor;
        }
    } else if (const auto* parked = std::get_if<DeadLetterParked>(&event)) {
        m_letters[parked->id] = parked->kind;
    } else if (const auto* resolved = std::get_if<DeadLetterResolved>(&event)) {
        m_letters.erase(resolved->id);
    } else if (const auto* erased = std::get_if<CustomerErased>(&event)) {
        m_erased.insert(erased->customer);
    }
}

void ReferenceModel::advance(const ParcelAdvanced& event) {
    OpenOrder& order = m_orders.at(event.order);
    const bool isNew = event.parcel > order.boxes.size();
    if (isNew) order.boxes.push_back({ParcelState::kNone, event.lines});
    Box& box = order.boxes.at(event.parcel - 1U);
    for (const ParcelLine& part : box.lines) {
        Line& line = order.lines.at(part.position - 1U);
        if (event.to == ParcelState::kPicking) line.packed += part.quantity;
        if (event.to == ParcelState::kCancelled || (event.to == ParcelState::kShipped && !isNew))
            line.packed -= part.quantity;
        if (event.to != ParcelState::kShipped) continue;
        line.gone += part.quantity;
        m_stock[{line.sku, line.location}].committed -= part.quantity;
    }
    box.state = event.to;
}

void ReferenceModel::cancelRest(OpenOrder& order) {
    for (Line& line : order.lines) {
        const std::int64_t rest = line.quantity - line.gone;
        Level& level = m_stock[{line.sku, line.location}];
        level.committed -= rest;
        level.available += rest;
        line.gone += rest;
        line.packed = 0;
    }
}

}  // namespace meridian::sim
