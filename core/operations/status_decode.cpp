#include "core/operations/status_decode.h"

namespace meridian::core {

namespace {

QString text(const std::string& from) {
    return QString::fromStdString(from);
}

PipelineStage stageOf(const v1::StageFigures& from) {
    return {text(from.stage()), from.items(),  from.per_second(), from.queue(),
            from.us_p50(),      from.us_p99(), from.lag_ms()};
}

ProviderFigures providerOf(const v1::EffectFigures& from) {
    ProviderFigures figures;
    figures.inFlight = from.in_flight();
    figures.waiting = from.waiting();
    figures.calls = from.calls();
    figures.timeouts = from.timeouts();
    if (from.breaker() == "open") figures.breaker = BreakerState::kOpen;
    if (from.breaker() == "half_open") figures.breaker = BreakerState::kHalfOpen;
    figures.breakerSince = from.breaker_since_us();
    return figures;
}

}  // namespace

Verification verificationOf(const v1::Verification& from) {
    Verification to;
    to.running = from.running();
    to.startedAt = from.started_at_us();
    to.finishedAt = from.finished_at_us();
    to.batchesDone = from.batches_done();
    to.batches = from.batches();
    to.checks = from.checks();
    for (const v1::Violation& violation : from.violations())
        to.violations.push_back({text(violation.check()), text(violation.text())});
    to.violationsTotal = from.violations_total();
    to.orders = from.orders();
    to.lastBatch = from.last_batch();
    return to;
}

PipelineStatus statusOf(const v1::StatusResponse& from) {
    PipelineStatus to;
    to.version = text(from.version());
    to.cell = text(from.cell());
    to.serverNow = from.now_us();
    to.startedAt = from.started_at_us();
    for (const v1::StageFigures& stage : from.stages())
        to.stages.push_back(stageOf(stage));
    to.provider = providerOf(from.effects());
    to.verification = verificationOf(from.verification());
    to.durableBatch = from.durable_batch();
    to.viewsBatch = from.views_batch();
    to.viewsLagMs = from.views_lag_ms();
    to.commands = from.commands();
    to.refused = from.refused();
    to.fences = from.fences();
    to.openOrders = from.open_orders();
    to.deadLetters = from.dead_letters();
    to.timersDue = from.timers_due();
    to.timers = from.timers();
    to.nextTimer = from.next_timer_us();
    to.diskFree = from.disk_free_bytes();
    to.resident = from.resident_bytes();
    to.takesOrders = from.takes_orders();
    return to;
}

DeadLetter letterOf(const v1::DeadLetter& from) {
    DeadLetter to;
    to.id = from.id();
    to.at = from.at_us();
    to.kind = text(from.kind());
    to.key = text(from.key());
    to.cause = text(from.cause());
    to.resolved = from.resolved();
    to.resolution = text(from.resolution());
    to.resolvedAt = from.resolved_at_us();
    to.payload = text(from.payload_json());
    return to;
}

TailRecord recordOf(const v1::JournalRecord& from) {
    TailRecord to;
    to.batch = from.batch();
    to.index = from.index();
    to.at = from.time_us();
    to.command = text(from.command());
    to.actor = text(from.actor());
    to.order = text(from.order());
    to.rejection = text(from.rejection());
    to.reason = text(from.reason());
    to.json = text(from.json());
    return to;
}

}  // namespace meridian::core
