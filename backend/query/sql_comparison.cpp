#include "backend/query/sql_comparison.h"

#include "backend/domain/text.h"

namespace meridian::query {
namespace {

void compare(const Column& column, std::string_view sign, std::int64_t value, Where& where) {
    where.sql += concat(column.expression, " ", sign, " ?");
    where.parameters.emplace_back(value);
}

void between(const Column& column, std::int64_t low, std::string_view highSign, std::int64_t high, Where& where) {
    where.sql += "(";
    compare(column, ">=", low, where);
    where.sql += " AND ";
    compare(column, highSign, high, where);
    where.sql += ")";
}

std::string_view signOf(Operator operation) {
    switch (operation) {
        case Operator::kLess: return "<";
        case Operator::kLessOrEqual: return "<=";
        case Operator::kGreater: return ">";
        case Operator::kGreaterOrEqual: return ">=";
        default: return "=";
    }
}

void lowerMoney(const Column& column, const Condition& condition, Where& where) {
    const Money& money = std::get<Money>(condition.value);
    where.sql += concat("(", column.currency, " = ? AND ");
    where.parameters.push_back(currencyBound(column, money.currency));
    if (condition.operation == Operator::kRange) {
        between(column, money.minor, "<=", std::get<Money>(*condition.upper).minor, where);
    } else {
        compare(column, signOf(condition.operation), money.minor, where);
    }
    where.sql += ")";
}

void lowerTime(const Column& column, const Condition& condition, const Clock& clock, Where& where) {
    const Interval interval = intervalOf(std::get<Moment>(condition.value), clock);
    switch (condition.operation) {
        case Operator::kLess: return compare(column, "<", interval.from.micros, where);
        case Operator::kLessOrEqual: return compare(column, "<", interval.until.micros, where);
        case Operator::kGreater: return compare(column, ">=", interval.until.micros, where);
        case Operator::kGreaterOrEqual: return compare(column, ">=", interval.from.micros, where);
        default: break;
    }
    const Moment& last = std::get<Moment>(condition.operation == Operator::kRange ? *condition.upper : condition.value);
    between(column, interval.from.micros, "<", intervalOf(last, clock).until.micros, where);
}

// The column holds when the age began: the older, the smaller.
void lowerAge(const Column& column, const Condition& condition, const Clock& clock, Where& where) {
    const std::int64_t began = (clock.now - std::get<Duration>(condition.value)).micros;
    switch (condition.operation) {
        case Operator::kLess: return compare(column, ">", began, where);
        case Operator::kLessOrEqual: return compare(column, ">=", began, where);
        case Operator::kGreater: return compare(column, "<", began, where);
        case Operator::kGreaterOrEqual: return compare(column, "<=", began, where);
        default: break;
    }
    between(column, (clock.now - std::get<Duration>(*condition.upper)).micros, "<=", began, where);
}

void lowerNumber(const Column& column, const Condition& condition, Where& where) {
    const std::int64_t value = std::get<std::int64_t>(condition.value);
    if (condition.operation == Operator::kRange) {
        between(column, value, "<=", std::get<std::int64_t>(*condition.upper), where);
    } else {
        compare(column, signOf(condition.operation), value, where);
    }
}

}  // namespace

Bound currencyBound(const Column& column, Currency currency) {
    if (column.currencyCodes) return std::int64_t{currency.code};
    return std::string(currencyLetters(currency));
}

void lowerComparison(Kind kind, const Column& column, const Condition& condition, const Clock& clock, Where& where) {
    switch (kind) {
        case Kind::kMoney: return lowerMoney(column, condition, where);
        case Kind::kTime: return lowerTime(column, condition, clock, where);
        case Kind::kAge: return lowerAge(column, condition, clock, where);
        default: return lowerNumber(column, condition, where);
    }
}

}  // namespace meridian::query
