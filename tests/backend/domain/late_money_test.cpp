// Money that the provider took for a payment that was over: it never pays for an order, it goes back.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using Calls = std::vector<EffectKind>;
using Notes = std::vector<ReportClass>;
using Postings = std::vector<PostingSource>;

const Notes kDuplicate{ReportClass::kDuplicate};
const Notes kLate{ReportClass::kLate};

class LateMoney : public ::testing::Test {
  protected:
    LateMoney() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 2}});
    }
    // Noted and nothing else: no amount, no state and no entry moves.
    Notes noted(const Record& record) {
        EXPECT_EQ(record.events.size(), eventsOf<ReportNoted>(record).size());
        return notesOf(record);
    }
    void confirm() { cell.reply(id, holds(kTotal)); }
    void captureOne() {
        cell.ship(id, {{1, 1}});
        cell.reply(id, holds(kTotal, kFirst));
    }

    static constexpr std::int64_t kTotal = 24'90;
    static constexpr std::int64_t kFirst = 14'90;
    Cell cell;
    OrderId id;
};

TEST_F(LateMoney, ACaptureOfAVoidedPaymentIsHeldInSuspenseAndRefunded) {
    confirm();
    cell.cancel(id);
    cell.reply(id, released(kTotal));
    ASSERT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal))), kDuplicate) << "an older webhook";
    const Record late = cell.webhook(id, holds(kTotal, kTotal));
    EXPECT_EQ(postingsOf(late), (Postings{PostingSource::kLateCapture, PostingSource::kSuspenseToRefund}));
    EXPECT_EQ(callsOf(late), Calls{EffectKind::kRefund});
    EXPECT_EQ(cell.balance(Account::kRefundsPayable), -kTotal);
    cell.reply(id, holds(kTotal, kTotal, kTotal));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefunded);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 0);
    cell.wait(limits::kLateWindow);
    EXPECT_EQ(cell.find(id), nullptr);
}

TEST_F(LateMoney, ACaptureOfADeclinedPaymentIsRefunded) {
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(callsOf(cell.webhook(id, holds(kTotal, kTotal))), Calls{EffectKind::kRefund});
    EXPECT_EQ(cell.stateOf(id), OrderState::kPaymentFailed) << "that money pays for nothing";
    EXPECT_EQ(noted(cell.webhook(id, holds(kTotal, kTotal))), kLate) << "already on its way back";
    cell.reply(id, holds(kTotal, kTotal, kTotal));
    EXPECT_EQ(cell.balance(Account::kRefundsPayable), 0);
}

TEST_F(LateMoney, AWholeRefundByTheProviderItselfOfALateCaptureIsADuplicate) {
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(noted(cell.webhook(id, {ReportOutcome::kObject, kTotal, kTotal, kTotal, 1, {}})), kDuplicate);
}

TEST_F(LateMoney, AVoidThatComesTooLateIsRefusedAndTheCaptureRefunded) {
    confirm();
    cell.cancel(id);
    const Record refused = cell.reply(id, holds(kTotal, kTotal));
    EXPECT_EQ(postingsOf(refused), (Postings{PostingSource::kAuthorisationReleased, PostingSource::kLateCapture,
                                             PostingSource::kSuspenseToRefund}));
    EXPECT_EQ(callsOf(refused), Calls{EffectKind::kRefund});
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    cell.reply(id, holds(kTotal, kTotal, kTotal));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 0);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
}

TEST_F(LateMoney, AVoidOfTheRestThatComesTooLateRefundsOnlyTheRest) {
    confirm();
    captureOne();
    cell.cancel(id);
    ASSERT_EQ(cell.payment(id).state, PaymentState::kVoidSent);
    cell.reply(id, holds(kTotal, kTotal));
    EXPECT_EQ(cell.payment(id).effectAmount, kTotal - kFirst);
    cell.reply(id, holds(kTotal, kTotal, kTotal - kFirst));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), kFirst);
}

}  // namespace
}  // namespace meridian::testing
