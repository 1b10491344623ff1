#include "core/operations/stage_health.h"

#include <algorithm>
#include <array>

namespace meridian::core {

namespace {

struct Limit {
    const char* stage;
    qint64 lateMs;
    qint64 stuckMs;
};
// Before an answer people wait; the views may be behind by a second, and a provider may think for a while.
constexpr std::array kLimits = {
    Limit{"ring", 250, 2'000},        Limit{"committer", 250, 2'000},  Limit{"shadow", 1'000, 5'000},
    Limit{"projector", 1'000, 5'000}, Limit{"effects", 3'000, 10'000},
};
constexpr quint64 kTimersLate = 100;
constexpr quint64 kTimersStuck = 10'000;

}  // namespace

StageHealth healthOf(const PipelineStage& stage) {
    for (const Limit& limit : kLimits) {
        if (stage.name != QLatin1String(limit.stage)) continue;
        if (stage.lagMs >= limit.stuckMs) return StageHealth::kStuck;
        if (stage.lagMs >= limit.lateMs) return StageHealth::kLate;
    }
    return StageHealth::kOnTime;
}

StageHealth healthOf(const ProviderFigures& provider) {
    switch (provider.breaker) {
        case BreakerState::kOpen: return StageHealth::kStuck;
        case BreakerState::kHalfOpen: return StageHealth::kLate;
        case BreakerState::kClosed: break;
    }
    return StageHealth::kOnTime;
}

StageHealth healthOfTimers(const PipelineStatus& status) {
    if (status.timersDue >= kTimersStuck) return StageHealth::kStuck;
    return status.timersDue >= kTimersLate ? StageHealth::kLate : StageHealth::kOnTime;
}

StageHealth healthOf(const PipelineStatus& status) {
    StageHealth worst = std::max(healthOf(status.provider), healthOfTimers(status));
    for (const PipelineStage& stage : status.stages)
        worst = std::max(worst, healthOf(stage));
    return status.takesOrders ? worst : StageHealth::kStuck;
}

}  // namespace meridian::core
