// The whole path of an order, from placed to completed, with the journal entries and the stock of each step.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;

using Calls = std::vector<EffectKind>;
using Postings = std::vector<PostingSource>;

std::vector<OrderState> statesOf(const Record& record) {
    std::vector<OrderState> states;
    for (const OrderAdvanced& event : eventsOf<OrderAdvanced>(record))
        states.push_back(event.to);
    return states;
}
using States = std::vector<OrderState>;

TEST(OrderPath, PlacingReservesPricesAndAuthorisesInOneDecision) {
    Cell cell;
    cell.stock("MUG", 10);
    const Record record = cell.run(Cell::basket({{"MUG", 3}}));
    const Order& order = cell.order(record.order);
    EXPECT_EQ(statesOf(record), States{OrderState::kAuthorising});
    EXPECT_EQ(callsOf(record), Calls{EffectKind::kAuthorise});
    EXPECT_EQ(postingsOf(record), Postings{});
    EXPECT_EQ(order.total, 34'90) << "three mugs and the shipping, tax inside";
    EXPECT_EQ(order.lines[0].net + order.lines[0].tax, 30'00);
    EXPECT_EQ(order.lines[0].tax + order.shippingTax, 5'57) << "19 % inside 34.90";
    EXPECT_EQ(order.deadline, order.placedAt + Duration(15min));
    EXPECT_EQ(cell.level("MUG").committed.units, 3);
    EXPECT_EQ(cell.level("MUG").available.units, 7);
    EXPECT_EQ(cell.payment(order.id).token, "tok_visa");
    EXPECT_EQ(order.paymentToken, "") << "the payment has it now";
    EXPECT_EQ(formatOrderNumber(order.id), formatOrderNumber(makeOrderId(makeCell(Region::kEu, 1), 1)));
}

TEST(OrderPath, AnUnscoredOrderWaitsForItsScore) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kNone);
    EXPECT_EQ(cell.stateOf(id), OrderState::kReserved);
    EXPECT_EQ(cell.order(id).deadline, cell.order(id).placedAt + Duration(2s));
    EXPECT_TRUE(cell.order(id).payments.empty());
    cell.wait(2s);
    EXPECT_EQ(cell.stateOf(id), OrderState::kFraudReview) << "no score in time is for a person to judge";
    EXPECT_EQ(cell.order(id).paymentToken, "tok_visa");
}

TEST(OrderPath, AuthorisedConfirmsAndHoldsTheMoney) {
    Cell cell;
    cell.stock("MUG", 3);
    const OrderId id = cell.place({{"MUG", 3}});
    const Record record = cell.reply(id, holds(34'90));
    EXPECT_EQ(statesOf(record), States{OrderState::kConfirmed});
    EXPECT_EQ(postingsOf(record), Postings{PostingSource::kAuthorised});
    EXPECT_EQ(callsOf(record), Calls{});
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthorised);
    EXPECT_EQ(cell.payment(id).token, "") << "the token has done its work";
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 34'90);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(72h));
}

TEST(OrderPath, EveryStepFromPlacedToCompletedPostsWhatItMust) {
    Cell cell;
    cell.stock("MUG", 3);
    cell.stock("PEN", 3, "HAM-1");
    const OrderId id = cell.placeConfirmed({{"MUG", 3}, {"PEN", 3}});
    ASSERT_EQ(cell.order(id).lines.size(), 2U);
    const std::int64_t total = cell.order(id).total;
    EXPECT_EQ(total, 30'00 + 9'99 + 4'90);

    const Record first = cell.ship(id, {{1, 2}});
    EXPECT_EQ(statesOf(first), States{OrderState::kPartlyFulfilled});
    EXPECT_EQ(postingsOf(first), Postings{PostingSource::kParcelShipped});
    EXPECT_EQ(callsOf(first), Calls{EffectKind::kCapture});
    const std::int64_t firstAmount = cell.order(id).invoiced;
    EXPECT_EQ(firstAmount, 20'00 + 4'90) << "two of three mugs, and the shipping of the whole order";
    EXPECT_EQ(cell.balance(Account::kCustomerReceivable), firstAmount);
    EXPECT_EQ(cell.level("MUG").committed.units, 1);
    EXPECT_EQ(cell.level("MUG").shipped.units, 2);
    EXPECT_EQ(cell.payment(id).effectAmount, firstAmount);

    const Record captured = cell.reply(id, holds(total, firstAmount));
    EXPECT_EQ(postingsOf(captured), Postings{PostingSource::kCaptured});
    EXPECT_EQ(cell.payment(id).state, PaymentState::kAuthorised) << "the rest is still to be captured";
    EXPECT_EQ(cell.balance(Account::kCustomerReceivable), 0);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), total - firstAmount);

    const Record second = cell.ship(id);
    EXPECT_EQ(statesOf(second), States{OrderState::kFulfilled});
    EXPECT_EQ(eventsOf<ParcelAdvanced>(second).size(), 2U) << "one parcel for each location";
    EXPECT_EQ(cell.order(id).invoiced, total) << "the parts add up to the whole";
    EXPECT_EQ(callsOf(second), Calls{EffectKind::kCapture}) << "one capture for both";
    EXPECT_EQ(postingsOf(cell.reply(id, holds(total, total))), Postings{PostingSource::kCaptured});
    EXPECT_EQ(cell.payment(id).state, PaymentState::kCaptured);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), total);

    EXPECT_EQ(statesOf(cell.move(id, 1, ParcelTrigger::kDeliver)), States{});
    EXPECT_EQ(statesOf(cell.move(id, 2, ParcelTrigger::kDeliver)), States{});
    EXPECT_EQ(statesOf(cell.move(id, 3, ParcelTrigger::kDeliver)), States{OrderState::kDelivered});
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(30 * 24h));

    cell.wait(30 * 24h);
    EXPECT_EQ(cell.find(id), nullptr) << "completed orders leave hot state";
    EXPECT_EQ(cell.remembered(id).state, OrderState::kCompleted);
    EXPECT_EQ(cell.balance(Account::kCustomerReceivable), 0);
    EXPECT_EQ(cell.balance(Account::kAuthorisedHolds), 0);
    EXPECT_EQ(cell.balance(Account::kProviderClearing), total);
    EXPECT_EQ(cell.balance(Account::kProductRevenue) + cell.balance(Account::kShippingRevenue) +
                  cell.balance(Account::kTaxPayable),
              -total);
}

