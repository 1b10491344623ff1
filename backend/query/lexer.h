// The characters of a query: what separates, what quotes, what a star does. Parser and formatter share it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace meridian::query {

// Bytes of the blank at `at`: ASCII white space, the no-break space and the wide space of Chinese input; 0 when there
// is none.
std::size_t blankAt(std::string_view text, std::size_t at);

// One value: bare or quoted text, with or without stars around it.
struct Literal {
    std::string text;
    bool quoted = false;
    bool starBefore = false;
    bool starBehind = false;
    std::size_t position = 0;
    std::size_t length = 0;  // bytes in the query, stars and quotes included
};

struct LexError {
    std::size_t position = 0;
    std::size_t length = 0;
    std::string message;
    std::string suggestion;
};

enum class Commas { kSeparate, kBelong };

// Reads the literal at `at`, which may be empty and bare. Sets `error` and returns nothing when it is malformed.
std::optional<Literal> readLiteral(std::string_view text, std::size_t at, Commas commas, LexError& error);

// As readLiteral() reads it back: in quotes where the text would not stand alone.
std::string quoteIfNeeded(std::string_view text);
std::string quote(std::string_view text);

}  // namespace meridian::query
