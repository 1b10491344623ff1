// What happened. Events are the journal's content and the only thing that changes hot state; apply.h says how. They
// carry outcomes (states, absolute amounts, deadlines), so that a replay never decides again and rules may change
// freely. Numbers of kinds and fields are never reused; fields are only added.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "backend/domain/ledger.h"
#include "backend/domain/order.h"
#include "backend/domain/score.h"
#include "backend/domain/stock.h"

namespace meridian {

struct OrderPlaced {
    static constexpr int kTag = 1;
    static constexpr const char* kName = "order_placed";
    OrderId order;
    CustomerId customer;
    Currency currency;
    Country country;
    ShippingMethod shippingMethod = ShippingMethod::kStandard;
    std::vector<OrderLine> lines;
    std::int64_t shippingNet = 0;
    std::int64_t shippingTax = 0;
    std::int64_t total = 0;
    CellTime deadline;
    std::string paymentToken;
    std::string reference;  // the storefront's own number, if it has one
    std::string sealed;     // name, contact and address, readable with the customer's key only

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "customer", self.customer);
        visit(3, "currency", self.currency);
        visit(4, "country", self.country);
        visit(5, "shipping_method", self.shippingMethod);
        visit(6, "lines", self.lines);
        visit(7, "shipping_net", self.shippingNet);
        visit(8, "shipping_tax", self.shippingTax);
        visit(9, "total", self.total);
        visit(10, "deadline", self.deadline);
        visit(11, "reference", self.reference);
        visit(12, "sealed", self.sealed);
        visit(13, "payment_token", self.paymentToken);
    }
};

struct OrderScored {
    static constexpr int kTag = 2;
    static constexpr const char* kName = "order_scored";
    OrderId order;
    Score score;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "score", self.score);
    }
};

struct OrderAdvanced {
    static constexpr int kTag = 3;
    static constexpr const char* kName = "order_advanced";
    OrderId order;
    OrderTrigger trigger = OrderTrigger::kPlaced;
    OrderState to = OrderState::kNone;
    CellTime deadline;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "trigger", self.trigger);
        visit(3, "to", self.to);
        visit(4, "deadline", self.deadline);
    }
};

// A payment took a step. `effect` other than kNone means that the provider is to be called after the commit; an inquiry
// concerns the effect that stays outstanding.
struct PaymentAdvanced {
    static constexpr int kTag = 4;
    static constexpr const char* kName = "payment_advanced";
    OrderId order;
    std::uint8_t attempt = 0;
    PaymentTrigger trigger = PaymentTrigger::kStart;
    PaymentState to = PaymentState::kNone;
    EffectKind call = EffectKind::kNone;         // to make now
    EffectKind outstanding = EffectKind::kNone;  // after this step
    std::uint16_t step = 0;
    std::uint16_t inquiries = 0;
    std::uint16_t notFound = 0;
    std::int64_t effectAmount = 0;
    std::int64_t requested = 0;
    std::int64_t authorised = 0;
    std::int64_t captured = 0;
    std::int64_t refunded = 0;
    CellTime sentAt;
    CellTime due;
    std::string token;              // with kStart, when it is not the one that the order was placed with
    std::string code;               // the provider's own word, such as a decline code
    std::string providerReference;  // the provider's number of the payment

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "attempt", self.attempt);
        visit(3, "trigger", self.trigger);
        visit(4, "to", self.to);
        visit(5, "call", self.call);
        visit(6, "outstanding", self.outstanding);
        visit(7, "step", self.step);
        visit(8, "inquiries", self.inquiries);
        visit(9, "not_found", self.notFound);
        visit(10, "effect_amount", self.effectAmount);
        visit(11, "requested", self.requested);
        visit(12, "authorised", self.authorised);
        visit(13, "captured", self.captured);
        visit(14, "refunded", self.refunded);
        visit(15, "sent_at", self.sentAt);
        visit(16, "due", self.due);
        visit(17, "token", self.token);
        visit(18, "code", self.code);
        visit(19, "provider_reference", self.providerReference);
    }
};

