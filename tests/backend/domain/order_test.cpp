// The small questions that are asked of an order and its payments all the time.
#include "backend/domain/order.h"

#include <gtest/gtest.h>

#include "backend/domain/apply.h"

namespace meridian {
namespace {

TEST(OrderLines, KnowWhatIsStillToLeaveAndWhatIsInNoParcel) {
    OrderLine line;
    line.quantity = 10;
    line.shipped = 3;
    line.cancelled = 2;
    line.inParcel = 1;
    EXPECT_EQ(line.open(), 5);
    EXPECT_EQ(line.unassigned(), 4);
}

TEST(ParcelTotals, AreGoodsShippingAndTax) {
    Parcel parcel;
    parcel.net = 100;
    parcel.shippingNet = 5;
    parcel.tax = 21;
    EXPECT_EQ(parcel.total(), 126);
}

TEST(NextDue, IsTheEarliestOfTheDeadlineAndThePaymentsTimers) {
    Order order;
    EXPECT_FALSE(order.nextDue());
    order.payments.resize(3);
    order.payments[1].due = CellTime{50};
    EXPECT_EQ(order.nextDue(), CellTime{50}) << "also without a deadline";
    order.deadline = CellTime{40};
    EXPECT_EQ(order.nextDue(), CellTime{40});
    order.deadline = CellTime{60};
    EXPECT_EQ(order.nextDue(), CellTime{50});
    order.payments[2].due = CellTime{20};
    EXPECT_EQ(order.nextDue(), CellTime{20});
}

Payment paid() {
    Payment payment;
    payment.state = PaymentState::kCaptured;
    payment.authorised = payment.captured = payment.captureWanted = 100;
    payment.refunded = payment.refundWanted = 30;
    payment.releaseWanted = 1;
    return payment;
}

TEST(SettledPayments, OweNothingAndAreOwedNothing) {
    EXPECT_TRUE(paid().settled());
    EXPECT_EQ(paid().releasable(), 0);
    const auto unsettled = [](auto&& change) {
        Payment payment = paid();
        change(payment);
        return !payment.settled();
    };
    EXPECT_TRUE(unsettled([](Payment& p) { p.state = PaymentState::kRefundSent; })) << "an answer is outstanding";
    EXPECT_TRUE(unsettled([](Payment& p) { p.state = PaymentState::kCaptureFailed; })) << "a person must act";
    EXPECT_TRUE(unsettled([](Payment& p) { p.captureWanted = 101; }));
    EXPECT_TRUE(unsettled([](Payment& p) { p.refundWanted = 31; }));
    const auto open = [](Payment& p) {
        p.state = PaymentState::kAuthorised;
        p.authorised = 120;
    };
    EXPECT_TRUE(unsettled(open)) << "the rest is to be released";
    EXPECT_FALSE(unsettled([&](Payment& p) {
        open(p);
        p.releaseWanted = 0;
    })) << "the rest may still be captured";
    EXPECT_FALSE(unsettled([&](Payment& p) {
        open(p);
        p.authorised = 100;
    })) << "there is no rest";
}

TEST(Applying, ANoteAboutAnOrderThatHasLeftChangesNothing) {
    State state;
    const std::uint64_t before = state.digest();
    applyEvent(state, ReportNoted{OrderId{5}, 1, ReportClass::kLate, "x"}, CellTime{1});
    EXPECT_EQ(state.digest(), before);
}

TEST(ApplyingChecks, StopTheProgramOnWhatCannotHaveHappened) {
    State state;
    state.cell = makeCell(Region::kEu, 1);
    const OrderId id = makeOrderId(state.cell, 1);
    OrderPlaced placed;
    placed.order = id;
    placed.lines.push_back({SkuId{1}, LocationId{1}, 2, 0, 0, 0, 1, 2, 0});
    state.stock.book({SkuId{1}, LocationId{1}, StockAccount::kSupply, StockAccount::kAvailable, {5}});
    applyEvent(state, placed, CellTime{1});
    EXPECT_DEATH(applyEvent(state, placed, CellTime{1}), "inserted");
    EXPECT_DEATH(applyEvent(state, HoldChanged{OrderId{99}, HoldState::kHeld}, CellTime{1}), "order");
    PaymentAdvanced skipped;
    skipped.order = id;
    skipped.attempt = 2;
    EXPECT_DEATH(applyEvent(state, skipped, CellTime{1}), "attempt");
    EXPECT_DEATH(applyEvent(state, ParcelAdvanced{id, 2, {}, ParcelState::kPicking, {}, {}, 0, 0, 0, {}}, CellTime{1}),
                 "parcel");
    EXPECT_DEATH(
        applyEvent(state, ParcelAdvanced{id, 1, {}, ParcelState::kPicking, {}, {{1, 3}}, 0, 0, 0, {}}, CellTime{1}),
        "unassigned");
    EXPECT_DEATH(applyEvent(state, LinesCancelled{id, {{1, 3}}}, CellTime{1}), "unassigned");
    JournalEntry unbalanced;
    unbalanced.lines.push_back({Account::kBank, 1});
    EXPECT_DEATH(applyEvent(state, EntryPosted{1, id, unbalanced}, CellTime{1}), "balanced");
    Order order = *state.order(id);
    EXPECT_DEATH(applyToOrder(order, placed), "an event of an order");
    EXPECT_DEATH(closeBatch(state, BatchNumber{2}, CellTime{1}), "batch");
    EXPECT_DEATH(closeBatch(state, BatchNumber{1}, CellTime{}), "now");
}

}  // namespace
}  // namespace meridian
