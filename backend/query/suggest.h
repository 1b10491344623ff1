// The nearest known word to a mistyped one.
#pragma once

#include <cstddef>
#include <string_view>

#include "backend/query/fields.h"

namespace meridian::query {

// Steps from `a` to `b`, each of them an insertion, a removal, a replacement or a swap of neighbours (optimal string
// alignment distance), ignoring the case of ASCII letters.
std::size_t editDistance(std::string_view a, std::string_view b);

// The name of the field or value that `typed` most likely means; empty when none is near.
std::string_view nearestField(FieldTable fields, std::string_view typed);
std::string_view nearestValue(const FieldInfo& field, std::string_view typed);

}  // namespace meridian::query
