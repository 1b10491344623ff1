// How single values are written: amounts, lengths of time, dates, words of an enumeration. Reading and writing stand
// together, because each must undo the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "backend/domain/money.h"
#include "backend/query/ast.h"
#include "backend/query/fields.h"

namespace meridian::query {

// Why a value cannot be read, and what would be right.
struct ValueError {
    std::string message;
    std::string suggestion;  // to write instead; empty when there is none
};
using ValueResult = std::variant<Value, ValueError>;

// `currency` is meant where an amount names none.
ValueResult readValue(const FieldInfo& field, std::string_view text, std::optional<Currency> currency);

// The shortest text that readValue() turns into the same value; for text values the text itself.
std::string writeValue(const Value& value);

// The letters at the end of "100eur", empty when there are none or they are no currency.
std::optional<Currency> currencyOfAmount(std::string_view text);

}  // namespace meridian::query
