#include "backend/stores/sqlite/order_schema.h"

#include <array>

#include "backend/domain/order_number.h"
#include "backend/domain/order_state.h"
#include "backend/domain/parcel_state.h"
#include "backend/domain/payment_state.h"
#include "backend/domain/text.h"

namespace meridian::stores {

using query::Column;
using query::EnumCode;
using query::Field;

namespace {

Column column(std::string expression) {
    Column made;
    made.expression = std::move(expression);
    return made;
}

// A text of another table, compared without regard to case; `wrap` says which orders have it.
Column wrapped(std::string expression, std::string wrap) {
    Column made = column(std::move(expression));
    made.wrap = std::move(wrap);
    made.collation = query::Collation::kNoCase;
    return made;
}

EnumCode condition(std::string sql) {
    return {{}, std::move(sql)};
}

Column statusColumn(StateIndex stateIndex) {
    Column made = column(stateIndex == StateIndex::kUse ? "o.state" : "+o.state");
    for (std::size_t state = 1; state < kOrderStates; ++state) {
        made.values[std::string(nameOf(static_cast<OrderState>(state)))] = {{static_cast<std::int64_t>(state)}, {}};
    }
    made.values["held"] = condition("o.hold = 1");
    return made;
}

Column paymentColumn() {
    Column made = column("o.payment");
    for (std::size_t state = 0; state < kPaymentStates; ++state) {
        made.values[std::string(nameOf(static_cast<PaymentState>(state)))] = {{static_cast<std::int64_t>(state)}, {}};
    }
    return made;
}

Column fulfilmentColumn() {
    Column made = column("nullif(o.parcels, 0)");
    made.values["none"] = condition("o.parcels = 0");
    for (std::size_t state = 1; state < kParcelStates; ++state) {
        made.values[std::string(nameOf(static_cast<ParcelState>(state)))] =
            condition(concat("(o.parcels & ", 1U << state, ") <> 0"));
    }
    return made;
}

Column holdColumn() {
    Column made = column("o.hold");
    made.values["held"] = condition("o.hold = 1");
    made.values["free"] = condition("o.hold = 0");
    return made;
}

// Every order of a cell is of the cell's region.
Column regionColumn(CellId cell) {
    Column made = column("1");
    for (const Region region : {Region::kUs, Region::kEu, Region::kAp}) {
        made.values[std::string(regionCode(region))] = condition(cell && regionOf(cell) == region ? "1" : "0");
    }
    return made;
}

}  // namespace

query::Schema orderSchema(CellId cell, const ViewAccess& access, StateIndex stateIndex) {
    query::Schema schema;
    schema[Field::kStatus] = statusColumn(stateIndex);
    schema[Field::kPayment] = paymentColumn();
    schema[Field::kFulfilment] = fulfilmentColumn();
    schema[Field::kHold] = holdColumn();
    schema[Field::kRegion] = regionColumn(cell);
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
    schema[Field::kReviewed] = column("o.reviewed_at");
    schema[Field::kCancelled] = column("o.cancelled_at");
    schema[Field::kFailed] = column("f.value");
    schema[Field::kFailed].wrap = "EXISTS (SELECT 1 FROM json_each(o.failed_at) f WHERE {})";
    schema[Field::kTag] = wrapped("t.tag", "o.id IN (SELECT t.order_id FROM tags t WHERE {})");
    schema[Field::kLocation] =
        wrapped("l.code", "EXISTS (SELECT 1 FROM locations l WHERE (o.places >> ((l.id - 1) % 64)) & 1 AND ({}))");
    if (access.risk == RiskAccess::kVisible) schema[Field::kRisk] = column("o.risk");
    if (access.personal == PersonalAccess::kVisible) {
        // An erased note is a BLOB of zero bytes.
        schema[Field::kNote] = wrapped("CASE typeof(n.text) WHEN 'text' THEN n.text END",
                                       "o.id IN (SELECT n.order_id FROM notes n WHERE {})");
    }
    return schema;
}

bool isLookup(Field field) {
    switch (field) {
        case Field::kFreeText:
        case Field::kNumber:
        case Field::kCustomer:
        case Field::kName:
        case Field::kEmail:
        case Field::kPhone:
        case Field::kSku:
        case Field::kProduct:
        case Field::kTracking:
        case Field::kReference: return true;
        default: return false;
    }
}

}  // namespace meridian::stores
