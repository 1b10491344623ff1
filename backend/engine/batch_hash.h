// The hash chain of the journal: each batch's SHA-256 covers its content and the hash of the batch before it, so that
// no batch can be changed, dropped or moved without every later one telling.
#pragma once

#include "backend/engine/ports/journal_store.h"

namespace meridian::engine {

// Over previousHash, number, epoch, time, records, stateDigest and payload; `hash` itself is not read.
BatchHash hashOf(const JournalBatch& batch);

// DataLoss unless the batch is the one after (`number`, `hash`) and its own hash holds.
absl::Status verifyLink(const JournalBatch& batch, BatchNumber previous, const BatchHash& previousHash);

}  // namespace meridian::engine
