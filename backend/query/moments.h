// From the calendar to cell time.
#pragma once

#include "backend/domain/time.h"
#include "backend/query/ast.h"

namespace meridian::query {

// When and where a query is asked. "today" and a date without Z are days of the person who asks.
struct Clock {
    CellTime now;
    Duration utcOffset{};  // local time is UTC plus this; +1 h for Berlin in winter
};

// Half open.
struct Interval {
    CellTime from;
    CellTime until;
};

// The whole of the moment: 24 hours for a day. `moment` must be a date that exists, as the parser makes it.
Interval intervalOf(const Moment& moment, const Clock& clock);

}  // namespace meridian::query
