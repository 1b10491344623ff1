#include "backend/services/status_mapping.h"

namespace meridian::services {

namespace {

void addStage(const char* name, const engine::StageFigures& from, v1::StatusResponse& to) {
    v1::StageFigures& stage = *to.add_stages();
    stage.set_stage(name);
    stage.set_items(from.items);
    stage.set_per_second(from.perSecond);
    stage.set_queue(from.queue);
    stage.set_us_p50(from.microsP50);
    stage.set_us_p99(from.microsP99);
    stage.set_lag_ms(from.lag.count() / 1000);
}

void fillEffects(const EffectFigures& from, v1::EffectFigures& to) {
    to.set_in_flight(from.inFlight);
    to.set_waiting(from.stage.queue);
    to.set_calls(from.calls);
    to.set_timeouts(from.timeouts);
    to.set_breaker(std::string(from.breaker));
    to.set_breaker_since_us(from.breakerSince.micros);
}

}  // namespace

void fillStatistics(const engine::Statistics& from, v1::StatusResponse& to) {
    to.set_epoch(from.epoch.value);
    to.set_durable_batch(from.durableBatch.value);
    to.set_shadow_batch(from.shadowBatch.value);
    to.set_views_batch(from.viewsBatch.value);
    to.set_durable_time_us(from.durableTime.micros);
    to.set_views_time_us(from.viewsTime.micros);
    to.set_commands(from.commands);
    to.set_orders_accepted(from.ordersAccepted);
    to.set_rejected(from.rejected);
    to.set_duplicates(from.duplicates);
    to.set_expired(from.expired);
    to.set_refused(from.refused);
    to.set_confirmed(from.confirmed);
    to.set_fences(from.fences);
    to.set_open_orders(from.openOrders);
    to.set_dead_letters(from.deadLetters);
    to.set_ring_depth(from.ringDepth);
    to.set_timers_due(from.timersDue);
    to.set_timers(from.timers);
    to.set_next_timer_us(from.nextTimer.micros);
    to.set_commit_us_p50(from.commitMicrosP50);
    to.set_commit_us_p99(from.commitMicrosP99);
    to.set_batch_records_p50(from.batchRecordsP50);
}

void fillStages(const StageSources& from, v1::StatusResponse& to) {
    addStage("calls", from.calls, to);
    addStage("ring", from.cell.ring, to);
    addStage("decider", from.cell.decider, to);
    addStage("committer", from.cell.committer, to);
    addStage("responder", from.cell.responder, to);
    addStage("shadow", from.cell.shadow, to);
    addStage("projector", from.cell.projector, to);
    addStage("effects", from.effects.stage, to);
    fillEffects(from.effects, *to.mutable_effects());
    to.set_views_lag_ms(from.cell.projector.lag.count() / 1000);
}

}  // namespace meridian::services
