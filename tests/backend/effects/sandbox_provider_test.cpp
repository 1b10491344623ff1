#include "backend/effects/sandbox_provider.h"

#include <gtest/gtest.h>

#include "backend/domain/order_number.h"

namespace meridian::effects {
namespace {

// Nothing here is late, and what would be is not waited for.
class NeverScheduler final : public Scheduler {
  public:
    void after(std::chrono::microseconds, std::function<void()>) override {}
};

class SandboxProviderTest : public ::testing::Test {
  protected:
    ProviderReport ask(EffectKind kind, std::uint16_t step, std::int64_t amount, const char* token = "tok_approve") {
        ProviderReport told;
        provider.call({order, 1, step, kind, kind, Currency{978}, amount, token, false},
                      [&told](const ProviderReport& report) { told = report; });
        return told;
    }
    SandboxPayment held() { return provider.payment(order, 1).value_or(SandboxPayment{}); }

    const OrderId order = makeOrderId(makeCell(Region::kEu, 1), 7);
    NeverScheduler scheduler;
    SandboxProvider provider{scheduler, nullptr};
};

TEST_F(SandboxProviderTest, TheSameKeyTakesMoneyOnce) {
    ASSERT_EQ(ask(EffectKind::kAuthorise, 1, 1'000).authorised, 1'000);
    EXPECT_EQ(ask(EffectKind::kCapture, 2, 600).captured, 600);
    EXPECT_EQ(ask(EffectKind::kCapture, 2, 600).captured, 600);
    EXPECT_EQ(held().captured, 600);
}

// The second of two requests under one key may arrive first. Were the refusal forgotten, the first would take money
// that its sender, who was told of the refusal, never hears of.
TEST_F(SandboxProviderTest, ARefusedKeyStaysRefused) {
    ask(EffectKind::kAuthorise, 1, 1'000, "tok_capture_refused");
    ASSERT_EQ(ask(EffectKind::kCapture, 2, 1'000).outcome, ReportOutcome::kRefused);
    EXPECT_EQ(ask(EffectKind::kCapture, 2, 1'000).outcome, ReportOutcome::kRefused);
    EXPECT_EQ(held().captured, 0);
    EXPECT_EQ(ask(EffectKind::kCapture, 3, 1'000).captured, 1'000) << "another key is another request";
}

TEST_F(SandboxProviderTest, ARefundThatWasRefusedIsNotMadeWhenThereIsMoneyLater) {
    ask(EffectKind::kAuthorise, 1, 1'000);
    ASSERT_EQ(ask(EffectKind::kRefund, 2, 500).outcome, ReportOutcome::kRefused);
    ask(EffectKind::kCapture, 3, 1'000);
    ASSERT_EQ(ask(EffectKind::kRefund, 2, 500).refunded, 0);
    EXPECT_EQ(ask(EffectKind::kRefund, 4, 500).refunded, 500);
}

}  // namespace
}  // namespace meridian::effects
