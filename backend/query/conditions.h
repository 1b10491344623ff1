// Reads what stands behind "field:", one value at a time: sign, range, pattern or plain value, as the field's kind
// allows. Used by parser.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "backend/query/ast.h"
#include "backend/query/fields.h"
#include "backend/query/lexer.h"

namespace meridian::query {

class ConditionReader {
  public:
    ConditionReader(const FieldInfo& field, std::optional<Currency> currency) : m_field(field), m_currency(currency) {}

    // Reads the value at `at` and moves `at` behind it. False when it is wrong; then error() says why.
    bool read(std::string_view text, std::size_t& at);
    // The same for a literal of a text field.
    bool readPattern(const Literal& literal);

    Condition& condition() { return m_condition; }
    LexError& error() { return m_error; }

  private:
    bool fail(std::size_t position, std::size_t length, std::string message, std::string suggestion = {});
    bool readSign(std::string_view text, std::size_t& at);
    bool readPlain(const Literal& literal);
    bool readRange(const Literal& literal, std::size_t dots);
    bool readInto(Value& value, std::string_view text, std::size_t position, std::optional<Currency> currency);
    bool isBackwards() const;
    std::string example() const;

    const FieldInfo& m_field;
    std::optional<Currency> m_currency;
    std::optional<Operator> m_sign;
    std::size_t m_signPosition = 0;
    Condition m_condition;
    LexError m_error;
};

}  // namespace meridian::query
