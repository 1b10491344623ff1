// Random queries of every field, kind and operator, as the parser could have made them.
#pragma once

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "backend/domain/currency.h"
#include "backend/domain/order_number.h"
#include "backend/query/ast.h"
#include "backend/query/moments.h"

namespace meridian::query::testing {

inline std::string someText() {
    static const std::vector<std::string> kPieces = {
        "a", "B",  "7", " ",  ",",        "\"",           "\\", "*", ":", "-", "=",
        "<", "..", "ß", "订", "\xC2\xA0", "\xE3\x80\x80", "\n", "%", "_", "'", "x1"};
    std::string text;
    const auto pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)));
    for (const std::string& piece : pieces)
        text += piece;
    return text.substr(0, 20).size() == text.size() ? text : "long";
}

inline Moment someMoment() {
    using Precision = Moment::Precision;
    Moment moment;
    moment.precision = static_cast<Precision>(*rc::gen::inRange(0, 7));
    if (moment.precision >= Precision::kToday) return moment;
    moment.year = *rc::gen::inRange(1970, 2100);
    if (moment.precision >= Precision::kMonth) moment.month = *rc::gen::inRange(1U, 13U);
    if (moment.precision >= Precision::kDay) moment.day = *rc::gen::inRange(1U, 29U);
    if (moment.precision < Precision::kMinute) return moment;
    moment.hour = *rc::gen::inRange(0, 24);
    moment.minute = *rc::gen::inRange(0, 60);
    moment.utc = *rc::gen::arbitrary<bool>();
    if (moment.precision == Precision::kSecond) moment.second = *rc::gen::inRange(0, 60);
    return moment;
}

inline Value someComparable(Kind kind) {
    if (kind == Kind::kTime) return someMoment();
    if (kind == Kind::kAge) return Duration(std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, 4'000'000)));
    if (kind == Kind::kNumber) return *rc::gen::inRange<std::int64_t>(-1000, 1000);
    const auto currency = *rc::gen::elementOf(std::vector<Currency>{{978}, {840}, {392}, {414}});
    return Money{*rc::gen::inRange<std::int64_t>(0, 1'000'000), currency};
}

inline Condition someComparison(Kind kind) {
    Condition condition;
    condition.value = someComparable(kind);
    condition.operation = *rc::gen::element(Operator::kEquals, Operator::kLess, Operator::kLessOrEqual,
                                            Operator::kGreater, Operator::kGreaterOrEqual, Operator::kRange);
    if (kind == Kind::kAge && condition.operation == Operator::kEquals) condition.operation = Operator::kLess;
    if (condition.operation != Operator::kRange) return condition;
    // The second end is the first, a little later, so that the range never runs backwards.
    if (auto* number = std::get_if<std::int64_t>(&condition.value)) {
        condition.upper = *number + *rc::gen::inRange<std::int64_t>(0, 50);
    } else if (auto* money = std::get_if<Money>(&condition.value)) {
        condition.upper = Money{money->minor + *rc::gen::inRange<std::int64_t>(0, 5'000), money->currency};
    } else if (auto* age = std::get_if<Duration>(&condition.value)) {
        condition.upper = *age + std::chrono::seconds(*rc::gen::inRange(0, 90'000));
    } else {
        condition.upper = condition.value;
    }
    return condition;
}

inline Condition somePattern(const FieldInfo& field) {
    Condition condition;
    condition.operation =
        *rc::gen::element(Operator::kEquals, Operator::kPrefix, Operator::kSuffix, Operator::kContains);
    std::string text = someText();
    if (field.field == Field::kFreeText && condition.operation == Operator::kEquals)
        condition.operation = Operator::kContains;
    if (field.kind == Kind::kPhone) text += *rc::gen::element("1", "23");
    if (field.kind == Kind::kOrderNumber) {
        if (condition.operation == Operator::kEquals) {
            const auto region = *rc::gen::element(Region::kUs, Region::kEu, Region::kAp);
            text = formatOrderNumber(makeOrderId(makeCell(region, 1), *rc::gen::inRange<std::uint64_t>(1, 2'000'000)));
        } else {
            text = *rc::gen::element("EU-1", "AP-10", "0", "48");
        }
    }
    condition.value = text;
    return condition;
}

inline Condition someCondition(const FieldInfo& field) {
    if (field.field != Field::kFreeText && *rc::gen::inRange(0, 12) == 0)
        return {Operator::kPresent, std::string(), {}};
    if (takesComparison(field.kind)) return someComparison(field.kind);
    if (takesPattern(field.kind)) return somePattern(field);
    std::string text = "EUR";
    if (field.kind == Kind::kEnum) {
        text = std::string(field.values[*rc::gen::inRange<std::size_t>(0, field.values.size())].name);
    } else if (field.kind == Kind::kCountry) {
        text = *rc::gen::element("DE", "US", "VN");
    } else {
        const auto all = currencies();
        text = std::string(all[*rc::gen::inRange<std::size_t>(0, all.size())].letters);
    }
    return {Operator::kEquals, text, {}};
}

inline Query someQuery(std::size_t termsMax = 5) {
    Query query;
    const auto terms = *rc::gen::inRange<std::size_t>(0, termsMax + 1);
    while (query.terms.size() < terms) {
        const FieldInfo& field = orderFields()[*rc::gen::inRange<std::size_t>(0, orderFields().size())];
        Term term{field.field, *rc::gen::arbitrary<bool>(), {}};
        const auto alternatives = field.field == Field::kFreeText ? 1 : *rc::gen::inRange<std::size_t>(1, 4);
        while (term.alternatives.size() < alternatives)
            term.alternatives.push_back(someCondition(field));
        query.terms.push_back(std::move(term));
    }
    return query;
}

}  // namespace meridian::query::testing
