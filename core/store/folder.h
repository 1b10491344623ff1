// Whether a folder of the program can be used, and what a person can do when it cannot: a home that is read-only or a
// full disk should be named before anything is tried in it.
#pragma once

#include <QString>

#include "core/async/outcome.h"

namespace meridian::core {

// Makes the folder where it is missing. kStorage names it and says what helps. Asks the file system only: nothing is
// written into a folder that is there.
Outcome<Done> prepareFolder(const QString& path);

}  // namespace meridian::core
