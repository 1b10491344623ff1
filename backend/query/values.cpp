#include "backend/query/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "backend/domain/order_number.h"
#include "backend/domain/text.h"
#include "backend/query/suggest.h"

namespace meridian::query {
namespace {

constexpr std::size_t kNumberDigitsMax = 15;
constexpr std::int64_t kAgeDaysMax = 36'500;

struct Unit {
    char letter;
    std::int64_t seconds;
};
constexpr std::array kUnits = {Unit{'w', 604'800}, Unit{'d', 86'400}, Unit{'h', 3'600}, Unit{'m', 60}, Unit{'s', 1}};

ValueError wrong(std::string message, std::string suggestion = {}) {
    return {std::move(message), std::move(suggestion)};
}

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

// `text` must be digits, at most 18 of them.
std::int64_t numberOf(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

ValueResult readNumber(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string_view digits = text.substr(negative ? 1 : 0);
    if (!allDigits(digits) || digits.size() > kNumberDigitsMax) {
        return wrong(concat("\"", text, "\" is not a whole number of at most ", kNumberDigitsMax, " digits."));
    }
    return Value(negative ? -numberOf(digits) : numberOf(digits));
}

ValueResult readAge(std::string_view text) {
    const ValueError error = wrong(
        concat("\"", text, "\" is not a length of time; write units from long to short, such as 30m, 2h or 1d12h, ",
               "of w, d, h, m and s, at most ", kAgeDaysMax, "d."));
    std::int64_t seconds = 0;
    auto unit = kUnits.begin();
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::find_if_not(rest.begin(), rest.end(), isDigit);
        const auto digits = static_cast<std::size_t>(end - rest.begin());
        if (digits == 0 || digits > 10 || end == rest.end()) return error;
        unit = std::find_if(unit, kUnits.end(), [end](const Unit& each) { return each.letter == lowerAscii(*end); });
        if (unit == kUnits.end()) return error;
        seconds += numberOf(rest.substr(0, digits)) * unit->seconds;
        ++unit;
        rest.remove_prefix(digits + 1);
    }
    if (text.empty() || seconds > kAgeDaysMax * 86'400) return error;
    return Value(Duration(std::chrono::seconds(seconds)));
}

std::string writeAge(Duration age) {
    std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(age).count();
    if (seconds == 0) return "0s";
    std::string out;
    for (const Unit& unit : kUnits) {
        if (unit.letter == 'w') continue;  // 7d reads better than 1w
        if (const std::int64_t count = seconds / unit.seconds; count > 0) out += concat(count, unit.letter);
        seconds %= unit.seconds;
    }
    return out;
}

// Splits "100eur" before its first letter.
std::size_t lettersFrom(std::string_view text) {
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), isLetter) - text.begin());
}

ValueResult readMoney(std::string_view text, std::optional<Currency> fallback) {
    const std::size_t split = lettersFrom(text);
    const std::string_view digits = text.substr(0, split);
    const std::string letters = toUpperAscii(text.substr(split));
    const auto currency = letters.empty() ? fallback : currencyFromLetters(letters);
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos) {
        return wrong(
            concat("\"", text, "\" is not an amount; write digits, a point and the currency, such as 12.50eur."));
    }
    if (!currency && letters.empty()) {
        return wrong(concat("Say which currency is meant, such as ", digits, "eur."), concat(digits, "eur"));
    }
    if (!currency) return wrong(concat("\"", letters, "\" is no currency; write three letters, such as eur or usd."));
    if (const auto amount = parseMoney(digits, *currency)) return Value(*amount);
    return wrong(concat("\"", text, "\" is not an amount in ", currencyLetters(*currency), ", which has ",
                        currencyExponent(*currency), " decimals, or it is too large."));
}

std::string writeMoney(Money money) {
    std::string text = formatMoney(money);  // "12.50 EUR"
    const std::size_t blank = text.find(' ');
    std::string_view digits = std::string_view(text).substr(0, blank);
    const std::size_t point = digits.find('.');
    if (point != std::string_view::npos && digits.find_first_not_of('0', point + 1) == std::string_view::npos) {
        digits = digits.substr(0, point);
    }
    return concat(digits, toLowerAscii(std::string_view(text).substr(blank + 1)));
}

// Takes `digits` digits after `separator` (0: none) off the front of `text`.
bool takeDigits(std::string_view& text, char separator, std::size_t digits, int& number) {
    const std::size_t skip = separator == '\0' ? 0 : 1;
    if (text.size() < digits + skip || (skip == 1 && lowerAscii(text[0]) != separator)) return false;
    const std::string_view part = text.substr(skip, digits);
    if (!allDigits(part)) return false;
    number = static_cast<int>(numberOf(part));
    text.remove_prefix(digits + skip);
    return true;
}

bool readCalendar(std::string_view text, Moment& moment) {
    int month = 1;
    int day = 1;
    moment.precision = Moment::Precision::kYear;
    if (!takeDigits(text, '\0', 4, moment.year) || moment.year < 1970) return false;
    if (takeDigits(text, '-', 2, month)) {
        moment.precision = Moment::Precision::kMonth;
        if (takeDigits(text, '-', 2, day)) {
            moment.precision = Moment::Precision::kDay;
            if (takeDigits(text, 't', 2, moment.hour)) {
                if (!takeDigits(text, ':', 2, moment.minute)) return false;
                moment.precision =
                    takeDigits(text, ':', 2, moment.second) ? Moment::Precision::kSecond : Moment::Precision::kMinute;
                if (text == "Z" || text == "z") {
                    moment.utc = true;
                    text = {};
                }
            }
        }
    }
    moment.month = static_cast<unsigned>(month);
    moment.day = static_cast<unsigned>(day);
    const std::chrono::year_month_day date(std::chrono::year(moment.year), std::chrono::month(moment.month),
                                           std::chrono::day(moment.day));
    return text.empty() && date.ok() && moment.hour < 24 && moment.minute < 60 && moment.second < 60;
}

ValueResult readMoment(std::string_view text) {
    Moment moment;
    if (equalsIgnoringCase(text, "today")) return Value(moment);
    moment.precision = Moment::Precision::kYesterday;
    if (equalsIgnoringCase(text, "yesterday")) return Value(moment);
    moment = Moment();
    if (readCalendar(text, moment)) return Value(moment);
    return wrong(concat("\"", text, "\" is not a date; write 2026-11-20, 2026-11, 2026, 2026-11-20T14:32, today or ",
                        "yesterday."));
}

std::string padded(int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string writeMoment(const Moment& moment) {
    using Precision = Moment::Precision;
    if (moment.precision == Precision::kToday) return "today";
    if (moment.precision == Precision::kYesterday) return "yesterday";
    std::string out = padded(moment.year, 4);
    if (moment.precision == Precision::kYear) return out;
    out += concat('-', padded(static_cast<int>(moment.month), 2));
    if (moment.precision == Precision::kMonth) return out;
    out += concat('-', padded(static_cast<int>(moment.day), 2));
    if (moment.precision == Precision::kDay) return out;
    out += concat('T', padded(moment.hour, 2), ':', padded(moment.minute, 2));
    if (moment.precision == Precision::kSecond) out += concat(':', padded(moment.second, 2));
    return moment.utc ? out + 'Z' : out;
}

ValueResult readEnum(const FieldInfo& field, std::string_view text) {
    if (const EnumValue* value = findValue(field, text)) return Value(std::string(value->name));
    const std::string_view nearest = nearestValue(field, text);
    std::string message = concat("\"", text, "\" is no value of ", field.name, ".");
    if (!nearest.empty()) message += concat(" Did you mean ", nearest, "?");
    message += " It can be ";
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        message += concat(i == 0 ? "" : i + 1 == field.values.size() ? " or " : ", ", field.values[i].name);
    }
    return wrong(message + ".", std::string(nearest));
}

ValueResult readOrderNumber(std::string_view text) {
    if (const auto order = parseOrderNumber(text)) return Value(formatOrderNumber(*order));
    return wrong(concat("\"", text,
                        "\" is no order number: it is not complete or its last digit, which checks the others, ",
                        "does not fit. A part of a number is found with a star, such as EU-104*."));
}

}  // namespace

