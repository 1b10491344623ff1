// Reads a journal's batches for whoever applies them. Reading and decoding take about as long as applying: on a thread
// of its own they cost a restart nothing.
#pragma once

#include <functional>
#include <vector>

#include "backend/domain/record.h"
#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

enum class Reading {
    kInStep,  // on the caller's thread, one batch after the other: for what knows one thread
    kAhead,   // on another thread, up to 8 MiB of payload ahead
};

// Calls `visit` on the caller's thread for batches first, first + 1, … with their records, while it returns true, up to
// the head. The errors of JournalStore::read(), and DataLoss when a record cannot be decoded.
absl::Status readDecoded(JournalStore& journal, BatchNumber first, Reading reading,
                         const std::function<bool(const JournalBatch&, const std::vector<Record>&)>& visit);

}  // namespace meridian::engine
