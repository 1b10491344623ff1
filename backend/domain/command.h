// What somebody wants. A command is decided once (decide.h), by the one thread that owns the cell; what it does is a
// list of events. Personal fields arrive sealed, so that neither the decider nor the journal ever holds them in clear.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "backend/domain/event.h"
#include "backend/domain/provider_report.h"

namespace meridian {

struct PlaceOrderLine {
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t expectedUnitPrice = -1;  // minor units that the customer was shown; -1 when not stated
    Currency currency;                    // of expectedUnitPrice

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "quantity", self.quantity);
        visit(3, "expected_unit_price", self.expectedUnitPrice);
        visit(4, "currency", self.currency);
    }
};

struct PlaceOrder {
    static constexpr int kTag = 1;
    static constexpr const char* kName = "place_order";
    CustomerId customer;
    Currency currency;
    Country country;
    ShippingMethod shippingMethod = ShippingMethod::kStandard;
    std::vector<PlaceOrderLine> lines;
    std::int64_t expectedTotal = -1;  // minor units that the customer was shown; -1 when not stated
    std::string paymentToken;
    std::string reference;
    std::string sealed;
    Score score;  // filled by the scorer stage, not by the caller

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "customer", self.customer);
        visit(2, "currency", self.currency);
        visit(3, "country", self.country);
        visit(4, "shipping_method", self.shippingMethod);
        visit(5, "lines", self.lines);
        visit(6, "expected_total", self.expectedTotal);
        visit(7, "payment_token", self.paymentToken);
        visit(8, "reference", self.reference);
    }
};

// Every command that edits an order names the version that it was made for; 0 means "whatever it is".
struct CancelOrder {
    static constexpr int kTag = 2;
    static constexpr const char* kName = "cancel_order";
    OrderId order;
    std::uint32_t expectedVersion = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "expected_version", self.expectedVersion);
    }
};

struct ChangeHold {
    static constexpr int kTag = 3;
    static constexpr const char* kName = "change_hold";
    OrderId order;
    std::uint32_t expectedVersion = 0;
    HoldTrigger trigger = HoldTrigger::kHold;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "expected_version", self.expectedVersion);
        visit(3, "trigger", self.trigger);
    }
};

struct DecideReview {
    static constexpr int kTag = 4;
    static constexpr const char* kName = "decide_review";
    OrderId order;
    std::uint32_t expectedVersion = 0;
    ScoreOutcome outcome = ScoreOutcome::kNone;  // kAllow or kDeny
    std::string paymentToken;                    // a fresh one, where the first has lapsed; may be empty

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "expected_version", self.expectedVersion);
        visit(3, "outcome", self.outcome);
        visit(4, "payment_token", self.paymentToken);
    }
};

struct RetryPayment {
    static constexpr int kTag = 5;
    static constexpr const char* kName = "retry_payment";
    OrderId order;
    std::uint32_t expectedVersion = 0;
    std::string paymentToken;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "expected_version", self.expectedVersion);
        visit(3, "payment_token", self.paymentToken);
    }
};

// Moves a parcel on. parcel 0 with kPick or kShip makes a new one of `lines`; without lines, of everything that is left
// (one parcel for each location).
struct AdvanceParcel {
    static constexpr int kTag = 6;
    static constexpr const char* kName = "advance_parcel";
    OrderId order;
    std::uint32_t expectedVersion = 0;
    std::uint16_t parcel = 0;
    ParcelTrigger trigger = ParcelTrigger::kShip;
    std::vector<ParcelLine> lines;
    std::string tracking;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "expected_version", self.expectedVersion);
        visit(3, "parcel", self.parcel);
        visit(4, "trigger", self.trigger);
        visit(5, "lines", self.lines);
        visit(6, "tracking", self.tracking);
    }
};

struct EditAddress {
    static constexpr int kTag = 7;
    static constexpr const char* kName = "edit_address";
    OrderId order;
    std::uint32_t expectedVersion = 0;
    std::string sealed;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "expected_version", self.expectedVersion);
    }
};

struct AddNote {
    static constexpr int kTag = 8;
    static constexpr const char* kName = "add_note";
    OrderId order;
    std::string sealed;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
    }
};

struct ChangeTags {
    static constexpr int kTag = 9;
    static constexpr const char* kName = "change_tags";
    OrderId order;
    std::vector<std::string> added;
    std::vector<std::string> removed;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "added", self.added);
        visit(3, "removed", self.removed);
    }
};

struct MoveStock {
    static constexpr int kTag = 10;
    static constexpr const char* kName = "move_stock";
    std::string sku;
    std::string location;
    StockAccount from = StockAccount::kNone;
    StockAccount to = StockAccount::kNone;
    std::int64_t quantity = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "location", self.location);
        visit(3, "from", self.from);
        visit(4, "to", self.to);
        visit(5, "quantity", self.quantity);
    }
};

struct DefineLocation {
    static constexpr int kTag = 11;
    static constexpr const char* kName = "define_location";
    std::string code;
    std::string name;
    std::string region;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "code", self.code);
        visit(2, "name", self.name);
        visit(3, "region", self.region);
    }
};

// Ids inside `product` are assigned by the decider; the handle says which product it is.
struct DefineProduct {
    static constexpr int kTag = 12;
    static constexpr const char* kName = "define_product";
    std::uint32_t expectedVersion = 0;
    ProductDefined product;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "expected_version", self.expectedVersion);
        visit(2, "product", self.product);
    }
};

struct ReportPayment {
    static constexpr int kTag = 13;
    static constexpr const char* kName = "report_payment";
    ProviderReport report;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "report", self.report);
    }
};

// The engine's own: an order's deadline or an effect's time has come.
struct TimerDue {
    static constexpr int kTag = 14;
    static constexpr const char* kName = "timer_due";
    OrderId order;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
    }
};

struct ResolveDeadLetter {
    static constexpr int kTag = 15;
    static constexpr const char* kName = "resolve_dead_letter";
    enum class Action : std::uint8_t { kReplay = 1, kDiscard = 2 };
    std::uint64_t id = 0;
    Action action = Action::kReplay;
    OrderId order;  // for a report whose order was wrong or missing; 0 keeps what it says

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "id", self.id);
        visit(2, "action", self.action);
        visit(3, "order", self.order);
    }
};

struct ParkDeadLetter {
    static constexpr int kTag = 16;
    static constexpr const char* kName = "park_dead_letter";
    std::string kind;
    std::string key;
    std::string cause;
    std::string payload;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "kind", self.kind);
        visit(2, "key", self.key);
        visit(3, "cause", self.cause);
        visit(4, "payload", self.payload);
    }
};

// Records that the customer's key was destroyed (which is done before this is sent).
struct EraseCustomer {
    static constexpr int kTag = 17;
    static constexpr const char* kName = "erase_customer";
    CustomerId customer;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "customer", self.customer);
    }
};

using CommandBody = std::variant<PlaceOrder, CancelOrder, ChangeHold, DecideReview, RetryPayment, AdvanceParcel,
                                 EditAddress, AddNote, ChangeTags, MoveStock, DefineLocation, DefineProduct,
                                 ReportPayment, TimerDue, ResolveDeadLetter, ParkDeadLetter, EraseCustomer>;

struct Command {
    CommandId id;        // empty for the engine's own
    std::string actor;   // "person:anna", "service:storefront", "system:timer"
    std::string reason;  // where a person must say why
    // A digest of the body as the caller sent it (sealed fields before sealing), so that a second body under the same
    // id is noticed. 0: computed from the description above.
    std::uint64_t bodyDigest = 0;
    CommandBody body;
};

}  // namespace meridian
