#include "backend/query/fields.h"

#include <algorithm>
#include <array>

#include "backend/domain/text.h"

namespace meridian::query {
namespace {

// Names as nameOf(OrderState) has them; the aliases are the words of the console.
constexpr std::array kStatusValues = {
    EnumValue{"reserved", "placed", "", "stock is held, the risk score is outstanding"},
    EnumValue{"fraud_review", "review in_review", "", "an analyst decides"},
    EnumValue{"authorising", "authorizing", "", "the payment is with the provider"},
    EnumValue{"payment_failed", "", "", "declined; the customer may try again"},
    EnumValue{"confirmed", "", "", "paid for, waits to be shipped"},
    EnumValue{"partly_fulfilled", "partly_shipped partially_shipped", "", "some parcels left"},
    EnumValue{"fulfilled", "shipped", "", "all parcels left"},
    EnumValue{"delivered", "", "", "all parcels arrived"},
    EnumValue{"completed", "", "", "the time to return is over"},
    EnumValue{"cancel_pending", "cancelling canceling", "", "payment and stock are being undone"},
    EnumValue{"cancelled", "canceled", "", "ended"},
    EnumValue{"archived", "", "", "ended and past every late answer"},
    EnumValue{"held", "hold on_hold", "", "held by a person or a rule, in whatever state"},
    EnumValue{"open", "",
              "reserved fraud_review authorising payment_failed confirmed partly_fulfilled fulfilled cancel_pending",
              "needs something before it is delivered"},
    EnumValue{"closed", "", "delivered completed cancelled archived", "delivered or ended"},
};

// Names as nameOf(PaymentState) has them.
constexpr std::array kPaymentValues = {
    EnumValue{"none", "unpaid", "", "nothing was asked yet"},
    EnumValue{"authorise_sent", "", "", "asked, not answered"},
    EnumValue{"authorise_unknown", "", "", "no answer came, inquired"},
    EnumValue{"action_required", "3ds", "", "the customer must confirm"},
    EnumValue{"authorised", "authorized", "", "the money is reserved"},
    EnumValue{"declined", "", "", "the bank said no"},
    EnumValue{"abandoned", "expired", "", "the customer never confirmed"},
    EnumValue{"failed", "", "", "the provider never heard of it"},
    EnumValue{"capture_sent", "", "", "being taken"},
    EnumValue{"capture_unknown", "", "", "taking was not answered, inquired"},
    EnumValue{"capture_failed", "", "", "the money did not come"},
    EnumValue{"captured", "", "", "the money is taken"},
    EnumValue{"void_sent", "", "", "being released"},
    EnumValue{"void_unknown", "", "", "releasing was not answered, inquired"},
    EnumValue{"voided", "", "", "released"},
    EnumValue{"refund_sent", "", "", "being returned"},
    EnumValue{"refund_unknown", "", "", "returning was not answered, inquired"},
    EnumValue{"refunded", "", "", "the money is back"},
    EnumValue{"pending", "", "authorise_sent authorise_unknown", "the provider has not answered"},
    EnumValue{"unknown", "", "authorise_unknown capture_unknown void_unknown refund_unknown", "an inquiry is open"},
    EnumValue{"refund_pending", "", "refund_sent refund_unknown", "the refund is not confirmed"},
};

constexpr std::array kFulfilmentValues = {
    EnumValue{"none", "unfulfilled", "", "no parcel yet"},
    EnumValue{"picking", "", "", "in the aisle"},
    EnumValue{"packed", "", "", "ready to leave"},
    EnumValue{"shipped", "in_transit", "", "with the carrier"},
    EnumValue{"delivered", "", "", "arrived"},
    EnumValue{"lost", "", "", "the carrier lost it"},
    EnumValue{"cancelled", "canceled", "", "never left the house"},
};

constexpr std::array kHoldValues = {
    EnumValue{"held", "yes", "", "held by a person or a rule"},
    EnumValue{"free", "no none", "", "not held"},
};

constexpr std::array kRegionValues = {
    EnumValue{"us", "", "", "Americas"},
    EnumValue{"eu", "", "", "Europe"},
    EnumValue{"ap", "", "", "Asia and Pacific"},
};

constexpr FieldInfo text(Field field, std::string_view name, std::string_view aliases, Match match,
                         std::string_view help, std::string_view examples) {
    return {field, name, aliases, Kind::kText, match, {}, help, examples};
}
constexpr FieldInfo choice(Field field, std::string_view name, std::string_view aliases,
                           std::span<const EnumValue> values, std::string_view help) {
    return {field, name, aliases, Kind::kEnum, Match::kWhole, values, help, ""};
}
constexpr FieldInfo other(Field field, std::string_view name, std::string_view aliases, Kind kind,
                          std::string_view help, std::string_view examples) {
    return {field, name, aliases, kind, Match::kWhole, {}, help, examples};
}

constexpr std::array kOrderFields = {
    other(Field::kNumber, "number", "order", Kind::kOrderNumber, "the order's number", "EU-104*"),
    choice(Field::kStatus, "status", "state", kStatusValues, "where the order is on its way"),
    choice(Field::kPayment, "payment", "paid", kPaymentValues, "state of the payment"),
    choice(Field::kFulfilment, "fulfilment", "fulfillment parcel", kFulfilmentValues, "state of any of its parcels"),
    choice(Field::kHold, "hold", "", kHoldValues, "whether the order is held"),
    choice(Field::kRegion, "region", "", kRegionValues, "region that keeps the order"),
    other(Field::kCountry, "country", "", Kind::kCountry, "country it is sent to", "de fr us"),
    other(Field::kCurrency, "currency", "", Kind::kCurrency, "currency of the order", "eur usd gbp jpy"),
    other(Field::kTotal, "total", "amount", Kind::kMoney, "what the customer pays", ">100eur 50eur..100eur"),
    other(Field::kPlaced, "placed", "created date", Kind::kTime, "when it was placed", "today yesterday >=2026-11-20"),
    other(Field::kAge, "age", "", Kind::kAge, "time since it was placed", ">2h <30m 1d..7d"),
    other(Field::kUpdated, "updated", "changed", Kind::kTime, "when it last changed", "today yesterday >=2026-11-20"),
    other(Field::kConfirmed, "confirmed", "", Kind::kTime, "when its payment was authorised", "today yesterday"),
    other(Field::kReviewed, "reviewed", "", Kind::kTime, "when it came to a person for review", "today yesterday"),
    other(Field::kFailed, "failed", "", Kind::kTime, "when an attempt to pay for it ended without money",
          "today yesterday"),
    other(Field::kCancelled, "cancelled", "canceled", Kind::kTime, "when it was cancelled", "today yesterday"),
    text(Field::kCustomer, "customer", "", Match::kWhole, "the customer's number", "CUS-447*"),
    text(Field::kName, "name", "", Match::kContains, "part of the customer's name", ""),
    text(Field::kEmail, "email", "mail e-mail", Match::kContains, "part of the customer's e-mail", "*@example.com"),
    other(Field::kPhone, "phone", "", Kind::kPhone, "the customer's phone, digits only count", "*4567"),
    text(Field::kSku, "sku", "", Match::kWhole, "SKU of any of its lines", "NMB-*"),
    text(Field::kProduct, "product", "title", Match::kContains, "part of the name of any of its products", ""),
    text(Field::kLocation, "location", "site", Match::kWhole, "location of any of its parcels", "BER-2"),
    text(Field::kTag, "tag", "label", Match::kWhole, "tag of the order", "vip"),
    text(Field::kNote, "note", "", Match::kContains, "part of a note", ""),
    other(Field::kRisk, "risk", "score", Kind::kNumber, "risk score from 0 to 100", ">=60 30..59"),
    text(Field::kTracking, "tracking", "", Match::kWhole, "tracking number of any of its parcels", "1Z*"),
    text(Field::kReference, "reference", "ref", Match::kWhole, "the shop's or the provider's own number", "pay_*"),
    text(Field::kFreeText, "", "", Match::kContains, "number, name, e-mail or SKU", ""),
};

bool sameWord(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto plain = [](char byte) { return byte == '-' ? '_' : lowerAscii(byte); };
        return plain(x) == plain(y);
    });
}

bool isNamed(std::string_view name, std::string_view aliases, std::string_view wanted) {
    return sameWord(name, wanted) ||
           anyWord(aliases, [wanted](std::string_view word) { return sameWord(word, wanted); });
}

}  // namespace

FieldTable orderFields() {
    return kOrderFields;
}

const FieldInfo* findField(FieldTable fields, std::string_view name) {
    for (const FieldInfo& info : fields) {
        if (!info.name.empty() && isNamed(info.name, info.aliases, name)) return &info;
    }
    return nullptr;
}

const EnumValue* findValue(const FieldInfo& field, std::string_view text) {
    for (const EnumValue& value : field.values) {
        if (isNamed(value.name, value.aliases, text)) return &value;
    }
    return nullptr;
}

const FieldInfo* infoOf(FieldTable fields, Field field) {
    for (const FieldInfo& info : fields) {
        if (info.field == field) return &info;
    }
    return nullptr;
}

}  // namespace meridian::query
