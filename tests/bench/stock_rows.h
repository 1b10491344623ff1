// The console's row over much stock: a cache of 50,000 SKUs at four locations, made here, and the time from a key in
// the search to the first rows painted.
#pragma once

#include <QString>

#include "tests/bench/console_sample.h"
#include "ui/shell/services.h"

namespace meridian::bench {

// False when it could not be written; nothing happens when the cache has stock already.
bool fillStock(const QString& directory, int skus);
// For each key of several searches, some of which match every row, the page's own window painted. None when an answer
// did not come.
Sample typeStockSearches(ui::Services& services);

}  // namespace meridian::bench
