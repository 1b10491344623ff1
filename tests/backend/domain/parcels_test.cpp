// Parcels: what may go into one, what each is invoiced at, and what happens when one is lost.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/backend/domain/cell_harness.h"
#include "tests/backend/domain/random_fill.h"

namespace meridian::testing {
namespace {

using Calls = std::vector<EffectKind>;

class Parcels : public ::testing::Test {
  protected:
    Parcels() {
        cell.stock("MUG", 20);
        cell.stock("PEN", 20);
        id = cell.placeConfirmed({{"MUG", 2}, {"PEN", 7}});
        total = cell.order(id).total;
    }
    Record pick(std::vector<ParcelLine> lines = {}) {
        return cell.run(AdvanceParcel{id, 0, 0, ParcelTrigger::kPick, std::move(lines), {}});
    }
    std::int64_t invoicedBy(const Record& record) {
        std::int64_t sum = 0;
        for (const ParcelAdvanced& event : eventsOf<ParcelAdvanced>(record))
            sum += event.net + event.shippingNet + event.tax;
        return sum;
    }
    Cell cell;
    OrderId id;
    std::int64_t total = 0;
};

TEST_F(Parcels, ArePickedPackedAndShipped) {
    EXPECT_EQ(pick({{1, 1}, {2, 3}}).rejection, Reason::kNone);
    EXPECT_EQ(cell.order(id).lines[0].inParcel, 1);
    EXPECT_EQ(cell.order(id).lines[1].inParcel, 3);
    EXPECT_EQ(cell.stateOf(id), OrderState::kConfirmed);
    cell.move(id, 1, ParcelTrigger::kPack);
    EXPECT_EQ(cell.order(id).parcels[0].state, ParcelState::kPacked);
    EXPECT_EQ(cell.level("MUG").committed.units, 2) << "nothing has left yet";
    const Record shipped = cell.run(AdvanceParcel{id, 0, 1, ParcelTrigger::kShip, {}, "TRACK-1"});
    EXPECT_EQ(eventsOf<ParcelAdvanced>(shipped).at(0).tracking, "TRACK-1");
    EXPECT_EQ(cell.stateOf(id), OrderState::kPartlyFulfilled);
    EXPECT_EQ(cell.order(id).lines[0].inParcel, 0);
    EXPECT_EQ(cell.order(id).lines[0].shipped, 1);
    EXPECT_EQ(cell.level("MUG").shipped.units, 1);
}

TEST_F(Parcels, MaySkipThePacking) {
    pick();
    EXPECT_EQ(cell.move(id, 1, ParcelTrigger::kShip).rejection, Reason::kNone);
    EXPECT_EQ(cell.stateOf(id), OrderState::kFulfilled);
}

TEST_F(Parcels, ThatAreCancelledGiveTheirUnitsToTheNext) {
    pick();
    EXPECT_EQ(pick().rejection, Reason::kNothingToShip);
    EXPECT_EQ(cell.ship(id).rejection, Reason::kNothingToShip) << "everything is in a parcel already";
    cell.move(id, 1, ParcelTrigger::kCancel);
    EXPECT_EQ(cell.order(id).lines[0].inParcel, 0);
    EXPECT_EQ(cell.ship(id).rejection, Reason::kNone);
    EXPECT_EQ(cell.order(id).parcels.size(), 2U);
}

TEST_F(Parcels, HoldOnlyWhatIsLeft) {
    EXPECT_EQ(cell.ship(id, {{0, 1}}).rejection, Reason::kNothingToShip);
    EXPECT_EQ(cell.ship(id, {{3, 1}}).rejection, Reason::kNothingToShip);
    EXPECT_EQ(cell.ship(id, {{1, 0}}).rejection, Reason::kNothingToShip);
    EXPECT_EQ(cell.ship(id, {{1, -1}}).rejection, Reason::kNothingToShip);
    EXPECT_EQ(cell.ship(id, {{1, INT32_MAX}}).rejection, Reason::kNothingToShip);
    const Record tooMany = cell.ship(id, {{1, 3}});
    EXPECT_EQ(tooMany.rejection, Reason::kNothingToShip);
    EXPECT_EQ(tooMany.rejectionDetail, "position 1 has 2 left");
    EXPECT_EQ(cell.ship(id, {{1, 1}, {2, 1}, {1, 2}}).rejectionDetail, "position 1 has 1 left");
    cell.ship(id, {{1, 2}});
    EXPECT_EQ(cell.ship(id, {{1, 1}}).rejectionDetail, "position 1 has 0 left");
}

TEST_F(Parcels, NamedTwiceForTheSameLineAreInvoicedAsOne) {
    const Record twice = cell.ship(id, {{2, 1}, {2, 2}, {2, 1}});
    EXPECT_EQ(eventsOf<ParcelAdvanced>(twice).at(0).lines, (std::vector<ParcelLine>{{2, 4}}));
    Cell other;
    other.stock("MUG", 20);
    other.stock("PEN", 20);
    const OrderId same = other.placeConfirmed({{"MUG", 2}, {"PEN", 7}});
    EXPECT_EQ(invoicedBy(twice), invoicedBy(other.ship(same, {{2, 4}})));
}

TEST_F(Parcels, LeaveOneForEachLocation) {
    cell.stock("BOOK", 3, "HAM-1");
    id = cell.placeConfirmed({{"MUG", 1}, {"BOOK", 1}});
    const Record record = cell.ship(id);
    const auto parcels = eventsOf<ParcelAdvanced>(record);
    ASSERT_EQ(parcels.size(), 2U);
    EXPECT_EQ(parcels[0].location, LocationId{1});
    EXPECT_EQ(parcels[1].location, LocationId{2});
    EXPECT_EQ(parcels[0].shippingNet + parcels[0].tax + parcels[0].net + parcels[1].net + parcels[1].tax,
              cell.order(id).total);
    EXPECT_GT(parcels[0].shippingNet, 0);
    EXPECT_EQ(parcels[1].shippingNet, 0) << "shipping is charged once";
    EXPECT_EQ(parcels[1].tax, 0) << "books are not taxed";
}

TEST_F(Parcels, AreRefusedInStatesThatDoNotShip) {
    const OrderId waiting = cell.place({{"MUG", 1}});
    EXPECT_EQ(cell.ship(waiting).rejection, Reason::kIllegalState);
    EXPECT_EQ(cell.ship(waiting).rejectionDetail, "the order is authorising");
    cell.ship(id);
    EXPECT_EQ(cell.ship(id).rejection, Reason::kIllegalState);
}

TEST_F(Parcels, MustBeNamedToBeMoved) {
    for (const ParcelTrigger trigger : {ParcelTrigger::kPack, ParcelTrigger::kDeliver, ParcelTrigger::kLose,
                                        ParcelTrigger::kCancel, static_cast<ParcelTrigger>(99)}) {
        EXPECT_EQ(cell.move(id, 0, trigger).rejection, Reason::kUnknownParcel);
    }
    const Record unknown = cell.move(id, 2, ParcelTrigger::kDeliver);
    EXPECT_EQ(unknown.rejection, Reason::kUnknownParcel);
    EXPECT_EQ(unknown.rejectionDetail, "P2");
}

TEST_F(Parcels, FollowTheirTableAndKeepTheirLines) {
    pick({{1, 1}});
    const Record early = cell.move(id, 1, ParcelTrigger::kDeliver);
    EXPECT_EQ(early.rejection, Reason::kIllegalState);
    EXPECT_EQ(early.rejectionDetail, "P1 is picking");
    EXPECT_EQ(cell.run(AdvanceParcel{id, 0, 1, ParcelTrigger::kPack, {{1, 1}}, {}}).rejection, Reason::kIllegalState);
    cell.move(id, 1, ParcelTrigger::kShip);
    cell.move(id, 1, ParcelTrigger::kDeliver);
    EXPECT_EQ(cell.move(id, 1, ParcelTrigger::kLose).rejection, Reason::kIllegalState) << "what arrived cannot be lost";
}

TEST_F(Parcels, AreBoundedInNumber) {
    cell.stock("MUG", 1'000);
    id = cell.placeConfirmed({{"MUG", 300}});
    for (std::size_t i = 0; i < limits::kParcelsPerOrderMax; ++i)
        ASSERT_EQ(pick({{1, 1}}).rejection, Reason::kNone);
    EXPECT_EQ(pick({{1, 1}}).rejection, Reason::kTooMany);
    EXPECT_EQ(cell.move(id, 200, ParcelTrigger::kShip).rejection, Reason::kNone);
}

TEST_F(Parcels, ThatAreLostAreRefundedAtWhatTheyWereInvoiced) {
    cell.ship(id, {{1, 1}});
    const std::int64_t first = cell.order(id).invoiced;
    cell.reply(id, holds(total, first));
    const Record lost = cell.move(id, 1, ParcelTrigger::kLose);
    EXPECT_EQ(postingsOf(lost), std::vector<PostingSource>{PostingSource::kReturnAccepted});
    EXPECT_EQ(callsOf(lost), Calls{EffectKind::kRefund});
    EXPECT_EQ(cell.payment(id).effectAmount, first);
    EXPECT_EQ(cell.balance(Account::kReturnsAndAllowances) > 0, true);
    cell.reply(id, holds(total, first, first));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthorised) << "the rest can still be captured";
    EXPECT_EQ(cell.balance(Account::kProviderClearing), 0);
    cell.ship(id);
    EXPECT_EQ(cell.payment(id).effectAmount, total - first);
    cell.reply(id, holds(total, total, first));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
    cell.move(id, 2, ParcelTrigger::kDeliver);
    EXPECT_EQ(cell.stateOf(id), OrderState::kDelivered) << "lost and refunded counts as done";
    cell.wait(limits::kReturnWindow);
    EXPECT_EQ(cell.remembered(id).state, OrderState::kCompleted);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), total - first);
}

