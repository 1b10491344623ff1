// Plans how a list of orders is read, so that a page takes milliseconds among millions of orders whichever way it is
// filtered: along the keys of a SKU, by the rows of a few persons, along each state's index, or from the newest order
// on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/query/ast.h"
#include "backend/query/moments.h"
#include "backend/query/schema.h"
#include "backend/stores/sqlite/order_views.h"
#include "backend/stores/sqlite/view_page.h"
#include "backend/stores/sqlite/view_readers.h"

namespace meridian::stores {

enum class OrderSort {
    kNewest,       // placed last
    kOldest,       // placed first
    kLastChanged,  // rows that change while one pages come again
    kDeadline,     // what ends first; sorts everything that meets the query
};

class OrderList {
  public:
    // InvalidArgument or PermissionDenied when the query asks what cannot be answered; the message is for the person.
    static absl::StatusOr<OrderList> plan(ViewReader& reader, const query::Query& query, const query::Clock& clock,
                                          OrderSort sort, const ViewAccess& access);

    // Appends up to `rows` orders that follow the cursor; `next` is set when there are more.
    absl::Status read(const PageRequest& page, ViewPage<OrderSummary>& out);

  private:
    OrderList(ViewReader& reader, OrderSort sort, const ViewAccess& access)
        : m_reader(reader), m_sort(sort), m_access(access) {}
    absl::Status planLookups(const query::Query& query);
    absl::Status planColumns(const query::Query& query, const query::Clock& clock);
    void planStates(query::Query& columns);
    std::string branch(std::string_view extra, std::string_view keyset) const;
    std::string sql(bool afterCursor) const;

    ViewReader& m_reader;
    const OrderSort m_sort;
    const ViewAccess m_access;
    std::string m_driver;  // match of order_keys along which the list is read; may be empty
    std::string m_where = "1";
    std::vector<query::Bound> m_parameters;  // of m_where
    std::vector<std::int64_t> m_states;      // each read along its own part of the index; may be empty
    bool m_narrow = false;
};

}  // namespace meridian::stores
