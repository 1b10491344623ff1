#include "backend/effects/provider_worker.h"

#include "backend/domain/limits.h"

namespace meridian::effects {

namespace {

ReportSource sourceOf(const engine::ProviderCall& call) {
    return call.kind == EffectKind::kInquire ? ReportSource::kInquiry : ReportSource::kReply;
}

ProviderReport unanswered(const engine::ProviderCall& call, ReportOutcome outcome) {
    ProviderReport report;
    report.order = call.order;
    report.attempt = call.attempt;
    report.step = call.step;
    report.source = sourceOf(call);
    report.outcome = outcome;
    return report;
}

ReportOutcome notSent(const engine::ProviderCall& call) {
    return call.repeated ? ReportOutcome::kTimedOut : ReportOutcome::kNotSent;
}

PaymentProvider::Reply carefully(const PaymentProvider::Reply& onReply) {
    return [onReply](ProviderReport report) {
        if (report.outcome == ReportOutcome::kNotSent) report.outcome = ReportOutcome::kTimedOut;
        onReply(report);
    };
}

}  // namespace

ProviderWorker::Key ProviderWorker::keyOf(OrderId order, std::uint8_t attempt, std::uint16_t step,
                                          ReportSource source) {
    const std::uint32_t inquiry = source == ReportSource::kInquiry ? 1U << 31 : 0;
    return {order, inquiry | static_cast<std::uint32_t>(attempt) << 16 | step};
}

void ProviderWorker::send(std::chrono::microseconds now, const PaymentProvider::Reply& onReply) {
    while (!m_waiting.empty() && m_inFlight.size() < limits::kEffectsInFlightMax && m_breaker.allow(now)) {
        engine::ProviderCall call = std::move(m_waiting.front());
        m_waiting.pop_front();
        const Key key = keyOf(call.order, call.attempt, call.step, sourceOf(call));
        // The same call again while the first is in flight (after a time-out and a resend) needs no second one.
        if (!m_inFlight.emplace(key, Flight{call, now}).second) continue;
        m_byAge.emplace_back(now, key);
        m_provider.call(call, call.repeated ? carefully(onReply) : onReply);
    }
}

bool ProviderWorker::settle(const ProviderReport& report, std::chrono::microseconds now) {
    if (report.source == ReportSource::kWebhook) return true;
    const auto found = m_inFlight.find(keyOf(report.order, report.attempt, report.step, report.source));
    if (found == m_inFlight.end()) return false;
    m_meter.add(1, now - found->second.since, now);
    m_inFlight.erase(found);
    if (report.outcome == ReportOutcome::kNotSent || report.outcome == ReportOutcome::kTimedOut) {
        m_breaker.failed(now);
    } else {
        m_breaker.succeeded();
    }
    return true;
}

void ProviderWorker::expire(std::chrono::microseconds now, std::vector<ProviderReport>& out) {
    while (!m_byAge.empty() && now - m_byAge.front().first >= limits::kProviderCall) {
        const auto [since, key] = m_byAge.front();
        m_byAge.pop_front();
        const auto found = m_inFlight.find(key);
        if (found == m_inFlight.end() || found->second.since != since) continue;
        out.push_back(unanswered(found->second.call, ReportOutcome::kTimedOut));
        m_inFlight.erase(found);
        m_breaker.failed(now);
    }
}

std::chrono::microseconds ProviderWorker::oldest() {
    while (!m_byAge.empty()) {
        const auto& [since, key] = m_byAge.front();
        const auto found = m_inFlight.find(key);
        if (found != m_inFlight.end() && found->second.since == since) return since;
        m_byAge.pop_front();
    }
    return {};
}

void ProviderWorker::refuseWaiting(std::chrono::microseconds now, std::vector<ProviderReport>& out) {
    if (!m_breaker.refuses(now)) return;
    for (const engine::ProviderCall& call : m_waiting)
        out.push_back(unanswered(call, notSent(call)));
    m_waiting.clear();
}

}  // namespace meridian::effects
