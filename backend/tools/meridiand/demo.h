// The demonstration: fills a new data directory with its shop, and keeps customers coming while the server runs.
#pragma once

#include <memory>

#include "backend/demo/demo_traffic.h"
#include "backend/tools/meridiand/cell_files.h"

namespace meridian {

// Before its files are opened: nothing waits for the disk until all is told, and then everything does. What was broken
// off is begun anew. The number of orders that were made; 0 for a directory in which something has happened already.
absl::StatusOr<std::size_t> fillWithDemo(const std::string& directory, CellId cell, CellTime end);

// Whether fillWithDemo() filled the directory, now or earlier: a real shop never gets invented orders.
bool isDemo(const CellFiles& files);

// Invented customers for the directory's shop. `files` outlives them.
std::unique_ptr<demo::DemoTraffic> startDemoTraffic(CellFiles& files, engine::Clock& clock, double ordersPerMinute,
                                                    std::function<absl::Status(engine::Submission&)> submit);

}  // namespace meridian
