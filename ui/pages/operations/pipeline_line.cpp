#include "ui/pages/operations/pipeline_line.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/operations/stage_health.h"

namespace meridian::ui {

namespace {

constexpr qint64 kOldMicros = 5'000'000;  // from then on figures are called old

class Line {
    Q_DECLARE_TR_FUNCTIONS(PipelineLine)
};

void tellHealth(const core::PipelineStatus& status, PipelineLine& line) {
    switch (core::healthOf(status)) {
        case core::StageHealth::kOnTime:
            line.state = Line::tr("Every stage keeps up");
            line.health = QStringLiteral("healthy");
            break;
        case core::StageHealth::kLate:
            line.tone = Tone::kWarning;
            line.state = Line::tr("A stage is late");
            line.health = QStringLiteral("degraded");
            break;
        case core::StageHealth::kStuck:
            line.tone = Tone::kDanger;
            line.state = Line::tr("A stage is stuck");
            line.health = QStringLiteral("down");
            break;
    }
    if (!status.takesOrders) line.state = Line::tr("No new orders are taken: the disk is nearly full");
}

}  // namespace

PipelineLine pipelineLine(const PipelineView& view, const core::Format& format) {
    PipelineLine line;
    line.health = QStringLiteral("unknown");
    line.state = Line::tr("Asking the server");
    const QString old = format.age(std::max<qint64>(0, view.now - view.takenAt));
    if (view.status != nullptr) {
        tellHealth(*view.status, line);
        const bool fresh = view.now - view.takenAt < kOldMicros;
        line.age = view.paused ? Line::tr("paused, %1 old").arg(old)
                   : fresh     ? Line::tr("%1, up to date").arg(view.status->cell)
                               : Line::tr("%1, %2 old").arg(view.status->cell, old);
    }
    if (view.trouble == nullptr) return line;
    line.tone = Tone::kWarning;
    line.health = QStringLiteral("unknown");
    line.state = view.trouble->text;
    line.age = view.status == nullptr ? QString() : Line::tr("What you see is %1 old.").arg(old);
    return line;
}

}  // namespace meridian::ui