// What the order still wants of a payment, in absolute amounts.
struct PaymentWanted {
    static constexpr int kTag = 5;
    static constexpr const char* kName = "payment_wanted";
    OrderId order;
    std::uint8_t attempt = 0;
    std::uint8_t releaseWanted = 0;
    std::int64_t captureWanted = 0;
    std::int64_t refundWanted = 0;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "attempt", self.attempt);
        visit(3, "release_wanted", self.releaseWanted);
        visit(4, "capture_wanted", self.captureWanted);
        visit(5, "refund_wanted", self.refundWanted);
    }
};

// A report of the provider that changed nothing: kept, so that nothing is dropped silently.
enum class ReportClass : std::uint8_t { kDuplicate = 1, kLate = 2, kContradiction = 3 };
struct ReportNoted {
    static constexpr int kTag = 6;
    static constexpr const char* kName = "report_noted";
    OrderId order;
    std::uint8_t attempt = 0;
    ReportClass reportClass = ReportClass::kDuplicate;
    std::string text;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "attempt", self.attempt);
        visit(3, "class", self.reportClass);
        visit(4, "text", self.text);
    }
};

// A balanced journal entry. The number runs within the cell (JE-882207).
struct EntryPosted {
    static constexpr int kTag = 7;
    static constexpr const char* kName = "entry_posted";
    std::uint64_t number = 0;
    OrderId order;
    JournalEntry entry;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "number", self.number);
        visit(2, "order", self.order);
        visit(3, "entry", self.entry);
    }
};

struct ParcelAdvanced {
    static constexpr int kTag = 8;
    static constexpr const char* kName = "parcel_advanced";
    OrderId order;
    std::uint16_t parcel = 0;
    ParcelTrigger trigger = ParcelTrigger::kPick;
    ParcelState to = ParcelState::kNone;
    LocationId location;            // with the first step
    std::vector<ParcelLine> lines;  // with the first step
    std::int64_t net = 0;           // with kShip
    std::int64_t shippingNet = 0;
    std::int64_t tax = 0;
    std::string tracking;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "parcel", self.parcel);
        visit(3, "trigger", self.trigger);
        visit(4, "to", self.to);
        visit(5, "location", self.location);
        visit(6, "lines", self.lines);
        visit(7, "net", self.net);
        visit(8, "shipping_net", self.shippingNet);
        visit(9, "tax", self.tax);
        visit(10, "tracking", self.tracking);
    }
};

struct LinesCancelled {
    static constexpr int kTag = 9;
    static constexpr const char* kName = "lines_cancelled";
    OrderId order;
    std::vector<ParcelLine> lines;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "lines", self.lines);
    }
};

struct HoldChanged {
    static constexpr int kTag = 10;
    static constexpr const char* kName = "hold_changed";
    OrderId order;
    HoldState to = HoldState::kFree;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "to", self.to);
    }
};

struct AddressChanged {
    static constexpr int kTag = 11;
    static constexpr const char* kName = "address_changed";
    OrderId order;
    CustomerId customer;
    std::string sealed;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "customer", self.customer);
        visit(3, "sealed", self.sealed);
    }
};

struct NoteAdded {
    static constexpr int kTag = 12;
    static constexpr const char* kName = "note_added";
    OrderId order;
    CustomerId customer;
    std::string sealed;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "customer", self.customer);
        visit(3, "sealed", self.sealed);
    }
};

struct StockMoved {
    static constexpr int kTag = 13;
    static constexpr const char* kName = "stock_moved";
    SkuId sku;
    LocationId location;
    StockAccount from = StockAccount::kNone;
    StockAccount to = StockAccount::kNone;
    Quantity quantity;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "location", self.location);
        visit(3, "from", self.from);
        visit(4, "to", self.to);
        visit(5, "quantity", self.quantity);
    }
};