ValueResult readValue(const FieldInfo& field, std::string_view text, std::optional<Currency> currency) {
    switch (field.kind) {
        case Kind::kText: break;
        case Kind::kOrderNumber: return readOrderNumber(text);
        case Kind::kPhone:
            if (std::none_of(text.begin(), text.end(), isDigit)) return wrong(concat("\"", text, "\" has no digit."));
            break;
        case Kind::kEnum: return readEnum(field, text);
        case Kind::kCountry:
            if (text.size() == 2 && isLetter(text[0]) && isLetter(text[1])) return Value(toUpperAscii(text));
            return wrong(concat("\"", text, "\" is no country; write its two letters, such as de or us."));
        case Kind::kCurrency:
            if (currencyFromLetters(toUpperAscii(text))) return Value(toUpperAscii(text));
            return wrong(concat("\"", text, "\" is no currency; write its three letters, such as eur or usd."));
        case Kind::kMoney: return readMoney(text, currency);
        case Kind::kTime: return readMoment(text);
        case Kind::kAge: return readAge(text);
        case Kind::kNumber: return readNumber(text);
    }
    return Value(std::string(text));
}

std::string writeValue(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* money = std::get_if<Money>(&value)) return writeMoney(*money);
    if (const auto* age = std::get_if<Duration>(&value)) return writeAge(*age);
    return writeMoment(std::get<Moment>(value));
}

std::optional<Currency> currencyOfAmount(std::string_view text) {
    return currencyFromLetters(toUpperAscii(text.substr(lettersFrom(text))));
}

}  // namespace meridian::query
