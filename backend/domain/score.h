// What the scorer stage says of an order before it is decided. How it comes to its verdict is the scorer's own
// business; the verdict is journalled, so that a replay needs no scorer.
#pragma once

#include <cstdint>

#include "backend/domain/wire.h"

namespace meridian {

enum class ScoreOutcome : std::uint8_t { kNone = 0, kAllow = 1, kReview = 2, kDeny = 3 };

enum class ScoreReason : std::uint32_t {
    kCustomerVelocity = 1U << 0,  // many orders of one customer in a short time
    kHighAmount = 1U << 1,
};

struct Score {
    ScoreOutcome outcome = ScoreOutcome::kNone;
    std::uint16_t points = 0;   // 0 (harmless) to 100
    std::uint32_t reasons = 0;  // bits of ScoreReason

    friend bool operator==(const Score&, const Score&) = default;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor&& visit) {
        visit(1, "outcome", self.outcome);
        visit(2, "points", self.points);
        visit(3, "reasons", self.reasons);
    }
};

}  // namespace meridian
