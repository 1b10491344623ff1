// A payment provider for development, demonstrations and tests that behaves like a real one: it remembers idempotency
// keys, keeps its own record of every payment, answers late or never, and sends webhooks once, twice or out of order.
// It is driven by the token that a payment was made with (sandbox_rules.h); the pipeline does not know that it is not
// real.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include <absl/container/flat_hash_map.h>

#include "backend/effects/payment_provider.h"
#include "backend/effects/sandbox_rules.h"
#include "backend/effects/scheduler.h"

namespace meridian::effects {

// The provider's own record of one payment; amounts in minor units.
struct SandboxPayment {
    OrderId order;
    std::uint8_t attempt = 0;
    Behaviour behaviour = Behaviour::kApprove;
    std::uint8_t voided = 0;
    std::uint8_t declined = 0;
    std::uint8_t awaitingAction = 0;
    std::uint16_t lastStep = 0;     // of the last request that was carried out, and what it did
    std::uint16_t refusedStep = 0;  // of the last request that was refused; 0 for none
    std::int64_t authorised = 0;
    std::int64_t captured = 0;
    std::int64_t refunded = 0;
};

// Keeps what the provider must not forget when the process ends.
class SandboxMemory {
  public:
    virtual ~SandboxMemory() = default;
    virtual void save(const SandboxPayment& payment) = 0;
    virtual bool load(OrderId order, std::uint8_t attempt, SandboxPayment& out) = 0;
};

class SandboxProvider final : public PaymentProvider {
  public:
    // All outlive the provider. `memory` may be null: then it forgets with the process.
    SandboxProvider(Scheduler& scheduler, SandboxMemory* memory);

    void setReceiver(WebhookReceiver* receiver) { m_receiver = receiver; }

    void call(const engine::ProviderCall& call, const Reply& reply) override;

    // Until then every call is answered with a time-out that did nothing; to rehearse an outage. Any thread.
    enum class Outage { kNone, kRefusing, kSilent };
    void setOutage(Outage outage);

    // What the provider holds, for reconciliation in tests. Any thread.
    void forEach(const std::function<void(const SandboxPayment&)>& visit) const;
    // Empty when it never heard of this payment since it started. Any thread.
    std::optional<SandboxPayment> payment(OrderId order, std::uint8_t attempt) const;

  private:
    struct Outcome {
        bool answered = true;
        std::chrono::microseconds delay{0};
        ProviderReport report;
    };
    Outcome carryOut(const engine::ProviderCall& call);
    Outcome authorise(const engine::ProviderCall& call, SandboxPayment& payment);
    Outcome capture(const engine::ProviderCall& call, SandboxPayment& payment);
    Outcome release(const engine::ProviderCall& call, SandboxPayment& payment);
    Outcome refund(const engine::ProviderCall& call, SandboxPayment& payment);
    Outcome inquire(const engine::ProviderCall& call);
    Outcome refuse(const engine::ProviderCall& call, SandboxPayment& payment, const char* code);
    ProviderReport object(const SandboxPayment& payment, std::uint16_t step, ReportSource source) const;
    void notify(const SandboxPayment& payment, std::chrono::microseconds delay);
    void authoriseLater(const engine::ProviderCall& call, std::chrono::microseconds delay);
    SandboxPayment* find(OrderId order, std::uint8_t attempt);
    void keep(const SandboxPayment& payment);

    Scheduler& m_scheduler;
    SandboxMemory* const m_memory;
    WebhookReceiver* m_receiver = nullptr;
    mutable std::mutex m_mutex;
    absl::flat_hash_map<std::uint64_t, SandboxPayment> m_payments;  // by order and attempt
    std::uint64_t m_nextEvent = 1;
    Outage m_outage = Outage::kNone;
};

}  // namespace meridian::effects
