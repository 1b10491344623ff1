// How the pipeline is, in one line, and how old that is.
#pragma once

#include <QString>

#include "core/async/outcome.h"
#include "core/operations/operation_types.h"
#include "core/text/format.h"
#include "ui/theme/tokens.h"

namespace meridian::ui {

struct PipelineLine {
    Tone tone = Tone::kNeutral;  // neutral: nothing to be alarmed about
    QString health;              // as in the states of a service: "degraded"
    QString state;
    QString age;
};

struct PipelineView {
    const core::PipelineStatus* status = nullptr;  // null: none came so far
    const core::Error* trouble = nullptr;          // why no newer one comes; null: nothing stands in the way
    qint64 takenAt = 0;                            // when it came; microseconds since 1970
    qint64 now = 0;
    bool paused = false;
};

PipelineLine pipelineLine(const PipelineView& view, const core::Format& format);

}  // namespace meridian::ui
