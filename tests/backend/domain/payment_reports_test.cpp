// What the provider says a second time, too late, or against what is known: noted, never booked twice, never believed
// blindly.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using Calls = std::vector<EffectKind>;
using Notes = std::vector<ReportClass>;
using Postings = std::vector<PostingSource>;

const Notes kDuplicate{ReportClass::kDuplicate};
const Notes kLate{ReportClass::kLate};
const Notes kContradiction{ReportClass::kContradiction};

class Reports : public ::testing::Test {
  protected:
    Reports() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 2}});
    }
    // Noted and nothing else: no amount, no state and no entry moves.
    Notes noted(const Record& record) {
        EXPECT_EQ(record.events.size(), eventsOf<ReportNoted>(record).size());
        return notesOf(record);
    }
    void confirm() { cell.reply(id, holds(kTotal)); }
    void shipOne() { cell.ship(id, {{1, 1}}); }
    void captureOne() {
        shipOne();
        cell.reply(id, holds(kTotal, kFirst));
    }

    static constexpr std::int64_t kTotal = 24'90;
    static constexpr std::int64_t kFirst = 14'90;
    Cell cell;
    OrderId id;
};

TEST_F(Reports, ARepeatedAuthorisationIsADuplicate) {
    confirm();
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal))), kDuplicate);
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal))), kDuplicate);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), kTotal);
}

TEST_F(Reports, ARepeatedDeclineIsADuplicate) {
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kDeclined))), kDuplicate);
    EXPECT_EQ(noted(cell.webhook(id, holds(0))), kDuplicate);
    EXPECT_EQ(noted(cell.webhook(id, released(kTotal))), kDuplicate) << "the provider let it go, as it should";
}

TEST_F(Reports, ARepeatedRequestForActionIsADuplicateAndALateOneIsLate) {
    cell.reply(id, says(ReportOutcome::kActionRequired));
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kActionRequired))), kDuplicate);
    EXPECT_EQ(noted(cell.webhook(id, holds(0))), kLate) << "nothing new, while the customer is at the bank";
    confirm();
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kActionRequired))), kLate);
}

TEST_F(Reports, AnObjectWithoutMoneyBeforeTheAnswerChangesNothing) {
    EXPECT_EQ(noted(cell.webhook(id, holds(0))), kLate);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseSent);
}

TEST_F(Reports, ADeclineAfterTheAuthorisationIsAContradiction) {
    confirm();
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kDeclined))), kContradiction);
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Reports, AWebhookThatSaysDeclinedWaitsForTheReply) {
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kDeclined))), kLate) << "it may be about an older call";
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseSent);
    EXPECT_TRUE(cell.webhook(id, says(ReportOutcome::kTimedOut)).events.empty()) << "only the caller knows that";
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kDeclined);
}

TEST_F(Reports, ARepeatedReleaseOfTheRestIsADuplicate) {
    confirm();
    captureOne();
    cell.cancel(id);
    cell.reply(id, released(kTotal, kFirst));
    EXPECT_EQ(noted(cell.webhook(id, released(kTotal, kFirst))), kDuplicate);
}

TEST_F(Reports, ARefusalOfNothingIsLate) {
    confirm();
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kRefused))), kLate);
}

TEST_F(Reports, AnAnswerToAnEarlierStepIsLate) {
    confirm();
    shipOne();
    ProviderReport old;
    old.order = id;
    old.attempt = 1;
    old.step = 1;
    old.authorised = kTotal;
    for (const ReportSource source : {ReportSource::kReply, ReportSource::kInquiry}) {
        old.source = source;
        EXPECT_EQ(noted(cell.run(ReportPayment{old})), kLate);
    }
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptureSent);
}

TEST_F(Reports, ARepeatedCaptureIsBookedOnce) {
    confirm();
    captureOne();
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kFirst))), kDuplicate);
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal, kFirst))), kDuplicate);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), kFirst);
}

TEST_F(Reports, AWebhookOfTheAuthorisationDuringACaptureIsLate) {
    confirm();
    shipOne();
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal))), kLate);
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal))), kLate) << "a reply that does not know its own capture yet";
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptureSent);
}

TEST_F(Reports, AWebhookMayOvertakeTheReply) {
    confirm();
    shipOne();
    EXPECT_EQ(postingsOf(cell.webhook(id, holds(kTotal, kFirst))), Postings{PostingSource::kCaptured});
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal, kFirst))), kDuplicate);
}

