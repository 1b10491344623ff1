// What a row of `orders` holds besides the columns that lists filter by: two blobs in the wire format of domain/wire.h.
// One is the order as hot state had it and is replaced as a whole; the other is what the views alone remember and is
// added to. A row per line, payment, parcel and event would cost several times the bytes and the time.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backend/domain/order.h"
#include "backend/domain/score.h"
#include "backend/engine/ports/view_store.h"

namespace meridian::stores {

// The part of an Order that no column holds. Tokens of the payment provider never enter it.
struct StoredOrder {
    std::uint32_t version = 0;
    std::uint8_t holdExtensions = 0;
    ShippingMethod shippingMethod = ShippingMethod::kStandard;
    std::int64_t shippingNet = 0;
    std::int64_t shippingTax = 0;
    std::int64_t invoiced = 0;
    std::vector<OrderLine> lines;
    std::vector<Payment> payments;
    std::vector<Parcel> parcels;

    // Takes over the order's part; keeps the vectors' memory, so that one object serves many orders.
    void assign(const Order& order);
    // Puts the part back into an order whose columns are set by the caller.
    void restore(Order& order) &&;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "version", self.version);
        visit(2, "hold_extensions", self.holdExtensions);
        visit(3, "shipping_method", self.shippingMethod);
        visit(4, "shipping_net", self.shippingNet);
        visit(5, "shipping_tax", self.shippingTax);
        visit(6, "invoiced", self.invoiced);
        visit(7, "lines", self.lines);
        visit(8, "payments", self.payments);
        visit(9, "parcels", self.parcels);
    }
};

// The provider's last words on one attempt.
struct PaymentRemark {
    std::uint8_t attempt = 0;
    CellTime at;
    std::string code;
    std::string providerReference;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "attempt", self.attempt);
        visit(2, "at", self.at);
        visit(3, "code", self.code);
        visit(4, "provider_reference", self.providerReference);
    }
};

struct ParcelStep {
    ParcelState state = ParcelState::kNone;
    CellTime at;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "state", self.state);
        visit(2, "at", self.at);
    }
};

struct ParcelRemark {
    std::uint16_t parcel = 0;
    std::string tracking;
    std::vector<ParcelStep> steps;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "parcel", self.parcel);
        visit(2, "tracking", self.tracking);
        visit(3, "steps", self.steps);
    }
};

struct OrderExtras {
    Score score;  // outcome kNone: not scored
    std::string reference;
    std::vector<PaymentRemark> payments;
    std::vector<ParcelRemark> parcels;
    std::vector<std::uint64_t> entries;  // numbers of the ledger entries
    std::string history;                 // positions of the events, see History
    OrderMoments moments;

    // The remark on this attempt or parcel, made when there is none.
    PaymentRemark& payment(std::uint8_t attempt);
    ParcelRemark& parcel(std::uint16_t number);

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "score", self.score);
        visit(2, "reference", self.reference);
        visit(3, "payments", self.payments);
        visit(4, "parcels", self.parcels);
        visit(5, "entries", self.entries);
        visit(6, "history", self.history);
        visit(7, "moments", self.moments);
    }
};

// Positions are kept as differences to the one before, about four bytes each.
class History {
  public:
    // False when the bytes are not a history.
    static bool parse(std::string_view bytes, OrderId order, std::vector<engine::EventPosition>& out);
    // Appends positions in the order of the journal; reads what is there once.
    static bool append(std::string& bytes, OrderId order, std::span<const engine::EventPosition* const> positions);
};

}  // namespace meridian::stores
