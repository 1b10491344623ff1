// Figures of the engine as Status tells them.
#pragma once

#include "backend/engine/cell.h"
#include "backend/services/maintenance.h"

#include "meridian/v1/operations.pb.h"

namespace meridian::services {

struct StageSources {
    engine::StageFigures calls;
    engine::Cell::Stages cell;
    EffectFigures effects;
};

void fillStatistics(const engine::Statistics& from, v1::StatusResponse& to);
// The stages in the order of an order's way, what is in flight, and how far the views are behind.
void fillStages(const StageSources& from, v1::StatusResponse& to);

}  // namespace meridian::services
