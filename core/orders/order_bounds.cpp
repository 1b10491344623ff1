#include "core/orders/order_bounds.h"

#include <algorithm>
#include <limits>

namespace meridian::core {

namespace {

using query::Operator;

constexpr std::int64_t kEarliest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();

// Half open, and at either end without an end.
struct Span {
    std::int64_t from = kEarliest;
    std::int64_t until = kLatest;
};

// What holds the condition, and perhaps a moment more.
Span spanOf(const query::Condition& condition, const query::Clock& clock) {
    const auto* moment = std::get_if<query::Moment>(&condition.value);
    if (moment == nullptr) return {};
    const query::Interval first = intervalOf(*moment, clock);
    const auto* upper = condition.upper ? std::get_if<query::Moment>(&*condition.upper) : moment;
    switch (condition.operation) {
        case Operator::kLess:
        case Operator::kLessOrEqual: return {kEarliest, first.until.micros};
        case Operator::kGreater:
        case Operator::kGreaterOrEqual: return {first.from.micros, kLatest};
        case Operator::kEquals:
        case Operator::kRange: break;
        default: return {};
    }
    return {first.from.micros, upper == nullptr ? kLatest : intervalOf(*upper, clock).until.micros};
}

// Of all the alternatives together.
Span spanOf(const query::Term& term, const query::Clock& clock) {
    Span all{kLatest, kEarliest};
    for (const query::Condition& condition : term.alternatives) {
        const Span one = spanOf(condition, clock);
        all = {std::min(all.from, one.from), std::max(all.until, one.until)};
    }
    return all;
}

}  // namespace

void addPlacedBounds(const query::Query& query, const query::Clock& clock, query::Where& where) {
    for (const query::Term& term : query.terms) {
        if (term.field != query::Field::kConfirmed || term.negated) continue;
        const Span span = spanOf(term, clock);
        if (span.from != kEarliest) {
            where.sql += " AND o.placed_at >= ? - (SELECT longest FROM order_delays WHERE moment = 'confirmed')";
            where.parameters.emplace_back(span.from);
        }
        if (span.until != kLatest) {
            where.sql += " AND o.placed_at < ? - (SELECT shortest FROM order_delays WHERE moment = 'confirmed')";
            where.parameters.emplace_back(span.until);
        }
    }
}

}  // namespace meridian::core
