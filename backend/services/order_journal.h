// Where the journal tells of one order: its records, read at the places that the views name.
#pragma once

#include <functional>
#include <span>

#include <absl/status/status.h>

#include "backend/domain/record.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/view_store.h"

namespace meridian::services {

// Calls `visit` for each position, in their order. DataLoss when the journal does not hold what the views name. Blocks
// on the disk, about 50 microseconds for each batch.
using OrderRecordVisit = std::function<void(const Record& record, const engine::EventPosition& at, CellTime time)>;
absl::Status readOrderRecords(engine::JournalStore& journal, std::span<const engine::EventPosition> positions,
                              const OrderRecordVisit& visit);

}  // namespace meridian::services