TEST_F(Parcels, ThatAreLostBeforeTheCaptureAreRefundedAfterIt) {
    cell.ship(id);
    EXPECT_EQ(callsOf(cell.move(id, 1, ParcelTrigger::kLose)), Calls{}) << "one call at a time";
    EXPECT_EQ(cell.stateOf(id), OrderState::kDelivered);
    EXPECT_EQ(callsOf(cell.reply(id, holds(total, total))), Calls{EffectKind::kRefund});
    cell.reply(id, holds(total, total, total));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefunded);
}

TEST_F(Parcels, ThatAreLostOneAfterTheOtherAreRefundedOneAfterTheOther) {
    cell.ship(id, {{1, 2}});
    const std::int64_t first = cell.order(id).invoiced;
    cell.ship(id);
    cell.reply(id, holds(total, first));
    cell.reply(id, holds(total, total));
    cell.move(id, 1, ParcelTrigger::kLose);
    cell.move(id, 2, ParcelTrigger::kLose);
    EXPECT_EQ(cell.payment(id).effectAmount, first);
    EXPECT_EQ(callsOf(cell.reply(id, holds(total, total, first))), Calls{EffectKind::kRefund});
    EXPECT_EQ(cell.payment(id).effectAmount, total - first);
    cell.reply(id, holds(total, total, total));
    EXPECT_EQ(cell.payment(id).state, PaymentState::kRefunded);
}

