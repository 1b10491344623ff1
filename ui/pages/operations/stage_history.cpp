#include "ui/pages/operations/stage_history.h"

namespace meridian::ui {

namespace {

void append(QList<double>& values, double value) {
    values.push_back(value);
    if (values.size() > StageHistory::kSamplesMax) values.pop_front();
}

}  // namespace

void StageHistory::take(const core::PipelineStatus& status) {
    if (status.startedAt != m_startedAt) {  // another server, or the same one started again: counters begin anew
        *this = {};
        m_startedAt = status.startedAt;
    }
    const double seconds = static_cast<double>(status.serverNow - m_at) / 1e6;
    if (m_at != 0 && seconds <= 0) return;
    for (const core::PipelineStage& stage : status.stages) {
        const auto before = m_items.constFind(stage.name);
        if (m_at != 0 && before != m_items.cend() && stage.items >= before.value())
            append(m_rates[stage.name], static_cast<double>(stage.items - before.value()) / seconds);
        append(m_queues[stage.name], static_cast<double>(stage.queue));
        m_items[stage.name] = stage.items;
    }
    append(m_queues[QStringLiteral("timers")], static_cast<double>(status.timersDue));
    append(m_queues[QStringLiteral("provider")], static_cast<double>(status.provider.inFlight));
    m_at = status.serverNow;
}

}  // namespace meridian::ui
