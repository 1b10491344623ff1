// Questions about orders that the cache answers: a list's frame, its pages, words, counts, one order's row. Functions
// of a connection, for the reader thread; OrderSource (order_source.h) puts them there.
#pragma once

#include <functional>
#include <vector>

#include "core/orders/order_types.h"
#include "core/store/database.h"

namespace meridian::core {

// When and where a query is asked, for "today" and ages.
struct AskedAt {
    qint64 now = 0;        // microseconds since 1970
    int utcOffset = 0;     // seconds
    quint16 currency = 0;  // of amounts in the query that name none
};

// Fault::kInvalid with a sentence that says where the query cannot be read.
Outcome<OrderFrame> readFrame(Database& cache, const OrderQuery& query, const AskedAt& asked);
// `limit` rows from the key on, it included; from the beginning when `from` is the default.
Outcome<std::vector<OrderRow>> readPage(Database& cache, const OrderQuery& query, const OrderKey& from, int limit,
                                        const AskedAt& asked);
// Every match in order, until `take` says false. Returns how many were given.
Outcome<qint64> readEach(Database& cache, const OrderQuery& query, const AskedAt& asked,
                         const std::function<bool(const OrderRow&)>& take);
Outcome<std::vector<OrderStateCount>> countByState(Database& cache);
Outcome<OrderRow> readOrder(Database& cache, quint64 id);

}  // namespace meridian::core
