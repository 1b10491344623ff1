// Every invariant of a single order notices what it is there for.
#include "tests/backend/domain/invariants_fixture.h"

namespace meridian::testing {
namespace {

class OrderInvariants : public Invariants {};

TEST_F(OrderInvariants, PaymentAmountsAreInOrder) {
    const auto breaks = [&](OrderId id, auto&& change) {
        const Order sound = cell.order(id);
        damage(id, [&](Order& order) { change(order.payments.back()); });
        const bool noticed = noticedBy("I5");
        damage(id, [&](Order& order) { order = sound; });
        return noticed;
    };
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refunded = -1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refunded = p.captured + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.captured = p.authorised + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.captureWanted = p.authorised + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.captureWanted = -1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refunded = 1; })) << "nobody wanted that";
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.refundWanted = p.captured + 1; }));
    EXPECT_TRUE(breaks(parted, [](Payment& p) { p.attempt = 2; }));
    EXPECT_FALSE(breaks(parted, [](Payment&) {}));
    EXPECT_EQ(checkState(cell.state()), std::vector<Violation>{});
}

TEST_F(OrderInvariants, TotalsAreTheSumOfTheirParts) {
    const auto breaks = [&](OrderId id, auto&& change) {
        const Order sound = cell.order(id);
        damage(id, change);
        const bool noticed = noticedBy("I6");
        damage(id, [&](Order& order) { order = sound; });
        return noticed;
    };
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { ++o.total; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { ++o.lines[1].tax; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { --o.shippingNet; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { ++o.invoiced; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { ++o.parcels[0].net; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[1].tax = 1; })) << "a parcel that is still being packed";
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[0].lines[0].position = 0; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[0].lines[0].position = 9; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { ++o.parcels[0].lines[0].quantity; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.parcels[1].state = ParcelState::kCancelled; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].inParcel = 0; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].shipped = 0; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].cancelled = 1; })) << "cancelled, and yet in a parcel";
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].cancelled = -1; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) { o.lines[0].shipped = -1; }));
    EXPECT_TRUE(breaks(parted, [](Order& o) {
        o.invoiced = -1;
        o.parcels[0].net -= 14'91;
    }));
    EXPECT_TRUE(breaks(parted, [](Order& o) {
        o.invoiced += 10'01;
        o.parcels[0].net += 10'01;
    })) << "more than the order is worth";
    EXPECT_TRUE(breaks(lost, [](Order& o) {
        o.invoiced -= 1;
        o.parcels[0].net -= 1;
    })) << "everything left, but a unit was not invoiced";
    EXPECT_FALSE(breaks(lost, [](Order&) {}));
}

