// Conditions on amounts, times, ages and numbers. Used by sql.cpp.
#pragma once

#include "backend/query/ast.h"
#include "backend/query/moments.h"
#include "backend/query/schema.h"
#include "backend/query/sql.h"

namespace meridian::query {

// How the column stores a currency.
Bound currencyBound(const Column& column, Currency currency);

// Appends the condition, which holds together without further brackets, and its values. `kind` takes comparisons and
// the condition is not kPresent.
void lowerComparison(Kind kind, const Column& column, const Condition& condition, const Clock& clock, Where& where);

}  // namespace meridian::query
