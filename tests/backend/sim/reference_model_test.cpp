#include "backend/sim/reference_model.h"

#include <gtest/gtest.h>

#include "backend/domain/apply.h"
#include "backend/domain/decide.h"
#include "backend/domain/draft.h"
#include "backend/domain/order_number.h"

namespace meridian::sim {
namespace {

constexpr Currency kEuro{978};

// The production rules and the model side by side, in a shop with ten mugs in Berlin and two in Hamburg.
class ReferenceModelTest : public ::testing::Test {
  protected:
    ReferenceModelTest() {
        state.cell = makeCell(Region::kEu, 1);
        EXPECT_EQ(follow(DefineLocation{"BER-1", "Berlin", "eu"}), "");
        EXPECT_EQ(follow(DefineLocation{"HAM-1", "Hamburg", "eu"}), "");
        DefineProduct mug;
        mug.product.handle = "mug";
        mug.product.title = "Mug";
        Variant& variant = mug.product.variants.emplace_back();
        variant.code = "MUG";
        variant.prices = {{kEuro, 10'00}};
        EXPECT_EQ(follow(mug), "");
        EXPECT_EQ(follow(receive("BER-1", 10)), "");
        EXPECT_EQ(follow(receive("HAM-1", 2)), "");
    }

    static MoveStock receive(const char* location, std::int64_t units) {
        return {"MUG", location, StockAccount::kSupply, StockAccount::kAvailable, units};
    }
    static PlaceOrder mugs(std::int64_t quantity) {
        PlaceOrder order;
        order.customer = {7};
        order.currency = kEuro;
        order.country = {{'D', 'E'}};
        order.paymentToken = "tok_approve";
        order.lines.push_back({"MUG", quantity, -1, kEuro});
        return order;
    }

    Record decided(const Command& command) {
        time = time + Duration(1'000);
        return decide(state, command, time);
    }
    // What the model says of the record, after the cell's state has taken it.
    std::string follow(CommandBody body) {
        const Command command{{}, "service:test", "because", 0, std::move(body)};
        const Record record = decided(command);
        applyRecord(state, record, {state.batch.value + 1}, time);
        closeBatch(state, {state.batch.value + 1}, time);
        return model.follow(&command, record, time);
    }
    // What the model says of a record that is not what the rules decided.
    template <class Change>
    std::string followChanged(CommandBody body, Change&& change) {
        const Command command{{}, "service:test", "because", 0, std::move(body)};
        Record record = decided(command);
        change(record);
        return model.follow(&command, record, time);
    }
    ReferenceModel::Level level(std::uint32_t location) { return model.stock().at({1, location}); }

    State state;
    ReferenceModel model;
    CellTime time{1'800'000'000'000'000};
};

OrderPlaced& placedIn(Record& record) {
    return std::get<OrderPlaced>(record.events.front());
}

TEST_F(ReferenceModelTest, AgreesWithTheRulesAndKeepsTheSameStock) {
    EXPECT_EQ(follow(mugs(4)), "");
    EXPECT_EQ(follow(mugs(8)), "") << "six in Berlin and two in Hamburg";
    EXPECT_EQ(follow(mugs(1)), "") << "out of stock";
    EXPECT_EQ(follow(mugs(0)), "") << "refused";
    EXPECT_EQ(level(1).available, 0);
    EXPECT_EQ(level(1).committed, 10);
    EXPECT_EQ(level(2).committed, 2);
    EXPECT_EQ(state.stock.level({1}, {2}).committed.units, 2);
}

TEST_F(ReferenceModelTest, DisagreesWhenAnOrderIsTakenThatCannotBeFilled) {
    const std::string wrong = followChanged(mugs(13), [](Record& record) {
        record.rejection = Reason::kNone;
        record.rejectionDetail.clear();
    });
    EXPECT_NE(wrong, "");
}

TEST_F(ReferenceModelTest, DisagreesWhenAnOrderIsRefusedThatCouldBeFilled) {
    EXPECT_NE(followChanged(mugs(1), [](Record& record) { reject(record, Reason::kOutOfStock, ""); }), "");
}

TEST_F(ReferenceModelTest, DisagreesAboutTheReasonOfARefusal) {
    EXPECT_NE(followChanged(mugs(13), [](Record& record) { record.rejection = Reason::kUnknownSku; }), "");
}

TEST_F(ReferenceModelTest, DisagreesWhenUnitsComeFromAnotherPlace) {
    const auto elsewhere = [](Record& record) { placedIn(record).lines[0].location = LocationId{2}; };
    EXPECT_NE(followChanged(mugs(1), elsewhere), "");
}

TEST_F(ReferenceModelTest, DisagreesWhenOneUnitMoreIsTaken) {
    EXPECT_NE(followChanged(mugs(1), [](Record& record) { ++placedIn(record).lines[0].quantity; }), "");
}

TEST_F(ReferenceModelTest, DisagreesWhenTheOrderCostsACentMore) {
    EXPECT_NE(followChanged(mugs(1), [](Record& record) { ++placedIn(record).lines[0].net; }), "");
}

TEST_F(ReferenceModelTest, DisagreesWhenSomethingHappensAfterARefusal) {
    const auto moved = [](Record& record) {
        record.events.emplace_back(StockMoved{{1}, {1}, StockAccount::kAvailable, StockAccount::kAdjusted, {1}});
    };
    EXPECT_NE(followChanged(mugs(13), moved), "");
}

TEST_F(ReferenceModelTest, ACancelledOrderGivesItsUnitsBackOnce) {
    ASSERT_EQ(follow(mugs(4)), "");
    const OrderId order = makeOrderId(state.cell, 1);
    ASSERT_EQ(follow(CancelOrder{order, 0}), "");
    EXPECT_EQ(level(1).available, 10);
    EXPECT_EQ(follow(CancelOrder{order, 0}), "") << "refused by both";
    EXPECT_EQ(level(1).available, 10);
    EXPECT_EQ(level(1).committed, 0);
}

}  // namespace
}  // namespace meridian::sim
