// Time-outs: they lead to an unknown state and inquiries, never to a blind repeat and never to a guess.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;

using Calls = std::vector<EffectKind>;

class Unknowns : public ::testing::Test {
  protected:
    Unknowns() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 1}});
        sentAt = cell.now();
    }
    // Lets the next timer of the payment fire and returns the record.
    Record nextTimer() {
        cell.sleep(cell.payment(id).due - cell.now());
        return cell.run(TimerDue{id});
    }
    Cell cell;
    OrderId id;
    CellTime sentAt;
};

TEST_F(Unknowns, ACallWithoutAnAnswerIsInquiredAboutAtFixedTimes) {
    EXPECT_EQ(cell.payment(id).due, sentAt + Duration(10s));
    EXPECT_EQ(callsOf(nextTimer()), Calls{}) << "a time-out asks nothing yet";
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown);
    const CellTime unknownSince = cell.now();
    for (const Duration after : {Duration(1s), Duration(5s), Duration(20s), Duration(60s), Duration(60s + 5min)}) {
        EXPECT_EQ(cell.payment(id).due, unknownSince + after);
        EXPECT_EQ(callsOf(nextTimer()), Calls{EffectKind::kInquire});
        EXPECT_EQ(cell.payment(id).step, 1) << "the key stays";
        EXPECT_EQ(cell.payment(id).token, "tok_visa") << "kept, for the case that it has to be sent again";
    }
    EXPECT_EQ(cell.payment(id).inquiries, 5);
    EXPECT_EQ(cell.payment(id).sentAt, sentAt);
}

TEST_F(Unknowns, ATimeOutThatIsReportedIsAsGoodAsOneThatIsNoticed) {
    cell.reply(id, says(ReportOutcome::kTimedOut));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown);
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(1s));
    EXPECT_TRUE(cell.inquiry(id, says(ReportOutcome::kTimedOut)).events.empty()) << "its timer asks again";
    EXPECT_TRUE(cell.reply(id, says(ReportOutcome::kTimedOut)).events.empty());
    EXPECT_TRUE(cell.reply(id, says(ReportOutcome::kNotSent)).events.empty()) << "it is too late to be sure";
}

TEST_F(Unknowns, AnInquiryThatFindsMoneyConfirms) {
    nextTimer();
    nextTimer();
    cell.inquiry(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Unknowns, AnInquiryThatFindsADeclineDeclines) {
    nextTimer();
    cell.inquiry(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed);
}

TEST_F(Unknowns, AnInquiryThatFindsAnActionWaitsForIt) {
    nextTimer();
    cell.inquiry(id, says(ReportOutcome::kActionRequired));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kActionRequired);
}

TEST_F(Unknowns, TheLateReplyItselfIsAsGoodAsAnInquiry) {
    nextTimer();
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Unknowns, TwoDenialsAMinuteApartSendTheSameKeyAgain) {
    nextTimer();
    nextTimer();
    EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{})
        << "one denial may be a replica that lags";
    EXPECT_EQ(cell.payment(id).notFound, 1);
    nextTimer();
    EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{}) << "two, but within a minute";
    EXPECT_EQ(cell.payment(id).notFound, 2);
    nextTimer();
    nextTimer();
    EXPECT_GE(cell.now() - sentAt, Duration(60s));
    const Record again = cell.inquiry(id, says(ReportOutcome::kNotFound));
    EXPECT_EQ(callsOf(again), Calls{EffectKind::kAuthorise});
    EXPECT_EQ(cell.payment(id).step, 1) << "the same key";
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseSent);
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(10s));
    EXPECT_EQ(cell.payment(id).notFound, 0);
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Unknowns, ADenialAfterTheMinuteStillNeedsASecondOne) {
    nextTimer();
    cell.sleep(5min);
    EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{});
    EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{EffectKind::kAuthorise});
}

TEST_F(Unknowns, AnObjectWithoutAnyMoneyIsADenial) {
    nextTimer();
    cell.inquiry(id, holds(0));
    EXPECT_EQ(cell.payment(id).notFound, 1);
    cell.sleep(5min);
    EXPECT_EQ(callsOf(cell.inquiry(id, holds(0))), Calls{EffectKind::kAuthorise});
}

