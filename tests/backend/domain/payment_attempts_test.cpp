// What becomes of an order while its payment is made: declines and retries, action at the bank, partial authorisations,
// and the hold that ends.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;

using Calls = std::vector<EffectKind>;

class Attempts : public ::testing::Test {
  protected:
    Attempts() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 1}});
    }
    Record retry(const std::string& token = "tok_other") { return cell.run(RetryPayment{id, 0, token}); }
    Cell cell;
    OrderId id;
};

TEST_F(Attempts, ADeclineLetsTheCustomerTryAgainWhileTheHoldLasts) {
    const CellTime deadline = cell.order(id).deadline;
    const Record record = cell.reply(id, says(ReportOutcome::kDeclined, "insufficient_funds"));
    EXPECT_EQ(eventsOf<PaymentAdvanced>(record).at(0).code, "insufficient_funds");
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kDeclined);
    EXPECT_EQ(cell.payment(id).token, "");
    EXPECT_EQ(cell.order(id).deadline, deadline) << "a decline does not stretch the hold";
    EXPECT_EQ(cell.level("MUG").committed.units, 1);

    const Record again = retry();
    EXPECT_EQ(callsOf(again), Calls{EffectKind::kAuthorise});
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
    EXPECT_EQ(cell.order(id).deadline, deadline);
    EXPECT_EQ(cell.payment(id).attempt, 2);
    EXPECT_EQ(cell.payment(id).token, "tok_other");
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Attempts, TheThirdDeclineCancelsTheOrder) {
    for (int attempt = 1; attempt <= 2; ++attempt) {
        cell.reply(id, says(ReportOutcome::kDeclined, "do_not_honour"));
        ASSERT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
        ASSERT_EQ(retry().rejection, Reason::kNone);
    }
    const Record last = cell.reply(id, says(ReportOutcome::kDeclined, "do_not_honour"));
    EXPECT_EQ(eventsOf<OrderAdvanced>(last).at(0).trigger, OrderTrigger::kPaymentRefused);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.level("MUG").available.units, 10);
    EXPECT_EQ(retry().rejection, Reason::kIllegalState);
}

TEST_F(Attempts, ARefusedAuthorisationIsADecline) {
    cell.reply(id, says(ReportOutcome::kRefused, "invalid_token"));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kDeclined);
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
}

TEST_F(Attempts, ARefusalThatComesAfterATimeOutIsADeclineToo) {
    cell.reply(id, says(ReportOutcome::kTimedOut));
    ASSERT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown);
    cell.reply(id, says(ReportOutcome::kRefused, "invalid_token"));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kDeclined);
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
}

TEST_F(Attempts, ARetryNeedsATokenTheRightStateAndTimeLeft) {
    EXPECT_EQ(retry().rejection, Reason::kIllegalState) << "the first attempt is still on its way";
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(retry("").rejection, Reason::kMissingPaymentToken);
    cell.sleep(15min);
    EXPECT_EQ(retry().rejection, Reason::kIllegalState) << "the hold is over, though its timer has not fired yet";
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
}

TEST_F(Attempts, AFailedPaymentIsCancelledWhenTheHoldEnds) {
    cell.reply(id, says(ReportOutcome::kDeclined));
    cell.wait(15min);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.level("MUG").available.units, 10);
    EXPECT_EQ(cell.order(id).paymentToken, "");
    cell.wait(limits::kLateWindow);
    EXPECT_EQ(cell.find(id), nullptr);
    EXPECT_EQ(cell.remembered(id).state, OrderState::kArchived);
}

TEST_F(Attempts, ActionAtTheBankGetsAQuarterOfAnHour) {
    cell.sleep(10s);
    cell.reply(id, says(ReportOutcome::kActionRequired));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kActionRequired);
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(15min));
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(15min)) << "the hold lasts at least as long";
    cell.wait(14min);
    cell.webhook(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Attempts, ADeclineAtTheBankIsADecline) {
    cell.reply(id, says(ReportOutcome::kActionRequired));
    cell.webhook(id, says(ReportOutcome::kDeclined, "authentication_failed"));
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
    retry();
    cell.reply(id, says(ReportOutcome::kActionRequired));
    cell.webhook(id, says(ReportOutcome::kRefused, "cancelled_by_customer"));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kDeclined);
}

TEST_F(Attempts, AnActionThatNeverComesIsAbandoned) {
    cell.reply(id, says(ReportOutcome::kActionRequired));
    cell.wait(15min);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAbandoned);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled) << "no time is left to try again";
    EXPECT_EQ(cell.level("MUG").available.units, 10);
}

