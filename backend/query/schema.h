// Where the fields of a list live in a database. The query language knows nothing of tables; whoever owns the views
// writes such a map, leaves out what a caller may not see, and the lowering refuses the fields that are left out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "backend/query/fields.h"

namespace meridian::query {

// A value that is bound to a question mark of the statement, never written into it.
using Bound = std::variant<std::int64_t, std::string>;

// How text is stored, so that what is asked for is brought into the same form first.
enum class Folding : std::uint8_t {
    kNone,
    kLower,  // ASCII letters
    kUpper,
    kDigits,  // only the digits are kept
};

// How the database compares the expression. Both find A under a where the folding says so; they differ in what an index
// can do.
enum class Collation : std::uint8_t {
    kBinary,  // equality and beginnings are exact and use an index on the expression
    kNoCase,  // equality uses an index with COLLATE NOCASE, a beginning is a LIKE
};

// Which full-text index answers "contains" (SQLite FTS5).
enum class FullText : std::uint8_t {
    kNone,
    kTrigram,  // tokenize='trigram': any part of at least three characters; shorter ones fall back to LIKE
    kWords,    // words, the last one by its beginning
};

// What an enumeration's value means in the database: one of these stored codes, or a condition of its own.
struct EnumCode {
    std::vector<Bound> codes = {};
    std::string condition = {};
};

// All SQL here is written by the programmer. An expression may be NULL: then no condition holds and its negation does.
struct Column {
    std::string expression = {};
    std::string wrap =
        "{}";  // around the whole condition, as in EXISTS (SELECT 1 FROM line l WHERE l.id = o.id AND ({}))
    Folding folding = Folding::kNone;
    Collation collation = Collation::kBinary;

    FullText fullText = FullText::kNone;
    std::string fullTextMatch =
        {};  // with one question mark, as in o.id IN (SELECT rowid FROM words WHERE words MATCH ?)

    std::string orderId = {};  // kOrderNumber: an integer column with OrderId::value, for numbers that are given whole

    std::string currency = {};   // kMoney: the expression for the amount's currency
    bool currencyCodes = false;  // kMoney and kCurrency: stored as ISO 4217 numbers instead of letters

    std::map<std::string, EnumCode, std::less<>> values = {};  // kEnum; empty: the names themselves are stored
};
// Units: kMoney in minor units, kTime and kAge in microseconds since 1970 (kAge: since when), kNumber as it is.

using Schema = std::map<Field, Column>;

}  // namespace meridian::query
