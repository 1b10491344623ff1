// Everything that happened to one order, read from the journal at the places that the views name.
#pragma once

#include <span>

#include <absl/status/status.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/view_store.h"
#include "backend/services/caller.h"

#include "meridian/v1/orders.pb.h"

namespace meridian::services {

// As readOrderRecords(). Of what the caller may not see (risk, payments, postings), only that it happened.
absl::Status readTimeline(engine::JournalStore& journal, CellId cell, std::span<const engine::EventPosition> positions,
                          const Caller& caller, google::protobuf::RepeatedPtrField<v1::TimelineEntry>& entries);

}  // namespace meridian::services
