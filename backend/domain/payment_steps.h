// The steps of one payment along its table, as both sides of the payment rules take them: what we ask for
// (decide_payment.cpp) and what the provider says (decide_report.cpp). Each emits into the draft. Amounts are minor
// units of the order's currency; a step that the table does not have is a programmer error and stops the program.
#pragma once

#include "backend/domain/draft.h"

namespace meridian {

// The payment as it stands, as the event that the caller then changes.
PaymentAdvanced paymentStep(const Draft& draft, const Payment& payment, PaymentTrigger trigger);

// Counted from 1.
Payment& paymentOf(Draft& draft, std::uint8_t attempt);

// Asks the provider for `effect` under a key of its own.
void sendEffect(Draft& draft, const Payment& payment, PaymentTrigger trigger, EffectKind effect, std::int64_t amount);

// No answer came in time: the effect is unknown from now on, and is inquired about after a second.
void timeOut(Draft& draft, const Payment& payment);

// An effect whose outcome is not known…
bool isUnknown(PaymentState state);
// …and one that was asked for and may still be answered.
bool isSent(PaymentState state);

}  // namespace meridian
