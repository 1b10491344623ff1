#include "core/orders/order_schema.h"

#include <QCoreApplication>
#include <algorithm>

#include "backend/domain/order_number.h"
#include "backend/domain/order_state.h"
#include "backend/domain/payment_state.h"
#include "backend/domain/text.h"
#include "backend/query/parser.h"
#include "backend/query/schema.h"
#include "backend/query/sql.h"

#include "core/orders/order_bounds.h"
#include "core/orders/order_cache.h"

namespace meridian::core {

namespace {

using query::Column;
using query::Field;

Column column(std::string expression) {
    Column made;
    made.expression = std::move(expression);
    return made;
}

Column text(std::string expression) {
    Column made = column(std::move(expression));
    made.collation = query::Collation::kNoCase;
    return made;
}

Column region() {
    Column made = column("1");
    for (const Region which : {Region::kUs, Region::kEu, Region::kAp}) {
        const auto low = makeOrderId({static_cast<std::uint16_t>(static_cast<std::uint16_t>(which) << 8)}, 0).value;
        const auto high =
            makeOrderId({static_cast<std::uint16_t>((static_cast<std::uint16_t>(which) + 1) << 8)}, 0).value;
        made.values[std::string(regionCode(which))] = {
            {}, "(o.id >= " + std::to_string(low) + " AND o.id < " + std::to_string(high) + ")"};
    }
    return made;
}

// Tags stand in one text, separated by commas, which no tag holds; each is compared alone.
Column tag() {
    Column made = text("t.value");
    made.wrap =
        "(o.tags <> '' AND EXISTS (SELECT 1 FROM json_each('[' || replace(json_quote(o.tags), ',', '\",\"') || ']') t "
        "WHERE {}))";
    return made;
}

// With the index of states an order of one state is found at once and in order; the orders of several states are many,
// and are met soon on the way through the newest.
enum class StateIndex { kUse, kLeave };

query::Schema makeSchema(StateIndex stateIndex) {
    query::Schema schema;
    Column& status = schema[Field::kStatus] = column(stateIndex == StateIndex::kUse ? "o.state" : "+o.state");
    for (std::size_t state = 1; state < meridian::kOrderStates; ++state)
        status.values[std::string(nameOf(static_cast<meridian::OrderState>(state)))] = {
            {static_cast<std::int64_t>(state)}, {}};
    status.values["held"] = {{}, "o.hold = 1"};
    Column& payment = schema[Field::kPayment] = column("o.payment");
    for (std::size_t state = 0; state < meridian::kPaymentStates; ++state)
        payment.values[std::string(nameOf(static_cast<meridian::PaymentState>(state)))] = {
            {static_cast<std::int64_t>(state)}, {}};
    Column& hold = schema[Field::kHold] = column("o.hold");
    hold.values["held"] = {{}, "o.hold = 1"};
    hold.values["free"] = {{}, "o.hold = 0"};
    schema[Field::kRegion] = region();
    schema[Field::kNumber] = text("o.number");
    schema[Field::kNumber].orderId = "o.id";
    schema[Field::kCountry] = column("o.country");
    schema[Field::kCurrency] = column("o.currency");
    schema[Field::kCurrency].currencyCodes = true;
    schema[Field::kTotal] = column("o.total");
    schema[Field::kTotal].currency = "o.currency";
    schema[Field::kTotal].currencyCodes = true;
    schema[Field::kPlaced] = column("o.placed_at");
    schema[Field::kAge] = column("o.placed_at");
    schema[Field::kUpdated] = column("o.changed_at");
    schema[Field::kConfirmed] = column("o.confirmed_at");
    // Few orders meet these: what says so first lets SQLite walk the index of those alone.
    schema[Field::kReviewed] = column("o.reviewed_at");
    schema[Field::kReviewed].wrap = "o.reviewed_at IS NOT NULL AND ({})";
    schema[Field::kCancelled] = column("o.cancelled_at");
    schema[Field::kCancelled].wrap = "o.cancelled_at IS NOT NULL AND ({})";
    schema[Field::kFailed] = column("f.value");
    schema[Field::kFailed].wrap =
        "o.failed_at IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(o.failed_at) f WHERE {})";
    schema[Field::kRisk] = column("o.risk");
    schema[Field::kCustomer] = text("o.customer");
    schema[Field::kName] = text("o.name");
    schema[Field::kEmail] = text("o.email");
    schema[Field::kReference] = text("o.reference");
    schema[Field::kTag] = tag();
    schema[Field::kFreeText] = column({});
    schema[Field::kFreeText].fullText = query::FullText::kWords;
    schema[Field::kFreeText].fullTextMatch = "o.id IN (SELECT rowid FROM order_text WHERE order_text MATCH ?)";
    return schema;
}

const query::Schema& schemaWith(StateIndex stateIndex) {
    static const query::Schema kOneState = makeSchema(StateIndex::kUse);
    static const query::Schema kManyStates = makeSchema(StateIndex::kLeave);
    return stateIndex == StateIndex::kUse ? kOneState : kManyStates;
}

QString textOf(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Error tooShort() {
    return {Fault::kInvalid, QCoreApplication::translate("Orders", "Write at least two characters to search for."), {}};
}

// The index of states has times; a list by totals walks that of totals instead.
bool isByTime(OrderSort sort) {
    return sort == OrderSort::kNewest || sort == OrderSort::kOldest;
}

bool isOneState(const query::Query& query) {
    return std::any_of(query.terms.begin(), query.terms.end(), [](const query::Term& term) {
        if (term.field != Field::kStatus || term.negated || term.alternatives.size() != 1) return false;
        const auto* name = std::get_if<std::string>(&term.alternatives.front().value);
        return name != nullptr && *name != "open" && *name != "closed";
    });
}

// "EU-11620" is the beginning of a number; its letters alone are in every order's.
std::string_view digitsOfNumber(std::string_view word) {
    for (const std::string_view region : {"us-", "eu-", "ap-"}) {
        if (word.size() <= region.size() || !equalsIgnoringCase(word.substr(0, region.size()), region)) continue;
        word.remove_prefix(region.size());
        return std::all_of(word.begin(), word.end(), isDigit) ? word : std::string_view();
    }
    return {};
}

// FTS5: within quotes nothing but a doubled quote has a meaning; the star makes the last word a beginning.
std::string matchOf(std::string_view text) {
    std::string_view digits = digitsOfNumber(text);
    // One digit says little, and the index begins at two: looking through all numbers for it would take a quarter of a
    // second. Until the next one comes the region alone is looked for.
    if (digits.size() == 1) {
        text.remove_suffix(1);
        digits = {};
    }
    std::string out = digits.empty() ? "\"" : "number : \"";
    for (const char byte : digits.empty() ? text : digits)
        out.append(byte == '"' ? 2 : 1, byte);
    return out + "\" *";
}

// Takes the plain words out of the query; what is left is lowered as it stands.
Outcome<std::string> takeWords(query::Query& query) {
    std::string words;
    for (auto term = query.terms.begin(); term != query.terms.end();) {
        const bool isPlain = term->field == Field::kFreeText && !term->negated && term->alternatives.size() == 1;
        const auto* text = isPlain ? std::get_if<std::string>(&term->alternatives.front().value) : nullptr;
        if (text == nullptr) {
            ++term;
            continue;
        }
        if (text->size() < 2) return tooShort();
        if (!words.empty()) words += " AND ";
        words += matchOf(*text);
        term = query.terms.erase(term);
    }
    return words;
}

}  // namespace

bool isCached(query::Field field) {
    return schemaWith(StateIndex::kUse).contains(field);
}

Outcome<OrderCondition> conditionOf(const OrderQuery& wanted, const AskedAt& asked) {
    const std::string utf8 = wanted.text.toStdString();
    query::ParseOptions options;
    if (asked.currency != 0) options.currency = Currency{asked.currency};
    const query::ParseResult parsed = query::parse(utf8, options);
    if (const auto* fault = std::get_if<query::ParseError>(&parsed)) {
        return Error{Fault::kInvalid, textOf(fault->message), QString::number(fault->position)};
    }
    query::Query query = std::get<query::Query>(parsed);
    const query::Schema& schema =
        schemaWith(isOneState(query) && isByTime(wanted.sort) ? StateIndex::kUse : StateIndex::kLeave);
    auto words = takeWords(query);
    if (!words.ok()) return words.error();
    query::Clock clock;
    clock.now = {asked.now};
    clock.utcOffset = std::chrono::seconds(asked.utcOffset);
    auto where = query::lower(query, schema, clock);
    if (!where.ok()) {
        const auto message = where.status().message();
        return Error{Fault::kInvalid, textOf({message.data(), message.size()}), {}};
    }
    if (words->empty() && isByTime(wanted.sort)) addPlacedBounds(query, clock, *where);
    return OrderCondition{std::move(words.value()), std::move(where->sql), std::move(where->parameters)};
}

}  // namespace meridian::core
