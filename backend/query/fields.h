// The fields that a list can be filtered by: their names, what kind of value each takes and which words it knows.
// Parser, formatter, SQL and the console's completion all read this one table, so that they cannot disagree.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace meridian::query {

enum class Field : std::uint8_t {
    kFreeText,  // words without a field
    kNumber,
    kStatus,
    kPayment,
    kFulfilment,
    kHold,
    kRegion,
    kCountry,
    kCurrency,
    kTotal,
    kPlaced,
    kAge,
    kUpdated,
    kConfirmed,
    kReviewed,
    kFailed,
    kCancelled,
    kCustomer,
    kName,
    kEmail,
    kPhone,
    kSku,
    kProduct,
    kLocation,
    kTag,
    kNote,
    kRisk,
    kTracking,
    kReference,
};

enum class Kind : std::uint8_t {
    kText,         // value, begin*, *end, *middle*
    kOrderNumber,  // as text; a whole number is checked by its check digit
    kPhone,        // as text; only the digits count
    kEnum,         // one of the field's values
    kCountry,      // two letters
    kCurrency,     // three letters, ISO 4217
    kMoney,        // 100eur, compared only with amounts in the same currency
    kTime,         // 2026, 2026-11, 2026-11-20, 2026-11-20T14:32, …T14:32:10, today, yesterday
    kAge,          // 2h, 1d12h; only compared
    kNumber,       // a whole number
};

// What a text value without a star means.
enum class Match : std::uint8_t { kWhole, kContains };

struct EnumValue {
    std::string_view name;  // lower case with underscores, as nameOf() of the domain writes it where the domain has it
    std::string_view aliases;  // other accepted spellings, separated by blanks
    std::string_view members;  // not empty for a group: the names it stands for, separated by blanks
    std::string_view help;
};

struct FieldInfo {
    Field field;
    std::string_view name;
    std::string_view aliases;  // separated by blanks
    Kind kind;
    Match match;
    std::span<const EnumValue> values;
    std::string_view help;
    std::string_view examples;  // of values, separated by blanks
};

using FieldTable = std::span<const FieldInfo>;

// The fields of the list of orders. kFreeText is the last entry and has no name.
FieldTable orderFields();

// Both ignore the case of ASCII letters and take aliases. Null when there is none.
const FieldInfo* findField(FieldTable fields, std::string_view name);
const EnumValue* findValue(const FieldInfo& field, std::string_view text);
// Null when the table lacks the field.
const FieldInfo* infoOf(FieldTable fields, Field field);

// <, >, <=, >= and ranges.
constexpr bool takesComparison(Kind kind) {
    return kind == Kind::kMoney || kind == Kind::kTime || kind == Kind::kAge || kind == Kind::kNumber;
}
// Stars.
constexpr bool takesPattern(Kind kind) {
    return kind == Kind::kText || kind == Kind::kOrderNumber || kind == Kind::kPhone;
}

// Calls visit(word) for each of the words separated by blanks, until it returns true; tells whether it did.
template <class Visit>
bool anyWord(std::string_view words, Visit&& visit) {
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        if (visit(words.substr(0, end))) return true;
        if (end == std::string_view::npos) break;
        words.remove_prefix(end + 1);
    }
    return false;
}

}  // namespace meridian::query
