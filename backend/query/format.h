// Writes a query as a person would, so that a saved view, a link or an alert shows what it asks.
#pragma once

#include <string>

#include "backend/query/ast.h"
#include "backend/query/fields.h"

namespace meridian::query {

// parse(format(query)) gives the same query again, for every query that parse() made; it is also the same text for all
// spellings of one query. `fields` must hold every field of the query.
std::string format(const Query& query, FieldTable fields = orderFields());

}  // namespace meridian::query
