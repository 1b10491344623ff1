#include "backend/query/format.h"

#include "backend/domain/check.h"
#include "backend/domain/text.h"
#include "backend/query/lexer.h"
#include "backend/query/values.h"

namespace meridian::query {
namespace {

std::string formatText(const FieldInfo& field, const Condition& condition) {
    const std::string text = quoteIfNeeded(std::get<std::string>(condition.value));
    const bool contains = field.match == Match::kContains;
    switch (condition.operation) {
        case Operator::kPrefix: return concat(text, '*');
        case Operator::kSuffix: return concat('*', text);
        case Operator::kContains: return contains ? text : concat('*', text, '*');
        default: return contains ? concat('=', text) : text;
    }
}

std::string formatCondition(const FieldInfo& field, const Condition& condition) {
    if (condition.operation == Operator::kPresent) return "*";
    if (takesPattern(field.kind)) return formatText(field, condition);
    const std::string value = writeValue(condition.value);
    switch (condition.operation) {
        case Operator::kLess: return concat('<', value);
        case Operator::kLessOrEqual: return concat("<=", value);
        case Operator::kGreater: return concat('>', value);
        case Operator::kGreaterOrEqual: return concat(">=", value);
        case Operator::kRange: return concat(value, "..", writeValue(*condition.upper));
        default: return value;
    }
}

}  // namespace

std::string format(const Query& query, FieldTable fields) {
    std::string out;
    for (const Term& term : query.terms) {
        const FieldInfo* field = infoOf(fields, term.field);
        MERIDIAN_CHECK(field != nullptr);
        if (!out.empty()) out.push_back(' ');
        if (term.negated) out.push_back('-');
        if (!field->name.empty()) out += concat(field->name, ':');
        for (std::size_t i = 0; i < term.alternatives.size(); ++i) {
            out += concat(i == 0 ? "" : ",", formatCondition(*field, term.alternatives[i]));
        }
    }
    return out;
}

}  // namespace meridian::query
