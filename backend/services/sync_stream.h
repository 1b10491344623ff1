// One synchronisation: takes the scopes in turn, a piece of each, so that no scope waits until a large one is through.
#pragma once

#include <vector>

#include "backend/services/rpc_stream.h"
#include "backend/services/sync_cursor.h"
#include "backend/services/sync_service.h"

namespace meridian::services {

class SyncStream final : public PieceStream {
  public:
    struct Scope {
        v1::SyncScope scope = v1::SYNC_SCOPE_UNSPECIFIED;
        SyncCursor cursor;
        bool caughtUp = false;  // and the caller was told
    };
    struct Plan {
        std::vector<Scope> scopes;
        std::size_t rowsPerPiece = 0;
        bool follow = false;
    };
    SyncStream(ServerStreamStart start, const QueryPort& port, const SyncSources& sources, Plan plan);

  private:
    absl::StatusOr<Made> make(grpc::ByteBuffer& piece) override;

    // Reads what follows the scope's cursor and moves it. True when there may be more.
    absl::StatusOr<bool> read(Scope& scope, v1::SyncResponse& response);
    absl::StatusOr<bool> readOrders(Scope& scope, v1::SyncResponse& response);
    absl::StatusOr<bool> readStock(Scope& scope, v1::SyncResponse& response);
    absl::StatusOr<bool> readProducts(Scope& scope, v1::SyncResponse& response);

    const SyncSources m_sources;
    const CellId m_cellId;
    Plan m_plan;
    std::size_t m_turn = 0;
};

}  // namespace meridian::services
