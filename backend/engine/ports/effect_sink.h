// Calls to the outside world, handed over once the batch that wants them is durable. The engine may hand the same call
// over again after a restart; order/attempt/step is its idempotency key.
#pragma once

#include <span>
#include <string>

#include "backend/domain/order.h"

namespace meridian::engine {

struct ProviderCall {
    OrderId order;
    std::uint8_t attempt = 0;
    std::uint16_t step = 0;
    EffectKind kind = EffectKind::kNone;  // kInquire asks about `outstanding`
    EffectKind outstanding = EffectKind::kNone;
    Currency currency;
    std::int64_t amount = 0;  // minor units
    std::string token;        // for kAuthorise
    bool repeated = false;    // the same call may have been sent before: that this one was not sent proves nothing

    // "EU-1048217/1/3"; stable over retries and restarts.
    std::string idempotencyKey() const;
};

class EffectSink {
  public:
    virtual ~EffectSink() = default;
    // Never blocks and never calls back from inside. Answers come back as ReportPayment commands.
    virtual void dispatch(std::span<const ProviderCall> calls) = 0;
};

}  // namespace meridian::engine