TEST_F(Reports, AnOlderWebhookAfterACaptureIsLate) {
    confirm();
    captureOne();
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal))), kLate);
}

TEST_F(Reports, AnotherAmountThanWasAskedForIsAContradiction) {
    confirm();
    shipOne();
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal, kFirst + 1))), kContradiction);
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal, kFirst - 1))), kContradiction);
    EXPECT_EQ(noted(cell.inquiry(id, holds(kTotal, 1))), kContradiction) << "not a denial: money did move";
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 0);
    cell.reply(id, holds(kTotal, kFirst));
    EXPECT_EQ(cell.balance(Account::kProviderClearing), kFirst);
}

TEST_F(Reports, MoneyThatMovedUnaskedIsAContradiction) {
    confirm();
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, 1))), kContradiction);
    captureOne();
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kFirst + 1))), kContradiction);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kFirst, 1))), kContradiction);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, 0, 1))), kContradiction);
}

TEST_F(Reports, AReleaseThatNobodyAskedForIsAContradiction) {
    confirm();
    EXPECT_EQ(noted(cell.webhook(id, released(kTotal))), kContradiction);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthorised) << "the capture will show what is left of it";
}

TEST_F(Reports, AmountsBeyondEveryLimitAreAContradiction) {
    for (const std::int64_t amount : {std::int64_t{-1}, limits::kAmountMax + 1, INT64_MAX, INT64_MIN}) {
        EXPECT_EQ(noted(cell.reply(id, holds(amount))), kContradiction) << amount;
        EXPECT_EQ(noted(cell.reply(id, holds(kTotal, amount))), kContradiction) << amount;
        EXPECT_EQ(noted(cell.reply(id, holds(kTotal, 0, amount))), kContradiction) << amount;
    }
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthoriseSent);
}

TEST_F(Reports, ARefusedVoidIsTriedAgainUnderANewKey) {
    confirm();
    cell.cancel(id);
    const std::uint16_t step = cell.payment(id).step;
    EXPECT_EQ(callsOf(cell.reply(id, says(ReportOutcome::kRefused, "busy"))), Calls{});
    EXPECT_EQ(cell.payment(id).step, step + 1);
    EXPECT_EQ(cell.payment(id).due, cell.now() + Duration(limits::kRetryRefused));
    cell.sleep(limits::kRetryRefused);
    EXPECT_EQ(callsOf(cell.run(TimerDue{id})), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.payment(id).step, step + 1);
    cell.reply(id, released(kTotal));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Reports, ARefusedRefundIsTriedAgainUnderANewKey) {
    confirm();
    cell.ship(id);
    cell.reply(id, holds(kTotal, kTotal));
    cell.move(id, 1, ParcelTrigger::kLose);
    const std::uint16_t step = cell.payment(id).step;
    cell.reply(id, says(ReportOutcome::kRefused));
    EXPECT_EQ(cell.payment(id).step, step + 1);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefundSent);
}

TEST_F(Reports, RefundsFollowTheSameRulesAsCaptures) {
    confirm();
    cell.ship(id);
    cell.reply(id, holds(kTotal, kTotal));
    cell.move(id, 1, ParcelTrigger::kLose);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kTotal))), kLate);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kTotal, kTotal - 1))), kContradiction);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kTotal, kTotal + 1))), kContradiction);
    EXPECT_EQ(postingsOf(cell.reply(id, holds(kTotal, kTotal, kTotal))), Postings{PostingSource::kRefundSucceeded});
    EXPECT_EQ(noted(cell.reply(id, holds(kTotal, kTotal, kTotal))), kDuplicate);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kTotal))), kLate);
}

TEST_F(Reports, WithAnUnknownOutcomeChangeNothing) {
    EXPECT_TRUE(cell.reply(id, says(static_cast<ReportOutcome>(99))).events.empty());
}

TEST_F(Reports, OnARefusedCaptureWaitForAPerson) {
    confirm();
    shipOne();
    const Record record = cell.reply(id, says(ReportOutcome::kRefused, "expired_card"));
    EXPECT_EQ(eventsOf<PaymentAdvanced>(record).at(0).code, "expired_card");
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptureFailed);
    EXPECT_EQ(noted(cell.webhook(id, says(ReportOutcome::kRefused))), kLate);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal))), kDuplicate);
    EXPECT_EQ(cell.balance(Account::kCustomerReceivable), kFirst) << "the customer owes it still";
}

}  // namespace
}  // namespace meridian::testing
