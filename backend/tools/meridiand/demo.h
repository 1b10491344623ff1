// Fills a new data directory with the demonstration's shop.
#pragma once

#include "backend/tools/meridiand/cell_files.h"

namespace meridian {

// Does nothing when the journal has content already. `end` is the story's last moment. Returns the number of orders.
absl::StatusOr<std::size_t> fillWithDemo(CellFiles& files, CellId cell, CellTime end);

}  // namespace meridian
