#include "backend/query/conditions.h"

#include <algorithm>
#include <utility>

#include "backend/domain/text.h"
#include "backend/query/moments.h"
#include "backend/query/values.h"

namespace meridian::query {

bool ConditionReader::fail(std::size_t position, std::size_t length, std::string message, std::string suggestion) {
    m_error = {position, length, std::move(message), std::move(suggestion)};
    return false;
}

// "age:>2h", from the table, for messages.
std::string ConditionReader::example() const {
    const std::string_view first = m_field.examples.substr(0, m_field.examples.find(' '));
    const std::string_view value = !first.empty() ? first : m_field.values.empty() ? "word" : m_field.values[0].name;
    return concat(m_field.name, ":", value);
}

bool ConditionReader::read(std::string_view text, std::size_t& at) {
    const std::size_t start = at;
    if (!readSign(text, at)) return false;
    const auto literal = readLiteral(text, at, Commas::kSeparate, m_error);
    if (!literal) return false;
    at += literal->length;
    if (literal->length == 0) {
        return fail(start == 0 ? 0 : start - 1, at - start + 1,
                    concat("A value must follow here without a blank, such as ", example(), "."));
    }
    const bool anyStar = literal->starBefore || literal->starBehind;
    if (!literal->quoted && literal->text.empty() && !m_sign && literal->length == 1) {
        m_condition.operation = Operator::kPresent;
        m_condition.value = std::string();
        return true;
    }
    if (literal->text.empty()) return fail(literal->position, literal->length, "The value is empty.");
    if (anyStar && (m_sign || !takesPattern(m_field.kind))) {
        return fail(literal->position, literal->length,
                    m_sign ? "A star does not go with a sign; leave out one of them, or put the star in quotes."
                           : concat(m_field.name, " takes no star; write a whole value, such as ", example(), "."));
    }
    return takesPattern(m_field.kind) ? readPattern(*literal) : readPlain(*literal);
}

bool ConditionReader::readSign(std::string_view text, std::size_t& at) {
    m_signPosition = at;
    const std::string_view rest = text.substr(at);
    std::size_t length = 1;
    if (rest.starts_with("<=") || rest.starts_with(">=")) {
        m_sign = rest[0] == '<' ? Operator::kLessOrEqual : Operator::kGreaterOrEqual;
        length = 2;
    } else if (rest.starts_with('<')) {
        m_sign = Operator::kLess;
    } else if (rest.starts_with('>')) {
        m_sign = Operator::kGreater;
    } else if (rest.starts_with('=')) {
        m_sign = Operator::kEquals;
    } else {
        return true;
    }
    at += length;
    if (*m_sign != Operator::kEquals && !takesComparison(m_field.kind)) {
        return fail(m_signPosition, length,
                    concat(m_field.name, " cannot be compared with ", rest.substr(0, length), "; write ", example(),
                           ", or put the value in quotes if the sign belongs to it."));
    }
    return true;
}

bool ConditionReader::readPattern(const Literal& literal) {
    const bool before = literal.starBefore;
    const bool behind = literal.starBehind;
    std::string text = literal.text;
    Operator operation = m_field.match == Match::kContains && !m_sign ? Operator::kContains : Operator::kEquals;
    if (before || behind) {
        operation = before && behind ? Operator::kContains : before ? Operator::kSuffix : Operator::kPrefix;
    } else if (m_field.kind == Kind::kOrderNumber && !m_sign && std::all_of(text.begin(), text.end(), isDigit)) {
        operation = Operator::kSuffix;  // people leave out the region
    }
    m_condition.operation = operation;
    if (m_field.kind == Kind::kOrderNumber && operation != Operator::kEquals) {
        m_condition.value = toUpperAscii(text);
        return true;
    }
    return readInto(m_condition.value, text, literal.position, m_currency);
}

bool ConditionReader::readPlain(const Literal& literal) {
    const std::size_t dots =
        literal.quoted || m_sign || !takesComparison(m_field.kind) ? std::string::npos : literal.text.find("..");
    if (dots != std::string::npos) return readRange(literal, dots);
    m_condition.operation = m_sign.value_or(Operator::kEquals);
    if (!readInto(m_condition.value, literal.text, literal.position, m_currency)) return false;
    if (m_field.kind == Kind::kAge && m_condition.operation == Operator::kEquals) {
        const std::string value = writeValue(m_condition.value);
        return fail(m_signPosition, literal.position + literal.length - m_signPosition,
                    concat("An age is never exactly ", value, "; write age:>", value, ", age:<", value, " or a range."),
                    concat('>', value));
    }
    return true;
}

bool ConditionReader::readRange(const Literal& literal, std::size_t dots) {
    const std::string_view low = std::string_view(literal.text).substr(0, dots);
    const std::string_view high = std::string_view(literal.text).substr(dots + 2);
    const std::size_t highPosition = literal.position + dots + 2;
    if (low.empty() && high.empty()) {
        return fail(literal.position, literal.length,
                    concat("A range needs an end at least, such as ", example(), "."));
    }
    if (high.empty()) {
        m_condition.operation = Operator::kGreaterOrEqual;
        return readInto(m_condition.value, low, literal.position, m_currency);
    }
    if (low.empty()) {
        m_condition.operation = Operator::kLessOrEqual;
        return readInto(m_condition.value, high, highPosition, m_currency);
    }
    // 100..200eur means euros at both ends.
    auto lowCurrency = m_currency;
    auto highCurrency = m_currency;
    if (m_field.kind == Kind::kMoney) {
        if (const auto named = currencyOfAmount(high)) lowCurrency = named;
        if (const auto named = currencyOfAmount(low)) highCurrency = named;
    }
    Value upper;
    m_condition.operation = Operator::kRange;
    if (!readInto(m_condition.value, low, literal.position, lowCurrency)) return false;
    if (!readInto(upper, high, highPosition, highCurrency)) return false;
    m_condition.upper = std::move(upper);
    if (m_field.kind == Kind::kMoney &&
        std::get<Money>(m_condition.value).currency != std::get<Money>(*m_condition.upper).currency) {
        return fail(literal.position, literal.length, "Both ends of a range must be in the same currency.");
    }
    if (isBackwards()) {
        return fail(literal.position, literal.length, "The range runs backwards; put the smaller end first.",
                    concat(high, "..", low));
    }
    return true;
}

bool ConditionReader::readInto(Value& value, std::string_view text, std::size_t position,
                               std::optional<Currency> currency) {
    ValueResult result = readValue(m_field, text, currency);
    if (auto* wrong = std::get_if<ValueError>(&result)) {
        return fail(position, text.size(), std::move(wrong->message), std::move(wrong->suggestion));
    }
    value = std::get<Value>(std::move(result));
    return true;
}

bool ConditionReader::isBackwards() const {
    const Value& low = m_condition.value;
    const Value& high = *m_condition.upper;
    if (const auto* number = std::get_if<std::int64_t>(&low)) return *number > std::get<std::int64_t>(high);
    if (const auto* money = std::get_if<Money>(&low)) return money->minor > std::get<Money>(high).minor;
    if (const auto* age = std::get_if<Duration>(&low)) return *age > std::get<Duration>(high);
    const auto& from = std::get<Moment>(low);
    const auto& until = std::get<Moment>(high);
    const auto isWord = [](const Moment& moment) {
        return moment.precision == Moment::Precision::kToday || moment.precision == Moment::Precision::kYesterday;
    };
    // A word against a date depends on the day of asking; such a range may be empty, but it is not wrong.
    if (isWord(from) != isWord(until) || from.utc != until.utc) return false;
    return intervalOf(from, {}).from >= intervalOf(until, {}).until;
}

}  // namespace meridian::query
