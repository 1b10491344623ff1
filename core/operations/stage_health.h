// When a stage is late: one set of limits for the picture, the line above it and whoever else asks.
#pragma once

#include "core/operations/operation_types.h"

namespace meridian::core {

enum class StageHealth : quint8 { kOnTime, kLate, kStuck };

// By the age of the oldest that waits there.
StageHealth healthOf(const PipelineStage& stage);
// An open breaker is stuck, one that is being tried is late.
StageHealth healthOf(const ProviderFigures& provider);
// Timers that nobody looked at.
StageHealth healthOfTimers(const PipelineStatus& status);
// The worst of all of it; kStuck while no orders are taken.
StageHealth healthOf(const PipelineStatus& status);

}  // namespace meridian::core
