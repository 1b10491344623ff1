// The stages of a cell driven one step at a time with a clock that the demonstration sets, so that months of a shop's
// life are decided, paid for and journalled in seconds, and always in the same way. Nothing here is pretended: it is
// the same decider, the same committer, the same journal and the same payment provider as in the running server.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "backend/effects/provider_worker.h"
#include "backend/effects/sandbox_provider.h"
#include "backend/engine/committer.h"
#include "backend/engine/decider.h"

namespace meridian::demo {

class DemoClock final : public engine::Clock, public effects::Scheduler {
  public:
    explicit DemoClock(CellTime start) : m_now(start) {}

    CellTime wall() override { return m_now; }
    std::chrono::microseconds steady() override { return std::chrono::microseconds(m_now.micros); }
    void after(std::chrono::microseconds delay, std::function<void()> work) override {
        m_work.emplace(m_now + delay, std::move(work));
    }

    // Moves to the next piece of work that is due by `until`, or to `until`; false once it got there.
    bool step(CellTime until);

  private:
    CellTime m_now;
    std::multimap<CellTime, std::function<void()>> m_work;
};

class DemoPipeline final : public effects::WebhookReceiver {
  public:
    DemoPipeline(CellId cell, engine::JournalStore& journal, engine::PersonalVault& vault, engine::Scorer& scorer,
                 effects::SandboxMemory* memory, const engine::JournalHead& head, CellTime start);

    // Decides the commands now and commits them. The answers are in their order.
    absl::StatusOr<std::vector<engine::Answer>> send(std::vector<Command> commands);
    // Lets time pass: payments answer, timers fire.
    absl::Status advance(Duration time);

    const State& state() const { return m_decider.state(); }
    CellTime now() { return m_clock.wall(); }

    // Asked for each webhook: true when it is lost on its way.
    void loseWebhooks(std::function<bool(const ProviderReport&)> isLost) { m_isLost = std::move(isLost); }
    // Another attempt to pay for the order, on the provider's own page and with a good card: what the provider reports.
    // The shop does not know of it yet; when it asks for that attempt, it is this one.
    ProviderReport payAtProvider(const Order& order);

    void webhook(std::uint64_t eventId, const ProviderReport& report) override;

  private:
    absl::Status commit();
    absl::Status settle();

    DemoClock m_clock;
    effects::SandboxProvider m_provider;
    effects::ProviderWorker m_worker;
    engine::Decider m_decider;
    engine::Committer m_committer;
    std::vector<Command> m_results;
    std::function<bool(const ProviderReport&)> m_isLost;
};

}  // namespace meridian::demo
