// A payment provider as the worker sees it. Whether it answers from this process or from another continent is its own
// affair: it may answer late, twice, never, or tell something else through a webhook.
#pragma once

#include <functional>
#include <vector>

#include "backend/domain/provider_report.h"
#include "backend/engine/ports/effect_sink.h"

namespace meridian::effects {

class PaymentProvider {
  public:
    virtual ~PaymentProvider() = default;

    // Takes the calls and returns at once. `reply` is called once per answered call, from any thread, also from inside;
    // a call that is never answered is the caller's time-out.
    using Reply = std::function<void(const ProviderReport&)>;
    virtual void call(const engine::ProviderCall& call, const Reply& reply) = 0;
};

// Where webhooks arrive. `eventId` is the provider's own number of the event; the same number again is the same event.
class WebhookReceiver {
  public:
    virtual ~WebhookReceiver() = default;
    virtual void webhook(std::uint64_t eventId, const ProviderReport& report) = 0;
};

}  // namespace meridian::effects
