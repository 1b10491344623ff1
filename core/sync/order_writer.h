// Puts orders that the server sent into the cache. Part of the synchroniser's transaction; see sync_thread.h.
#pragma once

#include <map>
#include <optional>
#include <tuple>

#include "core/store/database.h"

namespace meridian::v1 {
class OrderSummary;
}

namespace meridian::core {

class OrderWriter {
  public:
    static Outcome<OrderWriter> prepare(Database& cache);

    enum class Written { kNew, kChanged, kOlder };
    // Replaces the row of the same order unless that is newer. kInvalid for a number that is none.
    Outcome<Written> write(const v1::OrderSummary& order);
    // Writes how many orders each state gained or lost since the last time, and how long their confirmation took;
    // before the transaction is committed.
    Outcome<Done> writeCounts();
    // After a transaction that was taken back.
    void forgetCounts();

  private:
    using Group = std::tuple<qint64, qint64, qint64>;  // state, hold, region of delivery
    struct Delays {
        qint64 shortest = 0;  // microseconds
        qint64 longest = 0;
    };
    void noteDelay(const v1::OrderSummary& order);
    Outcome<Done> index(qint64 id, const v1::OrderSummary& order);
    Outcome<Done> unindex(qint64 id);

    Statement m_find, m_insert, m_update, m_index, m_unindex, m_count, m_delay;
    std::map<Group, qint64> m_gained;
    std::optional<Delays> m_delays;  // from placed to confirmed
};

}  // namespace meridian::core
