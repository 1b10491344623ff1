// The console's row over many products: a cache of 100,000 of them, made here, and the time from a key in the search to
// the first rows painted.
#pragma once

#include <QString>

#include "tests/bench/console_sample.h"
#include "ui/shell/services.h"

namespace meridian::bench {

// False when it could not be written; nothing happens when the cache has products already.
bool fillProducts(const QString& directory, int products);
// For each key of several searches, the page's own window painted. None when an answer did not come.
Sample typeProductSearches(ui::Services& services);

}  // namespace meridian::bench
