// SyncService of the contract.
#pragma once

#include "backend/services/query_calls.h"
#include "backend/services/rpc_service.h"
#include "backend/stores/sqlite/order_queries.h"
#include "backend/stores/sqlite/product_queries.h"
#include "backend/stores/sqlite/stock_queries.h"

namespace meridian::services {

// What a synchronisation reads. All of it outlives the streams.
struct SyncSources {
    stores::OrderQueries& orders;
    stores::StockQueries& stock;
    stores::ProductQueries& products;
};

class SyncService final : public RpcService {
  public:
    SyncService(Gate& gate, const QueryPort& queries, const SyncSources& sources);
};

}  // namespace meridian::services
