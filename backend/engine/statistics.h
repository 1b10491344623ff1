// Figures of a running cell: what the operations page, `meridianctl status` and the load generator's report show.
#pragma once

#include <cstdint>

#include "backend/domain/ids.h"
#include "backend/domain/time.h"

namespace meridian::engine {

// What one stage of the pipeline does. Rate of the last ten seconds, quantiles of the last minute.
struct StageFigures {
    std::uint64_t items = 0;  // since start
    double perSecond = 0;
    std::uint64_t queue = 0;  // what waits there now, in the stage's own unit (cell.h)
    std::uint64_t microsP50 = 0;
    std::uint64_t microsP99 = 0;
    Duration lag{0};  // how old the oldest is that waits
};

struct Statistics {
    Epoch epoch;
    BatchNumber durableBatch;
    BatchNumber shadowBatch;
    BatchNumber viewsBatch;
    CellTime durableTime;        // of the last durable batch
    CellTime viewsTime;          // of the last batch in the views
    std::uint64_t commands = 0;  // decided since start
    std::uint64_t ordersAccepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t expired = 0;    // deadline passed in the ring
    std::uint64_t refused = 0;    // ring full
    std::uint64_t confirmed = 0;  // orders that became confirmed
    std::uint64_t fences = 0;     // commits lost or ambiguous
    std::uint64_t openOrders = 0;
    std::uint64_t deadLetters = 0;
    std::uint64_t ringDepth = 0;
    std::uint64_t timersDue = 0;  // orders with a deadline in the past that were not looked at yet
    std::uint64_t timers = 0;     // all that are set
    CellTime nextTimer;           // 0 when none is set
    std::uint64_t commitMicrosP50 = 0;
    std::uint64_t commitMicrosP99 = 0;
    std::uint64_t batchRecordsP50 = 0;
};

}  // namespace meridian::engine