TEST_F(Attempts, ActionForAnOrderThatIsBeingCancelledMovesNoDeadline) {
    cell.cancel(id);
    const CellTime deadline = cell.order(id).deadline;
    cell.reply(id, says(ReportOutcome::kActionRequired));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    EXPECT_EQ(cell.order(id).deadline, deadline);
    cell.wait(15min);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAbandoned);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Attempts, APartialAuthorisationIsReleasedAndCountsAsADecline) {
    const Record record = cell.reply(id, holds(10'00));
    EXPECT_EQ(postingsOf(record), std::vector<PostingSource>{PostingSource::kAuthorised});
    EXPECT_EQ(callsOf(record), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 10'00);
    retry();
    cell.reply(id, released(10'00), 1);
    EXPECT_EQ(cell.order(id).payments[0].state, PaymentState::kVoided);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 14'90);
}

TEST_F(Attempts, APartialAuthorisationOnTheLastAttemptCancels) {
    for (int attempt = 1; attempt <= 2; ++attempt) {
        cell.reply(id, says(ReportOutcome::kDeclined));
        retry();
    }
    cell.reply(id, holds(14'89));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kVoidSent);
    cell.reply(id, released(14'89));
    cell.wait(limits::kLateWindow);
    EXPECT_EQ(cell.find(id), nullptr);
}

TEST_F(Attempts, MoreThanAskedForIsUsedAndTheRestReleased) {
    cell.reply(id, holds(20'00));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
    cell.ship(id);
    EXPECT_EQ(cell.payment(id).effectAmount, 14'90);
    EXPECT_EQ(callsOf(cell.reply(id, holds(20'00, 14'90))), Calls{EffectKind::kVoid});
    cell.reply(id, released(20'00, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
}

TEST_F(Attempts, TheHoldIsExtendedThriceWhileAnAnswerIsOutstandingAndThenGivenUp) {
    const CellTime placed = cell.order(id).placedAt;
    for (int extension = 1; extension <= 3; ++extension) {
        cell.wait(cell.order(id).deadline - cell.now());
        EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
        EXPECT_EQ(cell.order(id).holdExtensions, extension);
        EXPECT_EQ(cell.order(id).deadline, placed + Duration(15min) + extension * Duration(5min));
    }
    cell.wait(5min);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    EXPECT_EQ(cell.payment(id).releaseWanted, 1);
    EXPECT_EQ(cell.level("MUG").available.units, 10) << "half an hour is the longest that units wait for a provider";
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown) << "still asking";
}

TEST_F(Attempts, ALaterAttemptOnItsWayExtendsTheHoldToo) {
    cell.reply(id, says(ReportOutcome::kDeclined));
    cell.wait(14min);
    retry();
    cell.wait(1min);
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
    EXPECT_EQ(cell.order(id).holdExtensions, 1);
}

TEST_F(Attempts, MoneyThatComesWithinTheExtendedHoldConfirms) {
    cell.wait(29min);
    cell.inquiry(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Attempts, AnOlderAttemptsMoneyGoesBackAndTheLastOnePays) {
    cell.reply(id, says(ReportOutcome::kActionRequired));
    cell.webhook(id, says(ReportOutcome::kDeclined));
    retry();
    const Record late = cell.webhook(id, holds(14'90), 1);
    EXPECT_EQ(callsOf(late), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising) << "the second attempt decides";
    cell.reply(id, holds(14'90), 2);
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 29'80);
    cell.ship(id);
    EXPECT_EQ(cell.order(id).payments[0].captureWanted, 0) << "never from money that is on its way back";
    EXPECT_EQ(cell.order(id).payments[1].state, PaymentState::kCaptureSent);
    cell.reply(id, released(14'90), 1);
    cell.reply(id, holds(14'90, 14'90), 2);
    cell.move(id, 1, ParcelTrigger::kLose);
    EXPECT_EQ(cell.order(id).payments[1].state, PaymentState::kRefundSent) << "the loss is paid back where it was paid";
}

TEST_F(Attempts, AnOlderAttemptsCaptureIsRefundedAndTheLossToo) {
    cell.reply(id, says(ReportOutcome::kDeclined));
    retry();
    cell.reply(id, holds(14'90));
    const Record late = cell.webhook(id, holds(14'90, 14'90), 1);
    EXPECT_EQ(postingsOf(late),
              (std::vector<PostingSource>{PostingSource::kLateCapture, PostingSource::kSuspenseToRefund}));
    EXPECT_EQ(cell.order(id).payments[0].state, PaymentState::kRefundSent);
    cell.ship(id);
    EXPECT_EQ(cell.order(id).payments[1].captureWanted, 14'90);
    cell.reply(id, holds(14'90, 14'90), 2);
    cell.move(id, 1, ParcelTrigger::kLose);
    EXPECT_EQ(cell.order(id).payments[1].refundWanted, 14'90);
    cell.reply(id, holds(14'90, 14'90, 14'90), 1);
    cell.reply(id, holds(14'90, 14'90, 14'90), 2);
    EXPECT_EQ(cell.order(id).payments[0].state, PaymentState::kRefunded);
    EXPECT_EQ(cell.order(id).payments[1].state, PaymentState::kRefunded);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 0);
}

// A state that no decision makes, but that a damaged one could leave: the reservation must not wait for ever.
TEST(AttemptsOfADamagedOrder, AreNotWaitedForWhenTheHoldEnds) {
    State state;
    state.cell = makeCell(Region::kEu, 1);
    const OrderId id = makeOrderId(state.cell, 1);
    OrderPlaced placed;
    placed.order = id;
    placed.currency = kEur;
    placed.total = 1;
    placed.lines.push_back({SkuId{1}, LocationId{1}, 1, 0, 0, 0, 1, 1, 0});
    state.stock.book({SkuId{1}, LocationId{1}, StockAccount::kSupply, StockAccount::kAvailable, {1}});
    applyEvent(state, placed, kStart);
    applyEvent(state, OrderAdvanced{id, OrderTrigger::kScoredAllow, OrderState::kAuthorising, kStart}, kStart);
    const Record record = decide(state, {{}, "system:timer", "", 0, TimerDue{id}}, kStart);
    EXPECT_EQ(eventsOf<OrderAdvanced>(record).at(0).trigger, OrderTrigger::kHoldExpired);
    EXPECT_EQ(eventsOf<LinesCancelled>(record).size(), 1U);
}

}  // namespace
}  // namespace meridian::testing
