// TailJournal of the contract: the journal's records as they are and as they come.
#pragma once

#include <functional>

#include "backend/domain/record.h"
#include "backend/engine/ports/bus.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_stream.h"

#include "meridian/v1/operations.pb.h"

namespace meridian::services {

struct TailPorts {
    const QueryPort& queries;
    engine::JournalStore& journal;
    engine::Bus& bus;
    std::function<BatchNumber()> durable;  // the last batch that is; a tail without a beginning starts there
};
void tailJournal(ServerStreamStart start, const v1::TailJournalRequest& request, const TailPorts& ports);

void fillRecord(const Record& record, const engine::JournalBatch& batch, std::uint32_t index, v1::JournalRecord& to);

}  // namespace meridian::services
