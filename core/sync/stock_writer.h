// Puts levels of stock that the server sent into the cache. Part of the synchroniser's transaction; see sync_thread.h.
#pragma once

#include "core/store/database.h"

namespace meridian::v1 {
class StockLevel;
}

namespace meridian::core {

class StockWriter {
  public:
    static Outcome<StockWriter> prepare(Database& cache);

    enum class Written { kNew, kChanged, kOlder };
    // Replaces the row of the same SKU and location unless that is newer. kInvalid without a SKU or a location.
    Outcome<Written> write(const v1::StockLevel& level);

  private:
    static Outcome<Done> put(Statement& into, qint64 id, const v1::StockLevel& level);
    Outcome<Done> index(qint64 id, const v1::StockLevel& level);
    Outcome<Done> unindex(qint64 id);

    Statement m_find, m_last, m_insert, m_update, m_index, m_unindex;
};

}  // namespace meridian::core
