#include "backend/demo/demo_pipeline.h"

#include <algorithm>

#include "backend/effects/provider_effects.h"

namespace meridian::demo {

namespace {

// Timers are looked at this often while time passes.
constexpr Duration kTick = std::chrono::minutes(10);

State emptyState(CellId cell) {
    State state;
    state.cell = cell;
    return state;
}

}  // namespace

bool DemoClock::step(CellTime until) {
    if (!m_work.empty() && m_work.begin()->first <= until) {
        m_now = std::max(m_now, m_work.begin()->first);
        auto work = std::move(m_work.begin()->second);
        m_work.erase(m_work.begin());
        work();
        return true;
    }
    m_now = until;
    return false;
}

DemoPipeline::DemoPipeline(CellId cell, engine::JournalStore& journal, engine::PersonalVault& vault,
                           engine::Scorer& scorer, effects::SandboxMemory* memory, const engine::JournalHead& head,
                           CellTime start)
    : m_clock(start),
      m_provider(m_clock, memory),
      m_worker(m_provider),
      m_decider(emptyState(cell), head.epoch, m_clock, scorer),
      m_committer(journal, vault, head) {
    m_provider.setReceiver(this);
}

absl::StatusOr<std::vector<engine::Answer>> DemoPipeline::send(std::vector<Command> commands) {
    std::vector<engine::Answer> answers;
    engine::Submission submission;
    submission.commands = std::move(commands);
    submission.done = [&](std::vector<engine::Answer> given) { answers = std::move(given); };
    m_decider.take(std::move(submission));
    if (absl::Status status = settle(); !status.ok()) return status;
    return answers;
}

absl::Status DemoPipeline::advance(Duration time) {
    const CellTime end = m_clock.wall() + time;
    while (m_clock.wall() < end) {
        const CellTime until = std::min(end, m_clock.wall() + kTick);
        while (m_clock.step(until)) {
        }
        m_decider.fireTimers(1'000'000);
        if (absl::Status status = settle(); !status.ok()) return status;
    }
    return absl::OkStatus();
}

ProviderReport DemoPipeline::payAtProvider(const Order& order) {
    engine::ProviderCall call;
    call.order = order.id;
    call.attempt = static_cast<std::uint8_t>(order.payments.size() + 1);
    call.step = 1;
    call.kind = EffectKind::kAuthorise;
    call.currency = order.currency;
    call.amount = order.total;
    call.token = "tok_approve";
    ProviderReport report;
    m_provider.call(call, [&](const ProviderReport& reply) { report = reply; });
    report.source = ReportSource::kWebhook;
    report.step = 0;
    return report;
}

void DemoPipeline::webhook(std::uint64_t eventId, const ProviderReport& report) {
    if (m_isLost && m_isLost(report)) return;
    Command& command = m_results.emplace_back();
    command.id = effects::webhookCommandId(eventId, m_clock.wall());
    command.actor = "system:provider";
    command.body = ReportPayment{report};
}

// Commits, makes the calls that the batch asks for, and takes their answers in, until nothing is left to do at this
// moment.
absl::Status DemoPipeline::settle() {
    while (true) {
        if (m_decider.hasWork()) {
            if (absl::Status status = commit(); !status.ok()) return status;
        }
        std::vector<ProviderReport> overdue;
        m_worker.expire(m_clock.steady(), overdue);
        m_worker.refuseWaiting(m_clock.steady(), overdue);
        m_worker.send(m_clock.steady(), [this](const ProviderReport& report) {
            if (!m_worker.settle(report, m_clock.steady())) return;
            Command& command = m_results.emplace_back();
            command.actor = "system:provider";
            command.body = ReportPayment{report};
        });
        for (const ProviderReport& report : overdue) {
            Command& command = m_results.emplace_back();
            command.actor = "system:provider";
            command.body = ReportPayment{report};
        }
        if (m_results.empty()) return absl::OkStatus();
        engine::Submission submission;
        submission.commands.swap(m_results);
        submission.done = [](const std::vector<engine::Answer>&) {};
        m_decider.take(std::move(submission));
    }
}

absl::Status DemoPipeline::commit() {
    auto batch = m_decider.seal();
    if (m_committer.commit(*batch) != engine::Committer::Outcome::kDurable) return m_committer.lastError();
    for (const engine::ProviderCall& call : batch->calls)
        m_worker.enqueue(call);
    for (engine::Answered& answered : batch->answered)
        answered.tell();
    return absl::OkStatus();
}

}  // namespace meridian::demo
