// What the sandbox provider does with each test token. The table is the provider's documentation, too.
#pragma once

#include <array>
#include <chrono>
#include <string_view>

namespace meridian::effects {

enum class Behaviour : std::uint8_t {
    kApprove,
    kDeclineSoft,          // insufficient funds: another try may succeed
    kDeclineHard,          // stolen card
    kActionRequired,       // the customer confirms 5 s later: a webhook brings the authorisation
    kActionAbandoned,      // the customer never confirms
    kSlow,                 // answers after 3 s
    kTimeoutAfterSuccess,  // authorised, but the answer is lost
    kTimeoutAfterFailure,  // the request never arrived
    kLateSuccess,          // no answer, nothing found; authorised 40 minutes later, by webhook only
    kDuplicateWebhooks,    // approves and says so five times
    kReorderedWebhooks,    // approves; webhooks of later steps arrive before those of earlier ones
    kContradiction,        // approves, then a webhook says declined
    kPartial,              // authorises half
    kCaptureRefused,       // approves, refuses the first capture
    kVoidAfterCapture,     // captures on its own, so that a void comes too late
};

struct TestToken {
    std::string_view token;
    Behaviour behaviour;
};

inline constexpr std::array kTestTokens = {
    TestToken{"tok_approve", Behaviour::kApprove},
    TestToken{"tok_decline_soft", Behaviour::kDeclineSoft},
    TestToken{"tok_decline_hard", Behaviour::kDeclineHard},
    TestToken{"tok_action_required", Behaviour::kActionRequired},
    TestToken{"tok_action_abandoned", Behaviour::kActionAbandoned},
    TestToken{"tok_slow", Behaviour::kSlow},
    TestToken{"tok_timeout_after_success", Behaviour::kTimeoutAfterSuccess},
    TestToken{"tok_timeout_after_failure", Behaviour::kTimeoutAfterFailure},
    TestToken{"tok_late_success", Behaviour::kLateSuccess},
    TestToken{"tok_duplicate_webhooks", Behaviour::kDuplicateWebhooks},
    TestToken{"tok_reordered_webhooks", Behaviour::kReorderedWebhooks},
    TestToken{"tok_contradiction", Behaviour::kContradiction},
    TestToken{"tok_partial", Behaviour::kPartial},
    TestToken{"tok_capture_refused", Behaviour::kCaptureRefused},
    TestToken{"tok_void_after_capture", Behaviour::kVoidAfterCapture},
};

// A token that is not in the table is declined as unknown, as a real provider would.
constexpr Behaviour behaviourOf(std::string_view token) {
    for (const TestToken& test : kTestTokens) {
        if (test.token == token) return test.behaviour;
    }
    return Behaviour::kDeclineHard;
}

}  // namespace meridian::effects
