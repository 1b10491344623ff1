// TailJournal of the contract: the journal's records as they are and as they come.
#pragma once

#include "backend/domain/record.h"
#include "backend/engine/ports/journal_store.h"
#include "backend/services/query_calls.h"
#include "backend/services/rpc_stream.h"

#include "meridian/v1/operations.pb.h"

namespace meridian::services {

// `newest` is the last durable batch, from which a tail without a beginning starts.
grpc::ServerWriteReactor<grpc::ByteBuffer>* tailJournal(StreamStart start, const v1::TailJournalRequest& request,
                                                        const QueryPort& port, engine::JournalStore& journal,
                                                        BatchNumber newest);

void fillRecord(const Record& record, const engine::JournalBatch& batch, std::uint32_t index, v1::JournalRecord& to);

}  // namespace meridian::services
