// What each event does to one order.
#include "backend/domain/apply.h"
#include "backend/domain/check.h"

namespace meridian {

namespace {

struct OrderApplier {
    Order& order;

    void operator()(const OrderAdvanced& event) {
        if (event.trigger == OrderTrigger::kHoldExtended) ++order.holdExtensions;
        order.state = event.to;
        order.deadline = event.deadline;
        if (event.to == OrderState::kCancelled) order.paymentToken.clear();
    }

    void operator()(const PaymentAdvanced& event) {
        if (event.trigger == PaymentTrigger::kStart) {
            MERIDIAN_CHECK(event.attempt == order.payments.size() + 1);
            order.payments.emplace_back().attempt = event.attempt;
            order.payments.back().token = event.token.empty() ? order.paymentToken : event.token;
            order.paymentToken.clear();
        }
        Payment& payment = order.payments.at(event.attempt - 1U);
        payment.state = event.to;
        payment.effect = event.outstanding;
        payment.step = event.step;
        payment.inquiries = event.inquiries;
        payment.notFound = event.notFound;
        payment.effectAmount = event.effectAmount;
        payment.requested = event.requested;
        payment.authorised = event.authorised;
        payment.captured = event.captured;
        payment.refunded = event.refunded;
        payment.sentAt = event.sentAt;
        payment.due = event.due;
        // Only an authorisation is sent with the token.
        if (event.to != PaymentState::kAuthoriseSent && event.to != PaymentState::kAuthoriseUnknown)
            payment.token.clear();
    }

    void operator()(const PaymentWanted& event) {
        Payment& payment = order.payments.at(event.attempt - 1U);
        payment.releaseWanted = event.releaseWanted;
        payment.captureWanted = event.captureWanted;
        payment.refundWanted = event.refundWanted;
    }

    void operator()(const ParcelAdvanced& event) {
        const bool isNew = event.parcel > order.parcels.size();
        if (isNew) {
            MERIDIAN_CHECK(event.parcel == order.parcels.size() + 1);
            Parcel& made = order.parcels.emplace_back();
            made.number = event.parcel;
            made.location = event.location;
            made.lines = event.lines;
        }
        Parcel& parcel = order.parcels.at(event.parcel - 1U);
        const ParcelState from = parcel.state;
        parcel.state = event.to;
        for (const ParcelLine& part : parcel.lines) {
            OrderLine& line = order.lines.at(part.position - 1U);
            if (isNew && event.to == ParcelState::kPicking) line.inParcel += part.quantity;
            if (event.to == ParcelState::kCancelled) line.inParcel -= part.quantity;
            if (event.to == ParcelState::kShipped) {
                if (from != ParcelState::kNone) line.inParcel -= part.quantity;
                line.shipped += part.quantity;
            }
            MERIDIAN_CHECK(line.inParcel >= 0 && line.unassigned() >= 0);
        }
        if (event.to == ParcelState::kShipped) {
            parcel.net = event.net;
            parcel.shippingNet = event.shippingNet;
            parcel.tax = event.tax;
            order.invoiced += parcel.total();
        }
    }

    void operator()(const LinesCancelled& event) {
        for (const ParcelLine& part : event.lines) {
            OrderLine& line = order.lines.at(part.position - 1U);
            line.cancelled += part.quantity;
            MERIDIAN_CHECK(line.unassigned() >= 0);
        }
    }

    void operator()(const HoldChanged& event) { order.hold = event.to; }

    // Notes, tags, addresses and scores are read by people; the order only counts them.
    void operator()(const OrderScored&) {}
    void operator()(const AddressChanged&) {}
    void operator()(const NoteAdded&) {}
    void operator()(const TagsChanged&) {}
    void operator()(const ReportNoted&) {}

    template <class Other>
    void operator()(const Other&) {
        checkFailed("an event of an order", __FILE__, __LINE__);
    }
};

}  // namespace

void applyToOrder(Order& order, const Event& event) {
    std::visit(OrderApplier{order}, event);
    ++order.version;
}

Order makeOrder(const OrderPlaced& event, CellTime now) {
    Order order;
    order.id = event.order;
    order.customer = event.customer;
    order.version = 1;
    order.state = OrderState::kReserved;
    order.shippingMethod = event.shippingMethod;
    order.currency = event.currency;
    order.country = event.country;
    order.placedAt = now;
    order.deadline = event.deadline;
    order.total = event.total;
    order.shippingNet = event.shippingNet;
    order.shippingTax = event.shippingTax;
    order.lines = event.lines;
    order.paymentToken = event.paymentToken;
    return order;
}

}  // namespace meridian
