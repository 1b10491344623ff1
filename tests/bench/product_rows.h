// The console's row over many products: a cache of 100,000 of them, made here, and the time from a key in the search to
// the first rows painted.
#pragma once

#include <QString>
#include <vector>

#include "ui/shell/services.h"

namespace meridian::bench {

// False when it could not be written; nothing happens when the cache has products already.
bool fillProducts(const QString& directory, int products);
// Milliseconds for each key of several searches, the page's own window painted. Empty when an answer did not come.
std::vector<double> typeProductSearches(ui::Services& services);

}  // namespace meridian::bench
