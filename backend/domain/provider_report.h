// What a payment provider says, whichever way it reached us: as the reply to a call, as the answer to an inquiry, or as
// a webhook. All three pass the same decision, and amounts are the provider's current totals for the payment.
#pragma once

#include <cstdint>
#include <string>

#include "backend/domain/order.h"

namespace meridian {

enum class ReportSource : std::uint8_t { kReply = 1, kInquiry = 2, kWebhook = 3 };

enum class ReportOutcome : std::uint8_t {
    kObject = 1,  // the payment as the provider has it: the amounts and flags below
    kDeclined = 2,
    kActionRequired = 3,
    kNotFound = 4,  // the provider never saw the payment (or, for a capture, void or refund, that step of it)
    kTimedOut = 5,  // nobody knows
    kNotSent = 6,   // certainly not sent: the breaker is open or the connection was refused
    kRefused = 7,   // the provider refuses this step for good
};

struct ProviderReport {
    OrderId order;
    std::uint8_t attempt = 0;
    std::uint16_t step = 0;  // the effect that is answered; 0 for a webhook
    ReportSource source = ReportSource::kReply;
    ReportOutcome outcome = ReportOutcome::kObject;
    std::int64_t authorised = 0;  // minor units
    std::int64_t captured = 0;
    std::int64_t refunded = 0;
    std::uint8_t voided = 0;
    std::string code;
    std::string providerReference;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "order", self.order);
        visit(2, "attempt", self.attempt);
        visit(3, "step", self.step);
        visit(4, "source", self.source);
        visit(5, "outcome", self.outcome);
        visit(6, "authorised", self.authorised);
        visit(7, "captured", self.captured);
        visit(8, "refunded", self.refunded);
        visit(9, "voided", self.voided);
        visit(10, "code", self.code);
        visit(11, "provider_reference", self.providerReference);
    }
};

}  // namespace meridian
