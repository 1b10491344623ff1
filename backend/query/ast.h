// A query as data: a list of terms that must all hold. Made by parser.h, written by format.h, turned into SQL by sql.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "backend/domain/money.h"
#include "backend/domain/time.h"
#include "backend/query/fields.h"

namespace meridian::query {

// A point on the calendar that is as long as its precision: a day is the whole day. "today" stays a word, so that a
// view saved with it means another day tomorrow.
struct Moment {
    enum class Precision : std::uint8_t { kYear, kMonth, kDay, kMinute, kSecond, kToday, kYesterday };

    Precision precision = Precision::kToday;
    int year = 1970;  // the parts finer than the precision keep their first value
    unsigned month = 1;
    unsigned day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool utc = false;  // written with a Z; otherwise in the time of the person who asks

    friend bool operator==(const Moment&, const Moment&) = default;
};

// Text for the kinds of text, enumerations (the value's name), countries and currencies (upper-case letters).
using Value = std::variant<std::string, std::int64_t, Money, Duration, Moment>;

enum class Operator : std::uint8_t {
    kEquals,
    kLess,
    kLessOrEqual,
    kGreater,
    kGreaterOrEqual,
    kRange,  // both ends included
    kPrefix,
    kSuffix,
    kContains,
    kPresent,  // there is a value, whichever
};

struct Condition {
    Operator operation = Operator::kEquals;
    Value value;                 // empty text for kPresent
    std::optional<Value> upper;  // of a range only

    friend bool operator==(const Condition&, const Condition&) = default;
};

struct Term {
    Field field = Field::kFreeText;
    bool negated = false;
    std::vector<Condition> alternatives;  // one of them must hold; never empty

    friend bool operator==(const Term&, const Term&) = default;
};

struct Query {
    std::vector<Term> terms;  // all of them must hold

    friend bool operator==(const Query&, const Query&) = default;
};

}  // namespace meridian::query
