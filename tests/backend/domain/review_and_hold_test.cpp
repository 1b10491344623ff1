// What a person decides about an order: the review of a doubtful one, and the hold that stops its parcels.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""h;

class Reviews : public ::testing::Test {
  protected:
    Reviews() {
        cell.stock("MUG", 10);
        id = cell.place({{"MUG", 1}}, ScoreOutcome::kReview);
    }
    Record decideAs(ScoreOutcome outcome, std::string token = {}) {
        return cell.run(DecideReview{id, 0, outcome, std::move(token)}, "person:anna", "called the customer");
    }
    Cell cell;
    OrderId id;
};

TEST_F(Reviews, ThatAllowStartThePaymentWithTheTokenOfTheOrder) {
    const Record record = decideAs(ScoreOutcome::kAllow);
    EXPECT_EQ(callsOf(record), std::vector<EffectKind>{EffectKind::kAuthorise});
    EXPECT_EQ(cell.payment(id).token, "tok_visa");
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(limits::kHold));
    cell.reply(id, holds(14'90));
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

TEST_F(Reviews, ThatAllowMayBringAFreshToken) {
    decideAs(ScoreOutcome::kAllow, "tok_fresh");
    EXPECT_EQ(cell.payment(id).token, "tok_fresh");
    EXPECT_EQ(cell.order(id).paymentToken, "") << "the stale one is forgotten";
}

TEST_F(Reviews, ThatDenyCancelAndGiveTheUnitsBack) {
    const Record record = decideAs(ScoreOutcome::kDeny);
    EXPECT_EQ(eventsOf<OrderAdvanced>(record).at(0).trigger, OrderTrigger::kReviewDeny);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.level("MUG").available.units, 10);
    EXPECT_EQ(cell.order(id).paymentToken, "");
}

TEST_F(Reviews, DecideOneWayOrTheOther) {
    for (const ScoreOutcome outcome : {ScoreOutcome::kNone, ScoreOutcome::kReview, static_cast<ScoreOutcome>(9)}) {
        const Record record = decideAs(outcome);
        EXPECT_EQ(record.rejection, Reason::kIllegalState);
        EXPECT_EQ(record.rejectionDetail, "allow or deny");
    }
    EXPECT_EQ(cell.stateOf(id), OrderState::kFraudReview);
}

TEST_F(Reviews, AreOnlyForOrdersThatWaitForOne) {
    decideAs(ScoreOutcome::kAllow);
    EXPECT_EQ(decideAs(ScoreOutcome::kDeny).rejection, Reason::kIllegalState);
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
}

TEST_F(Reviews, ThatNobodyMakesExpireAfterADay) {
    cell.sleep(24h);
    const Record record = cell.run(TimerDue{id});
    EXPECT_EQ(eventsOf<OrderAdvanced>(record).at(0).trigger, OrderTrigger::kReviewExpired);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.level("MUG").available.units, 10);
}

TEST_F(Reviews, OfAFreeOrderConfirmItWithoutAProvider) {
    cell.stock("GIFT", 1);
    PlaceOrder body = Cell::basket({{"GIFT", 1}}, ScoreOutcome::kReview);
    body.shippingMethod = ShippingMethod::kPickup;
    id = cell.run(body).order;
    EXPECT_TRUE(callsOf(decideAs(ScoreOutcome::kAllow)).empty());
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
}

class Holds : public ::testing::Test {
  protected:
    Holds() {
        cell.stock("MUG", 10);
        id = cell.placeConfirmed({{"MUG", 2}});
    }
    Record change(HoldTrigger trigger) {
        return cell.run(ChangeHold{id, 0, trigger}, "person:anna", "address looks odd");
    }
    Cell cell;
    OrderId id;
};

TEST_F(Holds, StopParcelsUntilTheyAreReleased) {
    cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {{1, 1}}, {}});
    change(HoldTrigger::kHold);
    EXPECT_EQ(cell.order(id).hold, HoldState::kHeld);
    EXPECT_EQ(cell.ship(id).rejection, Reason::kOnHold);
    EXPECT_EQ(cell.move(id, 1, ParcelTrigger::kPack).rejection, Reason::kOnHold);
    EXPECT_EQ(cell.move(id, 1, ParcelTrigger::kShip).rejection, Reason::kOnHold);
    EXPECT_EQ(cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, {}, {}}).rejection, Reason::kOnHold);
    EXPECT_EQ(cell.move(id, 1, ParcelTrigger::kCancel).rejection, Reason::kNone)
        << "unpacking is what a hold may call for";
    change(HoldTrigger::kRelease);
    EXPECT_EQ(cell.order(id).hold, HoldState::kFree);
    EXPECT_EQ(cell.ship(id).rejection, Reason::kNone);
}

TEST_F(Holds, DoNotStopWhatIsUnderWayAlready) {
    cell.ship(id, {{1, 1}});
    change(HoldTrigger::kHold);
    EXPECT_EQ(cell.move(id, 1, ParcelTrigger::kDeliver).rejection, Reason::kNone);
}

TEST_F(Holds, CannotBeLaidOrReleasedTwice) {
    EXPECT_EQ(change(HoldTrigger::kRelease).rejection, Reason::kIllegalState);
    change(HoldTrigger::kHold);
    const Record record = change(HoldTrigger::kHold);
    EXPECT_EQ(record.rejection, Reason::kIllegalState);
    EXPECT_EQ(record.rejectionDetail, "the order is on hold already");
    change(HoldTrigger::kRelease);
    EXPECT_EQ(change(HoldTrigger::kRelease).rejectionDetail, "the order is not on hold");
    EXPECT_EQ(change(static_cast<HoldTrigger>(7)).rejection, Reason::kIllegalState);
}

TEST_F(Holds, AreTooLateOnceEverythingLeftButCanBeReleased) {
    change(HoldTrigger::kHold);
    cell.cancel(id);
    EXPECT_EQ(change(HoldTrigger::kRelease).rejection, Reason::kNone);
    EXPECT_EQ(change(HoldTrigger::kHold).rejection, Reason::kIllegalState);
    const OrderId other = cell.placeConfirmed({{"MUG", 1}});
    cell.ship(other);
    EXPECT_EQ(cell.run(ChangeHold{other, 0, HoldTrigger::kHold}).rejection, Reason::kIllegalState);
}

TEST_F(Holds, MayBeLaidBeforeThePayment) {
    const OrderId early = cell.place({{"MUG", 1}});
    EXPECT_EQ(cell.run(ChangeHold{early, 0, HoldTrigger::kHold}).rejection, Reason::kNone);
    cell.reply(early, holds(14'90));
    EXPECT_EQ(cell.stateOf(early), OrderState::kConfirmed);
    EXPECT_EQ(cell.ship(early).rejection, Reason::kOnHold);
}

}  // namespace
}  // namespace meridian::testing
