// The invariants of one order: its sums, its payments, its parcels, and that its state fits what it holds.
#include <algorithm>
#include <array>

#include "backend/domain/invariants.h"
#include "backend/domain/text.h"

namespace meridian {

namespace {

// Collects what is wrong with one order.
class Findings {
  public:
    explicit Findings(const Order& order) : m_order(order) {}

    void require(bool holds, std::string_view invariant, std::string_view otherwise) {
        if (holds) return;
        m_found.push_back({std::string(invariant), concat(orderNumberForPeople(m_order.id), ": ", otherwise)});
    }
    void requirePayment(bool holds, std::string_view invariant, const Payment& payment, std::string_view otherwise) {
        if (!holds)
            require(false, invariant,
                    concat("payment ", payment.attempt, " (", nameOf(payment.state), "): ", otherwise));
    }

    std::vector<Violation> take() { return std::move(m_found); }

  private:
    const Order& m_order;
    std::vector<Violation> m_found;
};

bool wasShipped(const Parcel& parcel) {
    return parcel.state == ParcelState::kShipped || parcel.state == ParcelState::kDelivered ||
           parcel.state == ParcelState::kLost;
}

bool isBeingPacked(const Parcel& parcel) {
    return parcel.state == ParcelState::kPicking || parcel.state == ParcelState::kPacked;
}

EffectKind effectOf(PaymentState state) {
    switch (state) {
        case PaymentState::kAuthoriseSent:
        case PaymentState::kAuthoriseUnknown:
        case PaymentState::kActionRequired: return EffectKind::kAuthorise;
        case PaymentState::kCaptureSent:
        case PaymentState::kCaptureUnknown: return EffectKind::kCapture;
        case PaymentState::kVoidSent:
        case PaymentState::kVoidUnknown: return EffectKind::kVoid;
        case PaymentState::kRefundSent:
        case PaymentState::kRefundUnknown: return EffectKind::kRefund;
        default: return EffectKind::kNone;
    }
}

void checkPayment(const Payment& payment, Findings& findings) {
    const bool ordered =
        0 <= payment.refunded && payment.refunded <= payment.captured && payment.captured <= payment.authorised;
    findings.requirePayment(ordered, "I5", payment, "refunded, captured and authorised are out of order");
    findings.requirePayment(0 <= payment.captureWanted && payment.captureWanted <= payment.authorised, "I5", payment,
                            "more is to be captured than was authorised");
    findings.requirePayment(payment.refunded <= payment.refundWanted, "I5", payment,
                            "more was refunded than was wanted");
    findings.requirePayment(payment.refundWanted <= std::max(payment.captured, payment.captureWanted), "I5", payment,
                            "more is to be refunded than was or will be captured");
    findings.requirePayment(payment.effect == effectOf(payment.state), "I16", payment,
                            "another effect is outstanding than its state says");
    const bool outstanding = isOutstanding(payment.state);
    const bool waits = outstanding || payment.state == PaymentState::kCaptureFailed;
    findings.requirePayment(waits == static_cast<bool>(payment.due), "I16", payment,
                            waits ? "nobody will look after it" : "a timer runs that nothing needs");
    findings.requirePayment(outstanding == (payment.effectAmount > 0), "I16", payment,
                            "the amount of the outstanding effect is wrong");
}

// Sums over the parcels, to be compared with what the lines and the order say.
struct LineSums {
    std::int32_t shipped = 0;
    std::int32_t inParcel = 0;
};

void checkParcels(const Order& order, Findings& findings) {
    std::vector<LineSums> sums(order.lines.size());
    std::int64_t invoiced = 0;
    for (const Parcel& parcel : order.parcels) {
        invoiced += parcel.total();
        findings.require(wasShipped(parcel) || parcel.total() == 0, "I6", "a parcel was invoiced that never left");
        for (const ParcelLine& part : parcel.lines) {
            if (part.position == 0 || part.position > order.lines.size()) {
                findings.require(false, "I6", "a parcel holds a line that the order does not have");
                continue;
            }
            LineSums& line = sums[part.position - 1U];
            if (wasShipped(parcel)) line.shipped += part.quantity;
            if (isBeingPacked(parcel)) line.inParcel += part.quantity;
        }
    }
    findings.require(invoiced == order.invoiced, "I6", "what was invoiced is not the sum of its parcels");
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const OrderLine& line = order.lines[i];
        findings.require(line.shipped == sums[i].shipped, "I6", "a line's shipped units are not those of the parcels");
        findings.require(line.inParcel == sums[i].inParcel, "I6", "a line's picked units are not those of the parcels");
        findings.require(line.shipped >= 0 && line.cancelled >= 0 && line.unassigned() >= 0, "I6",
                         "a line has more units shipped, cancelled and picked than it was ordered with");
    }
}

void checkTotal(const Order& order, Findings& findings) {
    std::int64_t total = order.shippingNet + order.shippingTax;
    bool whole = !order.lines.empty();
    for (const OrderLine& line : order.lines) {
        total += line.net + line.tax;
        whole = whole && line.shipped == line.quantity;
    }
    findings.require(total == order.total, "I6", "the total is not the sum of the lines, the tax and the shipping");
    findings.require(order.invoiced >= 0 && order.invoiced <= order.total, "I6", "more was invoiced than was ordered");
    findings.require(!whole || order.invoiced == order.total, "I6",
                     "everything left the house, but not all was invoiced");
}

// What the lines of an order may look like in each of its states.
void checkContents(const Order& order, Findings& findings) {
    bool anyOpen = false;
    bool anyShipped = false;
    bool anyCancelled = false;
    for (const OrderLine& line : order.lines) {
        anyOpen = anyOpen || line.open() > 0;
        anyShipped = anyShipped || line.shipped > 0;
        anyCancelled = anyCancelled || line.cancelled > 0;
    }
    const bool underWay = std::any_of(order.parcels.begin(), order.parcels.end(),
                                      [](const Parcel& parcel) { return parcel.state == ParcelState::kShipped; });
    switch (order.state) {
        case OrderState::kReserved:
        case OrderState::kFraudReview:
        case OrderState::kAuthorising:
        case OrderState::kPaymentFailed:
        case OrderState::kConfirmed:
            return findings.require(!anyShipped && !anyCancelled, "I18", "units moved before the state allows it");
        case OrderState::kPartlyFulfilled:
            return findings.require(anyShipped && anyOpen, "I18", "partly fulfilled, but not partly shipped");
        case OrderState::kFulfilled:
            return findings.require(anyShipped && !anyOpen, "I18", "fulfilled, but units are open or none was shipped");
        case OrderState::kDelivered:
            return findings.require(anyShipped && !anyOpen && !underWay, "I18",
                                    "delivered, but something is under way");
        case OrderState::kCancelPending:
        case OrderState::kCancelled:
            return findings.require(!anyShipped && !anyOpen, "I20",
                                    "cancelled, but units are reserved or were shipped");
        case OrderState::kNone:
        case OrderState::kCompleted:
        case OrderState::kArchived: break;
    }
    findings.require(false, "I7", "not an open order, but in hot state");
}

// A reservation is backed by somebody who will decide, and what ships by money that was authorised.
void checkBacking(const Order& order, Findings& findings) {
    const Payment none;
    const Payment& last = order.payments.empty() ? none : order.payments.back();
    if (order.state == OrderState::kAuthorising) {
        findings.require(isOutstanding(last.state), "I20", "authorising, but no payment is on its way");
    }
    const bool mayShip = order.state == OrderState::kConfirmed || order.state == OrderState::kPartlyFulfilled;
    findings.require(!mayShip || last.authorised >= order.total, "I20", "may be shipped, but is not paid for");
    findings.require(static_cast<bool>(order.deadline), "I16", "has no deadline");
}

}  // namespace

std::vector<Violation> checkOrder(const Order& order) {
    Findings findings(order);
    checkTotal(order, findings);
    checkParcels(order, findings);
    for (std::size_t i = 0; i < order.payments.size(); ++i) {
        const Payment& payment = order.payments[i];
        findings.requirePayment(payment.attempt == i + 1, "I5", payment, "stands in another attempt's place");
        checkPayment(payment, findings);
    }
    checkContents(order, findings);
    checkBacking(order, findings);
    return findings.take();
}

}  // namespace meridian
