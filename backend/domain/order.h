// An order in hot state: everything that deciding needs and nothing that only people read. Names, addresses and notes
// are sealed in the journal and shown from the views. The target is 600 bytes for an order of three lines.
#pragma once

#include <string>
#include <vector>

#include <absl/container/inlined_vector.h>

#include "backend/domain/country.h"
#include "backend/domain/order_state.h"
#include "backend/domain/parcel_state.h"
#include "backend/domain/payment_state.h"
#include "backend/domain/shipping.h"
#include "backend/domain/wire.h"

namespace meridian {

// Units of one SKU from one location. A line that the customer sees as one may be split when no location has all of it.
struct OrderLine {
    SkuId sku;
    LocationId location;
    std::int32_t quantity = 0;
    std::int32_t shipped = 0;
    std::int32_t cancelled = 0;
    std::int32_t inParcel = 0;   // picked or packed, not yet shipped
    std::int64_t unitPrice = 0;  // minor units, as the price list showed it
    std::int64_t net = 0;        // of all units together
    std::int64_t tax = 0;

    std::int32_t open() const { return quantity - shipped - cancelled; }  // still to leave the house
    std::int32_t unassigned() const { return open() - inParcel; }         // in no parcel yet

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "location", self.location);
        visit(3, "quantity", self.quantity);
        visit(4, "shipped", self.shipped);
        visit(5, "cancelled", self.cancelled);
        visit(6, "in_parcel", self.inParcel);
        visit(7, "unit_price", self.unitPrice);
        visit(8, "net", self.net);
        visit(9, "tax", self.tax);
    }
};

struct ParcelLine {
    std::uint16_t position = 0;  // of the order line, from 1
    std::int32_t quantity = 0;

    friend bool operator==(const ParcelLine&, const ParcelLine&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "position", self.position);
        visit(2, "quantity", self.quantity);
    }
};

struct Parcel {
    std::uint16_t number = 0;  // from 1 within the order; shown as P1
    ParcelState state = ParcelState::kNone;
    LocationId location;
    std::int64_t net = 0;  // goods, invoiced when it shipped; minor units
    std::int64_t shippingNet = 0;
    std::int64_t tax = 0;
    std::vector<ParcelLine> lines;

    std::int64_t total() const { return net + shippingNet + tax; }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "number", self.number);
        visit(2, "state", self.state);
        visit(3, "location", self.location);
        visit(4, "net", self.net);
        visit(5, "shipping_net", self.shippingNet);
        visit(6, "tax", self.tax);
        visit(7, "lines", self.lines);
    }
};

enum class EffectKind : std::uint8_t { kNone = 0, kAuthorise = 1, kCapture = 2, kVoid = 3, kRefund = 4, kInquire = 5 };

struct Payment {
    std::uint8_t attempt = 0;  // from 1 within the order
    PaymentState state = PaymentState::kNone;
    EffectKind effect = EffectKind::kNone;  // what is outstanding, also while it is being inquired about
    std::uint8_t releaseWanted = 0;         // 1: what is not captured is to be voided
    std::uint16_t step = 0;                 // of the outstanding effect; order/attempt/step is its idempotency key
    std::uint16_t inquiries = 0;            // made about the outstanding effect
    std::uint16_t notFound = 0;             // inquiries that said the provider never saw it
    std::int64_t effectAmount = 0;          // minor units, of the outstanding effect
    std::int64_t requested = 0;
    std::int64_t authorised = 0;
    std::int64_t captured = 0;
    std::int64_t captureWanted = 0;
    std::int64_t refunded = 0;
    std::int64_t refundWanted = 0;
    CellTime sentAt;    // when the outstanding effect was first sent
    CellTime due;       // when the outstanding effect needs attention; 0 when nothing is outstanding
    std::string token;  // of the provider; cleared when it is of no use any more

    std::int64_t releasable() const { return authorised - captured; }
    // Nothing of this payment is outstanding or wanted.
    bool settled() const {
        return !isOutstanding(state) && state != PaymentState::kCaptureFailed && captured >= captureWanted &&
               refunded >= refundWanted &&
               !(releaseWanted != 0 && state == PaymentState::kAuthorised && releasable() > 0);
    }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "attempt", self.attempt);
        visit(2, "state", self.state);
        visit(3, "effect", self.effect);
        visit(4, "release_wanted", self.releaseWanted);
        visit(5, "step", self.step);
        visit(6, "inquiries", self.inquiries);
        visit(7, "not_found", self.notFound);
        visit(8, "effect_amount", self.effectAmount);
        visit(9, "requested", self.requested);
        visit(10, "authorised", self.authorised);
        visit(11, "captured", self.captured);
        visit(12, "capture_wanted", self.captureWanted);
        visit(13, "refunded", self.refunded);
        visit(14, "refund_wanted", self.refundWanted);
        visit(15, "sent_at", self.sentAt);
        visit(16, "due", self.due);
        visit(17, "token", self.token);
    }
};

struct Order {
    OrderId id;
    CustomerId customer;
    std::uint32_t version = 0;  // number of events that made it
    OrderState state = OrderState::kNone;
    HoldState hold = HoldState::kFree;
    std::uint8_t holdExtensions = 0;
    ShippingMethod shippingMethod = ShippingMethod::kStandard;
    Currency currency;
    Country country;
    CellTime placedAt;
    CellTime deadline;       // of the present state; every state that is not terminal has exactly one
    std::int64_t total = 0;  // minor units, tax and shipping included
    std::int64_t shippingNet = 0;
    std::int64_t shippingTax = 0;
    std::int64_t invoiced = 0;  // of shipped parcels
    std::vector<OrderLine> lines;
    std::vector<Payment> payments;
    std::vector<Parcel> parcels;
    std::string paymentToken;  // until the first payment starts
    std::uint64_t digest = 0;  // of all the above, kept so that a change costs one pass

    // The earliest moment at which the order needs attention.
    CellTime nextDue() const {
        CellTime due = deadline;
        for (const Payment& payment : payments) {
            if (payment.due && (!due || payment.due < due)) due = payment.due;
        }
        return due;
    }

    bool hasOutstandingEffect() const {
        for (const Payment& payment : payments) {
            if (isOutstanding(payment.state)) return true;
        }
        return false;
    }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "id", self.id);
        visit(2, "customer", self.customer);
        visit(3, "version", self.version);
        visit(4, "state", self.state);
        visit(5, "hold", self.hold);
        visit(6, "hold_extensions", self.holdExtensions);
        visit(7, "shipping_method", self.shippingMethod);
        visit(8, "currency", self.currency);
        visit(9, "country", self.country);
        visit(10, "placed_at", self.placedAt);
        visit(11, "deadline", self.deadline);
        visit(12, "total", self.total);
        visit(13, "shipping_net", self.shippingNet);
        visit(14, "shipping_tax", self.shippingTax);
        visit(15, "invoiced", self.invoiced);
        visit(16, "lines", self.lines);
        visit(17, "payments", self.payments);
        visit(18, "parcels", self.parcels);
        visit(19, "payment_token", self.paymentToken);
    }
};

}  // namespace meridian
