// Placing an order: what is refused and why, where units come from, and what the score decides.
#include "tests/backend/domain/cell_harness.h"

namespace meridian::testing {
namespace {

constexpr Currency kKwd{414};  // a currency without a shipping tariff

class PlaceOrders : public ::testing::Test {
  protected:
    PlaceOrders() {
        cell.stock("MUG", 100);
        cell.stock("PEN", 100);
    }
    // The reason, after checking that nothing was reserved.
    Reason refusal(const PlaceOrder& order) {
        const Record record = cell.run(order);
        EXPECT_TRUE(cell.state().orders.size() == 0);
        EXPECT_FALSE(record.order);
        EXPECT_EQ(cell.level("MUG").committed.units, 0);
        detail = record.rejectionDetail;
        return record.rejection;
    }
    Cell cell;
    PlaceOrder body = Cell::basket({{"MUG", 1}, {"PEN", 2}});
    std::string detail;
};

TEST_F(PlaceOrders, NeedAPaymentToken) {
    body.paymentToken.clear();
    EXPECT_EQ(refusal(body), Reason::kMissingPaymentToken);
}

TEST_F(PlaceOrders, NeedACurrency) {
    body.currency = {};
    EXPECT_EQ(refusal(body), Reason::kUnknownCurrency);
}

TEST_F(PlaceOrders, OfAnErasedCustomerAreRefused) {
    cell.run(EraseCustomer{kCustomer});
    EXPECT_EQ(refusal(body), Reason::kUnknownCustomer);
}

TEST_F(PlaceOrders, NeedOneToAHundredLines) {
    body.lines.clear();
    EXPECT_EQ(refusal(body), Reason::kNoLines);
    body.lines.assign(101, {"MUG", 1, -1, {}});
    EXPECT_EQ(refusal(body), Reason::kTooManyLines);
    EXPECT_EQ(detail, "101");
    body.lines.resize(100);
    EXPECT_EQ(cell.run(body).rejection, Reason::kNone);
}

TEST_F(PlaceOrders, NeedASensibleQuantity) {
    for (const std::int64_t quantity :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{10'001}, INT64_MAX, INT64_MIN}) {
        body.lines[1].quantity = quantity;
        EXPECT_EQ(refusal(body), Reason::kInvalidQuantity) << quantity;
        EXPECT_EQ(detail, "line 2: PEN, " + std::to_string(quantity));
    }
    cell.stock("PEN", 10'000);
    body.lines[1].quantity = 10'000;
    EXPECT_EQ(cell.run(body).rejection, Reason::kNone);
}

TEST_F(PlaceOrders, NeedAKnownSkuThatIsForSale) {
    body.lines[1].sku = "PENCIL";
    EXPECT_EQ(refusal(body), Reason::kUnknownSku);
    EXPECT_EQ(detail, "line 2: PENCIL");
    cell.run(DefineProduct{0, productOf("desk", {variantOf("MUG", 10'00)})});
    body.lines[1].sku = "PEN";
    EXPECT_EQ(refusal(body), Reason::kSkuWithdrawn);
    cell.run(DefineProduct{0, productOf("desk", {variantOf("MUG", 10'00), variantOf("PEN", 3'33)})});
    EXPECT_EQ(cell.run(body).rejection, Reason::kNone) << "on sale again";
}

TEST_F(PlaceOrders, NeedOneCurrencyThroughout) {
    body.lines[1].currency = kUsd;
    EXPECT_EQ(refusal(body), Reason::kMixedCurrencies);
    body.lines[1].currency = kEur;
    EXPECT_EQ(cell.run(body).rejection, Reason::kNone);
}

TEST_F(PlaceOrders, NeedAPriceInTheirCurrency) {
    body.currency = kJpy;
    EXPECT_EQ(refusal(body), Reason::kNoPrice);
    EXPECT_EQ(detail, "line 1: MUG");
}

TEST_F(PlaceOrders, AreRefusedWhenAPriceIsNotWhatTheCustomerSaw) {
    body.lines[1].expectedUnitPrice = 3'32;
    EXPECT_EQ(refusal(body), Reason::kPriceChanged);
    EXPECT_EQ(detail, "line 2: PEN, now 3.33 EUR");
    body.lines[1].expectedUnitPrice = 3'33;
    body.expectedTotal = 21'55;
    EXPECT_EQ(refusal(body), Reason::kPriceChanged);
    EXPECT_EQ(detail, "total now 21.56 EUR");
    body.expectedTotal = 21'56;
    EXPECT_EQ(cell.run(body).rejection, Reason::kNone);
}

TEST_F(PlaceOrders, AFreeExpectedPriceIsCheckedToo) {
    body.lines[0].expectedUnitPrice = 0;
    EXPECT_EQ(refusal(body), Reason::kPriceChanged);
    body.lines[0].expectedUnitPrice = -1;
    body.expectedTotal = 0;
    EXPECT_EQ(refusal(body), Reason::kPriceChanged);
}

TEST_F(PlaceOrders, NeedATaxRuleAndAShippingPrice) {
    body.country = Country{{'Z', 'Z'}};
    EXPECT_EQ(refusal(body), Reason::kUnknownCountry);
    EXPECT_EQ(detail, "ZZ");
    body.country = kGermany;
    body.shippingMethod = static_cast<ShippingMethod>(9);
    EXPECT_EQ(refusal(body), Reason::kNoShippingPrice);
    Variant dinar = variantOf("MUG", 10'00);
    dinar.prices.push_back({kKwd, 1'000});
    cell.run(DefineProduct{0, productOf("desk", {dinar, variantOf("PEN", 3'33)})});
    body = Cell::basket({{"MUG", 1}});
    body.currency = kKwd;
    EXPECT_EQ(refusal(body), Reason::kNoShippingPrice);
}

TEST_F(PlaceOrders, AreBoundedInValue) {
    cell.run(DefineProduct{0, productOf("desk", {variantOf("MUG", limits::kAmountMax - 200), variantOf("PEN", 3'33)})});
    EXPECT_EQ(refusal(Cell::basket({{"MUG", 2}})), Reason::kAmountTooLarge);
    EXPECT_EQ(refusal(Cell::basket({{"MUG", 1}, {"PEN", 1}})), Reason::kAmountTooLarge);
    EXPECT_EQ(cell.run(Cell::basket({{"MUG", 1}})).rejection, Reason::kNone);
}

TEST_F(PlaceOrders, ReserveNothingWhenOneLineIsShort) {
    EXPECT_EQ(refusal(Cell::basket({{"MUG", 1}, {"PEN", 101}})), Reason::kOutOfStock);
    EXPECT_EQ(detail, "line 2: PEN");
    EXPECT_EQ(refusal(Cell::basket({{"BOOK", 1}})), Reason::kOutOfStock) << "nothing was ever booked";
}

TEST_F(PlaceOrders, NeverGrantTheSameUnitsTwiceWithinAnOrder) {
    EXPECT_EQ(refusal(Cell::basket({{"MUG", 60}, {"MUG", 41}})), Reason::kOutOfStock);
    EXPECT_EQ(detail, "line 2: MUG");
    EXPECT_EQ(cell.run(Cell::basket({{"MUG", 60}, {"MUG", 40}})).rejection, Reason::kNone);
    EXPECT_EQ(cell.level("MUG").available.units, 0);
}

TEST_F(PlaceOrders, ComeFromOneLocationWhereOneHasItAll) {
    cell.stock("MUG", 5, "HAM-1");
    cell.stock("BOOK", 5, "HAM-1");
    const OrderId id = cell.place({{"MUG", 1}, {"BOOK", 1}});
    ASSERT_EQ(cell.order(id).lines.size(), 2U);
    EXPECT_EQ(cell.order(id).lines[0].location, LocationId{2}) << "Berlin has mugs too, but no books";
    EXPECT_EQ(cell.order(id).lines[1].location, LocationId{2});
}

TEST_F(PlaceOrders, AreSplitOverLocationsWhenNoneHasItAll) {
    cell.stock("MUG", 5, "HAM-1");
    const OrderId id = cell.place({{"MUG", 103}, {"PEN", 1}});
    const std::vector<OrderLine>& lines = cell.order(id).lines;
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].quantity, 100);
    EXPECT_EQ(lines[1].quantity, 3);
    EXPECT_EQ(lines[1].location, LocationId{2});
    EXPECT_EQ(lines[1].sku, cell.sku("MUG"));
    EXPECT_EQ(lines[2].sku, cell.sku("PEN"));
    EXPECT_EQ(lines[0].net + lines[0].tax + lines[1].net + lines[1].tax, 1'030'00);
    EXPECT_EQ(cell.level("MUG", "HAM-1").committed.units, 3);
}

TEST_F(PlaceOrders, KeepEachLinesOwnTaxWhenTheyAreSplit) {
    cell.stock("BOOK", 1, "HAM-1");
    const OrderId id = cell.place({{"MUG", 1}, {"BOOK", 1}});
    const std::vector<OrderLine>& lines = cell.order(id).lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_NE(lines[0].location, lines[1].location);
    EXPECT_GT(lines[0].tax, 0) << "mugs are taxed";
    EXPECT_EQ(lines[1].tax, 0) << "books are not, wherever they lie";
    EXPECT_EQ(lines[1].net, 20'00);
}

TEST_F(PlaceOrders, ComeFromTheRegionOfDeliveryFirstAndFromOthersWhenItIsShort) {
    cell.stock("BOOK", 5, "NYC-1");
    cell.stock("BOOK", 1, "HAM-1");
    PlaceOrder overseas = Cell::basket({{"BOOK", 1}});
    overseas.country = kUnitedStates;
    EXPECT_EQ(cell.order(cell.run(overseas).order).lines[0].location, LocationId{3}) << "New York is near";
    EXPECT_EQ(cell.order(cell.place({{"BOOK", 1}})).lines[0].location, LocationId{2}) << "Hamburg is";
    EXPECT_EQ(cell.order(cell.place({{"BOOK", 1}})).lines[0].location, LocationId{3}) << "all that is left";
}

TEST_F(PlaceOrders, DoNotTakeFromAShortage) {
    cell.stock("BOOK", 2);
    const OrderId id = cell.place({{"BOOK", 2}});
    cell.run(MoveStock{"BOOK", "BER-1", StockAccount::kAvailable, StockAccount::kAdjusted, 1});
    EXPECT_EQ(cell.level("BOOK").shortage().units, 1);
    cell.stock("BOOK", 1, "HAM-1");
    EXPECT_EQ(cell.run(Cell::basket({{"BOOK", 2}})).rejection, Reason::kOutOfStock);
    const OrderId other = cell.place({{"BOOK", 1}});
    EXPECT_EQ(cell.order(other).lines[0].location, LocationId{2});
    EXPECT_EQ(cell.order(id).lines[0].quantity, 2) << "the first order keeps its promise";
}

TEST_F(PlaceOrders, TheLastUnitGoesToExactlyOneOfMany) {
    cell.stock("BOOK", 1);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        const Record record = cell.run(Cell::basket({{"BOOK", 1}}));
        accepted += record.rejection == Reason::kNone ? 1 : 0;
        refused += record.rejection == Reason::kOutOfStock ? 1 : 0;
    }
    EXPECT_EQ(accepted, 1);
    EXPECT_EQ(refused, 499);
}

TEST_F(PlaceOrders, AllowedByTheScoreGoToTheProvider) {
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kAllow);
    EXPECT_EQ(cell.stateOf(id), OrderState::kAuthorising);
}

TEST_F(PlaceOrders, DoubtedByTheScoreWaitForAPerson) {
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kReview);
    EXPECT_EQ(cell.stateOf(id), OrderState::kFraudReview);
    EXPECT_EQ(cell.order(id).deadline, cell.now() + Duration(limits::kReview));
    EXPECT_EQ(cell.level("MUG").committed.units, 1) << "the reservation stands meanwhile";
}

TEST_F(PlaceOrders, DeniedByTheScoreAreCancelledAndReserveNothing) {
    const OrderId id = cell.place({{"MUG", 1}}, ScoreOutcome::kDeny);
    EXPECT_EQ(cell.stateOf(id), OrderState::kCancelled);
    EXPECT_EQ(cell.level("MUG").committed.units, 0);
    EXPECT_EQ(cell.level("MUG").available.units, 100);
    EXPECT_TRUE(cell.order(id).payments.empty());
    EXPECT_EQ(cell.order(id).paymentToken, "") << "nothing is left to pay with it";
}

TEST_F(PlaceOrders, WithAScoreThatMeansNothingAreTreatedAsNotScored) {
    const OrderId id = cell.place({{"MUG", 1}}, static_cast<ScoreOutcome>(77));
    EXPECT_EQ(cell.stateOf(id), OrderState::kReserved);
}

TEST_F(PlaceOrders, RecordTheScoreAndTheReference) {
    body.score = {ScoreOutcome::kAllow, 17, 3};
    body.reference = "WEB-1";
    const Record record = cell.run(body);
    EXPECT_EQ(eventsOf<OrderScored>(record).at(0).score, body.score);
    EXPECT_EQ(eventsOf<OrderPlaced>(record).at(0).reference, "WEB-1");
    EXPECT_EQ(eventsOf<OrderPlaced>(record).at(0).sealed, "sealed");
    EXPECT_EQ(record.version, 4U) << "placed, scored, advanced, payment started";
}

TEST_F(PlaceOrders, AreNumberedOneAfterTheOther) {
    EXPECT_EQ(runningOf(cell.place({{"MUG", 1}})), 1U);
    EXPECT_EQ(cell.run(Cell::basket({{"MUG", 1000}})).rejection, Reason::kOutOfStock);
    EXPECT_EQ(runningOf(cell.place({{"MUG", 1}})), 2U) << "a refusal uses up no number";
    EXPECT_EQ(cellOf(cell.place({{"MUG", 1}})), makeCell(Region::kEu, 1));
}

}  // namespace
}  // namespace meridian::testing
