#include "tests/backend/engine/cell_fixture.h"

namespace meridian::engine {
namespace {

TEST_F(CellTest, AnAcceptedOrderIsConfirmedShippedDeliveredAndPaid) {
    stockShop(10);
    const Answer placed = ask(command(basket(2)));
    ASSERT_TRUE(placed.status.ok());
    ASSERT_EQ(placed.receipt.reason, Reason::kNone) << placed.detail;
    const OrderId order = placed.receipt.order;
    EXPECT_EQ(formatOrderNumber(order).substr(0, 4), "EU-1");
    ASSERT_EQ(awaitState(order, OrderState::kConfirmed), OrderState::kConfirmed);

    ASSERT_EQ(ask(command(AdvanceParcel{order, 0, 0, ParcelTrigger::kShip, {{1, 1}}, "T1"})).receipt.reason,
              Reason::kNone);
    ASSERT_EQ(awaitState(order, OrderState::kPartlyFulfilled), OrderState::kPartlyFulfilled);
    ASSERT_EQ(ask(command(AdvanceParcel{order, 0, 0, ParcelTrigger::kShip, {}, "T2"})).receipt.reason, Reason::kNone);
    for (std::uint16_t parcel = 1; parcel <= 2; ++parcel) {
        ASSERT_EQ(ask(command(AdvanceParcel{order, 0, parcel, ParcelTrigger::kDeliver, {}, ""})).receipt.reason,
                  Reason::kNone);
    }
    ASSERT_EQ(awaitState(order, OrderState::kDelivered), OrderState::kDelivered);
    std::int64_t captured = 0;
    for (int i = 0; i < 500 && captured == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        provider->forEach([&](const effects::SandboxPayment& payment) {
            captured = payment.captured == payment.authorised ? payment.captured : 0;
        });
    }
    const std::lock_guard lock(views.mutex);
    EXPECT_EQ(captured, views.rows.at(order).total);
}

TEST_F(CellTest, OfTenThousandConcurrentOrdersForTheLastUnitExactlyOneIsAccepted) {
    stockShop(1);
    std::vector<std::future<std::vector<Answer>>> answers;
    for (int call = 0; call < 100; ++call) {
        std::vector<Command> commands;
        for (int i = 0; i < 100; ++i)
            commands.push_back(command(basket(1)));
        answers.push_back(send(std::move(commands)));
    }
    int accepted = 0;
    int outOfStock = 0;
    for (auto& future : answers) {
        for (const Answer& answer : future.get()) {
            accepted += answer.receipt.reason == Reason::kNone ? 1 : 0;
            outOfStock += answer.receipt.reason == Reason::kOutOfStock ? 1 : 0;
        }
    }
    EXPECT_EQ(accepted, 1);
    EXPECT_EQ(outOfStock, 9'999);
}

TEST_F(CellTest, ACommandSentFiveTimesAndAfterARestartHasOneEffectAndOneReceipt) {
    stockShop(10);
    const Command place = command(basket(1));
    const Answer first = ask(place);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(ask(place).receipt, first.receipt);
    stop();
    start();
    EXPECT_EQ(ask(place).receipt, first.receipt);
    Command other = place;
    std::get<PlaceOrder>(other.body).lines[0].quantity = 2;
    EXPECT_EQ(ask(other).receipt.reason, Reason::kCommandIdConflict);
    EXPECT_EQ(cell->statistics().openOrders, 1U);
}

TEST_F(CellTest, ALostCommitIsAnsweredUnavailableAndTheSameCommandIsThenCarriedOutOnce) {
    stockShop(10);
    const Command place = command(basket(1));
    journal.failNextAppend(stores::MemoryJournalStore::Fault::kBeforeLanding);
    EXPECT_EQ(ask(place).status.code(), absl::StatusCode::kUnavailable);
    const Answer again = ask(place);
    ASSERT_TRUE(again.status.ok());
    EXPECT_EQ(again.receipt.reason, Reason::kNone);
    EXPECT_EQ(runningOf(again.receipt.order), 1U);
    EXPECT_EQ(cell->statistics().fences, 1U);
}

TEST_F(CellTest, ACommitThatLandedWithoutSayingSoIsAnsweredAsAccepted) {
    stockShop(10);
    journal.failNextAppend(stores::MemoryJournalStore::Fault::kAfterLanding);
    const Answer answer = ask(command(basket(1)));
    EXPECT_TRUE(answer.status.ok());
    EXPECT_EQ(answer.receipt.reason, Reason::kNone);
}

TEST_F(CellTest, AFullDiskRefusesNewOrdersAndStillTakesResults) {
    stockShop(10);
    cell->setSpace(Cell::Space::kResultsOnly);
    Submission order;
    order.commands.push_back(command(basket(1)));
    order.done = [](const std::vector<Answer>&) { FAIL() << "a refused submission was answered"; };
    EXPECT_EQ(cell->submit(order).code(), absl::StatusCode::kResourceExhausted);
    const MoveStock receive{"WRENCH-15", "BER-2", StockAccount::kSupply, StockAccount::kAvailable, 5};
    EXPECT_TRUE(ask(command(receive), Lane::kResults).status.ok());
    cell->setSpace(Cell::Space::kEnough);
    EXPECT_EQ(ask(command(basket(1))).receipt.reason, Reason::kNone);
}

TEST_F(CellTest, AnExpiredDeadlineIsAnsweredAndNothingIsDecided) {
    stockShop(10);
    auto promise = std::make_shared<std::promise<std::vector<Answer>>>();
    Submission late;
    late.commands.push_back(command(basket(1)));
    late.deadline = clock.steady() - std::chrono::seconds(1);
    late.done = [promise](std::vector<Answer> answers) { promise->set_value(std::move(answers)); };
    ASSERT_TRUE(cell->submit(late).ok());
    EXPECT_EQ(promise->get_future().get().front().status.code(), absl::StatusCode::kDeadlineExceeded);
    EXPECT_EQ(cell->statistics().openOrders, 0U);
}

TEST_F(CellTest, ATimedOutAuthorisationIsInquiredAboutAndConfirmed) {
    stockShop(10);
    const Answer placed = ask(command(basket(1, "tok_timeout_after_success")));
    ASSERT_EQ(placed.receipt.reason, Reason::kNone);
    clock.advance(std::chrono::seconds(11));  // past the call's time
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    clock.advance(std::chrono::seconds(2));  // past the first inquiry's
    EXPECT_EQ(awaitState(placed.receipt.order, OrderState::kConfirmed), OrderState::kConfirmed);
}

TEST_F(CellTest, AJumpOfTheWallClockExpiresNoReservation) {
    stockShop(10);
    const Answer placed = ask(command(basket(1, "tok_action_abandoned")));
    ASSERT_EQ(placed.receipt.reason, Reason::kNone);
    clock.jump(std::chrono::hours(1));
    ask(command(basket(1)));  // the decider sees the time
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(awaitState(placed.receipt.order, OrderState::kAuthorising), OrderState::kAuthorising);
}

}  // namespace
}  // namespace meridian::engine
