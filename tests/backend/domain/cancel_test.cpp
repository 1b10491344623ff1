// Cancelling in every state: what is given back, what waits for the provider, and where it is too late.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;

using Calls = std::vector<EffectKind>;

class Cancels : public ::testing::Test {
  protected:
    Cancels() { cell.stock("MUG", 10); }
    void expectUnitsBack() {
        EXPECT_EQ(cell.level("MUG").available.units, 10);
        EXPECT_EQ(cell.level("MUG").committed.units, 0);
    }
    Cell cell;
};

TEST_F(Cancels, OfAnUnscoredOrderIsDoneAtOnce) {
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kNone);
    const Record record = cell.cancel(id);
    EXPECT_EQ(eventsOf<OrderAdvanced>(record).size(), 2U) << "cancel pending and cancelled in one decision";
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    expectUnitsBack();
}

TEST_F(Cancels, OfAnOrderInReviewIsDoneAtOnce) {
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kReview);
    cell.cancel(id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    expectUnitsBack();
}

TEST_F(Cancels, DuringTheAuthorisationWaitForItsAnswer) {
    const OrderId id = cell.place({{"MUG", 1}});
    EXPECT_EQ(callsOf(cell.cancel(id)), Calls{});
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    expectUnitsBack();
    EXPECT_EQ(callsOf(cell.reply(id, holds(14'90))), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    cell.reply(id, released(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Cancels, DuringTheAuthorisationAreDoneWhenItIsDeclined) {
    const OrderId id = cell.place({{"MUG", 1}});
    cell.cancel(id);
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Cancels, AfterADeclineAreDoneAtOnce) {
    const OrderId id = cell.place({{"MUG", 1}});
    cell.reply(id, says(ReportOutcome::kDeclined));
    cell.cancel(id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    expectUnitsBack();
}

TEST_F(Cancels, AfterAPartialAuthorisationWaitForItsRelease) {
    const OrderId id = cell.place({{"MUG", 1}});
    cell.reply(id, holds(1'00));
    cell.cancel(id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    cell.reply(id, released(1'00));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Cancels, OfAConfirmedOrderVoidTheAuthorisation) {
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    const Record record = cell.cancel(id);
    EXPECT_EQ(callsOf(record), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    EXPECT_EQ(cell.payment(id).effectAmount, 14'90);
    expectUnitsBack();
    EXPECT_EQ(postingsOf(cell.reply(id, released(14'90))),
              std::vector<PostingSource>{PostingSource::kAuthorisationReleased});
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
}

TEST_F(Cancels, OfAConfirmedOrderCancelItsParcelsToo) {
    const OrderId id = cell.placeConfirmed({{"MUG", 4}});
    cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
    cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
    cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
    cell.move(id, 2, ParcelTrigger::kPack);
    cell.move(id, 3, ParcelTrigger::kCancel);
    cell.cancel(id);
    for (const Parcel& parcel : cell.order(id).parcels)
        EXPECT_EQ(parcel.state, ParcelState::kCancelled);
    EXPECT_EQ(cell.order(id).lines[0].inParcel, 0);
    expectUnitsBack();
}

TEST_F(Cancels, OfAPartlyShippedOrderCancelTheRest) {
    const OrderId id = cell.placeConfirmed({{"MUG", 3}});
    cell.ship(id, {{1, 1}});
    cell.reply(id, holds(34'90, 14'90));
    cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
    const Record record = cell.cancel(id);
    EXPECT_EQ(callsOf(record), Calls{EffectKind::kVoid});
    EXPECT_EQ(cell.stateOf(id), OrderState::kFulfilled);
    EXPECT_EQ(cell.order(id).lines[0].cancelled, 2);
    EXPECT_EQ(cell.payment(id).effectAmount, 20'00);
    EXPECT_EQ(cell.level("MUG").available.units, 9);
    cell.reply(id, released(34'90, 14'90));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
    cell.move(id, 1, ParcelTrigger::kDeliver);
    cell.wait(limits::kReturnWindow);
    EXPECT_EQ(cell.remembered(id).state, OrderState::kCompleted);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 14'90);
}

TEST_F(Cancels, OfTheRestLeaveLinesAloneThatAllWentOut) {
    cell.stock("PEN", 10);
    const OrderId id = cell.placeConfirmed({{"MUG", 2}, {"PEN", 2}});
    cell.ship(id, {{1, 2}});
    const Record record = cell.cancel(id);
    EXPECT_EQ(eventsOf<LinesCancelled>(record).at(0).lines, (std::vector<ParcelLine>{{2, 2}}));
    EXPECT_EQ(cell.order(id).lines[0].cancelled, 0);
}

TEST_F(Cancels, OfTheRestWaitForACaptureThatIsOnItsWay) {
    const OrderId id = cell.placeConfirmed({{"MUG", 3}});
    cell.ship(id, {{1, 1}});
    EXPECT_EQ(callsOf(cell.cancel(id)), Calls{}) << "one call at a time";
    EXPECT_EQ(callsOf(cell.reply(id, holds(34'90, 14'90))), Calls{EffectKind::kVoid});
}

TEST_F(Cancels, OfTheRestAfterEverythingArrivedDeliverTheOrder) {
    const OrderId id = cell.placeConfirmed({{"MUG", 3}});
    cell.ship(id, {{1, 1}});
    cell.reply(id, holds(34'90, 14'90));
    cell.move(id, 1, ParcelTrigger::kDeliver);
    EXPECT_EQ(cell.stateOf(id), OrderState::kPartlyFulfilled);
    cell.cancel(id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kDelivered);
}

TEST_F(Cancels, OfTheRestAfterALossRefundAndRelease) {
    const OrderId id = cell.placeConfirmed({{"MUG", 3}});
    cell.ship(id, {{1, 1}});
    cell.reply(id, holds(34'90, 14'90));
    cell.move(id, 1, ParcelTrigger::kLose);
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefundSent);
    cell.cancel(id);
    EXPECT_EQ(cell.stateOf(id), OrderState::kDelivered);
    EXPECT_EQ(callsOf(cell.reply(id, holds(34'90, 14'90, 14'90))), Calls{EffectKind::kVoid})
        << "the rest is still open";
    cell.reply(id, released(34'90, 14'90, 14'90));
    cell.wait(limits::kReturnWindow);
    EXPECT_EQ(cell.find(id), nullptr);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 0);
}

TEST_F(Cancels, AreTooLateOnceEverythingLeft) {
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    cell.ship(id);
    EXPECT_EQ(cell.cancel(id).rejection, Reason::kIllegalState);
    cell.reply(id, holds(14'90, 14'90));
    cell.move(id, 1, ParcelTrigger::kDeliver);
    const Record record = cell.cancel(id);
    EXPECT_EQ(record.rejection, Reason::kIllegalState);
    EXPECT_EQ(record.rejectionDetail, "the order is delivered");
}

TEST_F(Cancels, TwiceAreRefusedTheSecondTime) {
    const OrderId id = cell.place({{"MUG", 1}});
    cell.cancel(id);
    EXPECT_EQ(cell.cancel(id).rejection, Reason::kIllegalState);
    cell.reply(id, says(ReportOutcome::kDeclined));
    EXPECT_EQ(cell.cancel(id).rejection, Reason::kIllegalState);
    cell.wait(limits::kLateWindow);
    EXPECT_EQ(cell.cancel(id).rejection, Reason::kUnknownOrder);
}

TEST_F(Cancels, ThatTakeADayAreShownToAPersonAndGoOn) {
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    cell.cancel(id);
    cell.sleep(24h);
    const Record record = cell.run(TimerDue{id});
    EXPECT_EQ(eventsOf<OrderAdvanced>(record).at(0).trigger, OrderTrigger::kCancelOverdue);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelPending);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(limits::kCancel));
    cell.inquiry(id, released(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
}

TEST_F(Cancels, StayInSightForLateAnswersAndThenLeave) {
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kReview);
    cell.cancel(id);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(limits::kLateWindow));
    cell.wait(limits::kLateWindow - Duration(1min));
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    cell.wait(1min);
    EXPECT_EQ(cell.find(id), nullptr);
    EXPECT_EQ(cell.remembered(id).state, OrderState::kArchived);
}

TEST_F(Cancels, DoNotLeaveWhileAReleaseIsOutstanding) {
    const OrderId id = cell.place({{"MUG", 1}});
    cell.reply(id, holds(1'00));
    cell.wait(15min);
    ASSERT_EQ(cell.stateOf(id), OrderState::kCancelled);
    cell.wait(limits::kLateWindow);
    ASSERT_EQ(cell.stateOf(id), OrderState::kCancelled) << "the void is still unknown";
    EXPECT_NE(cell.balance(Account::kAuthorisedHolds), 0);
    cell.inquiry(id, released(1'00));
    cell.wait(limits::kLookAgain);
    EXPECT_EQ(cell.find(id), nullptr);
}

}  // namespace
}  // namespace meridian::testing