TEST_F(Unknowns, AnObjectThatWasVoidedIsADecline) {
    nextTimer();
    cell.inquiry(id, released(14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kDeclined);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
}

TEST_F(Unknowns, ADenialOfWhatWasAnsweredIsLate) {
    cell.reply(id, holds(14'90));
    const Record record = cell.inquiry(id, says(ReportOutcome::kNotFound));
    EXPECT_EQ(notesOf(record), std::vector<ReportClass>{ReportClass::kLate});
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Unknowns, AnAuthorisationIsGivenUpAfterADay) {
    cell.wait(24h);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending) << "the order gave up much earlier";
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown);
    cell.wait(10min);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kFailed);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Unknowns, LateSuccessAfterTheOrderGaveUpIsVoided) {
    cell.wait(31min);
    ASSERT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    const Record late = cell.inquiry(id, holds(14'90));
    EXPECT_EQ(callsOf(late), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    cell.reply(id, released(14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kVoided);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
}

TEST_F(Unknowns, LateSuccessAfterThePaymentWasGivenUpIsVoided) {
    cell.wait(25h);
    ASSERT_EQ(cell.stateOf(id), OrderState::kCancelled);
    const Record late = cell.webhook(id, holds(14'90));
    EXPECT_EQ(callsOf(late), Calls{EffectKind::kVoid});
    cell.reply(id, released(14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kVoided);
    cell.wait(limits::kLateWindow);
    EXPECT_EQ(cell.find(id), nullptr);
}

TEST_F(Unknowns, ACancelledOrdersAuthorisationThatWasNeverSeenIsNotSentAgain) {
    nextTimer();
    cell.cancel(id);
    ASSERT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    cell.sleep(2min);
    // More than twice, because nobody asks again afterwards: the request may still be on its way to the provider when
    // the minute was none, after a start with a wrong clock.
    for (int denial = 1; denial < limits::kDenialsToGiveUp; ++denial) {
        EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{});
        ASSERT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown) << "after denial " << denial;
    }
    EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{});
    EXPECT_EQ(cell.payment(id).state, PaymentState::kFailed);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

// Only a cell that stood still can come here while the order still waits: its timers are late.
TEST_F(Unknowns, AKeyThatTheProviderMayHaveForgottenIsNotSentAgain) {
    nextTimer();
    cell.sleep(limits::kProviderKeyLife);
    for (int denial = 1; denial <= limits::kDenialsToGiveUp; ++denial) {
        ASSERT_EQ(cell.payment(id).state, PaymentState::kAuthoriseUnknown) << "before denial " << denial;
        EXPECT_EQ(callsOf(cell.inquiry(id, says(ReportOutcome::kNotFound))), Calls{});
    }
    EXPECT_EQ(cell.payment(id).state, PaymentState::kFailed);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled) << "and no time is left for another attempt";
}

TEST_F(Unknowns, ACallThatWasNeverSentIsMadeLaterUnderTheSameKey) {
    const Record record = cell.reply(id, says(ReportOutcome::kNotSent));
    EXPECT_EQ(callsOf(record), Calls{});
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseSent);
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(5s));
    EXPECT_FALSE(cell.payment(id).sentAt);
    EXPECT_TRUE(cell.webhook(id, says(ReportOutcome::kNotSent)).events.empty()) << "only the caller knows that";
    EXPECT_EQ(callsOf(nextTimer()), Calls{EffectKind::kAuthorise});
    EXPECT_EQ(cell.payment(id).step, 1);
    EXPECT_EQ(cell.payment(id).sentAt, cell.now());
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(10s));
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Unknowns, ACancelledOrdersCallThatWasNeverSentIsNotMade) {
    cell.reply(id, says(ReportOutcome::kNotSent));
    cell.cancel(id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    EXPECT_EQ(callsOf(nextTimer()), Calls{});
    EXPECT_EQ(cell.payment(id).state, PaymentState::kFailed);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

}  // namespace
}  // namespace meridian::testing
