// Time travel: an order as it was after one of its events. Its records are read again and go through the same functions
// that made it (domain/apply.h), so that there is no second opinion of what an event does.
#pragma once

#include <cstdint>

#include <absl/status/status.h>

#include "backend/engine/ports/journal_store.h"
#include "backend/engine/ports/personal_vault.h"
#include "backend/stores/sqlite/order_views.h"

namespace meridian::services {

// Turns the order as the views show it now into what they showed when `version` was the newest, its position and time
// included. What the caller may not see stays hidden, a person who was erased stays erased, and products and locations
// keep the names that they have now. Between two versions of one record the later counts: a command is whole or not
// there. InvalidArgument for a version that the order never had; OutOfRange when the journal is not kept that long;
// otherwise as readOrderRecords(). Blocks on the disk.
absl::Status rewindOrder(engine::JournalStore& journal, engine::PersonalVault& vault, const stores::ViewAccess& access,
                         std::uint32_t version, stores::OrderDetail& detail);

}  // namespace meridian::services
