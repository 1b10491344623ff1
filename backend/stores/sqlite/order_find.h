// The one box: what a person typed may be an order number, a key, a SKU or a part of a person; each is tried.
#pragma once

#include <cstddef>
#include <string_view>

#include <absl/container/flat_hash_set.h>
#include <absl/status/status.h>

#include "backend/stores/sqlite/order_queries.h"

namespace meridian::stores {

// For one search in one snapshot.
class OrderFinder {
  public:
    OrderFinder(ViewReader& reader, const ViewAccess& access, std::size_t limit, FoundOrders& out)
        : m_reader(reader), m_access(access), m_limit(limit), m_out(out) {}

    absl::Status find(std::string_view text);

  private:
    bool full() const { return m_out.rows.size() >= m_limit; }
    absl::Status addByEnd(std::string_view digits);
    absl::Status addByKeys(const std::string& match, FoundBy by);
    absl::Status addBySku(std::string_view text);
    absl::Status addByPerson(std::string_view text);
    // Adds the rows of a statement with kSummaryColumns.
    absl::Status addRows(Statement& rows, FoundBy by);

    ViewReader& m_reader;
    const ViewAccess m_access;
    const std::size_t m_limit;
    FoundOrders& m_out;
    absl::flat_hash_set<OrderId> m_seen;
};

}  // namespace meridian::stores
