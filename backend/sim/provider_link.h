// The way between the process and the payment provider: requests and replies are delayed, lost, stuck and doubled. The
// provider itself is the production sandbox, which lives on when the process dies.
#pragma once

#include <vector>

#include "backend/effects/sandbox_provider.h"
#include "backend/sim/faults.h"
#include "backend/sim/sim_scheduler.h"

namespace meridian::sim {

class ProviderLink final : public effects::PaymentProvider {
  public:
    ProviderLink(EventQueue& queue, Random& random, const Faults& faults);

    void call(const engine::ProviderCall& call, const Reply& reply) override;

    effects::SandboxProvider& provider() { return m_provider; }
    const effects::SandboxProvider& provider() const { return m_provider; }
    // By order and attempt.
    std::vector<effects::SandboxPayment> payments() const;
    // Whether the provider may have told anybody that it declines this payment.
    bool mayHaveDeclined(OrderId order, std::uint8_t attempt) const;
    // Requests that are on their way to the provider.
    std::size_t underWay() const { return m_underWay; }
    std::uint64_t calls() const { return m_calls; }

  private:
    void arrive(const engine::ProviderCall& call, const Reply& reply);

    EventQueue& m_queue;
    Random& m_random;
    const Faults& m_faults;
    SimScheduler m_scheduler;
    effects::SandboxProvider m_provider;
    std::size_t m_underWay = 0;
    std::uint64_t m_calls = 0;
};

}  // namespace meridian::sim
