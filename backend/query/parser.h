// The one language in which lists are asked for, in the console, in saved views, in alerts and over the network:
//
//     status:held,fraud_review age:>2h sku:AB* total:>100eur placed:2026-11-20..2026-11-21 -tag:vip "free text"
//
// Terms are separated by blanks and must all hold; values of one term are separated by commas and one must hold; a
// minus
// before a term turns it round. Values with blanks, commas, stars or quotes are put in double quotes, in which \" and
// \\ stand for a quote and a backslash. A star at the end, the beginning or both makes a pattern, and field:* asks
// whether there is any value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <absl/status/status.h>

#include "backend/query/ast.h"
#include "backend/query/fields.h"

namespace meridian::query {

struct ParseOptions {
    FieldTable fields = orderFields();
    std::optional<Currency> currency = {};  // of amounts that name none; without it such an amount is an error
};

struct ParseError {
    std::size_t position = 0;  // the faulty part, in bytes of the query
    std::size_t length = 0;
    std::string message;     // a sentence for the person
    std::string suggestion;  // what to write instead of the faulty part; may be empty

    friend bool operator==(const ParseError&, const ParseError&) = default;
};

using ParseResult = std::variant<Query, ParseError>;

// Blank text is a query without terms, which everything meets. Thread-safe.
ParseResult parse(std::string_view text, const ParseOptions& options = {});

// InvalidArgument: "At character 8: …", for callers that have no place to mark the fault in the text.
absl::Status toStatus(const ParseError& error, std::string_view text);

}  // namespace meridian::query