TEST_F(Parcels, WaitForTheirCaptureOneAfterTheOther) {
    cell.ship(id, {{1, 1}});
    const std::int64_t first = cell.order(id).invoiced;
    EXPECT_EQ(callsOf(cell.ship(id, {{1, 1}})), Calls{}) << "the first capture is on its way";
    EXPECT_EQ(callsOf(cell.reply(id, holds(total, first))), Calls{EffectKind::kCapture});
    EXPECT_EQ(cell.payment(id).effectAmount, 10'00);
}

// However an order is cut into parcels, and whatever is cancelled of it: what is invoiced is what the units cost, and a
// whole order's parcels add up to its total.
RC_GTEST_PROP(ParcelAmounts, AddUpExactlyHoweverTheOrderIsCut, (std::uint64_t seed)) {
    Random random(seed);
    Cell cell;
    cell.run(DefineProduct{0, productOf("odd", {variantOf("ODD", 1 + static_cast<std::int64_t>(random.below(999)))})});
    for (const char* location : {"BER-1", "HAM-1"}) {
        for (const char* sku : {"PEN", "ODD", "BOOK"})
            cell.stock(sku, 7, location);
    }
    std::vector<std::pair<std::string, std::int64_t>> lines;
    for (const char* sku : {"PEN", "ODD", "BOOK"}) {
        lines.push_back({sku, 1 + static_cast<std::int64_t>(random.below(12))});
    }
    const OrderId id = cell.placeConfirmed(lines);
    const std::int64_t total = cell.order(id).total;
    while (cell.stateOf(id) != OrderState::kFulfilled) {
        const std::vector<OrderLine>& left = cell.order(id).lines;
        const std::size_t index = random.below(left.size());
        if (left[index].unassigned() == 0) continue;
        const auto units =
            static_cast<std::int32_t>(1 + random.below(static_cast<std::uint64_t>(left[index].unassigned())));
        cell.ship(id, {{static_cast<std::uint16_t>(index + 1), units}});
        while (cell.payment(id).state == PaymentState::kCaptureSent) {
            cell.reply(id, holds(total, cell.payment(id).captured + cell.payment(id).effectAmount));
        }
    }
    RC_ASSERT(cell.order(id).invoiced == total);
    RC_ASSERT(cell.payment(id).captured == total);
    RC_ASSERT(cell.balance(Account::kCustomerReceivable) == 0);
}

}  // namespace
}  // namespace meridian::testing