TEST(OrderPath, OneShipmentOfEverythingGoesStraightToFulfilled) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    EXPECT_EQ(statesOf(cell.ship(id)), States{OrderState::kFulfilled});
    cell.reply(id, holds(14'90, 14'90));
    EXPECT_EQ(statesOf(cell.move(id, 1, ParcelTrigger::kDeliver)), States{OrderState::kDelivered});
}

TEST(OrderPath, AnOrderThatCostsNothingNeedsNoProvider) {
    Cell cell;
    cell.stock("GIFT", 2);
    PlaceOrder body = Cell::basket({{"GIFT", 2}});
    body.shippingMethod = ShippingMethod::kPickup;
    const Record record = cell.run(body);
    EXPECT_EQ(statesOf(record), (States{OrderState::kAuthorising, OrderState::kConfirmed}));
    EXPECT_EQ(callsOf(record), Calls{});
    const Record shipped = cell.ship(record.order);
    EXPECT_EQ(postingsOf(shipped), Postings{});
    EXPECT_EQ(callsOf(shipped), Calls{});
    cell.move(record.order, 1, ParcelTrigger::kDeliver);
    cell.wait(30 * 24h);
    EXPECT_EQ(cell.remembered(record.order).state, OrderState::kCompleted);
    EXPECT_TRUE(cell.state().ledger.rows().empty());
}

TEST(OrderPath, AFreeOrderCanBeCancelledAndItsLossCostsNothing) {
    Cell cell;
    cell.stock("GIFT", 2);
    PlaceOrder body = Cell::basket({{"GIFT", 1}});
    body.shippingMethod = ShippingMethod::kPickup;
    const OrderId cancelled = cell.run(body).order;
    cell.cancel(cancelled);
    EXPECT_EQ(cell.stateOf(cancelled), OrderState::kCancelled);
    const OrderId lost = cell.run(body).order;
    cell.ship(lost);
    EXPECT_EQ(postingsOf(cell.move(lost, 1, ParcelTrigger::kLose)), Postings{});
    EXPECT_EQ(cell.stateOf(lost), OrderState::kDelivered);
}

// Lets the deadline pass and returns what the order says then.
States atTheDeadline(Cell& cell, OrderId id) {
    cell.sleep(cell.order(id).deadline - cell.now());
    return statesOf(cell.run(TimerDue{id}));
}

TEST(OrderPath, ShipAndDeliveryDeadlinesRemindEveryDayAndChangeNothingElse) {
    Cell cell;
    cell.stock("MUG", 2);
    const OrderId id = cell.placeConfirmed({{"MUG", 2}});
    EXPECT_EQ(atTheDeadline(cell, id), States{OrderState::kConfirmed});
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(24h));
    cell.ship(id, {{1, 1}});
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(72h));
    cell.reply(id, holds(24'90, 14'90));
    EXPECT_EQ(atTheDeadline(cell, id), States{OrderState::kPartlyFulfilled});
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(24h));
    cell.ship(id);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(14 * 24h));
    cell.reply(id, holds(24'90, 24'90));
    EXPECT_EQ(atTheDeadline(cell, id), States{OrderState::kFulfilled});
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(24h));
}

TEST(OrderPath, AnOrderIsNotClosedWhileMoneyIsStillDue) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    cell.ship(id);
    cell.reply(id, says(ReportOutcome::kRefused, "expired_card"));
    cell.move(id, 1, ParcelTrigger::kDeliver);
    EXPECT_EQ(cell.stateOf(id), OrderState::kDelivered);
    cell.sleep(30 * 24h);
    EXPECT_EQ(statesOf(cell.run(TimerDue{id})), States{OrderState::kDelivered}) << "looked at again later";
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(24h));
}

TEST(OrderPath, ATimerThatIsNotDueDoesNothing) {
    Cell cell;
    cell.stock("MUG", 1);
    const OrderId id = cell.placeConfirmed({{"MUG", 1}});
    const Record record = cell.run(TimerDue{id});
    EXPECT_TRUE(record.events.empty());
    EXPECT_EQ(record.rejection, Reason::kNone);
    EXPECT_TRUE(cell.run(TimerDue{OrderId{99}}).events.empty()) << "the order has left hot state";
}

}  // namespace
}  // namespace meridian::testing
