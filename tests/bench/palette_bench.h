// The console's row of the command palette: from a key to everything that is found for it, painted.
#pragma once

#include "ui/shell/main_window.h"

namespace meridian::bench {

void typeInPalette(ui::MainWindow& window);

}  // namespace meridian::bench
