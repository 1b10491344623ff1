// The thread that talks to the payment provider: takes the calls of committed batches, makes them through the worker,
// and hands answers and webhooks to the cell as commands, many in one submission.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "backend/effects/provider_worker.h"
#include "backend/engine/ports/clock.h"
#include "backend/engine/submission.h"

namespace meridian::effects {

class ProviderEffects final : public engine::EffectSink, public WebhookReceiver {
  public:
    // `submit` is the cell's; it may refuse, and is then asked again. All outlive this object.
    using Submit = std::function<absl::Status(engine::Submission&)>;

    ProviderEffects(PaymentProvider& provider, engine::Clock& clock);
    ~ProviderEffects() override;

    // Until this is called, calls only queue.
    void start(Submit submit);
    // Takes no more calls and ends the thread; what is outstanding is found again in the state at the next start.
    void stop();

    void dispatch(std::span<const engine::ProviderCall> calls) override;
    void webhook(std::uint64_t eventId, const ProviderReport& report) override;

    struct Figures {
        std::uint64_t inFlight = 0;
        std::uint64_t waiting = 0;
        std::uint64_t calls = 0;
        std::uint64_t timeouts = 0;
        Breaker::State breaker = Breaker::State::kClosed;
        CellTime breakerSince;               // when it came to that state; 0: it was so from the start
        std::chrono::microseconds oldest{};  // how long the call that waits longest is in flight
        engine::StageFigures answers;        // without queue and lag
    };
    Figures figures() const;

  private:
    void run();
    void deliver();
    void noteFigures(std::size_t newCalls);
    void answered(const ProviderReport& report);

    engine::Clock& m_clock;
    ProviderWorker m_worker;  // run() only
    Submit m_submit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<engine::ProviderCall> m_calls;
    std::vector<ProviderReport> m_arrived;  // replies and webhooks
    Figures m_figures;
    bool m_stop = false;
    std::vector<Command> m_outgoing;  // run() only
    std::thread m_thread;
    std::thread::id m_worksOn;  // m_thread's, from its first moment on; with m_mutex held
};

// The command id of a webhook: made from the provider's event number, so that a repeated webhook is a repeated command.
CommandId webhookCommandId(std::uint64_t eventId, CellTime now);

}  // namespace meridian::effects
