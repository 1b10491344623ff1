// Everything that happened to one order, read from the journal at the places that the views name.
#pragma once

#include <span>

#include <absl/status/status.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/view_store.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

// DataLoss when the journal does not hold what the views name. Blocks on the disk, about 50 microseconds for each
// position.
absl::Status readTimeline(engine::JournalStore& journal, CellId cell, std::span<const engine::EventPosition> positions,
                          google::protobuf::RepeatedPtrField<v1::TimelineEntry>& entries);

}  // namespace meridian::services
