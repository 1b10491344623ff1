// Parcels: picked, packed, shipped, delivered, lost. Shipping is where an order becomes an invoice and money is wanted.
#include <algorithm>

#include "backend/domain/check.h"
#include "backend/domain/draft.h"
#include "backend/domain/limits.h"
#include "backend/domain/money.h"
#include "backend/domain/planted.h"

namespace meridian {

namespace {

struct NewParcel {
    LocationId location;
    std::vector<ParcelLine> lines;
};

// Everything that is in no parcel yet, when the caller names nothing.
std::vector<ParcelLine> everythingLeft(const Order& order) {
    std::vector<ParcelLine> lines;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const std::int32_t left = order.lines[i].unassigned();
        if (left > 0) lines.push_back({static_cast<std::uint16_t>(i + 1), left});
    }
    return lines;
}

// One entry for each order line, because what is invoiced follows from where the entry's units start within the line.
void addUnits(std::vector<ParcelLine>& lines, const ParcelLine& part) {
    for (ParcelLine& line : lines) {
        if (line.position != part.position) continue;
        line.quantity += part.quantity;
        return;
    }
    lines.push_back(part);
}

// Groups lines by the location that they lie at; false after a rejection.
bool groupByLocation(const Order& order, const std::vector<ParcelLine>& wanted, std::vector<NewParcel>& groups,
                     Record& record) {
    std::vector<std::int32_t> taken(order.lines.size(), 0);
    for (const ParcelLine& part : wanted) {
        if (part.position == 0 || part.position > order.lines.size() || part.quantity < 1) {
            return reject(record, Reason::kNothingToShip, "position " + std::to_string(part.position)), false;
        }
        const OrderLine& line = order.lines[part.position - 1U];
        std::int32_t& sum = taken[part.position - 1U];
        if (part.quantity > line.unassigned() - sum) {
            return reject(record, Reason::kNothingToShip,
                          "position " + std::to_string(part.position) + " has " +
                              std::to_string(line.unassigned() - sum) + " left"),
                   false;
        }
        sum += part.quantity;
        auto group =
            std::find_if(groups.begin(), groups.end(), [&](const NewParcel& g) { return g.location == line.location; });
        if (group == groups.end()) group = groups.insert(groups.end(), NewParcel{line.location, {}});
        addUnits(group->lines, part);
    }
    return true;
}

// What the parcel is invoiced at: each line's share by units, and the order's shipping with the first parcel.
InvoicedAmounts invoiceOf(const Order& order, const std::vector<ParcelLine>& lines) {
    InvoicedAmounts invoice{order.currency, 0, 0, 0};
    for (const ParcelLine& part : lines) {
        const OrderLine& line = order.lines[part.position - 1U];
        if (planted(Defect::kWrongRounding)) {
            invoice.goodsNet += line.net * part.quantity / line.quantity;
            invoice.tax += line.tax * part.quantity / line.quantity;
            continue;
        }
        invoice.goodsNet += shareOfUnits(line.net, line.shipped, line.shipped + part.quantity, line.quantity);
        invoice.tax += shareOfUnits(line.tax, line.shipped, line.shipped + part.quantity, line.quantity);
    }
    if (order.invoiced == 0) {
        invoice.shippingNet = order.shippingNet;
        invoice.tax += order.shippingTax;
    }
    return invoice;
}

void ship(Draft& draft, ParcelAdvanced event, const std::vector<ParcelLine>& lines) {
    const InvoicedAmounts invoice = invoiceOf(draft.order, lines);
    event.net = invoice.goodsNet;
    event.shippingNet = invoice.shippingNet;
    event.tax = invoice.tax;
    draft.emit(std::move(event));
    JournalEntry entry = parcelShipped(invoice);
    if (planted(Defect::kUnbalancedEntry) && invoice.tax > 0) entry.lines.back().amount += 1;
    draft.post(std::move(entry));
    const std::int64_t total = invoice.goodsNet + invoice.shippingNet + invoice.tax;
    if (total > 0) wantCapture(draft, total);
}

void afterShipping(Draft& draft) {
    const bool all = std::all_of(draft.order.lines.begin(), draft.order.lines.end(),
                                 [](const OrderLine& line) { return line.open() == 0; });
    if (all) {
        wantRelease(draft);
        draft.advance(OrderTrigger::kAllShipped, limits::kDeliver);
    } else {
        draft.advance(OrderTrigger::kPartShipped, limits::kShip);
    }
    pursuePayments(draft);
}

void startParcels(const State& state, Draft& draft, const AdvanceParcel& body, Record& record) {
    const auto to = nextState(kParcelTransitions, ParcelState::kNone, body.trigger);
    if (!to) return reject(record, Reason::kUnknownParcel, "name the parcel");
    const std::vector<ParcelLine> wanted = body.lines.empty() ? everythingLeft(draft.order) : body.lines;
    if (wanted.empty()) return reject(record, Reason::kNothingToShip, "");
    std::vector<NewParcel> groups;
    if (!groupByLocation(draft.order, wanted, groups, record)) return;
    if (draft.order.parcels.size() + groups.size() > limits::kParcelsPerOrderMax) {
        return reject(record, Reason::kTooMany, "parcels of one order");
    }
    for (NewParcel& group : groups) {
        MERIDIAN_CHECK(group.location.value <= state.catalogue.locationCount());
        ParcelAdvanced event;
        event.order = draft.order.id;
        event.parcel = static_cast<std::uint16_t>(draft.order.parcels.size() + 1);
        event.trigger = body.trigger;
        event.to = *to;
        event.location = group.location;
        event.lines = group.lines;
        event.tracking = body.tracking;
        if (*to == ParcelState::kShipped) {
            ship(draft, std::move(event), group.lines);
        } else {
            draft.emit(std::move(event));
        }
    }
    if (*to == ParcelState::kShipped) afterShipping(draft);
}

void moveParcel(Draft& draft, const AdvanceParcel& body, Record& record) {
    if (body.parcel > draft.order.parcels.size()) {
        return reject(record, Reason::kUnknownParcel, "P" + std::to_string(body.parcel));
    }
    const Parcel& parcel = draft.order.parcels[body.parcel - 1U];
    const auto to = nextState(kParcelTransitions, parcel.state, body.trigger);
    if (!to) {
        return reject(record, Reason::kIllegalState,
                      "P" + std::to_string(body.parcel) + " is " + std::string(nameOf(parcel.state)));
    }
    if (!body.lines.empty()) return reject(record, Reason::kIllegalState, "the lines of a parcel cannot be changed");
    ParcelAdvanced event;
    event.order = draft.order.id;
    event.parcel = body.parcel;
    event.trigger = body.trigger;
    event.to = *to;
    event.tracking = body.tracking;
    if (*to == ParcelState::kShipped) {
        const std::vector<ParcelLine> lines = parcel.lines;
        ship(draft, std::move(event), lines);
        return afterShipping(draft);
    }
    const InvoicedAmounts lost{draft.order.currency, parcel.net, parcel.shippingNet, parcel.tax};
    draft.emit(std::move(event));
    if (*to == ParcelState::kLost) {
        draft.post(returnAccepted(lost));
        const std::int64_t total = lost.goodsNet + lost.shippingNet + lost.tax;
        if (total > 0) wantRefund(draft, total);
        pursuePayments(draft);
    }
    finishIfDelivered(draft);
}

}  // namespace

void finishIfDelivered(Draft& draft) {
    if (draft.order.state != OrderState::kFulfilled) return;
    for (const Parcel& parcel : draft.order.parcels) {
        if (parcel.state == ParcelState::kShipped) return;
    }
    draft.advance(OrderTrigger::kAllDelivered, limits::kReturnWindow);
}

void decideParcel(const State& state, Draft& draft, const AdvanceParcel& body, Record& record) {
    const bool leaves = body.trigger == ParcelTrigger::kPick || body.trigger == ParcelTrigger::kPack ||
                        body.trigger == ParcelTrigger::kShip;
    const OrderState now = draft.order.state;
    if (leaves && now != OrderState::kConfirmed && now != OrderState::kPartlyFulfilled) {
        return reject(record, Reason::kIllegalState, "the order is " + std::string(nameOf(now)));
    }
    if (leaves && draft.order.hold == HoldState::kHeld) return reject(record, Reason::kOnHold, "");
    if (body.parcel == 0) return startParcels(state, draft, body, record);
    moveParcel(draft, body, record);
}

}  // namespace meridian
