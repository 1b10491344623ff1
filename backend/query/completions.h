// What could be written at the cursor, for the field in which a person types a query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backend/query/fields.h"

namespace meridian::query {

struct Candidate {
    std::string text;  // replaces the bytes from..until
    std::string help;

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct Completions {
    std::size_t from = 0;  // bytes of the query
    std::size_t until = 0;
    std::vector<Candidate> candidates;  // best first
};

// `text` may be unfinished and wrong elsewhere; `cursor` is in bytes and taken as text.size() when it lies behind.
// Offers fields (with their colon) where a term begins, and behind a colon the field's values or examples. Values that
// the term has already are left out. Thread-safe.
Completions completions(std::string_view text, std::size_t cursor, FieldTable fields = orderFields());

}  // namespace meridian::query
