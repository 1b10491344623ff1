#include "core/orders/order_counts.h"

#include <algorithm>

#include "backend/domain/order_state.h"
#include "backend/query/parser.h"

namespace meridian::core {

namespace {

using query::Field;

bool isCounted(const query::Term& term) {
    if (term.field != Field::kStatus && term.field != Field::kHold) return false;
    return std::ranges::all_of(term.alternatives, [](const query::Condition& condition) {
        return condition.operation == query::Operator::kEquals && std::holds_alternative<std::string>(condition.value);
    });
}

// `value`: as the query language names it: "confirmed", "held", "open".
bool isIn(const OrderStateCount& count, const query::FieldInfo& field, std::string_view value) {
    if (value == "held") return count.held;
    if (value == "free") return !count.held;
    if (value == nameOf(static_cast<meridian::OrderState>(count.state))) return true;
    const query::EnumValue* known = query::findValue(field, value);
    return known != nullptr &&
           query::anyWord(known->members, [&](std::string_view member) { return isIn(count, field, member); });
}

bool holds(const query::Term& term, const OrderStateCount& count) {
    const query::FieldInfo* field = query::infoOf(query::orderFields(), term.field);
    const bool isOne = field != nullptr && std::ranges::any_of(term.alternatives, [&](const query::Condition& one) {
                           return isIn(count, *field, std::get<std::string>(one.value));
                       });
    return isOne != term.negated;
}

}  // namespace

std::optional<qint64> ordersIn(const std::vector<OrderStateCount>& counts, const QString& asked,
                               const QString& region) {
    const std::string text = asked.toStdString();
    const query::ParseResult parsed = query::parse(text);
    const auto* wanted = std::get_if<query::Query>(&parsed);
    if (wanted == nullptr || !std::ranges::all_of(wanted->terms, isCounted)) return std::nullopt;
    qint64 orders = 0;
    for (const OrderStateCount& count : counts) {
        const bool isHere = region.isEmpty() || count.region == region;
        const auto isMet = [&](const query::Term& term) { return holds(term, count); };
        if (isHere && std::ranges::all_of(wanted->terms, isMet)) orders += count.orders;
    }
    return orders;
}

}  // namespace meridian::core
