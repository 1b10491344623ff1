// Conditions on text columns: equality, beginning, end, part, each in the form that an index can serve. Used by
// sql.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <absl/status/status.h>

#include "backend/query/ast.h"
#include "backend/query/schema.h"

namespace meridian::query {

// Brings text into the form in which the column stores it.
std::string fold(std::string_view text, Folding folding);

// Appends the condition to `sql` and its values to `parameters`. kEquals is not for this function: equal values are
// gathered into one IN by the caller.
absl::Status lowerPattern(const FieldInfo& field, const Column& column, Operator operation, std::string_view text,
                          std::string& sql, std::vector<Bound>& parameters);

}  // namespace meridian::query
