// Work on the whole cell: verify, rebuild of the views, backup, and what the host says of itself.
#pragma once

#include <mutex>

#include "backend/effects/provider_effects.h"
#include "backend/engine/cell.h"
#include "backend/services/maintenance.h"
#include "backend/tools/meridiand/cell_files.h"
#include "backend/tools/meridiand/space_guard.h"

namespace meridian {

class CellMaintenance final : public services::Maintenance {
  public:
    struct Parts {
        CellFiles& files;
        engine::Cell& cell;
        engine::Clock& clock;
        const SpaceGuard& space;
        const effects::ProviderEffects& effects;
        CellId cellId;
    };
    explicit CellMaintenance(const Parts& parts);

    // One of these at a time; a second is FailedPrecondition.
    absl::StatusOr<services::VerifyReport> verify(const services::VerifyWatch& watch) override;
    absl::StatusOr<services::RebuildReport> rebuildViews() override;
    absl::StatusOr<services::BackupReport> backup(std::string_view name) override;
    services::HostFigures host() override;
    services::EffectFigures effects() override;

  private:
    const Parts m_parts;
    const CellTime m_startedAt;
    std::mutex m_busy;
};

}  // namespace meridian
