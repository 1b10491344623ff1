#include "backend/tools/meridiand/libraries.h"

#include <sqlite3.h>
#ifdef MERIDIAN_MIMALLOC
#include <mimalloc.h>
#endif

#include "backend/domain/check.h"

namespace meridian {

void setUpLibraries() {
    // Otherwise every allocation of every connection takes one lock, for a sum that nobody asks for.
    MERIDIAN_CHECK(sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK);
#ifdef MERIDIAN_MIMALLOC
    // The views are written in bursts: memory that is given back between two of them is mapped and cleared anew each
    // time.
    constexpr long kMillisecondsAtRest = 5'000;
    mi_option_set(mi_option_decommit_delay, kMillisecondsAtRest);
    mi_option_set(mi_option_segment_decommit_delay, kMillisecondsAtRest);
#endif
}

}  // namespace meridian
