// Captures, voids and refunds without an answer: inquired about until they are known, and sent again only when the
// provider has denied them twice.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;

using Calls = std::vector<EffectKind>;

class UnknownCaptures : public ::testing::Test {
  protected:
    UnknownCaptures() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 1}});
        cell.reply(id, holds(14'90));
        cell.ship(id);
        nextTimer();
    }
    // Lets the next timer of the payment fire and returns the record.
    Record nextTimer() {
        cell.sleep(cell.payment(id).due - cell.now());
        return cell.run(TimerDue{id});
    }
    Cell cell;
    OrderId id;
};

TEST_F(UnknownCaptures, AreInquiredAboutUntilTheyAreKnown) {
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptureUnknown);
    EXPECT_EQ(callsOf(nextTimer()), Calls{EffectKind::kInquire});
    cell.wait(48h);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptureUnknown) << "money for goods that left is never given up";
    EXPECT_LE(cell.payment(id).due, cell.now() + Duration(1h)) << "after a day, asked for every hour";
    EXPECT_GT(cell.payment(id).due, cell.now() + Duration(6min) - Duration(1h));
    cell.inquiry(id, holds(14'90, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
}

TEST_F(UnknownCaptures, ThatNeverArrivedAreSentAgainUnderTheSameKey) {
    const std::uint16_t step = cell.payment(id).step;
    cell.sleep(1min);
    cell.inquiry(id, holds(14'90));
    const Record again = cell.inquiry(id, holds(14'90));
    EXPECT_EQ(callsOf(again), Calls{EffectKind::kCapture});
    EXPECT_EQ(cell.payment(id).step, step);
    EXPECT_EQ(cell.payment(id).effectAmount, 14'90);
    cell.reply(id, holds(14'90, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
}

TEST_F(UnknownCaptures, ThatNeverArrivedGetANewKeyAfterTheLifeOfTheOldOne) {
    const std::uint16_t step = cell.payment(id).step;
    cell.sleep(limits::kProviderKeyLife);
    cell.inquiry(id, says(ReportOutcome::kNotFound));
    EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{EffectKind::kCapture});
    EXPECT_EQ(cell.payment(id).step, step + 1);
}

TEST_F(UnknownCaptures, ThatWereRefusedAreTriedAgainAfterAnHour) {
    cell.inquiry(id, says(ReportOutcome::kRefused, "expired"));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptureFailed);
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(1h));
    const std::uint16_t step = cell.payment(id).step;
    EXPECT_EQ(callsOf(nextTimer()), Calls{EffectKind::kCapture});
    EXPECT_EQ(cell.payment(id).step, step + 1) << "a new key, or the provider would repeat its refusal";
    cell.reply(id, holds(14'90, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
}

TEST(UnknownVoids, AreInquiredAboutSentAgainAndSettled) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    cell.cancel(id);
    cell.reply(id, says(ReportOutcome::kTimedOut));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kVoidUnknown);
    cell.sleep(2min);
    cell.inquiry(id, holds(14'90));
    EXPECT_EQ(callsOf(cell.inquiry(id, holds(14'90))), Calls{EffectKind::kVoid});
    EXPECT_EQ(notesOf(cell.webhook(id, holds(14'90))), std::vector<ReportClass>{ReportClass::kLate});
    cell.reply(id, says(ReportOutcome::kTimedOut));
    cell.inquiry(id, released(14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kVoided);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST(UnknownVoids, OfTheRestSettleToo) {
    Cell cell;
    cell.stock("MUG", 2);
    const OrderId id = cell.placeConfirmed({{"MUG", 2}});
    cell.ship(id, {{1, 1}});
    cell.reply(id, holds(24'90, 14'90));
    cell.cancel(id);
    cell.reply(id, says(ReportOutcome::kTimedOut));
    cell.inquiry(id, released(24'90, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
    EXPECT_EQ(cell.payment(id).authorised, 14'90);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
}

TEST(UnknownRefunds, AreInquiredAboutSentAgainAndSettled) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    cell.ship(id);
    cell.reply(id, holds(14'90, 14'90));
    cell.move(id, 1, ParcelTrigger::kLose);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefundSent);
    cell.reply(id, says(ReportOutcome::kTimedOut));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefundUnknown);
    cell.sleep(2min);
    cell.inquiry(id, holds(14'90, 14'90));
    EXPECT_EQ(callsOf(cell.inquiry(id, holds(14'90, 14'90))), Calls{EffectKind::kRefund});
    cell.reply(id, says(ReportOutcome::kTimedOut));
    EXPECT_EQ(notesOf(cell.inquiry(id, says(ReportOutcome::kRefused))), std::vector<ReportClass>{ReportClass::kLate});
    cell.inquiry(id, holds(14'90, 14'90, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefunded);
    EXPECT_EQ(cell.balance(Account::kRefundsPayable), 0);
}

}  // namespace
}  // namespace meridian::testing
