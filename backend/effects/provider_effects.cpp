#include "backend/effects/provider_effects.h"

#include "backend/domain/digest.h"
#include "backend/domain/limits.h"
#include "backend/engine/thread_name.h"

namespace meridian::effects {

CommandId webhookCommandId(std::uint64_t eventId, CellTime now) {
    return CommandId::make(now.micros / 1000, mix64(eventId), mix64(eventId ^ 0x9e3779b97f4a7c15ULL));
}

ProviderEffects::ProviderEffects(PaymentProvider& provider, engine::Clock& clock)
    : m_clock(clock), m_worker(provider) {}

ProviderEffects::~ProviderEffects() {
    stop();
}

void ProviderEffects::start(Submit submit) {
    m_submit = std::move(submit);
    m_thread = std::thread([this] { run(); });
}

void ProviderEffects::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void ProviderEffects::dispatch(std::span<const engine::ProviderCall> calls) {
    if (calls.empty()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_calls.insert(m_calls.end(), calls.begin(), calls.end());
    }
    m_wake.notify_one();
}

void ProviderEffects::webhook(std::uint64_t /*eventId*/, const ProviderReport& report) {
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.push_back(report);
    }
    m_wake.notify_one();
}

void ProviderEffects::answered(const ProviderReport& report) {
    const std::lock_guard lock(m_mutex);
    m_arrived.push_back(report);
    // The thread itself is the usual caller and looks again before it sleeps; others wake it.
    if (std::this_thread::get_id() != m_worksOn) m_wake.notify_one();
}

void ProviderEffects::run() {
    engine::nameThread("effects");
    {
        const std::lock_guard lock(m_mutex);
        m_worksOn = std::this_thread::get_id();
    }
    std::vector<engine::ProviderCall> calls;
    std::vector<ProviderReport> arrived;
    std::vector<ProviderReport> reports;
    const PaymentProvider::Reply onReply = [this](const ProviderReport& report) { answered(report); };
    while (true) {
        calls.clear();
        arrived.clear();
        {
            std::unique_lock lock(m_mutex);
            const auto atMost = m_outgoing.empty() ? std::chrono::milliseconds(100) : std::chrono::milliseconds(1);
            m_wake.wait_for(lock, atMost, [&] { return m_stop || !m_calls.empty() || !m_arrived.empty(); });
            if (m_stop) return;
            calls.swap(m_calls);
            arrived.swap(m_arrived);
            noteFigures(calls.size());
        }
        const auto now = m_clock.steady();
        for (const engine::ProviderCall& call : calls)
            m_worker.enqueue(call);
        for (const ProviderReport& report : arrived) {
            if (!m_worker.settle(report, now)) continue;
            // No command id, for webhooks neither: the payment's own state tells a repeat, and the time stamp in an id
            // would make good reports look expired after the clock was set back.
            Command& command = m_outgoing.emplace_back();
            command.actor = "system:provider";
            command.body = ReportPayment{report};
        }
        m_worker.send(now, onReply);
        reports.clear();
        m_worker.expire(now, reports);
        if (!reports.empty()) {
            const std::lock_guard lock(m_mutex);
            m_figures.timeouts += reports.size();
        }
        m_worker.refuseWaiting(now, reports);
        for (const ProviderReport& report : reports) {
            Command& command = m_outgoing.emplace_back();
            command.actor = "system:provider";
            command.body = ReportPayment{report};
        }
        deliver();
    }
}

// With m_mutex held.
void ProviderEffects::noteFigures(std::size_t newCalls) {
    m_figures.inFlight = m_worker.inFlight();
    m_figures.waiting = m_worker.waiting();
    m_figures.calls += newCalls;
    const std::chrono::microseconds since = m_worker.oldest();
    m_figures.oldest = since.count() == 0 ? since : m_clock.steady() - since;
    const Breaker::State state = m_worker.breaker();
    if (state != m_figures.breaker) m_figures.breakerSince = m_clock.wall();
    m_figures.breaker = state;
}

void ProviderEffects::deliver() {
    while (!m_outgoing.empty()) {
        engine::Submission submission;
        submission.lane = engine::Lane::kResults;
        const std::size_t size = std::min(m_outgoing.size(), limits::kCommandsPerCallMax);
        submission.commands.assign(m_outgoing.begin(), m_outgoing.begin() + static_cast<std::ptrdiff_t>(size));
        // A lost commit loses the answer; the provider is asked again by the decider's own timer or after the restart.
        submission.done = [](const std::vector<engine::Answer>&) {};
        if (!m_submit(submission).ok()) return;  // full: once more at the next turn
        m_outgoing.erase(m_outgoing.begin(), m_outgoing.begin() + static_cast<std::ptrdiff_t>(size));
    }
}

ProviderEffects::Figures ProviderEffects::figures() const {
    Figures figures;
    {
        const std::lock_guard lock(m_mutex);
        figures = m_figures;
    }
    figures.answers = m_worker.meter().figures(m_clock.steady());
    return figures;
}

}  // namespace meridian::effects
