// Answers the terms of a query that are found through an index of their own: order numbers, persons, and the keys of
// `order_keys` (SKUs, customers, references, tracking numbers). Works out what to ask before the list itself is read.
#pragma once

#include <string>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/query/ast.h"
#include "backend/query/schema.h"
#include "backend/stores/sqlite/person_search.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

// One term as SQL. Either a match of order_keys alone, by which a list can be driven, or a condition.
struct LookupTerm {
    std::string keysMatch;  // of FTS5; empty when there is a condition
    std::string condition;  // on `o`, a row of orders, and `p`, its row of persons
    std::vector<query::Bound> parameters;
    bool narrow = false;  // the condition names rows by key, few enough to be fetched and sorted
};

class OrderLookup {
  public:
    OrderLookup(ViewReader& reader, const ViewAccess& access) : m_reader(reader), m_access(access) {}

    // PermissionDenied when the term searches what is hidden, InvalidArgument when it cannot be answered; both messages
    // are for the person. The term's negation is the caller's business.
    absl::StatusOr<LookupTerm> lower(const query::Term& term);

    // The keys of the SKUs whose code meets the condition, joined by OR; empty when there are none. InvalidArgument
    // when there are more than `skusMax`: each costs a look at every segment of the index.
    absl::StatusOr<std::string> skuMatch(const query::Condition& condition, std::size_t skusMax);

  private:
    absl::StatusOr<LookupTerm> lowerNumber(const query::Term& term);
    absl::StatusOr<LookupTerm> lowerPerson(const query::Term& term);
    absl::StatusOr<LookupTerm> lowerKeys(const query::Term& term);
    absl::StatusOr<LookupTerm> lowerFreeText(const query::Term& term);
    absl::StatusOr<LookupTerm> personCondition(const std::vector<PersonPart>& parts);
    absl::StatusOr<std::string> keyMatch(query::Field field, const query::Condition& condition);
    absl::StatusOr<std::string> productMatch(const query::Condition& condition);
    absl::StatusOr<std::string> skusOf(std::string_view sql, const std::string& pattern, std::size_t skusMax);

    ViewReader& m_reader;
    const ViewAccess m_access;
};

}  // namespace meridian::stores
