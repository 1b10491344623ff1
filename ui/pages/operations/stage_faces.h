// From figures to what a card shows.
#pragma once

#include "core/operations/operation_types.h"
#include "ui/pages/operations/stage_card.h"
#include "ui/pages/operations/stage_history.h"
#include "ui/shell/services.h"

namespace meridian::ui {

struct FaceSource {
    const Services& services;
    const StageHistory& history;
};

StageFace stageFace(const core::PipelineStage& stage, const FaceSource& source);
StageFace timersFace(const core::PipelineStatus& status, const FaceSource& source);
StageFace providerFace(const core::PipelineStatus& status, const FaceSource& source);
// "Closed since 14:02", in words.
QString breakerText(const core::ProviderFigures& provider, const Services& services);

}  // namespace meridian::ui