struct LocationDefined {
    static constexpr int kTag = 14;
    static constexpr const char* kName = "location_defined";
    LocationId location;
    std::string code;    // "BER-2"
    std::string name;    // "Berlin 2"
    std::string region;  // "eu"

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "location", self.location);
        visit(2, "code", self.code);
        visit(3, "name", self.name);
        visit(4, "region", self.region);
    }
};

struct Price {
    Currency currency;
    std::int64_t minor = 0;

    friend bool operator==(const Price&, const Price&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "currency", self.currency);
        visit(2, "minor", self.minor);
    }
};

struct Variant {
    SkuId sku;
    std::string code;   // the SKU as people write it
    std::string title;  // "Navy / M"
    std::string barcode;
    std::int64_t grams = 0;
    std::uint8_t taxable = 1;
    std::uint8_t needsShipping = 1;
    std::vector<Price> prices;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "sku", self.sku);
        visit(2, "code", self.code);
        visit(3, "title", self.title);
        visit(4, "barcode", self.barcode);
        visit(5, "grams", self.grams);
        visit(6, "taxable", self.taxable);
        visit(7, "needs_shipping", self.needsShipping);
        visit(8, "prices", self.prices);
    }
};

// A product as it is from now on, with all its variants. Variants that are not named any more are withdrawn from sale.
struct ProductDefined {
    static constexpr int kTag = 15;
    static constexpr const char* kName = "product_defined";
    std::uint32_t product = 0;  // PRD-20417
    std::uint32_t version = 0;
    std::string handle;
    std::string title;
    std::string bodyHtml;
    std::string vendor;
    std::string type;
    std::string tags;
    std::uint8_t published = 1;
    std::vector<std::string> images;
    std::vector<Variant> variants;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "product", self.product);
        visit(2, "version", self.version);
        visit(3, "handle", self.handle);
        visit(4, "title", self.title);
        visit(5, "body_html", self.bodyHtml);
        visit(6, "vendor", self.vendor);
        visit(7, "type", self.type);
        visit(8, "tags", self.tags);
        visit(9, "published", self.published);
        visit(10, "images", self.images);
        visit(11, "variants", self.variants);
    }
};

// Something that could not be processed, parked for a person.
struct DeadLetterParked {
    static constexpr int kTag = 16;
    static constexpr const char* kName = "dead_letter_parked";
    std::uint64_t id = 0;
    std::string kind;  // "provider_report", "command"
    std::string key;   // what it concerns, such as an order number
    std::string cause;
    std::string payload;  // wire bytes of the report or the command; personal fields in it are sealed

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "id", self.id);
        visit(2, "kind", self.kind);
        visit(3, "key", self.key);
        visit(4, "cause", self.cause);
        visit(5, "payload", self.payload);
    }
};

struct DeadLetterResolved {
    static constexpr int kTag = 17;
    static constexpr const char* kName = "dead_letter_resolved";
    std::uint64_t id = 0;
    std::string resolution;  // "replayed", "discarded"

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "id", self.id);
        visit(2, "resolution", self.resolution);
    }
};

struct CustomerErased {
    static constexpr int kTag = 18;
    static constexpr const char* kName = "customer_erased";
    CustomerId customer;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "customer", self.customer);
    }
};

struct TagsChanged {
    static constexpr int kTag = 19;
    static constexpr const char* kName = "tags_changed";
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

using Event =
    std::variant<OrderPlaced, OrderScored, OrderAdvanced, PaymentAdvanced, PaymentWanted, ReportNoted, EntryPosted,
                 ParcelAdvanced, LinesCancelled, HoldChanged, AddressChanged, NoteAdded, StockMoved, LocationDefined,
                 ProductDefined, DeadLetterParked, DeadLetterResolved, CustomerErased, TagsChanged>;

}  // namespace meridian
