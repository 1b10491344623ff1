// Turns a query into the condition of a WHERE clause. Nothing that a person wrote becomes part of the SQL text: it is
// bound as parameters, in the order of the question marks.
#pragma once

#include <string>
#include <vector>

#include <absl/status/statusor.h>

#include "backend/query/ast.h"
#include "backend/query/moments.h"
#include "backend/query/schema.h"

namespace meridian::query {

struct Where {
    std::string sql;  // "TRUE" for a query without terms
    std::vector<Bound> parameters;
};

// InvalidArgument when the schema lacks a field or value that the query names, or when a value cannot be asked for
// there (a phone number without digits); the message is for the person. Thread-safe.
absl::StatusOr<Where> lower(const Query& query, const Schema& schema, const Clock& clock,
                            FieldTable fields = orderFields());

}  // namespace meridian::query