TEST_F(OrderInvariants, EffectsAndTimersBelongToTheirState) {
    const auto breaks = [&](OrderId id, auto&& change) {
        const Order sound = cell.order(id);
        damage(id, [&](Order& order) { change(order); });
        const bool noticed = noticedBy("I16");
        damage(id, [&](Order& order) { order = sound; });
        return noticed;
    };
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.payments[0].effect = EffectKind::kVoid; }));
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.payments[0].due = {}; }));
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.payments[0].effectAmount = 0; }));
    EXPECT_TRUE(breaks(asking, [](Order& o) { o.deadline = {}; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { o.payments[0].due = kStart; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { o.payments[0].effectAmount = 1; }));
    EXPECT_TRUE(breaks(confirmed, [](Order& o) { o.payments[0].state = PaymentState::kCaptureFailed; }));
    for (const auto& [state, effect] : {std::pair{PaymentState::kAuthoriseUnknown, EffectKind::kAuthorise},
                                        std::pair{PaymentState::kActionRequired, EffectKind::kAuthorise},
                                        std::pair{PaymentState::kCaptureSent, EffectKind::kCapture},
                                        std::pair{PaymentState::kCaptureUnknown, EffectKind::kCapture},
                                        std::pair{PaymentState::kVoidSent, EffectKind::kVoid},
                                        std::pair{PaymentState::kVoidUnknown, EffectKind::kVoid},
                                        std::pair{PaymentState::kRefundSent, EffectKind::kRefund},
                                        std::pair{PaymentState::kRefundUnknown, EffectKind::kRefund}}) {
        const auto put = [s = state](EffectKind kind) {
            return [s, kind](Order& o) {
                o.payments[0].state = s;
                o.payments[0].effect = kind;
            };
        };
        EXPECT_FALSE(breaks(asking, put(effect))) << nameOf(state);
        EXPECT_TRUE(breaks(asking, put(EffectKind::kInquire))) << nameOf(state);
    }
}

TEST_F(OrderInvariants, LinesAndParcelsFitTheState) {
    const auto complaint = [&](OrderId id, OrderState state) -> std::string {
        const Order sound = cell.order(id);
        damage(id, [&, state](Order& order) { order.state = state; });
        std::string found;
        for (const char* invariant : {"I7", "I18", "I20"}) {
            if (noticedBy(invariant)) found += invariant + std::string(" ");
        }
        damage(id, [&](Order& order) { order = sound; });
        return found;
    };
    for (const OrderState early :
         {OrderState::kReserved, OrderState::kFraudReview, OrderState::kPaymentFailed, OrderState::kConfirmed}) {
        EXPECT_EQ(complaint(confirmed, early), "") << nameOf(early);
        EXPECT_EQ(complaint(parted, early), "I18 ") << nameOf(early);
        EXPECT_EQ(complaint(cancelled, early), early == OrderState::kConfirmed ? "I18 I20 " : "I18 ") << nameOf(early);
    }
    EXPECT_EQ(complaint(confirmed, OrderState::kPartlyFulfilled), "I18 ");
    EXPECT_EQ(complaint(lost, OrderState::kPartlyFulfilled), "I18 ");
    EXPECT_EQ(complaint(parted, OrderState::kFulfilled), "I18 ");
    EXPECT_EQ(complaint(confirmed, OrderState::kFulfilled), "I18 ");
    EXPECT_EQ(complaint(cancelled, OrderState::kFulfilled), "I18 ");
    EXPECT_EQ(complaint(lost, OrderState::kFulfilled), "");
    EXPECT_EQ(complaint(parted, OrderState::kDelivered), "I18 ");
    EXPECT_EQ(complaint(cancelled, OrderState::kDelivered), "I18 ");
    EXPECT_EQ(complaint(confirmed, OrderState::kCancelPending), "I20 ");
    EXPECT_EQ(complaint(lost, OrderState::kCancelled), "I20 ");
    EXPECT_EQ(complaint(cancelled, OrderState::kCancelPending), "");
    for (const OrderState closed : {OrderState::kNone, OrderState::kCompleted, OrderState::kArchived, OrderState{99}}) {
        EXPECT_EQ(complaint(lost, closed), "I7 ") << static_cast<int>(closed);
    }
}

TEST_F(OrderInvariants, DeliveredMeansThatNothingIsUnderWay) {
    cell.ship(confirmed);
    cell.ship(parted);
    damage(confirmed, [](Order& order) { order.state = OrderState::kDelivered; });
    EXPECT_TRUE(noticedBy("I18"));
}

TEST_F(OrderInvariants, ReservationsAreBackedByAPaymentOnItsWay) {
    damage(confirmed, [](Order& order) { order.state = OrderState::kAuthorising; });
    EXPECT_TRUE(noticedBy("I20")) << "its payment is not on its way";
    damage(confirmed, [](Order& order) {
        order.payments.clear();
        order.state = OrderState::kAuthorising;
    });
    EXPECT_TRUE(noticedBy("I20")) << "it has none";
    damage(parted, [](Order& order) { order.payments[0].authorised = order.total - 1; });
    EXPECT_TRUE(noticedBy("I20")) << "may be shipped, but is not paid for";
}

TEST_F(OrderInvariants, AnOrderWithoutLinesIsNotWhole) {
    Order empty;
    empty.state = OrderState::kReserved;
    empty.deadline = kStart;
    empty.total = 5;
    const std::vector<Violation> found = checkOrder(empty);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0], (Violation{"I6", "0: the total is not the sum of the lines, the tax and the shipping"}));
}

}  // namespace
}  // namespace meridian::testing
